// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The log forgets what is old while devices read it.
#include <QtTest>

#include <atomic>
#include <thread>

#include "sync/client/curl_transport.h"
#include "sync/server/sync/compaction.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_compaction {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::shared_ptr<sync::Transport> roadTo(const std::string& url) {
    auto road = sync::CurlTransport::create({url, {}});
    if (!road) qFatal("%s", road.error().describe().c_str());
    return std::move(*road);
}

}  // namespace

class TestCompaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() {
        if (!m_world.conninfo().empty()) QCOMPARE(m_world.digest(book()), m_world.recount(book()));
    }

    //! After the first page the floor comes up: behind the device, to just where it stands, or past it.
    void SV08_compactionDuringAPull_data() {
        QTest::addColumn<int>("old");
        QTest::addColumn<bool>("overtaken");
        QTest::newRow("behind it") << 1'500 << false;
        QTest::newRow("to where it is") << 2'000 << false;
        QTest::newRow("past it") << 3'500 << true;
    }
    void SV08_compactionDuringAPull() {
        QFETCH(int, old);
        QFETCH(bool, overtaken);
        Device desk(roadTo(url()), m_clock);
        QVERIFY(desk.enrol({"anna", ServerWorld::kPassword}));
        const auto first = desk.sync();
        QVERIFY2(first, first ? "" : first.error().describe().c_str());
        const auto start = seq();
        write(4'500);
        age(start + old);
        desk.edit("lead", m_world.annas.lead.uuid, {{"next_step", std::string("mine, not yet sent")}});

        // Between the first page and the second.
        std::int64_t gone = -1;
        desk.road().next(faults::changed("/v1/sync/pull", [&](sync::HttpAnswer&) {
            auto connection = server::pg::Connection::open(m_world.conninfo());
            const auto done = connection ? server::compactLog(*connection) : Result<std::int64_t>(fail(connection.error()));
            gone = done.value_or(-1);
        }));
        desk.road().next(faults::pass("/v1/sync/push"));
        const auto snapshots = desk.road().count("/v1/bootstrap/" + book().toString());
        const auto done = desk.sync();
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QCOMPARE(floor(), start + old);
        QVERIFY(gone > 0);
        QCOMPARE(desk.road().count("/v1/bootstrap/" + book().toString()) > snapshots, overtaken);
        same(desk);
        QCOMPARE(desk.idsInBook("interaction").size(), std::size_t{4'500});
        QCOMPARE(desk.counts().pending, 0);
        QCOMPARE(m_world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + m_world.annas.lead.toString() + "'"), std::string("mine, not yet sent"));
    }

    //! Pages and compactions and writes, all at once, for some time.
    void SV08_allAtOnce() {
        Device desk(roadTo(url()), m_clock);
        QVERIFY(desk.enrol({"anna", ServerWorld::kPassword}));
        std::atomic<bool> over{false};
        std::atomic<int> failed{0};
        std::thread writer([&] {
            for (int i = 0; i < 12; ++i) write(200);
            over = true;
        });
        std::thread compactor([&] {
            auto connection = server::pg::Connection::open(m_world.conninfo());
            while (!over)
                if (!connection || !server::compactLog(*connection, std::chrono::seconds(0))) ++failed;
        });
        TestDevice anna = m_world.signedIn("anna");
        auto cursor = anna.cursorOf(book());
        int expired = 0, pages = 0;
        while (!over) {
            // May not come to rest while all that it has is too old a moment later; what it has is right all the same.
            (void)desk.sync();
            const auto answer = anna.pull(json::array({cursor}), 50);
            if (answer.status != 200) ++failed;
            const auto state = answer.json().at("scopes").at(0);
            const auto error = state.value("error", "");
            if (error.empty()) {
                if (state.at("cursor").at("seq").get<int>() < cursor.at("seq").get<int>()) ++failed;
                cursor = state.at("cursor");
                ++pages;
            } else if (error == "cursor-expired") {
                cursor = anna.cursorOf(book());
                ++expired;
            } else {
                ++failed;
            }
        }
        writer.join();
        compactor.join();
        qInfo("%d pages, %d times too old", pages, expired);
        QCOMPARE(failed.load(), 0);
        QVERIFY(desk.sync());
        same(desk);
        QCOMPARE(desk.idsInBook("interaction").size(), std::size_t{2'400});
    }

    void whatIsYoungStays() {
        const auto start = seq();
        write(300);
        age(start + 100);
        QCOMPARE(compact(), std::int64_t{start + 100 - 1});  // the entry at the floor stays
        QCOMPARE(floor(), start + 100);
        QCOMPARE(m_world.one("SELECT min(seq) FROM change_log WHERE scope = '" + book().toString() + "'"), std::to_string(start + 100));
        QCOMPARE(compact(), std::int64_t{0});
        // A time that is out of its order: what comes after a young one stays, too.
        (void)m_world.db().query("UPDATE change_log SET at = at - interval '100 days' WHERE scope = $1 AND seq > $2 AND seq <> $3",
                                 std::move(server::pg::Params().text(book().toString()).integer(start + 100).integer(start + 150)));
        QCOMPARE(compact(), std::int64_t{49});
        QCOMPARE(floor(), start + 149);
    }

    void manyAtOnceForgetOnce() {
        const auto start = seq();
        write(6'000);
        age(start + 6'000);
        std::atomic<std::int64_t> gone{0};
        std::vector<std::thread> copies;
        for (int i = 0; i < 4; ++i)
            copies.emplace_back([&] {
                auto connection = server::pg::Connection::open(m_world.conninfo());
                gone += server::compactLog(*connection).value_or(1'000'000);
            });
        for (auto& copy : copies) copy.join();
        gone += compact();  // what one left to the others
        QCOMPARE(gone.load(), start + 6'000 - 1);
        QCOMPARE(floor(), start + 6'000);
    }

    //! The floor's entry is what tells a cursor of another history from one of ours.
    void SV09_aForgedCursorAtTheFloor() {
        auto anna = m_world.signedIn("anna");
        const auto start = seq();
        write(20);
        const auto honest = anna.cursorOf(book());
        write(20);
        age(start + 20);
        QVERIFY(compact() > 0);
        QCOMPARE(honest.at("seq").get<std::int64_t>(), floor());
        QCOMPARE(error(anna, honest), std::string());
        auto forged = honest;
        forged["chain"] = std::string(32, 'f');
        QCOMPARE(error(anna, forged), std::string("cursor-diverged"));
        auto older = honest;
        older["seq"] = honest.at("seq").get<std::int64_t>() - 1;
        QCOMPARE(error(anna, older), std::string("cursor-expired"));
    }

    //! The running server does it by itself.
    void theHousekeeperDoesIt() {
        const auto start = seq();
        write(50);
        age(start + 50);
        m_world.stopServer();
        QVERIFY(m_world.startServer());
        QTRY_COMPARE_WITH_TIMEOUT(floor(), start + 50, 10'000);
        QTRY_VERIFY(m_world.server().log().contains("log compacted"));
    }

private:
    const std::string& url() { return m_world.server().url(); }
    domain::Scope book() const { return domain::Scope::book(m_world.anna); }
    std::int64_t number(const std::string& sql) { return std::stoll(m_world.one(sql)); }
    std::int64_t seq() { return number("SELECT seq FROM scope_head WHERE scope = '" + book().toString() + "'"); }
    std::int64_t floor() { return number("SELECT floor FROM scope_head WHERE scope = '" + book().toString() + "'"); }
    std::int64_t compact() { return server::compactLog(m_world.db()).value_or(-1); }
    static std::string error(TestDevice& device, const json& cursor) { return device.pull(json::array({cursor})).json().at("scopes").at(0).value("error", ""); }

    //! So many interactions of Anna's customer, each a change.
    void write(int count) {
        auto connection = server::pg::Connection::open(m_world.conninfo());
        for (int left = count; left > 0; left -= 500) {
            auto txn = server::pg::Transaction::begin(*connection);
            server::WriteBatch batch(*connection, m_clock.now());
            for (int i = 0; i < std::min(left, 500); ++i) {
                domain::Interaction call;
                call.id = m_ids.next<domain::InteractionId>();
                call.customerId = m_world.annas.customer;
                call.staffId = m_world.anna;
                call.kind = domain::InteractionKind::call;
                call.at = m_clock.now();
                if (!batch.create(call, domain::Scope{})) qFatal("create");
            }
            if (const auto done = batch.commit(*txn); !done) qFatal("%s", done.error().describe().c_str());
        }
    }
    void age(std::int64_t upTo) {
        const auto done = m_world.db().query("UPDATE change_log SET at = at - interval '91 days' WHERE scope = $1 AND seq <= $2",
                                             std::move(server::pg::Params().text(book().toString()).integer(upTo)));
        QVERIFY(done);
    }
    void same(Device& desk) {
        for (const auto& [scope, digest] : desk.digests()) {
            const auto servers = m_world.digest(*domain::Scope::parse(scope));
            QVERIFY2(std::to_string(digest) == (servers.empty() ? "0" : servers), scope.c_str());
        }
    }

    SystemClock m_clock;
    IdGenerator m_ids{m_clock};
    ServerWorld m_world;
};

LIANLU_TEST(TestCompaction)

}  // namespace test_compaction

#include "test_compaction.moc"
