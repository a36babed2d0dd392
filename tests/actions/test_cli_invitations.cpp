// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"
#include "tests/support/test_main.h"

#include "models/base/secret_buffer.h"

#ifndef Q_MOC_RUN
#include "tests/server/dispatch_world.h"
#include "tests/server/server_world.h"

#endif

namespace test_cli_invitations {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString words(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! Invitations on the command line, with everything real: lianlu-cli, lianlu-server, PostgreSQL, a mail server.
class TestCliInvitations : public QObject {
    Q_OBJECT

    QString codeIn(int number) {
        if (!QTest::qWaitFor([&] { return m_mail->count() >= number; }, 30'000)) return {};
        return QRegularExpression(QStringLiteral("(?:[a-z2-9]{4}-){6}[a-z2-9]{4}")).match(m_mail->parsed(number)[QStringLiteral("text")].toString()).captured(0);
    }
    QStringList at(const char* command, const QStringList& more = {}) {
        return QString::fromUtf8(command).split(QLatin1Char(' ')) + QStringList{QStringLiteral("--json"), QStringLiteral("--server"), words(m_world.server().url())} + more;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        m_mail = std::make_unique<test::MailServer>();
        QVERIFY2(m_mail->start(), "aiosmtpd is needed for /usr/bin/python3");
        qputenv("LIANLU_SMTP", QByteArray::fromStdString(m_mail->url()));
        qputenv("LIANLU_PUBLIC_URL", "http://127.0.0.1:8480");
        QVERIFY(m_world.startSending());
    }

    void invitedJoinedAndSignedIn() {
        QTemporaryDir home, other;
        CliRunner mia(home.path()), ines(other.path());
        mia.set("LIANLU_PASSWORD", QString::fromUtf8(test::ServerWorld::kPassword));
        mia.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        QVERIFY_RUN(mia(at("sign-in", {QStringLiteral("--login"), QStringLiteral("mia")})), 0);
        QVERIFY_RUN(mia("invitations send", {QStringLiteral("ines@mail.example")}), 2);
        QVERIFY_RUN(mia("invitations send", {QStringLiteral("ines@mail.example"), QStringLiteral("--role"), QStringLiteral("hq")}), 1);
        QVERIFY_RUN(mia("invitations send", {QStringLiteral("ines@mail.example"), QStringLiteral("--role"), QStringLiteral("guide")}), 0);
        const auto twice = mia("invitations send", {QStringLiteral("ines@mail.example"), QStringLiteral("--role"), QStringLiteral("guide")});
        QVERIFY_RUN(twice, 1);
        QVERIFY2(twice.err.contains(QLatin1String("open invitation")), twice.said());
        const auto code = codeIn(1);
        QCOMPARE(code.size(), 34);
        const auto rows = mia("invitations list --json").rows();
        QCOMPARE(rows.size(), 1);
        // Addresses are masked here as elsewhere: terminals and logs are shared.
        QVERIFY(rows[0].toObject()[QStringLiteral("email")].toString() != QLatin1String("ines@mail.example"));

        ines.set("LIANLU_PASSWORD", QStringLiteral("a quiet river in spring"));
        ines.set("LIANLU_PASSPHRASE", QStringLiteral("a lantern on the water"));
        ines.set("LIANLU_INVITATION", QStringLiteral("abcd-efgh-jkmn-pqrs-tuvw-xyz2-3456"));
        auto unknown = at("join", {QStringLiteral("--name"), QStringLiteral("Ines Wu")});
        unknown.removeAll(QStringLiteral("--json"));
        const auto wrong = ines(unknown);
        QVERIFY_RUN(wrong, 1);
        QVERIFY2(wrong.err.contains(QLatin1String("No invitation has this code")), wrong.said());
        ines.set("LIANLU_INVITATION", code);
        const auto joined = ines(at("join", {QStringLiteral("--name"), QStringLiteral("Ines Wu")}));
        QVERIFY_RUN(joined, 0);
        QCOMPARE(joined.json()[QStringLiteral("login")].toString(), QStringLiteral("ines@mail.example"));
        const auto used = ines(unknown);
        QVERIFY_RUN(used, 1);
        QVERIFY2(used.err.contains(QLatin1String("used already")), used.said());
        QVERIFY_RUN(ines(at("sign-in", {QStringLiteral("--login"), QStringLiteral("ines@mail.example")})), 0);
        QCOMPARE(mia("invitations list --json").rows()[0].toObject()[QStringLiteral("state")].toString(), QStringLiteral("used"));
    }

    void takenBack() {
        QTemporaryDir home, other;
        CliRunner hugo(home.path()), guest(other.path());
        hugo.set("LIANLU_PASSWORD", QString::fromUtf8(test::ServerWorld::kPassword));
        hugo.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        QVERIFY_RUN(hugo(at("sign-in", {QStringLiteral("--login"), QStringLiteral("hugo")})), 0);
        const auto before = m_mail->count();
        const QStringList who{QStringLiteral("boss@mail.example"), QStringLiteral("--role"), QStringLiteral("hq")};
        QVERIFY_RUN(hugo("invitations send", who), 2);  // of two stores one must be named
        const auto sent = hugo("invitations send", who + QStringList{QStringLiteral("--store"), QStringLiteral("S2"), QStringLiteral("--json")});
        QVERIFY_RUN(sent, 0);
        const auto code = codeIn(before + 1);
        const auto id = sent.json()[QStringLiteral("invitation_id")].toString();
        QVERIFY_RUN(hugo("invitations resend", {id}), 0);
        QVERIFY(codeIn(before + 2) != code);
        QVERIFY_RUN(hugo("invitations revoke", {id}), 0);
        guest.set("LIANLU_PASSWORD", QStringLiteral("a quiet river in spring"));
        guest.set("LIANLU_INVITATION", codeIn(before + 2));
        auto join = at("join", {QStringLiteral("--name"), QStringLiteral("Boss")});
        join.removeAll(QStringLiteral("--json"));
        const auto refused = guest(join);
        QVERIFY_RUN(refused, 1);
        QVERIFY2(refused.err.contains(QLatin1String("taken back")), refused.said());
    }

private:
    test::ServerWorld m_world;
    std::unique_ptr<test::MailServer> m_mail;
};

LIANLU_TEST(TestCliInvitations)

}  // namespace test_cli_invitations

#include "test_cli_invitations.moc"
