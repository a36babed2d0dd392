// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_runner.h"

#include <QDir>

#ifndef Q_MOC_RUN
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"
#endif

namespace test_cli_stores {

using namespace lianlu;
using namespace lianlu::actions::test;

namespace {

QString str(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

//! Between colleagues and between stores, with everything real: lianlu-cli, lianlu-server, PostgreSQL.
class TestCliStores : public QObject {
    Q_OBJECT

    //! Signed in on a machine of their own.
    void enrol(CliRunner& run, const char* login) {
        run.set("LIANLU_PASSWORD", QString::fromUtf8(test::ServerWorld::kPassword));
        run.set("LIANLU_PASSPHRASE", QStringLiteral("tea in the afternoon"));
        QVERIFY_RUN(run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), QString::fromUtf8(login)}), 0);
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        // Each world is a copy of one database: what the cache has of the last one would pass for this one's.
        QDir(m_world.cache()).removeRecursively();
        QVERIFY2(m_world.start(), "the server does not start");
    }

    void aManagerHandsABookOver() {
        QTemporaryDir home;
        CliRunner run(home.path());
        enrol(run, "mia");
        const auto guideOf = [this](const test::ServerWorld::Person& person) {
            return m_world.one("SELECT coalesce(body::json ->> 'guide_id', '') FROM customer WHERE id = '" + person.customer.toString() + "'");
        };
        QVERIFY_RUN(run("handover start --from anna"), 2);
        QVERIFY_RUN(run("handover start --from anna --to ben --to-pool"), 2);
        // Told first, by staff code; nothing moves by it.
        const auto preview = run("handover start --from anna --to ben");
        QVERIFY_RUN(preview, 0);
        QVERIFY2(preview.out.contains(QLatin1String("--yes")) && preview.out.contains(QLatin1String("2")), preview.said());
        QCOMPARE(guideOf(m_world.annas), m_world.anna.toString());
        QCOMPARE(m_world.one("SELECT count(*) FROM handover"), std::string("0"));
        const auto done = run("handover start --from anna --to ben --yes --json");
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("state")].toString(), QStringLiteral("done"));
        QCOMPARE(done.json()[QStringLiteral("moved")].toInt(), 2);
        QCOMPARE(guideOf(m_world.annas), m_world.ben.toString());
        const auto id = done.json()[QStringLiteral("id")].toString();
        const auto shown = run("handover show", {id});
        QVERIFY_RUN(shown, 0);
        QVERIFY2(shown.out.contains(QLatin1String("Handed over: 2")), shown.said());
        // Listed, looked at, and taken back: once.
        const auto list = run("handover list --json");
        QVERIFY_RUN(list, 0);
        QCOMPARE(list.json()[QStringLiteral("rows")].toArray().first().toObject()[QStringLiteral("id")].toString(), id);
        const auto look = run("handover back", {id});
        QVERIFY_RUN(look, 0);
        QVERIFY2(look.out.contains(QLatin1String("would go back: 2")), look.said());
        QCOMPARE(guideOf(m_world.annas), m_world.ben.toString());
        const auto back = run("handover back --yes --json", {id});
        QVERIFY_RUN(back, 0);
        QCOMPARE(back.json()[QStringLiteral("moved")].toInt(), 2);
        QCOMPARE(guideOf(m_world.annas), m_world.anna.toString());
        const auto twice = run("handover back --yes --lang zh_CN", {id});
        QVERIFY_RUN(twice, 1);
        QVERIFY2(twice.err.contains(QString::fromUtf8("该移交已撤销")), twice.said());
        QVERIFY_RUN(run("handover start --from anna --to ben --yes"), 0);
        // One of them, on to the pool, by the id's beginning.
        QVERIFY_RUN(run("sync"), 0);
        QVERIFY_RUN(run("handover start --from ben --to-pool --yes", {QStringLiteral("--customer"), str(m_world.annas.customer.toString())}), 0);
        QCOMPARE(guideOf(m_world.annas), std::string());
        QCOMPARE(guideOf(m_world.annas2), m_world.ben.toString());
        // A regional head is told so in words, in the language asked for.
        const auto hq = run("handover start --to ben --lang zh_TW", {QStringLiteral("--from"), str(m_world.carl.toString())});
        QVERIFY_RUN(hq, 1);
        QVERIFY2(hq.err.contains(QString::fromUtf8("您的角色無權這樣做")), hq.said());
        QVERIFY_RUN(run("handover show", {str(m_world.anna.toString())}), 1);
    }

    void aGuestIsLookedUpAndServed() {
        auto txn = server::pg::Transaction::begin(m_world.db());
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        domain::Identity phone;
        phone.id = {Uuid::fromName("cli", "phone")};
        phone.customerId = m_world.carls.customer;
        phone.kind = domain::IdentityKind::mobile;
        phone.value = "+8613790137901";
        phone.status = domain::IdentityStatus::active;
        QVERIFY(batch.create(phone, {}) && batch.commit(*txn));
        QTemporaryDir home;
        CliRunner run(home.path());
        enrol(run, "anna");
        const auto guest = str(m_world.carls.customer.toString());
        const QStringList call{guest, QStringLiteral("--kind"), QStringLiteral("visit"), QStringLiteral("--note"), QStringLiteral("tried the coat")};
        QVERIFY_RUN(run("interactions add", call), 1);  // before anybody was looked up
        QVERIFY_RUN(run("customers lookup"), 2);
        const auto nobody = run("customers lookup --phone 13790137999");
        QVERIFY_RUN(nobody, 1);
        QVERIFY2(nobody.err.contains(QLatin1String("Nobody has this number")), nobody.said());
        QVERIFY_RUN(run("customers lookup --phone 7901"), 1);
        const auto found = run("customers lookup --json --show-phones --phone", {QStringLiteral("137 9013 7901")});
        QVERIFY_RUN(found, 0);
        QCOMPARE(found.json()[QStringLiteral("id")].toString(), guest);
        QVERIFY2(found.json()[QStringLiteral("phone")].toString().contains(QLatin1Char('*')), found.said());

        // The guest is served by id or its beginning, offline as well; it goes out with the next sync and into the guest's own book.
        // Ids begin with their millisecond, so that those made together differ behind it only.
        const auto begin = guest.left(28);
        m_world.server().stop();
        QVERIFY_RUN(run("interactions add", QStringList{begin} + call.mid(1)), 0);
        QVERIFY_RUN(run("interactions add", QStringList{guest} + call.mid(1) + QStringList{QStringLiteral("--next-step"), QStringLiteral("call"), QStringLiteral("--next-step-at"), QStringLiteral("2099-01-01")}), 1);
        QVERIFY_RUN(run("customers tag add", {guest, QStringLiteral("size"), QStringLiteral("--value"), QStringLiteral("M")}), 0);
        QVERIFY_RUN(run("customers consent grant", {guest, QStringLiteral("--channel"), QStringLiteral("email")}), 0);
        QVERIFY(m_world.startServer());
        QVERIFY_RUN(run({QStringLiteral("sign-in"), QStringLiteral("--server"), str(m_world.server().url()), QStringLiteral("--login"), QStringLiteral("anna")}), 0);
        const auto synced = run("sync --json");
        QVERIFY_RUN(synced, 0);
        QVERIFY2(synced.json()[QStringLiteral("pending")].toInt() == 0 && synced.json()[QStringLiteral("failed")].toInt() == 0, run("queue list").said());
        const auto book = domain::Scope::book(m_world.carl).toString();
        for (const auto* table : {"interaction", "tag", "consent"})
            QCOMPARE(m_world.one("SELECT count(*) FROM " + std::string(table) + " WHERE scope = '" + book + "' AND NOT deleted"), std::string("1"));
        QVERIFY_RUN(run("store verify"), 0);
        const auto visit = run("customers visit --json", {begin});
        QVERIFY_RUN(visit, 0);
        QCOMPARE(visit.json()[QStringLiteral("timeline")].toArray().size(), 1);
        QCOMPARE(visit.json()[QStringLiteral("tags")].toArray().size(), 1);
        // Over: told in words, and then this machine knows nothing of the guest any more.
        QVERIFY(m_world.db().query("UPDATE visit_grant SET ends_at = 1"));
        const auto over = run("customers visit", {guest});
        QVERIFY_RUN(over, 1);
        QVERIFY2(over.err.contains(QLatin1String("This visit is over")), over.said());
        QVERIFY_RUN(run("interactions add", call), 1);
    }

private:
    test::ServerWorld m_world;
};

LIANLU_TEST(TestCliStores)

}  // namespace test_cli_stores

#include "test_cli_stores.moc"
