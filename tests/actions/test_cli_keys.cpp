// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custody/lease.h"
#include "models/store/custody/wipe.h"
#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_keys {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using namespace std::chrono_literals;

namespace {

const QString kNew = QStringLiteral("coffee in the morning");

QString member(const Run& run, const char* name) { return run.json()[QLatin1String(name)].toString(); }
QString code(const Run& run) { return run.error()[QStringLiteral("code")].toString(); }

}  // namespace

//! `lianlu-cli key …`: the program as a person runs it. And what it does where a lease is over or a wipe was ordered.
class TestCliKeys : public QObject {
    Q_OBJECT

    [[nodiscard]] CliRunner& run() { return m_profile->run; }
    [[nodiscard]] bool opens() { return run()("queue list --json").code == 0; }
    [[nodiscard]] bool opensBy(const QString& recoveryCode) {
        auto with = run();
        with.set("LIANLU_RECOVERY_CODE", recoveryCode);
        return with("queue list --recovery --json").code == 0;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() { m_profile = std::make_unique<Profile>(); }
    void cleanup() { m_profile.reset(); }

    void showsWhatHoldsTheKey() {
        const auto shown = run()("key show --json");
        QVERIFY_RUN(shown, 0);
        QCOMPARE(member(shown, "protection"), QStringLiteral("passphrase-alone"));
    }

    void thePassphraseIsChanged() {
        run().set("LIANLU_NEW_PASSPHRASE", QStringLiteral("short"));
        QVERIFY_RUN(run()("key passphrase"), 1);
        QVERIFY(opens());
        run().set("LIANLU_NEW_PASSPHRASE", kNew);
        QVERIFY_RUN(run()("key passphrase --json"), 0);
        QVERIFY(!opens());
        run().set("LIANLU_PASSPHRASE", kNew);
        QVERIFY(opens());
        QVERIFY(opensBy(m_profile->recoveryCode));
    }

    void aForgottenOneIsReplacedByTheCode() {
        run().set("LIANLU_PASSPHRASE", QStringLiteral("forgotten long ago"));
        run().set("LIANLU_NEW_PASSPHRASE", kNew);
        QCOMPARE(code(run()("key passphrase --json")), QStringLiteral("wrong-passphrase"));
        run().set("LIANLU_RECOVERY_CODE", QStringLiteral("7K3M-7K3M"));
        const auto wrong = run()("key passphrase --recovery");
        QVERIFY_RUN(wrong, 1);
        QVERIFY2(wrong.err.contains(QLatin1String("8 groups of 4")), wrong.said());
        run().set("LIANLU_RECOVERY_CODE", m_profile->recoveryCode);
        QVERIFY_RUN(run()("key passphrase --recovery"), 0);
        run().set("LIANLU_PASSPHRASE", kNew);
        QVERIFY(opens());
    }

    void aNewCodeReplacesTheOld() {
        const auto done = run()("key recovery --json");
        QVERIFY_RUN(done, 0);
        const auto fresh = member(done, "recovery_code");
        QCOMPARE(fresh.size(), 39);
        QVERIFY(opensBy(fresh));
        QVERIFY(!opensBy(m_profile->recoveryCode));
        QVERIFY(opens());
    }

    void aNewKeyKeepsTheWork() {
        QVERIFY_RUN(run()("leads edit", {str(m_profile->floor.lead.toString()), QStringLiteral("--maturity"), QStringLiteral("11")}), 0);
        const auto before = run()("queue list --json").rows();
        QCOMPARE(before.size(), 1);
        const auto done = run()("key renew --json");
        QVERIFY_RUN(done, 0);
        QCOMPARE(run()("queue list --json").rows(), before);
        QVERIFY_RUN(run()("store verify"), 0);
        QVERIFY(opensBy(member(done, "recovery_code")));
        QVERIFY(!opensBy(m_profile->recoveryCode));
        QVERIFY(!m_profile->open());  // with the key of before
        const auto held = store::unlockWithPassphrase(m_profile->paths, SecretBuffer::fromText(kPassphrase), nullptr);
        QVERIFY(held);
        const SystemClock clock;
        const auto open = store::LocalStore::open(m_profile->paths.store(), *held, clock);
        QVERIFY(open);
        QCOMPARE(code(run()("key renew --json")), QStringLiteral("in-use"));
    }

    void anEndedLeaseIsSaidAndTheWorkIsKept() {
        QVERIFY_RUN(run()("leads edit", {str(m_profile->floor.lead.toString()), QStringLiteral("--maturity"), QStringLiteral("11")}), 0);
        {
            const auto store = m_profile->open();
            QVERIFY(store);
            const auto then = SystemClock().now() - 15 * 24h;
            QVERIFY((*store)->writeNow([&](store::WriteTxn& txn) { return store::Lease::save(txn, then, then + 14 * 24h, then); }));
        }
        const auto refused = run()("customers list --json");
        QVERIFY_RUN(refused, 1);
        QCOMPARE(code(refused), QStringLiteral("refused"));
        QVERIFY2(run()("customers list").err.contains(QLatin1String("lianlu-cli sync")), "no way on");
        // The way back is open: it fails for want of a server, not of a lease.
        QCOMPARE(code(run()("sync --json")), QStringLiteral("unreachable"));
    }

    void CR09_aWipeThatWasKilledGoesOn() {
        QVERIFY(store::beginWipe(m_profile->paths));
        const auto gone = run()("customers list --json");
        QVERIFY_RUN(gone, 1);
        QCOMPARE(code(gone), QStringLiteral("not-found"));
        QVERIFY(!std::filesystem::exists(m_profile->paths.store()));
    }

private:
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliKeys)

}  // namespace test_cli_keys

#include "test_cli_keys.moc"
