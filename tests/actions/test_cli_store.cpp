// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "models/base/utf8_path.h"
#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_store {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

namespace {

namespace fs = std::filesystem;

QString member(const Run& run, const char* name) { return run.json()[QLatin1String(name)].toString(); }

}  // namespace

//! `lianlu-cli store …`: the program as a person runs it, on a store that is sound, damaged or gone.
class TestCliStore : public QObject {
    Q_OBJECT

    void breakPageOne() {
        std::fstream bytes(m_profile->paths.store(), std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(1'000);
        bytes.write("broken", 6);
    }
    Run edit(const QString& maturity) {
        return m_profile->run("leads edit", {str(m_profile->floor.lead.toString()), QStringLiteral("--maturity"), maturity});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void verifyTellsOfEveryPart() {
        const auto done = m_profile->run("store verify --json");
        QVERIFY_RUN(done, 0);
        for (const char* part : {"sound", "pages_sound", "content_sound", "indexes_sound", "outbox_sound"})
            QVERIFY2(done.json()[QLatin1String(part)].toBool(), part);
        QVERIFY(m_profile->run("store verify").out.startsWith(QLatin1String("The store is sound.")));
    }

    void verifyComparesDigests() {
        auto held = m_profile->open();
        QVERIFY(held.has_value());
        const auto book = m_profile->floor.vault.book;
        QVERIFY((*held)->writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(store::Replica::saveCursor(txn, {book, "epoch", 1, "chain"}));
            return txn.connection().run("UPDATE digest SET sum = sum + 1");
        }).has_value());
        held->reset();
        const auto done = m_profile->run("store verify --json");
        QVERIFY_RUN(done, 1);
        QCOMPARE(done.error()[QStringLiteral("code")].toString(), QStringLiteral("damaged"));
        const auto report = done.json()[QStringLiteral("report")].toObject();
        QVERIFY2(report[QStringLiteral("pages_sound")].toBool(), done.said());
        QCOMPARE(report[QStringLiteral("scopes")].toArray()[0].toObject()[QStringLiteral("sound")].toBool(), false);
    }

    void backupsAreTakenAndListed() {
        auto& run = m_profile->run;
        QCOMPARE(run("store backups --json").rows().size(), 0);
        for (int n = 1; n <= 3; ++n) {
            const auto done = run("store backup --json");
            QVERIFY_RUN(done, 0);
            QVERIFY(fs::exists(pathFromUtf8(member(done, "file").toStdString())));
            QCOMPARE(run("store backups --json").rows().size(), std::min(n, 2));
        }
        const auto out = str((m_profile->paths.folder / "备份.lianlu").string());
        QVERIFY_RUN(run("store backup", {QStringLiteral("--out"), out}), 0);
        const auto twice = run("store backup --json", {QStringLiteral("--out"), out});
        QVERIFY_RUN(twice, 1);
        QCOMPARE(twice.error()[QStringLiteral("code")].toString(), QStringLiteral("exists"));
    }

    void restoreBringsTheBackupAndTheWorkSince() {
        auto& run = m_profile->run;
        QVERIFY_RUN(run("store restore"), 2);
        QVERIFY_RUN(run("store restore --latest"), 1);
        QVERIFY_RUN(edit(QStringLiteral("11")), 0);
        QVERIFY_RUN(run("store backup"), 0);
        QVERIFY_RUN(edit(QStringLiteral("12")), 0);
        const auto before = run("queue list --json").rows();
        breakPageOne();
        const auto damaged = run("queue list");
        QVERIFY_RUN(damaged, 1);
        QVERIFY2(damaged.err.contains(QLatin1String("store restore --latest")), damaged.said());
        const auto done = run("store restore --latest --json");
        QVERIFY_RUN(done, 0);
        QVERIFY2(done.json()[QStringLiteral("new_device")].toBool(), done.said());
        QVERIFY2(done.json()[QStringLiteral("all_work_found")].toBool(), done.said());
        QVERIFY(fs::exists(pathFromUtf8(member(done, "kept_aside").toStdString())));
        QCOMPARE(run("queue list --json").rows(), before);
        QVERIFY_RUN(run("store verify"), 0);
        // Nothing goes out before somebody signs in for the new device.
        const auto sync = run("sync --json");
        QVERIFY_RUN(sync, 1);
        QCOMPARE(sync.error()[QStringLiteral("code")].toString(), QStringLiteral("unauthenticated"));
    }

    void restoreIsRefusedWhileTheWorkbenchRuns() {
        QVERIFY_RUN(m_profile->run("store backup"), 0);
        auto held = m_profile->open();
        QVERIFY(held.has_value());
        for (const char* command : {"store restore --latest --json", "store repair --json"}) {
            const auto done = m_profile->run(command);
            QVERIFY_RUN(done, 1);
            QCOMPARE(done.error()[QStringLiteral("code")].toString(), QStringLiteral("in-use"));
        }
    }

    void restoreOnANewMachine() {
        auto& run = m_profile->run;
        QVERIFY_RUN(edit(QStringLiteral("13")), 0);
        const auto out = m_profile->paths.folder.parent_path() / "carried.lianlu";
        QVERIFY_RUN(run("store backup", {QStringLiteral("--out"), str(out.string())}), 0);
        const auto before = run("queue list --json").rows();
        run.set("LIANLU_PROFILE", str((m_profile->paths.folder.parent_path() / "fresh").string()));
        const QStringList from{QStringLiteral("--from"), str(out.string())};
        run.set("LIANLU_PASSPHRASE", QStringLiteral("not the passphrase"));
        QVERIFY_RUN(run("store restore", from), 1);
        run.set("LIANLU_PASSPHRASE", str(kPassphrase));
        QVERIFY_RUN(run("store restore", from), 0);
        QCOMPARE(run("queue list --json").rows(), before);
        QVERIFY_RUN(run("store verify"), 0);
    }

    void repairKeepsTheEdits() {
        auto& run = m_profile->run;
        QVERIFY_RUN(edit(QStringLiteral("14")), 0);
        const auto before = run("queue list --json").rows();
        QCOMPARE(before.size(), 1);
        const auto size = fs::file_size(m_profile->paths.store());
        breakPageOne();
        const auto done = run("store repair --json");
        QVERIFY_RUN(done, 0);
        QVERIFY2(!done.json()[QStringLiteral("new_device")].toBool(), done.said());
        QCOMPARE(done.json()[QStringLiteral("edits_unsent")].toInt(), 1);
        QCOMPARE(done.json()[QStringLiteral("pages_unreadable")].toInt(), 1);
        QCOMPARE(fs::file_size(pathFromUtf8(member(done, "kept_aside").toStdString())), size);
        QCOMPARE(run("queue list --json").rows(), before);
        QVERIFY_RUN(run("store verify"), 0);
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliStore)

}  // namespace test_cli_store

#include "test_cli_store.moc"
