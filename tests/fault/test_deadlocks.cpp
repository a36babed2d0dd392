// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_deadlocks {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

//! Writers that want the same rows, each in an order of its own.
class TestDeadlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        // So that a storm fits into a test; the default looks for deadlocks once a second.
        auto owner = server::pg::Connection::open(superuser());
        QVERIFY(owner && owner->script("ALTER SYSTEM SET deadlock_timeout = '30ms'") && owner->script("SELECT pg_reload_conf()"));
        QTRY_COMPARE(m_world.one("SELECT current_setting('deadlock_timeout')"), std::string("30ms"));
    }

    void SV05_deadlockStorm() {
        constexpr int kWriters = 8, kRounds = 6, kStrangers = 4;
        const std::vector<ServerWorld::Person> people{m_world.annas, m_world.annas2, m_world.pooled};
        std::vector<TestDevice> devices;
        for (int i = 0; i < kWriters; ++i) devices.push_back(m_world.signedIn(i % 2 ? "anna" : "mia"));

        // Others on the database (a load, an operator) lock rows of the same persons against the order that pushes keep.
        std::atomic<bool> over{false};
        std::atomic<int> victims{0};
        std::vector<std::thread> strangers;
        for (int i = 0; i < kStrangers; ++i)
            strangers.emplace_back([&, i] {
                auto connection = server::pg::Connection::open(m_world.conninfo());
                std::vector<Uuid> rows;
                for (const auto& person : people) rows.push_back(person.customer.uuid), rows.push_back(person.lead.uuid);
                std::sort(rows.begin(), rows.end());
                std::mt19937 random(static_cast<unsigned>(100 + i));
                while (!over && connection) {
                    // The highest first, which is what nobody of ours does.
                    auto mine = rows;
                    std::reverse(mine.begin(), mine.end());
                    if (i % 2) std::shuffle(mine.begin(), mine.end(), random);
                    if (!connection->script("BEGIN")) return;
                    bool good = true;
                    for (const auto& id : mine)
                        for (const char* table : {"customer", "lead"})
                            good = good && connection->query("SELECT 1 FROM " + std::string(table) + " WHERE id = $1 FOR UPDATE", server::pg::Params().uuid(id)).has_value();
                    victims += good ? 0 : 1;
                    if (!connection->script("ROLLBACK")) return;
                }
            });

        std::atomic<int> failed{0}, refused{0};
        std::vector<std::thread> writers;
        for (int i = 0; i < kWriters; ++i)
            writers.emplace_back([&, i] {
                auto& device = devices[static_cast<std::size_t>(i)];
                std::mt19937 random(static_cast<unsigned>(i));
                for (int round = 0; round < kRounds; ++round) {
                    auto order = people;
                    std::shuffle(order.begin(), order.end(), random);
                    std::vector<json> ops;
                    for (const auto& person : order) {
                        const auto name = std::to_string(i) + "/" + std::to_string(round) + "/" + person.lead.toString();
                        ops.push_back(device.op("create", "interaction", Uuid::fromName("storm", name), 0,
                                                news({{"customer_id", person.customer.toString()}, {"staff_id", device.session.at("staff_id")}, {"kind", "call"}, {"at", 1'700'000'000'000}})));
                        ops.push_back(device.op("update", "lead", person.lead.uuid, 1, news({{"next_step", name}})));
                        ops.push_back(device.op("update", "customer", person.customer.uuid, 1, news({{"remark", name}})));
                    }
                    std::shuffle(ops.begin(), ops.end(), random);
                    std::int64_t seq = device.nextSeq;
                    for (auto& op : ops) op["op_seq"] = seq++;
                    Answer answer;
                    // As a device does: the same ops again, for as long as the server says later.
                    for (int tries = 0; tries < 400 && answer.status != 200; ++tries) {
                        answer = device.push(ops);
                        if (answer.status == 503) ++refused;
                        else if (answer.status != 200) break;
                    }
                    if (answer.status != 200) {
                        ++failed;
                        return;
                    }
                    const auto said = answer.json();
                    for (const auto& result : said.at("results")) {
                        const auto status = result.at("status").get<std::string>();
                        if (status != "applied" && status != "merged" && status != "duplicate" && status != "conflict") ++failed;
                    }
                }
            });
        for (auto& writer : writers) writer.join();
        over = true;
        for (auto& stranger : strangers) stranger.join();

        // Flushed once the session that met it is idle.
        QTRY_VERIFY(std::stoi(m_world.one("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) > 0);
        qInfo("%s deadlocks, %d strangers lost, %d answers said later", m_world.one("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").c_str(),
              victims.load(), refused.load());
        QCOMPARE(failed.load(), 0);
        const auto persons = static_cast<int>(people.size());
        QCOMPARE(m_world.one("SELECT count(*) FROM op_result"), std::to_string(kWriters * kRounds * persons * 3));
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction WHERE ver = 1"), std::to_string(kWriters * kRounds * persons));
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1)}) {
            const auto name = scope.toString();
            QCOMPARE(m_world.digest(scope), m_world.recount(scope));
            QCOMPARE(m_world.one("SELECT max(seq) - min(seq) + 1 FROM change_log WHERE scope = '" + name + "'"), m_world.one("SELECT count(*) FROM change_log WHERE scope = '" + name + "'"));
            QCOMPARE(m_world.one("SELECT max(seq) FROM change_log WHERE scope = '" + name + "'"), m_world.one("SELECT seq FROM scope_head WHERE scope = '" + name + "'"));
        }
        QVERIFY(!m_world.server().log().contains("\"status\":500"));
    }

private:
    std::string superuser() const {
        auto conninfo = m_world.conninfo();
        const std::string ours = "user=lianlu";
        return conninfo.replace(conninfo.find(ours), ours.size(), "user=postgres");
    }
    ServerWorld m_world;
};

LIANLU_TEST(TestDeadlocks)

}  // namespace test_deadlocks

#include "test_deadlocks.moc"
