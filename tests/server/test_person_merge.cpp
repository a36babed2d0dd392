// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Two persons become one and two again: nothing is lost on the way, and not a cent is added.
#include <QtTest>

#include <algorithm>
#include <optional>
#include <sstream>
#include <thread>

#include "models/domain/rules/consent.h"
#include "models/domain/rules/person_match.h"
#include "sync/server/command/commands.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/oneid/match_decision.h"
#include "sync/server/oneid/merge_choices.h"
#include "sync/server/oneid/merge_worker.h"
#include "sync/server/oneid/person_merger.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/privacy/subject.h"
#include "tests/server/database_search.h"
#include "tests/server/ingest_world.h"
#include "tests/support/test_main.h"

namespace test_person_merge {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;
using server::RecordKind;
using server::Settled;

namespace pg = server::pg;

namespace {

json member(const std::string& id, const std::string& name, const json& more) {
    json one{{"source_id", id}, {"version", 1}, {"name", name}, {"store", "S1"}};
    one.update(more);
    return one;
}
json order(const std::string& id, const std::string& member, const json& total, int version = 1) {
    return {{"source_id", id}, {"version", version}, {"member", member}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", total}, {"status", "done"}};
}

}  // namespace

class TestPersonMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QVERIFY(m_world.start());
        m_world.stopServer();  // what is tested runs in this process; where a device is needed the test starts the program
        const auto made = addBrandThings(m_world.db());
        QVERIFY2(made, made ? "" : made.error().describe().c_str());
        m_clock.set(SystemClock().now());
    }
    void cleanup() {
        const auto rows = m_world.db().query("SELECT scope, digest::text, seq, (SELECT coalesce(max(seq), 0) FROM change_log c WHERE c.scope = h.scope) FROM scope_head h");
        QVERIFY(rows);
        for (int i = 0; i < rows->size(); ++i) {
            const auto scope = domain::Scope::parse(rows->text(i, 0));
            QCOMPARE(std::string(rows->text(i, 1)), m_world.recount(*scope));
            QCOMPARE(rows->integer(i, 2), rows->integer(i, 3));
        }
    }

    void pointsJoinAndPartToTheCent() {
        loadTwo();
        const auto before = state();
        QCOMPARE(points(m_a), 159L);
        QCOMPARE(points(m_b), 333L);
        QCOMPARE(join(), Settled::joined);
        QCOMPARE(points(m_a), 492L);
        QCOMPARE(number("SELECT body::json ->> 'points_balance' FROM member_state WHERE NOT deleted AND customer_id = '" + m_a.toString() + "'"), 492L);
        QCOMPARE(person(m_a, "spent_minor"), std::string("49310"));
        QCOMPARE(person(m_a, "order_count"), std::string("3"));
        QCOMPARE(person(m_a, "birthday"), std::string("1990-05-06"));  // the one that stays had none
        QCOMPARE(person(m_a, "city"), std::string("上海"));           // and had this
        QCOMPARE(person(m_a, "remark"), std::string("likes coats\nsize M"));
        QCOMPARE(one("SELECT deleted FROM customer WHERE id = '" + m_b.toString() + "'"), std::string("true"));
        QCOMPARE(one("SELECT string_agg(body::json ->> 'value', ',' ORDER BY body::json ->> 'value') FROM identity WHERE NOT deleted AND customer_id = '" + m_a.toString() + "'"),
                 std::string("+8613800138001,+8613800138002,shared@example.com"));
        for (const auto& entity : server::personEntities())
            QCOMPARE(one("SELECT count(*) FROM " + pg::quoted(entity) + " WHERE NOT deleted AND customer_id = '" + m_b.toString() + "'"), std::string("0"));
        QCOMPARE(one("SELECT action || ' ' || reason FROM audit ORDER BY seq DESC LIMIT 1"), std::string("person-join person"));
        // Once more changes nothing.
        const auto joined = state();
        QCOMPARE(settle(match()), Settled::nothing);
        QCOMPARE(state(), joined);

        QCOMPARE(part(), Settled::parted);
        QCOMPARE(state(), before);
        // And the whole of it again: what was revived once can go and come again.
        QCOMPARE(join(), Settled::joined);
        QCOMPARE(state(), joined);
        QCOMPARE(part(), Settled::parted);
        QCOMPARE(state(), before);
    }

    //! What comes while the two are one ends with whom it came for, as if they had never been one.
    void whatComesMeanwhileGoesBackToWhomItCameFor() {
        for (const bool joinFirst : {false, true}) {
            QVERIFY(m_world.start());
            m_world.stopServer();
            QVERIFY(addBrandThings(m_world.db()));
            loadTwo();
            if (joinFirst) QCOMPARE(join(), Settled::joined);
            say("tmall", RecordKind::orders, order("O4", "T1", "77.00"));
            say("tmall", RecordKind::orders, {{"source_id", "O5"}, {"version", 1}, {"mobile", "13800138002"}, {"store", "S1"}, {"placed_at", "2026-04-01T10:00:00+08:00"}, {"total", "50"}, {"status", "done"}});
            say("pos", RecordKind::orders, order("O6", "P1", "11.00"));
            say("tmall", RecordKind::refunds, {{"source_id", "R1"}, {"order", "O4"}, {"amount", "7.00"}, {"at", 1'772'600'000'000}});
            say("tmall", RecordKind::members, {{"source_id", "T1"}, {"version", 2}, {"name", "李雷"}, {"store", "S1"}, {"mobile", "13800138002"}, {"email", "shared@example.com"}, {"birthday", "1990-05-06"}, {"card", "K77"}, {"tags", {{"size", "M"}}}});
            say("tmall", RecordKind::touchEvents, {{"source_id", "V1"}, {"member", "T1"}, {"kind", "visit"}, {"at", "2026-02-02T00:00:00Z"}, {"channel", "mini_program"}});
            if (joinFirst) {
                QCOMPARE(points(m_a), 492L + 77 + 50 + 11 - 7);
                QCOMPARE(part(), Settled::parted);
            }
            // And what is sent again after.
            say("tmall", RecordKind::orders, order("O4", "T1", "78.00", 2));
            say("pos", RecordKind::orders, order("O6", "P1", "12.00", 2));
            QCOMPARE(points(m_a), 159L + 12);
            QCOMPARE(points(m_b), 333L + 78 + 50 - 7);
            QCOMPARE(person(m_b, "order_count"), std::string("3"));
            QCOMPARE(person(m_a, "order_count"), std::string("3"));
            QCOMPARE(one("SELECT count(*) FROM timeline_item WHERE NOT deleted AND customer_id = '" + m_b.toString() + "'"), std::string("4"));
            QCOMPARE(one("SELECT count(*) FROM identity WHERE NOT deleted AND customer_id = '" + m_b.toString() + "'"), std::string("3"));
            QCOMPARE(one("SELECT count(*) FROM touch_event WHERE NOT deleted AND customer_id = '" + m_b.toString() + "'"), std::string("1"));
            QCOMPARE(one("SELECT count(*) FROM points_entry WHERE NOT deleted"), joinFirst ? m_count : (m_count = one("SELECT count(*) FROM points_entry WHERE NOT deleted")));
        }
    }

    void theStricterConsentHoldsAndTheHistoryStays() {
        loadTwo();
        say("pos", RecordKind::consents, {{"source_id", "C1"}, {"member", "P1"}, {"channel", "email"}, {"granted", false}, {"act", "asked_to_stop"}, {"at", "2026-01-01T00:00:00Z"}});
        say("tmall", RecordKind::consents, {{"source_id", "C2"}, {"member", "T1"}, {"channel", "email"}, {"granted", true}, {"act", "membership"}, {"at", "2026-03-01T00:00:00Z"}});
        say("tmall", RecordKind::consents, {{"source_id", "C3"}, {"member", "T1"}, {"channel", "sms"}, {"granted", true}, {"act", "membership"}, {"at", "2026-03-01T00:00:00Z"}});
        QVERIFY(contactable(m_b, domain::Channel::email));
        QCOMPARE(join(), Settled::joined);
        QVERIFY(!contactable(m_a, domain::Channel::email));
        QVERIFY(contactable(m_a, domain::Channel::sms));
        QCOMPARE(consents(m_a), std::size_t{4});
        // A withdrawal while they are one was the word of both.
        say("pos", RecordKind::consents, {{"source_id", "C4"}, {"member", "P1"}, {"channel", "sms"}, {"granted", false}, {"act", "asked_to_stop"}, {"at", toUnixMs(m_clock.now()) + 1000}});
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(part(), Settled::parted);
        QVERIFY(!contactable(m_a, domain::Channel::email));
        QVERIFY(contactable(m_b, domain::Channel::email));  // as before: it was the other who had said no
        QVERIFY(!contactable(m_a, domain::Channel::sms));
        QVERIFY(!contactable(m_b, domain::Channel::sms));
    }

    void editsSinceStayAndLaterJoinsArePartedFirst() {
        loadTwo();
        say("mall", RecordKind::members, member("X1", "韩梅", {{"mobile", "13800138003"}}));
        const domain::CustomerId third{Uuid::parse(one("SELECT row_id FROM ingest_record WHERE source = 'mall'")).value()};
        QCOMPARE(join(), Settled::joined);
        edit(m_a, {{"birthday", std::string("1991-01-01")}});
        const auto other = propose(m_a, third, m_a);
        QCOMPARE(settle(other), Settled::joined);
        decide(other, domain::MatchStatus::apart);
        QCOMPARE(settle(other), Settled::parted);
        // Now the one that stayed goes into the third.
        decide(other, domain::MatchStatus::joined, third);
        QCOMPARE(settle(other), Settled::joined);
        QCOMPARE(part(), Settled::refused);
        QCOMPARE(one("SELECT body::json ->> 'problem' FROM person_match WHERE id = '" + match().toString() + "'"), std::string("joined-since"));
        decide(other, domain::MatchStatus::apart);
        QCOMPARE(settle(other), Settled::parted);
        QCOMPARE(part(), Settled::parted);
        QCOMPARE(person(m_a, "birthday"), std::string("1991-01-01"));  // edited since: stays
        QCOMPARE(points(m_b), 333L);
    }

    void twoCopiesJoinOnce() {
        loadTwo();
        static_cast<void>(propose(m_a, m_b, m_a));
        std::vector<std::thread> copies;
        std::atomic<std::int64_t> joined = 0;
        for (int i = 0; i < 3; ++i)
            copies.emplace_back([&] {
                auto connection = pg::Connection::open(m_world.conninfo());
                const auto counts = server::settleWaiting(*connection, m_clock);
                if (counts) joined += counts->joined;
            });
        for (auto& copy : copies) copy.join();
        QCOMPARE(joined.load(), std::int64_t{1});
        QCOMPARE(one("SELECT count(*) FROM person_merge"), std::string("1"));
        QCOMPARE(points(m_a), 492L);
    }

    void oneRecordThatKnowsBothJoinsThem() {
        say("pos", RecordKind::members, member("P1", "王芳", {{"mobile", "13800138001"}}));
        say("wecom", RecordKind::members, member("W1", "王芳", {{"wechat_unionid", "uA"}}));
        QCOMPARE(one("SELECT count(*) FROM customer WHERE id IN (SELECT row_id FROM ingest_record) AND NOT deleted"), std::string("2"));
        say("mall", RecordKind::members, member("X1", "王芳", {{"mobile", "１３８-0013-8001"}, {"wechat_unionid", "uA"}}));
        QCOMPARE(one("SELECT (body::json ->> 'method') || ' ' || (body::json ->> 'status') || ' ' || (body::json ->> 'evidence') FROM person_match"),
                 std::string(R"(deterministic joined ["birthday=missing","mobile=exact","name=exact"])"));
        QCOMPARE(server::settleWaiting(m_world.db(), m_clock)->joined, std::int64_t{1});
        QCOMPARE(one("SELECT count(*) FROM customer WHERE id IN (SELECT row_id FROM ingest_record) AND NOT deleted"), std::string("1"));
        // All three sources' later records find the one person.
        for (const auto& [source, id] : {std::pair{"pos", "P1"}, {"wecom", "W1"}, {"mall", "X1"}}) say(source, RecordKind::orders, order(std::string("O") + id, id, "10"));
        QCOMPARE(one("SELECT count(DISTINCT customer_id) || ' ' || count(*) FROM \"order\" WHERE customer_id IN (SELECT id FROM customer WHERE NOT deleted)"), std::string("1 3"));
    }

    void householdsAndOneSourcesMembersAreNotJoined() {
        say("pos", RecordKind::members, member("P1", "王芳", {{"mobile", "13800138001"}, {"birthday", "1980-01-02"}}));
        say("mall", RecordKind::members, member("X1", "李雷", {{"mobile", "13800138001"}, {"birthday", "1979-11-30"}}));  // her husband
        QCOMPARE(one("SELECT count(DISTINCT row_id) FROM ingest_record"), std::string("2"));
        QCOMPARE(one("SELECT count(*) FROM person_match"), std::string("0"));
        // The same till's second card for what looks like the same person: for somebody to decide.
        say("pos", RecordKind::members, member("P2", "王芳", {{"mobile", "13800138001"}}));
        QCOMPARE(one("SELECT count(DISTINCT row_id) FROM ingest_record"), std::string("3"));
        QCOMPARE(one("SELECT (body::json ->> 'status') FROM person_match"), std::string("open"));
        QCOMPARE(server::settleWaiting(m_world.db(), m_clock)->joined, std::int64_t{0});
        // A third shop's record of hers goes to one of the two, and the question stays one question.
        say("wecom", RecordKind::members, member("W1", "李雷", {{"mobile", "13800138001"}}));
        QCOMPARE(one("SELECT count(*) FROM ingest_record a JOIN ingest_record b ON a.row_id = b.row_id WHERE a.source = 'wecom' AND b.source = 'mall'"), std::string("1"));
    }

    void erasureTakesTheTombstonesAlong() {
        loadTwo();
        QCOMPARE(join(), Settled::joined);
        server::AuditNote asks{"operator:one", "operator", {}, {}, {}}, does{"operator:two", "operator", {}, {}, {}};
        // Asked for under the id that is no more, as a paper file may have it.
        const auto subject = server::livingSubject(m_world.db(), m_b);
        QCOMPARE(*subject, m_a);
        QVERIFY(server::requestErasure(m_world.db(), *subject, "person-asked", asks, m_clock.now()));
        QVERIFY(server::executeErasure(m_world.db(), *subject, does, m_clock.now()));
        for (const auto& entity : domain::entities())
            for (const char* word : {"13800138002", "shared@example.com", "李雷", "size M", "13800138001"})
                QCOMPARE(one("SELECT count(*) FROM " + pg::quoted(entity.name) + " WHERE body LIKE '%" + word + "%'"), std::string("0"));
        QCOMPARE(one("SELECT count(*) FROM person_merge"), std::string("0"));
        QCOMPARE(one("SELECT count(*) FROM ingest_record WHERE row_id IN ('" + m_a.toString() + "', '" + m_b.toString() + "')"), std::string("0"));
        // Sent again the person starts afresh; the purchases that the books kept stay nobody's.
        say("pos", RecordKind::members, member("P1", "王芳", {{"mobile", "13800138001"}}));
        const auto afresh = one("SELECT row_id FROM ingest_record WHERE source = 'pos' AND kind = 'members'");
        QVERIFY(afresh != m_a.toString());
        QCOMPARE(one("SELECT deleted FROM customer WHERE id = '" + afresh + "'"), std::string("false"));
        say("pos", RecordKind::orders, order("O1", "P1", "101.00", 2));
        QCOMPARE(one("SELECT count(*) FROM \"order\" WHERE customer_id = '" + afresh + "'"), std::string("0"));
        say("pos", RecordKind::orders, order("O9", "P1", "12.00"));
        QCOMPARE(one("SELECT count(*) FROM \"order\" WHERE customer_id = '" + afresh + "'"), std::string("1"));
    }

    //! What was asked for one of the two is asked for whoever they are when it is done.
    void anErasureAskedBeforeAJoinTakesBoth_data() {
        QTest::addColumn<bool>("askedForTheOneThatStays");
        QTest::newRow("asked for the one that stays") << true;
        QTest::newRow("asked for the one that goes") << false;
    }
    void anErasureAskedBeforeAJoinTakesBoth() {
        QFETCH(bool, askedForTheOneThatStays);
        loadTwo();
        const auto asked = askedForTheOneThatStays ? m_a : m_b;
        QVERIFY(server::requestErasure(m_world.db(), asked, "person-asked", m_asks, m_clock.now()));
        QCOMPARE(join(), Settled::joined);
        QCOMPARE(server::erasureOf(m_world.db(), m_a)->value().doneAt, std::int64_t{0});
        const auto listed = privacyList();
        QVERIFY2((listed.find("joined with " + m_a.toString() + ": both go") != std::string::npos) != askedForTheOneThatStays, listed.c_str());
        // Still not by who asked, whatever became of the id.
        const auto alone = server::executeErasure(m_world.db(), asked, m_asks, m_clock.now());
        QVERIFY(!alone && alone.error().context == "second-person-needed");
        const auto done = server::executeErasure(m_world.db(), asked, m_does, m_clock.now());
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QCOMPARE(done->person, m_a);
        for (const char* words : {"13800138001", "13800138002", "shared@example.com", "李雷", "王芳", "size M", "likes coats"})
            QCOMPARE(placesOf(m_world.db(), tracesOf(words)), QStringList());
        // Under either id it is done, and by the same devices.
        QCOMPARE(one("SELECT string_agg(subject_id::text, ',' ORDER BY subject_id) FROM erasure WHERE done_at IS NOT NULL"),
                 std::min(m_a.toString(), m_b.toString()) + "," + std::max(m_a.toString(), m_b.toString()));
        QCOMPARE(one("SELECT count(DISTINCT scopes) FROM (SELECT string_agg(scope || seq, ',' ORDER BY scope) AS scopes FROM erasure_scope GROUP BY subject_id) x"), std::string("1"));
        QVERIFY(server::openErasures(m_world.db())->empty());
    }

    void anErasureLeavesWhoWasPartedAlone() {
        loadTwo();
        QVERIFY(server::requestErasure(m_world.db(), m_a, "person-asked", m_asks, m_clock.now()));
        QCOMPARE(join(), Settled::joined);
        QVERIFY(server::partedSince(m_world.db(), m_a, 0)->empty());
        QCOMPARE(part(), Settled::parted);
        // Whoever confirms is told that there was somebody else.
        QCOMPARE(*server::partedSince(m_world.db(), m_a, 0), std::vector{m_b});
        QVERIFY2(privacyList().find("was one with " + m_b.toString() + " when it was asked, and stays there") != std::string::npos, privacyList().c_str());
        QVERIFY(server::partedSince(m_world.db(), m_a, toUnixMs(m_clock.now()) + 1)->empty());
        const auto none = server::executeErasure(m_world.db(), m_b, m_does, m_clock.now());
        QVERIFY(!none && none.error().context == "not-requested");
        QVERIFY(server::executeErasure(m_world.db(), m_a, m_does, m_clock.now()));
        QCOMPARE(person(m_b, "name"), std::string("李雷"));
        QCOMPARE(points(m_b), 333L);
        QCOMPARE(one("SELECT body FROM customer WHERE id = '" + m_a.toString() + "'"), std::string("{}"));
    }

    //! Between the look and the lock the two became one.
    void anErasureThatRacesWithAJoinTakesBothOrTheOne() {
        loadTwo();
        QVERIFY(server::requestErasure(m_world.db(), m_b, "person-asked", m_asks, m_clock.now()));
        const auto id = propose(m_a, m_b, m_a);
        std::optional<Settled> settled;
        std::thread joins([&] {
            auto connection = pg::Connection::open(m_world.conninfo());
            if (const auto done = server::settleMatch(*connection, id, m_clock.now())) settled = *done;
        });
        const auto done = server::executeErasure(m_world.db(), m_b, m_does, m_clock.now());
        joins.join();
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QVERIFY(settled.has_value());
        for (const char* words : {"13800138002", "李雷", "size M"}) QCOMPARE(placesOf(m_world.db(), tracesOf(words)), QStringList());
        QCOMPARE(one("SELECT deleted FROM customer WHERE id = '" + m_a.toString() + "'"), *settled == Settled::joined ? std::string("true") : std::string("false"));
    }

    void nobodyIsJoinedWithWhoWasErased() {
        loadTwo();
        // Somebody has said that the two are one, and the server has not come to it.
        const auto id = propose(m_a, m_b, m_a);
        QVERIFY(server::requestErasure(m_world.db(), m_b, "person-asked", m_asks, m_clock.now()));
        QVERIFY(server::executeErasure(m_world.db(), m_b, m_does, m_clock.now()));
        QCOMPARE(settle(id), Settled::nothing);
        QCOMPARE(server::settleWaiting(m_world.db(), m_clock)->joined, std::int64_t{0});
        QCOMPARE(points(m_a), 159L);
        say("mall", RecordKind::members, member("X1", "韩梅", {{"mobile", "13800138003"}}));
        const domain::CustomerId third{Uuid::parse(one("SELECT row_id FROM ingest_record WHERE source = 'mall'")).value()};
        for (const auto& other : {m_a, third}) {
            const auto refused = server::decideMatch(m_world.db(), {m_b, other, domain::MatchStatus::joined, {}, {}}, "operator:one", m_clock.now());
            QVERIFY(!refused && refused.error().code == Code::notFound && refused.error().context.find("erased") != std::string::npos);
        }
    }

    //! A source goes on sending: somebody new, and the report says so.
    void whoIsSentAgainAfterAnErasureIsSomebodyNew() {
        loadTwo();
        QCOMPARE(join(), Settled::joined);
        QVERIFY(server::requestErasure(m_world.db(), m_a, "person-asked", m_asks, m_clock.now()));
        QVERIFY(server::executeErasure(m_world.db(), m_a, m_does, m_clock.now()));
        const auto tmall = member("T1", "李雷", {{"mobile", "13800138002"}});
        auto report = post(m_world.db(), m_clock, "tmall", RecordKind::members, {tmall});
        QCOMPARE(report.accepted, std::int64_t{1});
        QCOMPARE(report.afterErasure, std::int64_t{1});
        const auto afresh = one("SELECT row_id FROM ingest_record WHERE source = 'tmall' AND kind = 'members'");
        QVERIFY(afresh != m_a.toString() && afresh != m_b.toString());
        QCOMPARE(one("SELECT deleted FROM customer WHERE id = '" + afresh + "'"), std::string("false"));
        // Once only: from now on it is somebody as any other.
        auto newer = tmall;
        newer["version"] = 2;
        newer["city"] = "杭州";
        report = post(m_world.db(), m_clock, "tmall", RecordKind::members, {newer});
        QCOMPARE(report.accepted, std::int64_t{1});
        QCOMPARE(report.afterErasure, std::int64_t{0});
        // A line that is refused has begun nothing.
        report = post(m_world.db(), m_clock, "pos", RecordKind::members, {member("P1", "王芳", {{"mobile", "13800138001"}, {"store", "nowhere"}})});
        QCOMPARE(report.bad, std::int64_t{1});
        QCOMPARE(report.afterErasure, std::int64_t{0});
    }

    //! Known by an event only, erased, and there again: it waits for nobody.
    void aBuyerWhoWasErasedMayBuyAgain() {
        const json bought{{"source_id", "O1"}, {"mobile", "13800138009"}, {"make_person", true}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "5"}};
        say("pos", RecordKind::orders, bought);
        const domain::CustomerId first{Uuid::parse(one("SELECT customer_id FROM \"order\"")).value()};
        QVERIFY(server::requestErasure(m_world.db(), first, "person-asked", m_asks, m_clock.now()));
        QVERIFY(server::executeErasure(m_world.db(), first, m_does, m_clock.now()));
        auto again = bought;
        again["source_id"] = "O2";
        const auto report = post(m_world.db(), m_clock, "pos", RecordKind::orders, {again});
        QCOMPARE(report.accepted, std::int64_t{1});
        QCOMPARE(report.afterErasure, std::int64_t{1});
        QCOMPARE(one("SELECT count(*) FROM \"order\" WHERE customer_id IS NULL"), std::string("1"));
        QVERIFY(one("SELECT customer_id FROM \"order\" WHERE customer_id IS NOT NULL") != first.toString());
    }

    //! Over the wire: who may decide, and what becomes of work that was done offline for the one that went.
    void devicesDecideAndTheirOfflineWorkFollows() {
        QVERIFY(m_world.startServer());
        auto anna = m_world.signedIn("anna");
        auto mia = m_world.signedIn("mia");
        const auto stays = m_world.annas.customer, gone = m_world.annas2.customer;
        // A guide does not see the other's customer, so does not decide about him; nor in a wrong id's name.
        QCOMPARE(status(anna.push({matchOp(anna, stays, m_world.bens.customer)})), std::string("rejected"));
        auto forged = matchOp(anna, stays, gone);
        forged["id"] = Uuid::fromName("test", "forged").toString();
        QCOMPARE(status(anna.push({forged})), std::string("rejected"));
        auto server = matchOp(anna, stays, gone);
        server["fields"]["method"]["new"] = "probabilistic";
        QCOMPARE(status(anna.push({server})), std::string("rejected"));
        QCOMPARE(status(anna.push({matchOp(anna, stays, gone)})), std::string("applied"));
        const auto id = domain::matchId(stays, gone);
        const auto sql = "SELECT body::json ->> 'joined_at' IS NOT NULL FROM person_match WHERE id = '" + id.toString() + "'";
        QTRY_COMPARE(one(sql), std::string("true"));
        // Anna was offline since: an interaction, an edit and a tag for the one that went.
        const auto call = Uuid::fromName("test", "call");
        const auto pushed = anna.push({anna.op("create", "interaction", call, 0, news({{"customer_id", gone.toString()}, {"kind", "call"}, {"outcome", "reached"}, {"note", "wants the coat"}, {"at", toUnixMs(m_clock.now())}, {"staff_id", m_world.anna.toString()}})),
                                       anna.op("update", "customer", gone.uuid, 1, {{"city", {{"old", nullptr}, {"new", "苏州"}}}})});
        QCOMPARE(status(pushed, 0), std::string("merged"));
        QCOMPARE(pushed.json().at("results").at(0).at("row").at("customer_id").get<std::string>(), stays.toString());
        QVERIFY2(status(pushed, 1) == "merged" || status(pushed, 1) == "conflict", pushed.body.c_str());
        QCOMPARE(one("SELECT customer_id::text FROM interaction WHERE id = '" + call.toString() + "'"), stays.toString());
        // The manager sees both and takes it back; the call goes to whom it was for.
        auto back = mia.op("update", "person_match", id.uuid, 1, {{"status", {{"old", "joined"}, {"new", "apart"}}}, {"decided_by", {{"old", m_world.anna.toString()}, {"new", m_world.mia.toString()}}}});
        const auto taken = mia.push({back});
        QVERIFY2(status(taken) == "applied" || status(taken) == "merged", taken.body.c_str());
        QTRY_COMPARE(one(sql), std::string("false"));
        QCOMPARE(one("SELECT customer_id::text FROM interaction WHERE id = '" + call.toString() + "'"), gone.toString());
        QCOMPARE(one("SELECT deleted FROM customer WHERE id = '" + gone.toString() + "'"), std::string("false"));
        m_world.stopServer();
    }

    //! What the device chose comes with the decision, and parting gives each back what was theirs: by undo, and by whoever parts them later.
    void chosenValuesAreGivenBackByParting_data() {
        QTest::addColumn<bool>("undone");
        QTest::newRow("taken apart later") << false;
        QTest::newRow("undone") << true;
    }
    void chosenValuesAreGivenBackByParting() {
        QFETCH(bool, undone);
        const auto stays = m_world.annas.customer, gone = m_world.annas2.customer;
        edit(stays, {{"name", std::string("Wang Fang")}, {"birthday", std::string("1990-06-05")}, {"city", std::string("上海")}});
        edit(gone, {{"name", std::string("王芳")}, {"birthday", std::string("1990-05-06")}, {"city", std::string("杭州")}, {"gender", std::string("female")}});
        QVERIFY(m_world.startServer());
        auto anna = m_world.signedIn("anna");
        const auto before = state();
        const auto version = std::stol(one("SELECT ver FROM customer WHERE id = '" + stays.toString() + "'"));
        auto decides = matchOp(anna, stays, gone);
        auto takes = anna.op("update", "customer", stays.uuid, version, {{"name", {{"old", "Wang Fang"}, {"new", "王芳"}}}, {"birthday", {{"old", "1990-06-05"}, {"new", "1990-05-06"}}}});
        takes["txn_id"] = decides["txn_id"];
        const auto pushed = anna.push({decides, takes});
        QCOMPARE(status(pushed, 0) + " " + status(pushed, 1), std::string("applied applied"));
        const auto id = domain::matchId(stays, gone);
        const auto joined = "SELECT body::json ->> 'joined_at' IS NOT NULL FROM person_match WHERE id = '" + id.toString() + "'";
        QTRY_COMPARE(one(joined), std::string("true"));
        QCOMPARE(person(stays, "name") + person(stays, "birthday") + person(stays, "city") + person(stays, "gender"), std::string("王芳1990-05-06上海female"));
        QCOMPARE(one("SELECT count(*) FROM person_choice"), std::string("0"));
        QCOMPARE(one("SELECT count(*) FROM consent WHERE NOT deleted AND customer_id = '" + gone.toString() + "'"), std::string("0"));

        auto back = anna.op("update", "person_match", id.uuid, 1, {{"status", {{"old", "joined"}, {"new", undone ? "open" : "apart"}}}});
        std::vector<json> ops;
        if (undone) {
            // As a device takes it back: the last edit first.
            auto gives = anna.op("update", "customer", stays.uuid, version + 1, {{"name", {{"old", "王芳"}, {"new", "Wang Fang"}}}, {"birthday", {{"old", "1990-05-06"}, {"new", "1990-06-05"}}}});
            gives["txn_id"] = back["txn_id"];
            ops.push_back(gives);
        }
        ops.push_back(back);
        const auto answer = anna.push(ops);
        QVERIFY2(answer.status == 200, answer.body.c_str());
        QTRY_COMPARE(one(joined), std::string("false"));
        m_world.stopServer();
        QCOMPARE(difference(before, state()), QString());
    }

    //! An earlier choice that was taken back is nobody's any more: what stands there since stays.
    void aChoiceThatWasTakenBackIsForgotten() {
        const auto stays = m_world.annas.customer, gone = m_world.annas2.customer;
        edit(stays, {{"city", std::string("上海")}});
        edit(gone, {{"city", std::string("杭州")}});
        const auto id = domain::matchId(stays, gone);
        server::MergeChoices hook;
        const auto apply = [&](const std::string& entity, const Uuid& row, const domain::Fields& fields, std::map<std::string, protocol::FieldChange, std::less<>> changes) {
            write([&](server::WriteBatch& batch) -> Result<void> {
                LIANLU_CHECK(batch.upsert(entity, row, {}, fields));
                protocol::Op op;
                op.entity = entity;
                op.id = row;
                op.fields = std::move(changes);
                return hook.onApplied({op, protocol::OpStatus::applied, {}, {}, {}}, batch.connection(), batch);
            });
        };
        static_cast<void>(propose(stays, gone, stays));
        // Beside the decision an edit that is no choice notes nothing.
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.upsert("person_match", id.uuid, {}, {{"decided_at", toUnixMs(m_clock.now()) + 1}}));
            LIANLU_CHECK(batch.upsert("customer", stays.uuid, {}, {{"city", std::string("苏州")}}));
            protocol::Op op;
            op.entity = "customer";
            op.id = stays.uuid;
            op.fields["city"] = {std::string("上海"), std::string("苏州")};
            return hook.onApplied({op, protocol::OpStatus::applied, {}, {}, {}}, batch.connection(), batch);
        });
        QCOMPARE(one("SELECT count(*) FROM person_choice"), std::string("0"));
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.upsert("person_match", id.uuid, {}, {{"decided_at", toUnixMs(m_clock.now()) + 2}}));
            LIANLU_CHECK(batch.upsert("customer", stays.uuid, {}, {{"city", std::string("杭州")}}));
            protocol::Op op;
            op.entity = "customer";
            op.id = stays.uuid;
            op.fields["city"] = {std::string("苏州"), std::string("杭州")};
            return hook.onApplied({op, protocol::OpStatus::applied, {}, {}, {}}, batch.connection(), batch);
        });
        QCOMPARE(one("SELECT old || new FROM person_choice"), std::string(R"({"city":"苏州"}{"city":"杭州"})"));
        // Taken back, and said by hand since: it stays through a join and a parting.
        apply("person_match", id.uuid, {{"status", std::string("open")}}, {});
        QCOMPARE(one("SELECT count(*) FROM person_choice"), std::string("0"));
        decide(id, domain::MatchStatus::joined, stays);
        QCOMPARE(settle(id), Settled::joined);
        decide(id, domain::MatchStatus::apart);
        QCOMPARE(settle(id), Settled::parted);
        QCOMPARE(person(stays, "city"), std::string("杭州"));
    }

private:
    std::string privacyList() {
        const std::string db = "--db=" + m_world.conninfo();
        std::ostringstream out, err;
        const std::vector<std::string_view> words{db, "privacy", "list"};
        return server::runCommandLine(words, out, err) == 0 ? out.str() : err.str();
    }
    static std::string status(const Answer& answer, std::size_t at = 0) {
        if (answer.status != 200) return std::to_string(answer.status) + " " + answer.body;
        return answer.json().at("results").at(at).at("status");
    }
    json matchOp(TestDevice& device, domain::CustomerId stays, domain::CustomerId gone) {
        const auto made = domain::newMatch(stays, gone, domain::MatchMethod::person, 1, m_clock.now());
        return device.op("create", "person_match", made.id.uuid, 0,
                         news({{"customer_id", stays.toString()}, {"first_id", made.firstId.toString()}, {"second_id", made.secondId.toString()}, {"score", 1.0},
                               {"method", "person"}, {"status", "joined"}, {"keep_id", stays.toString()}, {"found_at", toUnixMs(m_clock.now())},
                               {"decided_by", m_world.anna.toString()}, {"decided_at", toUnixMs(m_clock.now())}}));
    }
    void loadTwo() {
        say("pos", RecordKind::members, member("P1", "王芳", {{"mobile", "13800138001"}, {"email", "shared@example.com"}, {"city", "上海"}}));
        say("tmall", RecordKind::members, member("T1", "李雷", {{"mobile", "13800138002"}, {"email", "shared@example.com"}, {"birthday", "1990-05-06"}, {"city", "杭州"}, {"tags", {{"size", "M"}}}}));
        m_a = {Uuid::parse(one("SELECT row_id FROM ingest_record WHERE source = 'pos' AND kind = 'members'")).value()};
        m_b = {Uuid::parse(one("SELECT row_id FROM ingest_record WHERE source = 'tmall' AND kind = 'members'")).value()};
        edit(m_a, {{"remark", std::string("likes coats")}});
        edit(m_b, {{"remark", std::string("size M")}});
        say("pos", RecordKind::orders, order("O1", "P1", "100.00"));
        say("pos", RecordKind::orders, order("O2", "P1", "59.37"));
        say("tmall", RecordKind::orders, order("O3", "T1", "333.73"));
    }
    void say(const std::string& source, RecordKind kind, const json& record) {
        const auto report = post(m_world.db(), m_clock, source, kind, {record});
        QVERIFY2(report.accepted == 1, words(report).c_str());
    }
    template <class Work>
    void write(Work work) {
        auto txn = pg::Transaction::begin(m_world.db());
        server::WriteBatch batch(m_world.db(), m_clock.now());
        const auto done = work(batch);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QVERIFY(batch.commit(*txn));
    }
    void edit(domain::CustomerId who, const domain::Fields& fields) {
        write([&](server::WriteBatch& batch) { return batch.upsert("customer", who.uuid, {}, fields); });
    }
    domain::PersonMatchId propose(domain::CustomerId a, domain::CustomerId b, domain::CustomerId keep) {
        auto made = domain::newMatch(keep, keep == a ? b : a, domain::MatchMethod::person, 1, m_clock.now());
        made.status = domain::MatchStatus::joined;
        made.keepId = keep;
        made.decidedAt = m_clock.now();
        write([&](server::WriteBatch& batch) { return batch.create(made, {}); });
        return made.id;
    }
    void decide(domain::PersonMatchId id, domain::MatchStatus status, domain::CustomerId keep = {}) {
        domain::Fields fields{{"status", std::string(domain::nameOf(status))}};
        if (!keep.isNull()) fields.emplace("keep_id", keep.toString());
        write([&](server::WriteBatch& batch) { return batch.upsert("person_match", id.uuid, {}, fields); });
    }
    domain::PersonMatchId match() const { return domain::matchId(m_a, m_b); }
    Settled join() {
        m_clock.advance(std::chrono::seconds(1));
        if (one("SELECT count(*) FROM person_match WHERE id = '" + match().toString() + "'") == "0") propose(m_a, m_b, m_a);
        else decide(match(), domain::MatchStatus::joined, m_a);
        return settle(match());
    }
    Settled part() {
        m_clock.advance(std::chrono::seconds(1));
        decide(match(), domain::MatchStatus::apart);
        return settle(match());
    }
    Settled settle(domain::PersonMatchId id) {
        const auto settled = server::settleMatch(m_world.db(), id, m_clock.now());
        if (!settled) qWarning("%s", settled.error().describe().c_str());
        return settled.value_or(Settled::nothing);
    }
    std::string one(const std::string& sql) { return m_world.one(sql); }
    long number(const std::string& sql) { return std::stol(one(sql)); }
    long points(domain::CustomerId who) {
        return number("SELECT coalesce(sum((body::json ->> 'points')::int), 0) FROM points_entry WHERE NOT deleted AND customer_id = '" + who.toString() + "'");
    }
    std::string person(domain::CustomerId who, const std::string& field) {
        return one("SELECT coalesce(body::json ->> '" + field + "', '') FROM customer WHERE id = '" + who.toString() + "'");
    }
    std::size_t consents(domain::CustomerId who) { return server::readOfPerson<domain::Consent>(m_world.db(), who)->size(); }
    bool contactable(domain::CustomerId who, domain::Channel channel) {
        return domain::contactable(*server::readOfPerson<domain::Consent>(m_world.db(), who), channel, domain::Purpose::marketing);
    }
    //! Lines of one and not of the other.
    static QString difference(const std::string& before, const std::string& after) {
        const auto one = QString::fromStdString(before).split(QLatin1Char('\n')), other = QString::fromStdString(after).split(QLatin1Char('\n'));
        QStringList lines;
        for (const auto& line : one)
            if (!other.contains(line)) lines << QStringLiteral("- ") + line;
        // Who had neither points nor orders gets a state of nothing by the derivation.
        for (const auto& line : other)
            if (!one.contains(line) && !line.startsWith(QLatin1String("member_state "))) lines << QStringLiteral("+ ") + line;
        return lines.join(QLatin1Char('\n'));
    }
    //! All rows with what they say, but for the match, which tells what was decided, and the date a tier was computed.
    std::string state() {
        std::string all;
        for (const auto& entity : domain::entities()) {
            if (entity.name == "person_match") continue;
            const auto rows = m_world.db().query("SELECT id::text || ' ' || scope || ' ' || (body::jsonb - 'as_of')::text FROM " + pg::quoted(entity.name) + " WHERE NOT deleted ORDER BY id");
            if (!rows) return rows.error().describe();
            for (int i = 0; i < rows->size(); ++i) all += entity.name + " " + std::string(rows->text(i, 0)) + "\n";
        }
        return all;
    }

    ServerWorld m_world;
    ManualClock m_clock;
    const server::AuditNote m_asks{"operator:one", "operator", {}, {}, {}}, m_does{"operator:two", "operator", {}, {}, {}};
    domain::CustomerId m_a, m_b;
    std::string m_count;
};

LIANLU_TEST(TestPersonMerge)

}  // namespace test_person_merge

#include "test_person_merge.moc"
