// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"

#include "models/base/secret_buffer.h"

#ifndef Q_MOC_RUN
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#endif

namespace test_cli_team {

using namespace lianlu;
using namespace lianlu::actions::test;

//! A team's figures at the terminal, with everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliTeam : public QObject {
    Q_OBJECT

    struct Person {
        QTemporaryDir home;
        CliRunner run{home.path()};
    };
    std::unique_ptr<Person> signedIn(const QString& login) {
        auto person = std::make_unique<Person>();
        person->run.set("LIANLU_PASSWORD", QString::fromUtf8(test::ServerWorld::kPassword));
        person->run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        const auto done = person->run({QStringLiteral("sign-in"), QStringLiteral("--server"), QString::fromStdString(m_world.server().url()), QStringLiteral("--login"), login,
                                       QStringLiteral("--device-name"), QStringLiteral("desk of ") + login});
        if (done.code != 0) qFatal("%s", done.said().constData());
        return person;
    }

    test::ServerWorld m_world;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY2(m_world.start(), "the server does not start"); }
    void cleanup() { m_world.stop(); }

    void aManagerReadsTheFiguresAndAGuideDoesNot() {
        const auto mia = signedIn(QStringLiteral("mia"));
        const auto answer = mia->run("team --json");
        QVERIFY_RUN(answer, 0);
        const auto rows = answer.rows();
        QCOMPARE(rows.size(), 4);  // Anna, Ben, Mia and the pool; nobody of the other store
        const auto inBook = [&](domain::StaffId staff) {
            for (const auto& row : rows)
                if (row.toObject()[QStringLiteral("staff_id")].toString().toStdString() == staff.toString()) return row.toObject()[QStringLiteral("customers")].toInt(-1);
            return -1;
        };
        for (const auto& staff : {m_world.anna, m_world.ben, m_world.mia})
            QCOMPARE(std::to_string(inBook(staff)), m_world.one("SELECT count(*) FROM customer WHERE guide_id = '" + staff.toString() + "' AND NOT deleted"));
        const auto pool = rows.last().toObject();
        QVERIFY(pool[QStringLiteral("staff_id")].isNull());
        QCOMPARE(pool[QStringLiteral("customers")].toInt(), 1);
        QCOMPARE(pool[QStringLiteral("open_leads")].toInt(), 1);
        for (const char* name : {"open_tasks", "overdue_tasks", "contacts_7_days", "contacts_30_days", "offers_30_days", "won_leads_this_month"})
            QVERIFY2(pool.contains(QLatin1String(name)), name);
        const auto refused = signedIn(QStringLiteral("anna"))->run("team --json");
        QVERIFY_RUN(refused, 1);
        QCOMPARE(refused.error()[QStringLiteral("code")].toString(), QStringLiteral("refused"));
    }

    //! Both offline: whose sync comes first has the customer, and the other's wish waits for the manager.
    void twoClaimTheSame() {
        const auto anna = signedIn(QStringLiteral("anna")), ben = signedIn(QStringLiteral("ben")), mia = signedIn(QStringLiteral("mia"));
        const auto pooled = QString::fromStdString(m_world.pooled.customer.toString());
        const auto guide = [&] { return m_world.one("SELECT coalesce(guide_id::text, '') FROM customer WHERE id = '" + m_world.pooled.customer.toString() + "'"); };
        const auto toAnother = anna->run("customers assign --json", {pooled, QStringLiteral("--to"), QString::fromStdString(m_world.ben.toString())});
        QVERIFY_RUN(toAnother, 1);
        QCOMPARE(toAnother.error()[QStringLiteral("code")].toString(), QStringLiteral("refused"));
        for (auto* guideOf : {anna.get(), ben.get()}) {
            const auto claimed = guideOf->run("customers assign --json", {pooled});
            QVERIFY_RUN(claimed, 0);
            QCOMPARE(claimed.json()[QStringLiteral("customers")].toInt(), 1);
            QCOMPARE(claimed.json()[QStringLiteral("leads")].toInt(), 1);
        }
        QVERIFY_RUN(anna->run("customers assign", {pooled}), 0);  // it is so already
        QCOMPARE(guide(), std::string());
        QVERIFY_RUN(anna->run("sync"), 0);
        QCOMPARE(guide(), m_world.anna.toString());
        (void)ben->run("sync");
        QCOMPARE(guide(), m_world.anna.toString());
        QCOMPARE(m_world.one("SELECT body::json ->> 'owner_id' FROM lead WHERE id = '" + m_world.pooled.lead.toString() + "'"), m_world.anna.toString());
        QCOMPARE(mia->run("quarantine list --json").rows().size(), 2);  // the customer's op and the lead's
        QVERIFY_RUN(mia->run("sync"), 0);
        const auto held = mia->run("customers assign --json", {pooled, QStringLiteral("--to"), QString::fromStdString(m_world.ben.toString())});
        QVERIFY_RUN(held, 1);
        // Ben no longer has what is another's.
        QVERIFY_RUN(ben->run("sync"), 0);
        QCOMPARE(ben->run("customers list --json --pool").rows().size(), 0);
    }

    void aManagerAssignsALead() {
        const auto mia = signedIn(QStringLiteral("mia"));
        const auto lead = QString::fromStdString(m_world.pooled.lead.toString());
        const auto done = mia->run("leads assign --json", {lead, QStringLiteral("--to"), QString::fromStdString(m_world.ben.toString())});
        QVERIFY_RUN(done, 0);
        QVERIFY_RUN(mia->run("sync"), 0);
        QCOMPARE(m_world.one("SELECT guide_id FROM customer WHERE id = '" + m_world.pooled.customer.toString() + "'"), m_world.ben.toString());
        QVERIFY_RUN(mia->run("undo", {done.json()[QStringLiteral("txn_id")].toString()}), 0);
        QVERIFY_RUN(mia->run("sync"), 0);
        QCOMPARE(m_world.one("SELECT coalesce(guide_id::text, '') FROM customer WHERE id = '" + m_world.pooled.customer.toString() + "'"), std::string());
    }
};

LIANLU_TEST(TestCliTeam)

}  // namespace test_cli_team

#include "test_cli_team.moc"
