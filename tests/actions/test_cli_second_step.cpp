// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"
#include "tests/support/test_main.h"

#include "models/base/secret_buffer.h"

#ifndef Q_MOC_RUN
#include "tests/server/authenticator.h"
#include "tests/server/server_world.h"

#endif

namespace test_cli_second_step {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

}  // namespace

//! The second step on the command line, with everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliSecondStep : public QObject {
    Q_OBJECT

    QStringList signIn(const QString& login) {
        return {QStringLiteral("sign-in"), QStringLiteral("--json"), QStringLiteral("--server"), text(m_world.server().url()), QStringLiteral("--login"), login};
    }
    static void prepare(CliRunner& run) {
        run.set("LIANLU_PASSWORD", QString::fromUtf8(test::ServerWorld::kPassword));
        run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY2(m_world.start(), "the server does not start"); }
    void cleanup() { m_world.stop(); }

    void fromOnToOff() {
        QTemporaryDir home, other;
        CliRunner run(home.path());
        prepare(run);
        QVERIFY_RUN(run(signIn(QStringLiteral("anna"))), 0);
        QCOMPARE(run("second-step status --json").json()[QStringLiteral("on")].toBool(true), false);
        const auto begun = run("second-step begin --json");
        QVERIFY_RUN(begun, 0);
        test::Authenticator app(begun.json()[QStringLiteral("secret")].toString().toStdString());
        run.set("LIANLU_CODE", QStringLiteral("000000"));
        const auto wrong = run("second-step confirm");
        QVERIFY_RUN(wrong, 1);
        QVERIFY2(wrong.err.contains(QLatin1String("does not fit")), wrong.said());
        run.set("LIANLU_CODE", text(app.code()));
        const auto on = run("second-step confirm --json");
        QVERIFY_RUN(on, 0);
        const auto codes = on.json()[QStringLiteral("recovery_codes")].toString().split(QLatin1Char(' '));
        QCOMPARE(codes.size(), 10);

        CliRunner elsewhere(other.path());
        prepare(elsewhere);
        // Nobody to ask: it says what it needs.
        QVERIFY_RUN(elsewhere(signIn(QStringLiteral("anna"))), 2);
        elsewhere.set("LIANLU_CODE", codes[0]);
        QVERIFY_RUN(elsewhere(signIn(QStringLiteral("anna"))), 0);
        // Again, on the store that is there by now.
        elsewhere.set("LIANLU_CODE", codes[0]);
        const auto again = elsewhere(signIn(QStringLiteral("anna")));
        QVERIFY_RUN(again, 1);
        QCOMPARE(again.error()[QStringLiteral("code")].toString(), QStringLiteral("wrong-credentials"));
        elsewhere.set("LIANLU_CODE", codes[1]);
        QVERIFY_RUN(elsewhere(signIn(QStringLiteral("anna"))), 0);

        run.set("LIANLU_CODE", codes[2]);
        const auto fresh = run("second-step codes --json");
        QVERIFY_RUN(fresh, 0);
        QCOMPARE(run("second-step status --json").json()[QStringLiteral("codes_left")].toInt(), 10);
        run.set("LIANLU_CODE", fresh.json()[QStringLiteral("recovery_codes")].toString().section(QLatin1Char(' '), 0, 0));
        QVERIFY_RUN(run("second-step off"), 0);
        QCOMPARE(run("second-step status --json").json()[QStringLiteral("on")].toBool(true), false);
    }

    void aRoleThatMustHaveItSetsItUpBeforeItsFirstSignIn() {
        m_world.stopServer();
        QVERIFY(m_world.startServer({QStringLiteral("--second-step"), QStringLiteral("manager")}));
        QTemporaryDir home;
        CliRunner run(home.path());
        prepare(run);
        auto words = signIn(QStringLiteral("mia"));
        words.removeAll(QStringLiteral("--json"));
        const auto refused = run(words);
        QVERIFY_RUN(refused, 1);
        QVERIFY2(refused.err.contains(QLatin1String("second-step begin")), refused.said());
        const QStringList who{QStringLiteral("--server"), text(m_world.server().url()), QStringLiteral("--login"), QStringLiteral("mia")};
        const auto begun = run("second-step begin --json", who);
        QVERIFY_RUN(begun, 0);
        test::Authenticator app(begun.json()[QStringLiteral("secret")].toString().toStdString());
        run.set("LIANLU_CODE", text(app.code()));
        QVERIFY_RUN(run("second-step confirm", who), 0);
        QVERIFY_RUN(run(words), 0);
        const auto off = run("second-step off");
        QVERIFY_RUN(off, 1);
    }

    void aManagerTakesALostOneOff() {
        QVERIFY(m_world.db().script("INSERT INTO second_step (account_id, secret, begun_at, confirmed_at) SELECT id, decode('00', 'hex'), now(), now() FROM account WHERE login = 'anna'"));
        QTemporaryDir home;
        CliRunner run(home.path());
        prepare(run);
        QVERIFY_RUN(run(signIn(QStringLiteral("mia"))), 0);
        QVERIFY_RUN(run("second-step reset", {text(m_world.carl.toString())}), 1);
        QVERIFY_RUN(run("second-step reset", {text(m_world.anna.toString())}), 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM second_step"), std::string("0"));
    }

private:
    test::ServerWorld m_world;
};

LIANLU_TEST(TestCliSecondStep)

}  // namespace test_cli_second_step

#include "test_cli_second_step.moc"
