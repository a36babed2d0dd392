// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <array>

#include "models/store/custody/profile.h"
#include "sync/client/enrolment.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/leak_search.h"
#include "tests/support/temp_vault.h"
#include "tests/support/test_main.h"

namespace test_canary {

using namespace lianlu;
using namespace lianlu::test;

namespace {

// A name that no dictionary, locale or library brings along.
const char* const kCanary = "司空鹮鸰Quoxwyzz";
const char* const kCanaryNote = "鹮鸰noteVexqjump";
const char* const kCanaryCall = "鹮鸰callBrovixjum";
const char* const kCanaryStep = "鹮鸰stepQwyxlamp";
const char* const kPassphrase = "Zephyrquolt over 鹮湖";

}  // namespace

class TestCanary : public QObject {
    Q_OBJECT

private:
    ServerWorld m_world;
    QTemporaryDir m_home;  //!< all that the desktop may write: data, config, cache, log, temp
    QString m_key;

    //! Exit code; -1: it died. Whatever it writes, it writes below m_home.
    int run(const QString& program, const QStringList& arguments, const QString& killAt) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"HOME", "TMPDIR", "TMP", "TEMP", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            const auto folder = m_home.filePath(QString::fromLatin1(name));
            QDir().mkpath(folder);
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            environment.insert(QString::fromLatin1(name), folder);
        }
        if (!killAt.isEmpty()) environment.insert(QStringLiteral("LIANLU_KILL_AT"), killAt);
        environment.insert(QStringLiteral("LIANLU_PASSPHRASE"), QString::fromUtf8(kPassphrase));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_home.filePath(QStringLiteral("HOME")));
        process.setStandardErrorFile(m_home.filePath(QStringLiteral("log.txt")), QIODevice::Append);
        process.start(program, arguments);
        if (!process.waitForFinished(110'000)) return -2;
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() != 137 ? process.exitCode() : -1;
    }
    int run(const QStringList& arguments, const QString& killAt = {}) {
        const QStringList all{m_home.filePath(QStringLiteral("XDG_DATA_HOME")), m_key, QString::fromStdString(m_world.server().url())};
        return run(QStringLiteral(LIANLU_FAULT_DEVICE), all + arguments, killAt);
    }
    [[nodiscard]] QStringList leaks() const {
        QStringList found;
        for (const auto* secret : {kCanary, kCanaryNote, kCanaryCall, kCanaryStep, kPassphrase, ServerWorld::kPassword}) found += leaksIn(m_home.path(), secret);
        return found;
    }
    QByteArray log() const {
        QFile file(m_home.filePath(QStringLiteral("log.txt")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

#ifdef LIANLU_FAULT_WORKBENCH
    //! The real windows, with settings, log and drafts where a person has them: typed and killed, typed and saved, locked.
    void IN16_canaryThroughTheWindows() {
        const SystemClock clock;
        const store::ProfilePaths profile{std::filesystem::path(m_home.filePath(QStringLiteral("XDG_DATA_HOME/lianlu/profiles/one")).toStdU16String())};
        const auto made = store::enrolKey(profile, SecretBuffer::fromText(kPassphrase), nullptr, store::KdfStrength::forTests);
        QVERIFY(made);
        const sync::SignIn request{{m_world.server().url(), {}}, "anna", SecretBuffer::fromText(ServerWorld::kPassword), "till-3", "test"};
        const auto device = sync::signIn(request, clock);
        QVERIFY2(device.has_value(), device ? "" : device.error().describe().c_str());
        const auto enrolled = sync::enrol(profile.store(), made->key, *device, clock);
        QVERIFY2(enrolled.has_value(), enrolled ? "" : enrolled.error().describe().c_str());

        const auto person = QString::fromUtf8(kCanary);
        const QStringList start{QStringLiteral("-"), QStringLiteral("zh_CN")};
        const QStringList edit{QStringLiteral("edit"), person, QString::fromUtf8(kCanaryStep)};
        const QStringList call{QStringLiteral("call"), person, QString::fromUtf8(kCanaryCall)};
        const QStringList logged{QStringLiteral("logged"), person, QString::fromUtf8(kCanaryCall), QStringLiteral("synced"), QStringLiteral("lock")};
        const auto program = QStringLiteral(LIANLU_FAULT_WORKBENCH);
        // Killed with the words in a draft alone; then, when they are saved at last, with the call's in the write-ahead log.
        QVERIFY2(run(program, start + edit, QStringLiteral("before-edit-commit")) == -1, log());
        QCOMPARE(leaks(), QStringList());
        QVERIFY2(run(program, start + call, QStringLiteral("after-edit-commit:2")) == -1, log());
        QCOMPARE(leaks(), QStringList());
        QVERIFY2(run(program, start + logged, {}) == 0, log());
        QCOMPARE(leaks(), QStringList());
        QCOMPARE(leaksIn(m_home.path(), made->recoveryCode.c_str()), QStringList());
        // The search was real: the words came to the server, and the files it looked through are there.
        QVERIFY(std::stoi(m_world.one("SELECT count(*) FROM interaction WHERE body LIKE '%" + std::string(kCanaryCall) + "%'")) >= 1);
        QVERIFY(std::stoi(m_world.one("SELECT count(*) FROM lead WHERE body LIKE '%" + std::string(kCanaryStep) + "%'")) == 1);
        for (const char* file : {"XDG_CONFIG_HOME/Lianlu/lianlu.ini", "XDG_DATA_HOME/lianlu/profiles/one/store.db"})
            QVERIFY2(QFileInfo::exists(m_home.filePath(QString::fromLatin1(file))), file);
        QDirIterator logs(m_home.filePath(QStringLiteral("XDG_DATA_HOME")), {QStringLiteral("*.log*")}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(logs.hasNext());
    }
#endif
};

LIANLU_TEST(TestCanary)

}  // namespace test_canary

#include "test_canary.moc"
