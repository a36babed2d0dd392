// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <array>

#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/temp_vault.h"

using namespace lianlu;
using namespace lianlu::test;

namespace {

// A name that no dictionary, locale or library brings along.
const char* const kCanary = "司空鹮鸰Quoxwyzz";
const char* const kCanaryNote = "鹮鸰noteVexqjump";

//! Every spelling in which a plaintext may have leaked.
std::vector<QByteArray> spellings(const char* text) {
    const auto wide = QString::fromUtf8(text);
    const QByteArray utf16(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
    std::vector<QByteArray> all{QByteArray(text), utf16};
    // Base64 of a text inside a longer one has three forms, by its offset; the ends depend on the neighbours.
    for (const auto& plain : {QByteArray(text), utf16})
        for (int offset = 0; offset < 3; ++offset) {
            const auto coded = (QByteArray(offset, 'x') + plain).toBase64(QByteArray::OmitTrailingEquals);
            all.push_back(coded.mid(4, coded.size() - 8));
        }
    return all;
}

QStringList leaksIn(const QString& folder, const char* text) {
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto bytes = file.readAll();
        for (const auto& spelling : spellings(text))
            if (bytes.contains(spelling)) found << file.fileName();
    }
    return found;
}

}  // namespace

class TestCanary : public QObject {
    Q_OBJECT

private:
    ServerWorld m_world;
    QTemporaryDir m_home;  //!< all that the desktop may write: data, config, cache, log, temp
    QString m_key;

    int run(const QStringList& arguments, const QString& killAt = {}) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"HOME", "TMPDIR", "TMP", "TEMP", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            const auto folder = m_home.filePath(QString::fromLatin1(name));
            QDir().mkpath(folder);
            environment.insert(QString::fromLatin1(name), folder);
        }
        if (!killAt.isEmpty()) environment.insert(QStringLiteral("LIANLU_KILL_AT"), killAt);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_home.filePath(QStringLiteral("HOME")));
        process.setStandardErrorFile(m_home.filePath(QStringLiteral("log.txt")), QIODevice::Append);
        process.start(QStringLiteral(LIANLU_FAULT_DEVICE),
                      QStringList{m_home.filePath(QStringLiteral("XDG_DATA_HOME")), m_key, QString::fromStdString(m_world.server().url())} + arguments);
        if (!process.waitForFinished(60'000)) return -2;
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase() {
#ifndef LIANLU_KILL_POINTS
        QSKIP("built without kill points");
#endif
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        const auto key = SecretBuffer::random(32);
        std::array<char, 65> hex{};
        sodium_bin2hex(hex.data(), hex.size(), key.bytes().data(), key.size());
        m_key = QString::fromLatin1(hex.data());
        QDir().mkpath(m_home.filePath(QStringLiteral("XDG_DATA_HOME")));
        auto txn = server::pg::Transaction::begin(m_world.db());
        QVERIFY(txn);
        const SystemClock clock;
        server::WriteBatch batch(m_world.db(), clock.now());
        const auto book = domain::Scope::book(m_world.anna);
        QVERIFY(batch.upsert("customer", m_world.annas.customer.uuid, book, {{"name", std::string(kCanary)}, {"remark", std::string(kCanary)}}));
        QVERIFY(batch.commit(*txn));
    }

    void searchItselfFinds() {
        QTemporaryDir folder;
        for (const auto& spelling : spellings(kCanary)) {
            QFile file(folder.filePath(QStringLiteral("leak")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("before " + spelling + " after");
            file.close();
            QVERIFY(!leaksIn(folder.path(), kCanary).isEmpty());
        }
    }

    void IN16_canaryOnlyOnTheServer() {
        QVERIFY(std::stoi(m_world.one("SELECT count(*) FROM customer WHERE body LIKE '%" + std::string(kCanary) + "%'")) == 1);
        const QStringList enrol{QStringLiteral("enrol"), QStringLiteral("anna"), QString::fromLatin1(ServerWorld::kPassword)};
        const QStringList call{QStringLiteral("call"), QString::fromStdString(m_world.annas.customer.toString()),
                               QString::fromStdString(Uuid::fromName("canary", "call").toString()), QString::fromUtf8(kCanaryNote)};
        // Also what a crash leaves behind: half a bootstrap, a write-ahead log that was not folded in.
        QCOMPARE(run(enrol, QStringLiteral("mid-bootstrap-chunk:2")), -1);
        QCOMPARE(leaksIn(m_home.path(), kCanary), QStringList());
        QCOMPARE(run(enrol), 0);
        QCOMPARE(run(call, QStringLiteral("after-edit-commit")), -1);
        QCOMPARE(leaksIn(m_home.path(), kCanary), QStringList());
        QCOMPARE(leaksIn(m_home.path(), kCanaryNote), QStringList());
        QCOMPARE(run({QStringLiteral("sync")}, QStringLiteral("after-push-answer")), -1);
        QCOMPARE(run({QStringLiteral("sync")}), 0);
        QCOMPARE(leaksIn(m_home.path(), kCanary), QStringList());
        QCOMPARE(leaksIn(m_home.path(), kCanaryNote), QStringList());
        // It was really there: what the device wrote stands in the server's database.
        QVERIFY(std::stoi(m_world.one("SELECT count(*) FROM interaction WHERE body LIKE '%" + std::string(kCanaryNote) + "%'")) == 1);
        // Neither the key nor the password anywhere.
        QCOMPARE(leaksIn(m_home.path(), m_key.toLatin1().constData()), QStringList());
        QCOMPARE(leaksIn(m_home.path(), ServerWorld::kPassword), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCanary)
#include "test_canary.moc"
