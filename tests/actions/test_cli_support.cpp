// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "models/base/utf8_path.h"
#include "tests/actions/cli_profile.h"
#include "tests/support/support_canaries.h"
#include "tests/support/test_main.h"

namespace test_cli_support {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

namespace {

namespace fs = std::filesystem;
using lianlu::test::kCanaries;
using lianlu::test::leaksInto;
using lianlu::test::zipEntry;

const char* const kNames[] = {"about.txt", "store.txt", "queue.txt", "sync.txt", "keys.txt", "logs/lianlu.1.log", "logs/lianlu.log", "taken-out.txt"};

}  // namespace

//! `lianlu-cli support-bundle`: the program as a person runs it, and its file as whoever helps opens it.
class TestCliSupport : public QObject {
    Q_OBJECT

    [[nodiscard]] QString out() const { return m_folder->filePath(QString::fromUtf8("支持包 1.zip")); }
    [[nodiscard]] fs::path outPath() const { return out().toStdU16String(); }
    [[nodiscard]] fs::path logs() const { return m_profile->paths.folder / "logs"; }
    [[nodiscard]] QByteArray all(std::initializer_list<const char*> more = {}) const {
        QByteArray texts;
        for (const char* name : kNames) texts += zipEntry(outPath(), name);
        for (const char* name : more) texts += zipEntry(outPath(), name);
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>();
        auto held = m_profile->open();
        QVERIFY(held.has_value());
        const auto kept = lianlu::test::keepCanaries(**held, m_profile->floor.vault.book);
        QVERIFY2(kept.has_value(), kept ? "" : kept.error().describe().c_str());
        held->reset();
        fs::create_directories(logs());
        std::ofstream(logs() / "lianlu.1.log", std::ios::binary) << lianlu::test::carelessLines();
        std::ofstream(logs() / "lianlu.log", std::ios::binary) << lianlu::test::carelessLines();
    }
    void cleanup() {
        m_profile.reset();
        m_folder.reset();
    }

    void itHoldsWhatHelps() {
        const auto made = m_profile->run("support-bundle --json", {QStringLiteral("--out"), out()});
        QVERIFY_RUN(made, 0);
        QCOMPARE(made.json()[QStringLiteral("file")].toString(), out());
        for (const char* name : kNames) QVERIFY2(!zipEntry(outPath(), name).isEmpty(), name);
        QVERIFY(zipEntry(outPath(), "about.txt").contains("SQLCipher 4."));
        QVERIFY(zipEntry(outPath(), "about.txt").contains("libcurl/"));
        const auto store = zipEntry(outPath(), "store.txt");
        for (const char* words : {"quick_check                        ok", "customer                           6", "state                              open"}) QVERIFY2(store.contains(words), store.constData());
        QVERIFY(zipEntry(outPath(), "keys.txt").contains("Argon2id"));
        QVERIFY(zipEntry(outPath(), "logs/lianlu.log").contains("2026-11-26T08:00:01.000Z warning default unlock: wrong-passphrase: no slot opens\n"));
        // The server only when it is asked for.
        QVERIFY(zipEntry(outPath(), "server.txt").isEmpty());
        QVERIFY(!all().contains("127.0.0.1"));
        QVERIFY(!fs::exists(fs::path(outPath()) += ".part"));
        // Not over a file that is there.
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out()}), 1);
    }

    void IN16_nobodyIsInIt_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("open") << QStringList();
        QTest::newRow("locked") << QStringList{QStringLiteral("--locked")};
        QTest::newRow("with the server") << QStringList{QStringLiteral("--with-server")};
    }
    void IN16_nobodyIsInIt() {
        QFETCH(QStringList, options);
        const auto made = m_profile->run("support-bundle", QStringList{QStringLiteral("--out"), out()} + options);
        QVERIFY_RUN(made, 0);
        const auto texts = all({"server.txt"});
        QVERIFY(texts.size() > 2'000);
        QFile archive(out());
        QVERIFY(archive.open(QIODevice::ReadOnly));
        const auto bytes = archive.readAll();
        for (const char* canary : kCanaries) {
            QVERIFY2(!leaksInto(texts, canary), canary);
            QVERIFY2(!leaksInto(bytes, canary), canary);
        }
        QVERIFY(!leaksInto(texts, m_profile->paths.folder.string().c_str()));
        // The search is real: each of them stands in what the bundle was made of.
        const auto careless = QByteArray::fromStdString(lianlu::test::carelessLines());
        for (const char* canary : kCanaries) QVERIFY2(leaksInto(careless, canary), canary);
    }

    void previewIsWhatIsWritten() {
        const auto shown = m_profile->run("support-bundle --preview --json");
        QVERIFY_RUN(shown, 0);
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out()}), 0);
        const auto files = shown.json()[QStringLiteral("files")].toArray();
        QCOMPARE(files.size(), qsizetype(std::size(kNames)));
        for (const auto& file : files) {
            const auto name = file.toObject()[QStringLiteral("name")].toString().toStdString();
            if (name == "about.txt" || name == "store.txt") continue;  // the time of day stands in it
            QCOMPARE(zipEntry(outPath(), name), file.toObject()[QStringLiteral("text")].toString().toUtf8());
        }
        QVERIFY(shown.json()[QStringLiteral("taken_out")].toObject()[QStringLiteral("person")].toInt() > 0);
        const auto words = m_profile->run("support-bundle --preview");
        QVERIFY(words.out.contains(QStringLiteral("==== logs/lianlu.log\n")));
        for (const char* canary : kCanaries) QVERIFY2(!leaksInto(words.out.toUtf8(), canary), canary);
    }

    void groupsAreLeftOut() {
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out(), QStringLiteral("--without"), QStringLiteral("logs,queue"), QStringLiteral("--with-server")}), 0);
        QVERIFY(zipEntry(outPath(), "logs/lianlu.log").isEmpty());
        QVERIFY(zipEntry(outPath(), "queue.txt").isEmpty());
        QCOMPARE(zipEntry(outPath(), "server.txt"), QByteArray("127.0.0.1\n"));
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out(), QStringLiteral("--without"), QStringLiteral("everything")}), 2);
        QVERIFY_RUN(m_profile->run("support-bundle"), 2);
    }

    void aDamagedStoreIsWhatItIsFor() {
        {
            std::fstream bytes(m_profile->paths.store(), std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(1'000);
            bytes.write("broken", 6);
        }
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out()}), 0);
        const auto store = zipEntry(outPath(), "store.txt");
        QVERIFY2(store.contains("damaged"), store.constData());
        QVERIFY2(store.contains("store.db "), store.constData());
        for (const char* canary : kCanaries) QVERIFY2(!leaksInto(all(), canary), canary);
    }

    void withoutAPassphraseItStaysClosed() {
        m_profile->run.unset("LIANLU_PASSPHRASE");
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out()}), 0);
        const auto store = zipEntry(outPath(), "store.txt");
        QVERIFY2(store.contains("closed") && !store.contains("customer"), store.constData());
        QVERIFY(zipEntry(outPath(), "keys.txt").contains("Argon2id"));
        m_profile->run.set("LIANLU_PASSPHRASE", str("not this one at all"));
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), m_folder->filePath(QStringLiteral("other.zip"))}), 1);
    }

    void theNewestLinesStay() {
        {
            std::ofstream log(logs() / "lianlu.log", std::ios::binary);
            for (int i = 0; i < 60'000; ++i) log << "2026-11-26T08:00:00.000Z warning default backup: disk-full: line " << i << "\n";
        }
        QVERIFY_RUN(m_profile->run("support-bundle", {QStringLiteral("--out"), out()}), 0);
        const auto text = zipEntry(outPath(), "logs/lianlu.log");
        QVERIFY(text.size() <= (1 << 20) + 64);
        QVERIFY(text.startsWith("(older lines are left out)\n2026-11-26T08:00:00.000Z warning"));
        QVERIFY(text.endsWith("line 59999\n"));
    }

    void inThreeLanguages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("says");
        QTest::newRow("en") << "en" << "Support bundle written: ";
        QTest::newRow("zh_CN") << "zh_CN" << QString::fromUtf8("支持包已保存：");
        QTest::newRow("zh_TW") << "zh_TW" << QString::fromUtf8("支援包已儲存：");
    }
    void inThreeLanguages() {
        QFETCH(QString, language);
        QFETCH(QString, says);
        const auto made = m_profile->run("support-bundle --locked --lang", {language, QStringLiteral("--out"), out()});
        QVERIFY_RUN(made, 0);
        QVERIFY2(made.out.startsWith(says), made.said().constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliSupport)

}  // namespace test_cli_support

#include "test_cli_support.moc"
