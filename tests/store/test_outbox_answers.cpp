// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What the server answers to an edit, and what then stands in the store.
#include "tests/store/outbox_hands.h"
#include "tests/support/test_main.h"

namespace test_outbox_answers {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

class TestOutboxAnswers : public QObject, OutboxHands {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void settleApplied() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 6); }));
        QCOMPARE(li(vault).name, std::string("A"));
        QCOMPARE(vault.counts()->pending, 0);
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 domain::digestShare(vault.customer("Li").id.uuid, 6));
    }

    void settleTwiceIsSettledOnce() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("A")}}));
        const auto ops = take(vault);
        QVERIFY_DONE(settle(vault, {applied(ops->front(), 6)}));
        QVERIFY_DONE(settle(vault, {applied(ops->front(), 99)}));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 domain::digestShare(vault.customer("Li").id.uuid, 6));
    }

    void settleConflict() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("mine")}, {"city", std::string("Suzhou")}}));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            auto outcome = applied(op, 9);
            outcome.conflict = true;
            outcome.field = "name";
            outcome.hasRow = true;
            outcome.row = {{"name", std::string("theirs")}, {"city", std::string("Suzhou")}};
            return outcome;
        }));
        QCOMPARE(li(vault).name, std::string("theirs"));
        QCOMPARE(li(vault).city, std::string("Suzhou"));
        QCOMPARE(vault.counts()->conflicted, 1);
        const auto ops = vault.ops();
        QVERIFY(ops->front().state == OpState::conflict);
        QCOMPARE(ops->front().field, std::string("name"));
        // Again: only what the server still has otherwise, on what it has now, under a fresh id.
        const auto old = ops->front().opId;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::retry(txn, old); }));
        const auto again = vault.ops();
        QCOMPARE(again->size(), std::size_t{1});
        QVERIFY(again->front().opId != old);
        QCOMPARE(again->front().baseVer, std::int64_t{9});
        QVERIFY(again->front().oldFields == (domain::Fields{{"name", std::string("theirs")}}));
        QVERIFY(again->front().newFields == (domain::Fields{{"name", std::string("mine")}}));
        QCOMPARE(li(vault).name, std::string("mine"));
        QVERIFY(vault.digestHolds(vault.book));
    }

    void settleQuarantinedKeepsTheNamesAndNoWords() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(set(vault, {{"name", std::string("mine")}, {"city", std::string("Suzhou")}}));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.quarantined = true;
            outcome.code = "forbidden";
            outcome.reason = "out-of-reach";
            return outcome;
        }));
        QCOMPARE(li(vault).name, std::string("Li"));
        QCOMPARE(vault.counts()->quarantined, 1);
        QCOMPARE(vault.counts()->pending + vault.counts()->failed + vault.counts()->conflicted, 0);
        const auto op = vault.ops()->front();
        QVERIFY(op.state == OpState::quarantined);
        QCOMPARE(op.reason, std::string("out-of-reach"));
        QVERIFY(op.oldFields.empty());
        QCOMPARE(op.newFields.size(), std::size_t{2});
        for (const auto& [name, value] : op.newFields) QVERIFY(domain::isNull(value));
        // It is the manager's now: neither sent again nor undone from here, but a person may take it off the list.
        QVERIFY(!vault.store->writeNow([&](WriteTxn& txn) { return Outbox::retry(txn, op.opId); }));
        QVERIFY(!vault.store->writeNow([&](WriteTxn& txn) { return txn.takeBack(op.opId); }));
        QCOMPARE(vault.push([](const OutboxOp& one) { return applied(one, 9); }).value(), 0);
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, op.opId); }));
        QVERIFY(vault.ops()->empty());
        QVERIFY(vault.digestHolds(vault.book));
    }

    void settleRejectedPutsTheServersRowBack() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(txn.create(vault.customer("new"), vault.book));
            return txn.update("customer", vault.customer("Li").id, {{"name", std::string("poison")}});
        }));
        QVERIFY_DONE(set(vault, {{"city", std::string("Wuxi")}}));
        QVERIFY_DONE(vault.push([](const OutboxOp& op) {
            if (op.newFields.contains("city") && op.type == "update") return applied(op, 7);
            OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.blocked = op.type == "create";
            outcome.code = outcome.blocked ? "" : "invalid";
            outcome.field = outcome.blocked ? "" : "name";
            return outcome;
        }));
        QCOMPARE(li(vault).name, std::string("Li"));
        QCOMPARE(li(vault).city, std::string("Wuxi"));
        QVERIFY(!vault.get<domain::Customer>(vault.customer("new").id));
        QCOMPARE(vault.counts()->failed, 2);
        QCOMPARE(vault.counts()->pending, 0);
        QVERIFY(vault.digestHolds(vault.book));
        const auto ops = vault.ops();
        QCOMPARE(ops->at(0).code, std::string("blocked"));
        QCOMPARE(ops->at(1).code, std::string("invalid"));
        // Again: the whole transaction, under one new txn id.
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::retry(txn, ops->at(1).opId); }));
        const auto again = vault.ops();
        QCOMPARE(again->size(), std::size_t{2});
        QVERIFY(again->at(0).txnId == again->at(1).txnId);
        QVERIFY(again->at(0).txnId != ops->at(0).txnId);
        QCOMPARE(li(vault).name, std::string("poison"));
        QVERIFY_DONE(vault.get<domain::Customer>(vault.customer("new").id));
        // Dropped: as if it had never been.
        for (const auto& op : *again)
            QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return Outbox::discard(txn, op.opId); }));
        QCOMPARE(li(vault).name, std::string("Li"));
        QVERIFY(!vault.get<domain::Customer>(vault.customer("new").id));
        QCOMPARE(vault.counts()->pending + vault.counts()->failed, 0);
        QVERIFY(vault.digestHolds(vault.book));
    }

    void settleOfACreate() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto wang = vault.customer("Wang");
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.create(wang, vault.book); }));
        QVERIFY(vault.digestHolds(vault.book));  // not counted: the server has not seen it
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 11); }));
        QVERIFY_DONE(vault.get<domain::Customer>(wang.id));
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 domain::digestShare(wang.id.uuid, 11));
    }

    void settleOfADeletion() {
        Vault vault;
        QVERIFY_DONE(withCustomer(vault));
        const auto id = vault.customer("Li").id;
        QVERIFY_DONE(vault.store->writeNow([&](WriteTxn& txn) { return txn.removeRow("customer", id.uuid); }));
        QVERIFY(!vault.get<domain::Customer>(id));
        QVERIFY(vault.digestHolds(vault.book));  // the server still has it
        QVERIFY_DONE(vault.push([](const OutboxOp& op) { return applied(op, 8); }));
        QVERIFY(!vault.get<domain::Customer>(id));
        QVERIFY(vault.digestHolds(vault.book));
        QCOMPARE(vault.read<std::uint64_t>([&](db::Connection& c) { return Replica::digest(c, vault.book); }).value(),
                 std::uint64_t{0});
    }
};

LIANLU_TEST(TestOutboxAnswers)

}  // namespace test_outbox_answers

#include "test_outbox_answers.moc"
