// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "sync/client/curl_transport.h"
#include "sync/client/handover.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_handover_edits {

using namespace lianlu;
using namespace lianlu::test;

namespace {

constexpr int kBook = 5'000;

//! One field of one row, as somebody wrote it last on a device.
struct Place {
    std::string entity;
    Uuid id;
    std::string field;
    friend auto operator<=>(const Place&, const Place&) = default;
};

//! A person at a device, with all they have typed.
struct Hand {
    std::unique_ptr<Device> device;
    std::map<Place, std::string> typed;

    void edit(const std::string& entity, const Uuid& id, const std::string& field, const std::string& value) {
        device->edit(entity, id, {{field, value}});
        typed[{entity, id, field}] = value;
    }
    //! \brief Still on this device, for a person to decide about.
    [[nodiscard]] bool keeps(const Place& place, const std::string& value) {
        for (const auto& op : device->outbox())
            if (op.entity == place.entity && op.id == place.id)
                if (const auto found = op.newFields.find(place.field); found != op.newFields.end() && found->second == domain::Value{value}) return true;
        return false;
    }
};

//! A manager's machine that does nothing but edit: each customer once, twenty a push, none of which waits for a pull.
struct Clerk {
    TestDevice device;
    std::vector<Uuid> people;
    std::map<Uuid, std::string> written;
    int pushes = 0, busy = 0;
    std::string trouble;

    void work(const std::atomic<bool>& over) {
        for (std::size_t at = 0; at < people.size() && !over && trouble.empty(); at += 20) {
            std::vector<nlohmann::json> ops;
            for (std::size_t i = at; i < std::min(people.size(), at + 20); ++i)
                ops.push_back(device.op("update", "customer", people[i], 1, {{"gender", {{"old", nullptr}, {"new", "g" + std::to_string(i)}}}}));
            for (auto& op : ops) op["op_seq"] = device.nextSeq++;
            auto answer = device.push(ops);
            // Three lost races: the same again, as a device does.
            for (; answer.status == 503 && !over; answer = device.push(ops)) ++busy;
            if (answer.status != 200) {
                if (answer.status != 503) trouble = answer.body;
                return;
            }
            ++pushes;
            const auto results = answer.json().at("results");
            for (std::size_t i = 0; i < ops.size(); ++i) {
                const auto status = results[i].value("status", "");
                if (status != "applied" && status != "merged" && status != "duplicate") trouble = results[i].dump();
                written[people[at + i]] = "g" + std::to_string(at + i);
            }
        }
    }
};

}  // namespace

class TestHandoverEdits : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};

    std::shared_ptr<sync::Transport> road(const std::string& url) {
        auto made = sync::CurlTransport::create({url, {}});
        if (!made) qFatal("no road");
        return std::move(*made);
    }
    Hand hand(const std::string& url, const char* login) {
        Hand made{std::make_unique<Device>(road(url), m_clock), {}};
        if (const auto done = made.device->enrol({login, ServerWorld::kPassword}); !done) qFatal("%s: %s", login, done.error().describe().c_str());
        return made;
    }
    Result<std::vector<Uuid>> fillBook() {
        std::vector<Uuid> people;
        for (int from = 0; from < kBook; from += 500) {
            LIANLU_TRY(auto txn, server::pg::Transaction::begin(m_world.db()));
            server::WriteBatch batch(m_world.db(), m_clock.now());
            for (int i = from; i < from + 500; ++i) {
                domain::Customer one;
                one.id = m_ids.next<domain::CustomerId>();
                one.kind = domain::CustomerKind::member;
                one.name = "guest " + std::to_string(i);
                one.homeStoreId = m_world.store1;
                one.guideId = m_world.anna;
                domain::Lead lead;
                lead.id = m_ids.next<domain::LeadId>();
                lead.customerId = one.id;
                lead.stage = domain::LeadStage::fresh;
                lead.ownerId = m_world.anna;
                batch.presumeNew("customer", one.id.uuid);
                batch.presumeNew("lead", lead.id.uuid);
                LIANLU_CHECK(batch.create(one, {}));
                LIANLU_CHECK(batch.create(lead, {}));
                people.push_back(one.id.uuid);
            }
            LIANLU_CHECK(batch.commit(txn));
        }
        return people;
    }
    //! What a till tells of a customer meanwhile.
    Result<void> ring(const Uuid& customer) {
        return server::pg::retrying([&]() -> Result<void> {
            LIANLU_TRY(auto txn, server::pg::Transaction::begin(m_world.db()));
            server::WriteBatch batch(m_world.db(), m_clock.now());
            domain::TimelineItem item;
            item.id = m_ids.next<domain::TimelineItemId>();
            item.customerId = {customer};
            item.kind = domain::TimelineKind::order;
            item.at = m_clock.now();
            LIANLU_CHECK(batch.create(item, {}));
            return batch.commit(txn);
        });
    }

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
    }

    void ME10_aBookIsHandedOverWhileOthersEdit() {
        constexpr unsigned kSeed = 20'261'126;
        std::mt19937 random(kSeed);
        const auto people = fillBook();
        QVERIFY2(people, people ? "" : people.error().describe().c_str());
        RealServer second(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(second.start(m_world.conninfo(), m_world.file(QStringLiteral("second")), {QStringLiteral("--no-dispatcher")}));
        const auto& url = m_world.server().url();
        auto anna = hand(url, "anna"), mia = hand(url, "mia"), ben = hand(second.url(), "ben");
        const auto any = [&](const std::vector<Uuid>& from) { return from[random() % from.size()]; };
        // The leaver goes home with work that was never sent.
        for (int i = 0; i < 40; ++i) anna.edit("customer", any(*people), "remark", "anna " + std::to_string(i));

        protocol::HandoverRequest wish;
        wish.id = m_ids.next();
        wish.fromId = m_world.anna;
        wish.toId = m_world.ben;
        const auto line = road(second.url());
        const sync::OnlineCall call{mia.device->store(), m_clock, {}};
        wish.preview = true;
        const auto preview = sync::askHandoverOver(*line, call, wish);
        QVERIFY2(preview, preview ? "" : preview.error().describe().c_str());
        QCOMPARE(preview->total, std::int64_t{kBook + 2});
        QCOMPARE(preview->leads, std::int64_t{kBook + 2});
        wish.preview = false;
        Clerk clerk{TestDevice(url, "mia"), *people, {}, 0, 0, {}};
        QCOMPARE(clerk.device.signIn(ServerWorld::kPassword).status, 200);
        std::shuffle(clerk.people.begin(), clerk.people.end(), random);
        std::atomic<bool> over{false};
        std::thread clerks([&] { clerk.work(over); });
        const struct Joined {  // also where a check below ends the test
            std::thread& thread;
            std::atomic<bool>& over;
            ~Joined() {
                over = true;
                if (thread.joinable()) thread.join();
            }
        } joined{clerks, over};
        QVERIFY(sync::askHandoverOver(*line, call, wish));

        int turn = 0, whileRunning = 0, rung = 0;
        QElapsedTimer timer;
        timer.start();
        for (bool ended = false; !ended && timer.elapsed() < 240'000; ++turn) {
            for (int i = 0; i < 5; ++i) mia.edit("customer", any(*people), "city", "mia " + std::to_string(turn) + "." + std::to_string(i));
            if (const auto mine = ben.device->idsInBook("lead"); !mine.empty()) ben.edit("lead", any(mine), "next_step", "ben " + std::to_string(turn));
            const auto at = any(*people);
            if (const auto told = ring(at); told) ++rung;
            else qWarning("%s", told.error().describe().c_str());
            for (auto* one : {&mia, &ben})
                if (const auto synced = one->device->sync(); !synced) QFAIL(synced.error().describe().c_str());
            const auto state = sync::readHandoverOver(*line, call, wish.id);
            QVERIFY2(state, state ? "" : state.error().describe().c_str());
            QVERIFY(state->state != "failed");
            if (turn == 2)
                if (const auto synced = anna.device->sync(); !synced) QFAIL(synced.error().describe().c_str());
            if (state->moved > 0 && state->state != "done") ++whileRunning;
            ended = state->state == "done";
        }
        over = true;
        clerks.join();
        qInfo("seed %u: %d turns of devices, %d while it moved, %d pushes of the clerk, %d of them again, %lld ms", kSeed, turn, whileRunning, clerk.pushes, clerk.busy,
              static_cast<long long>(timer.elapsed()));
        QCOMPARE(m_world.one("SELECT state || ' ' || moved FROM handover"), "done " + std::to_string(kBook + 2));
        QCOMPARE(clerk.trouble, std::string());
        // Else nothing was edited meanwhile, and nothing is shown.
        QVERIFY(m_world.one("SELECT count(*) FROM change_log u JOIN change_log e ON e.scope = u.scope AND e.kind = 'e' AND e.seq > u.seq + 1000 "
                            "WHERE u.kind = 'u' AND u.entity = 'customer' AND u.scope = '" + domain::Scope::book(m_world.ben).toString() + "' LIMIT 1") != "0");

        for (int round = 0; round < 2; ++round)
            for (auto* one : {&anna, &mia, &ben})
                if (const auto synced = one->device->sync(); !synced) QFAIL(synced.error().describe().c_str());
        // Each was moved once, whole, and everybody sees the same.
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE guide_id = '" + m_world.anna.toString() + "'"), std::string("0"));
        QCOMPARE(anna.device->idsInBook("customer").size(), std::size_t{0});
        QCOMPARE(ben.device->idsInBook("customer").size(), std::size_t{kBook + 3});
        QCOMPARE(ben.device->idsInBook("lead").size(), std::size_t{kBook + 3});
        for (const auto& [kind, staff] : {std::pair{"l", m_world.anna}, {"e", m_world.ben}})
            QCOMPARE(m_world.one("SELECT count(*) || ' ' || count(DISTINCT id) FROM change_log WHERE kind = '" + std::string(kind) + "' AND scope = '" + domain::Scope::book(staff).toString() + "'"),
                     std::to_string(kBook + 2) + " " + std::to_string(kBook + 2));
        QCOMPARE(m_world.one("SELECT count(*) FROM timeline_item WHERE scope = '" + domain::Scope::book(m_world.ben).toString() + "'"), std::to_string(rung));
        for (auto* one : {&anna, &mia, &ben})
            for (const auto& cursor : one->device->cursors()) {
                QCOMPARE(std::to_string(one->device->digest(cursor.scope)), m_world.recount(cursor.scope));
                if (const auto told = m_world.digest(cursor.scope); !told.empty()) QCOMPARE(told, m_world.recount(cursor.scope));
            }
        // No edit is lost: it is at the server, or, where its author may no longer write there, still with the author.
        for (auto* one : {&mia, &ben}) QCOMPARE(one->device->counts().pending + one->device->counts().failed + one->device->counts().conflicted, 0);
        for (const auto& [id, value] : clerk.written)
            QCOMPARE(m_world.one("SELECT body::json ->> 'gender' FROM customer WHERE id = '" + id.toString() + "'"), value);
        int kept = 0;
        for (auto* one : {&anna, &mia, &ben})
            for (const auto& [place, value] : one->typed) {
                const auto there = m_world.one("SELECT coalesce(body::json ->> '" + place.field + "', '') FROM " + place.entity + " WHERE id = '" + place.id.toString() + "'");
                if (there == value) continue;
                const bool waits = m_world.one("SELECT count(*) FROM quarantine WHERE row_id = '" + place.id.toString() + "' AND op LIKE '%\"" + value + "\"%'") != "0";
                QVERIFY2(waits || one->keeps(place, value), (place.entity + " " + place.field + ": " + value + " is lost, there is " + there).c_str());
                ++kept;
            }
        qInfo("%d edits of the leaver wait for a decision", kept);
    }
};

LIANLU_TEST(TestHandoverEdits)

}  // namespace test_handover_edits

#include "test_handover_edits.moc"
