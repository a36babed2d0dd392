// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "models/domain/rules/conflict.h"
#include "models/store/queries_conflicts.h"
#include "models/store/queries_queue.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_queue_queries {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

//! The queue by how it stands, and the conflicts of it.
class TestQueueQueries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void init() {
        m_vault = std::make_unique<Vault>();
        QVERIFY_DONE(m_vault->create());
        std::vector<ServerRow> rows;
        for (const char* name : {"one", "two", "three", "four"}) rows.push_back(Vault::row(m_vault->customer(name), 1));
        QVERIFY_DONE(m_vault->apply(m_vault->book, rows));
    }

    void everyLineStandsWhereItsMostUrgentOpStands() {
        edit("one", "A");
        QVERIFY_DONE(m_vault->push([](const OutboxOp& op) { return applied(op, 2); }));
        edit("two", "B");
        QVERIFY_DONE(m_vault->push([](const OutboxOp& op) { return refused(op); }));
        edit("three", "C");
        QVERIFY_DONE(m_vault->push([](const OutboxOp& op) { return conflicted(op); }));
        // Two ops of one transaction: one line.
        QVERIFY_DONE(m_vault->store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.update("customer", id("four"), {{"city", std::string("D")}}));
            return txn.update("customer", id("one"), {{"remark", std::string("D")}});
        }));
        const auto counts = *m_vault->read<QueueCounts>([](db::Connection& c) { return queueCounts(c); });
        for (const auto group : {QueueGroup::sent, QueueGroup::waiting, QueueGroup::refused, QueueGroup::conflicted}) QCOMPARE(counts[group], 1);
        QCOMPARE(counts[QueueGroup::quarantined], 0);
        const auto open = *m_vault->read<QueueCounts>([](db::Connection& c) { return openQueueCounts(c); });
        for (const auto group : {QueueGroup::waiting, QueueGroup::refused, QueueGroup::conflicted}) QCOMPARE(open[group], 1);
        QCOMPARE(open[QueueGroup::sent], 0);
        QCOMPARE(lines(QueueGroup::waiting)[0].ops.size(), std::size_t{2});
        QCOMPARE(lines(QueueGroup::refused)[0].customerName, std::string("two"));
        QCOMPARE(lines(QueueGroup::refused)[0].ops[0].reason, std::string("no"));
        QVERIFY(lines(QueueGroup::sent)[0].settledAt > 0);
    }

    //! A state that came after this was written stands with what waits for somebody, under its own name.
    void whatTheServerKeepsAsideIsSeen() {
        edit("one", "A");
        QVERIFY_DONE(m_vault->push([](const OutboxOp& op) { return refused(op); }));
        QVERIFY_DONE(m_vault->store->writeNow([](WriteTxn& txn) { return txn.connection().run("UPDATE outbox SET state = 5"); }));
        const auto found = lines(QueueGroup::quarantined);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(std::string(stateName(found[0].ops[0].state)), std::string("quarantined"));
        QCOMPARE((*m_vault->read<QueueCounts>([](db::Connection& c) { return queueCounts(c); }))[QueueGroup::quarantined], 1);
    }

    void pagesMeet() {
        for (int n = 0; n < 25; ++n) edit("one", "city " + std::to_string(n));
        std::vector<domain::TxnId> seen;
        std::string after;
        int pages = 0;
        do {
            const auto page = *m_vault->read<Page<QueueLine>>([&](db::Connection& c) { return queueLines(c, QueueGroup::waiting, after, 10); });
            for (const auto& line : page.rows) seen.push_back(line.txn);
            after = page.next;
            ++pages;
        } while (!after.empty());
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), std::size_t{25});
        QCOMPARE(std::set<domain::TxnId>(seen.begin(), seen.end()).size(), std::size_t{25});
        QCOMPARE_CODE(m_vault->read<Page<QueueLine>>([&](db::Connection& c) { return queueLines(c, QueueGroup::waiting, "nonsense", 10); }), Code::invalid);
    }

    void mineStandsBesideTheServers() {
        edit("one", "A");
        const auto line = lines(QueueGroup::waiting)[0];
        const auto compare = *m_vault->read<std::vector<QueueCompare>>([&](db::Connection& c) { return queueCompare(c, line.txn); });
        QCOMPARE(compare.size(), std::size_t{1});
        QVERIFY(compare[0].op.newFields.at("city") == domain::Value{std::string("A")});
        QVERIFY(compare[0].server && !compare[0].server->contains("city"));
    }

    //! The op counts as conflicting while its conflict is open, and no longer once it was decided anywhere.
    void aConflictDecidedElsewhereLeavesTheQueue() {
        edit("one", "mine");
        const auto op = (*m_vault->ops())[0].opId;
        QVERIFY_DONE(m_vault->push([](const OutboxOp& o) { return conflicted(o); }));
        auto conflict = met("one", op);
        QVERIFY_DONE(m_vault->apply(m_vault->book, {Vault::row(conflict, 1)}));
        QCOMPARE(m_vault->counts()->conflicted, 1);
        QVERIFY(lines(QueueGroup::conflicted)[0].conflict == conflict.id);
        QCOMPARE(m_vault->ops()->size(), std::size_t{1});
        conflict.decisions = {"city=theirs"};
        QVERIFY_DONE(m_vault->apply(m_vault->book, {Vault::row(conflict, 2)}));
        QCOMPARE(m_vault->counts()->conflicted, 0);
        QVERIFY(lines(QueueGroup::conflicted).empty());
        QCOMPARE(lines(QueueGroup::sent).size(), std::size_t{1});
        QVERIFY(m_vault->ops()->empty());
        // Two weeks later it goes with what was acknowledged.
        m_vault->clock.advance(15LL * 24 * 3'600 * 1'000);
        edit("two", "B");
        QVERIFY_DONE(m_vault->push([](const OutboxOp& o) { return applied(o, 2); }));
        QCOMPARE(lines(QueueGroup::sent).size(), std::size_t{1});
    }

    void theOpenOnesAndTheDecided() {
        for (const char* name : {"one", "two", "three"}) {
            auto conflict = met(name, {uuid(std::string("op ") + name)});
            conflict.at = m_vault->clock.now();
            conflict.theirsBy = {domain::authorText("city", {m_vault->staff, m_vault->clock.now()})};
            if (std::string_view(name) == "two") conflict.decisions = {"city=mine"};
            QVERIFY_DONE(m_vault->apply(m_vault->book, {Vault::row(conflict, 1)}));
            m_vault->clock.advance(1'000);
        }
        auto ofTheBrand = met("one", {uuid("op brand")});
        ofTheBrand.customerId = {};
        ofTheBrand.entity = "tier_rule";
        QVERIFY_DONE(m_vault->apply(domain::Scope::brand(), {Vault::row(ofTheBrand, 1)}));
        const auto open = conflictsOf(ConflictList::open, domain::Role::guide);
        QCOMPARE(open.size(), std::size_t{2});
        QCOMPARE(open[0].personName, std::string("three"));
        QVERIFY(open[0].mine.at("city") == domain::Value{std::string("mine")} && open[0].theirs.at("city") == domain::Value{std::string("theirs")});
        QVERIFY(open[0].now && !open[0].pending);
        QCOMPARE(conflictsOf(ConflictList::decided, domain::Role::guide).size(), std::size_t{1});
        QCOMPARE(conflictsOf(ConflictList::open, domain::Role::hq).size(), std::size_t{3});
        QCOMPARE(*m_vault->read<std::int64_t>([](db::Connection& c) { return countConflicts(c, ConflictList::open, domain::Role::guide); }), std::int64_t{2});
        QVERIFY(m_vault->digestHolds(m_vault->book));
    }

    void itLeavesWithItsPerson() {
        const auto conflict = met("one", {uuid("op")});
        QVERIFY_DONE(m_vault->apply(m_vault->book, {Vault::row(conflict, 1)}));
        QVERIFY_DONE(m_vault->store->writeNow([&](WriteTxn& txn) { return Replica::leave(txn, m_vault->book, id("one").uuid, 2); }));
        QVERIFY(conflictsOf(ConflictList::open, domain::Role::guide).empty());
        QVERIFY(m_vault->digestHolds(m_vault->book));
    }

private:
    static domain::CustomerId id(std::string_view name) { return {uuid(name)}; }
    void edit(std::string_view name, const std::string& city) {
        QVERIFY_DONE(m_vault->store->writeNow([&](WriteTxn& txn) { return txn.update("customer", id(name), {{"city", city}}); }));
    }
    static OpOutcome refused(const OutboxOp& op) {
        OpOutcome outcome;
        outcome.opId = op.opId;
        outcome.code = "refused";
        outcome.reason = "no";
        return outcome;
    }
    static OpOutcome conflicted(const OutboxOp& op) {
        auto outcome = applied(op, 1);
        outcome.conflict = true;
        return outcome;
    }
    static domain::Conflict met(std::string_view name, domain::OpId op) {
        domain::Conflict conflict;
        conflict.id = domain::conflictId(op);
        conflict.customerId = id(name);
        conflict.kind = domain::ConflictKind::edit;
        conflict.entity = "customer";
        conflict.rowId = {id(name).uuid};
        conflict.opId = op;
        conflict.names = {"city"};
        conflict.mine = R"({"city":"mine"})";
        conflict.theirs = R"({"city":"theirs"})";
        conflict.at = fromUnixMs(1'780'000'000'000);
        return conflict;
    }
    std::vector<QueueLine> lines(QueueGroup group) {
        return m_vault->read<Page<QueueLine>>([&](db::Connection& c) { return queueLines(c, group, {}, 100); })->rows;
    }
    std::vector<ConflictRow> conflictsOf(ConflictList list, domain::Role role) {
        return m_vault->read<Page<ConflictRow>>([&](db::Connection& c) { return conflicts(c, list, role, {}, 100); })->rows;
    }
    std::unique_ptr<Vault> m_vault;
};

LIANLU_TEST(TestQueueQueries)

}  // namespace test_queue_queries

#include "test_queue_queries.moc"
