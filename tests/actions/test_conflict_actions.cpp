// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>

#include "models/actions/queue.h"
#include "models/domain/rules/conflict.h"
#include "models/store/queries_conflicts.h"
#include "models/store/queries_queue.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_conflict_actions {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Choice;
using store::test::uuid;

//! What is done about edits that the server has not taken as they were meant.
class TestConflictActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_floor = std::make_unique<ShopFloor>();
        QVERIFY_DONE(m_floor->open());
    }

    void minesIsAnEditOfTheRowAsItIs() {
        const auto id = met();
        const auto done = finish(decideConflict(m_floor->context(), {id, Choice::mine}));
        QVERIFY_DONE(done);
        QCOMPARE(wang().city, std::string("广州"));
        QCOMPARE(wang().remark, std::string("mine"));
        const auto edit = m_floor->opsOf("customer");
        QCOMPARE(edit.size(), std::size_t{1});
        QCOMPARE(edit[0].baseVer, std::int64_t{9});
        QVERIFY(edit[0].oldFields.at("city") == domain::Value{std::string("北京")});
        const auto decision = m_floor->opsOf("conflict");
        QCOMPARE(decision.size(), std::size_t{1});
        QVERIFY(decision[0].txnId == edit[0].txnId);  // stand or fall together
        const auto conflict = *m_floor->vault.get<domain::Conflict>(id);
        QVERIFY(!domain::isOpen(conflict) && conflict.decidedBy == m_floor->vault.staff);
        QCOMPARE(m_floor->vault.counts()->conflicted, 0);
        // Decided so already: nothing more to say.
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::mine})));
        QCOMPARE(m_floor->opsOf("conflict").size(), std::size_t{1});
    }

    void theirsChangesNothingButTheDecision() {
        const auto id = met();
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::theirs})));
        QCOMPARE(wang().city, std::string("北京"));
        QVERIFY(m_floor->opsOf("customer").empty());
        QCOMPARE(m_floor->opsOf("conflict").size(), std::size_t{1});
    }

    void aFieldAtATime() {
        const auto id = met();
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::mine, {"city"}})));
        QCOMPARE(wang().city, std::string("广州"));
        QCOMPARE(wang().remark, std::string("theirs"));
        QVERIFY(domain::openNames(*m_floor->vault.get<domain::Conflict>(id)) == (std::vector<std::string>{"remark"}));
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::theirs})));
        QVERIFY(!domain::isOpen(*m_floor->vault.get<domain::Conflict>(id)));
        QCOMPARE(wang().city, std::string("广州"));
        QCOMPARE_CODE(finish(decideConflict(m_floor->context(), {id, Choice::mine, {"birthday"}})), Code::invalid);
    }

    void undoneBeforeAndAfterItWentOut() {
        for (const bool sent : {false, true}) {
            init();
            const auto id = met();
            const auto done = finish(decideConflict(m_floor->context(), {id, Choice::mine}));
            QVERIFY_DONE(done);
            if (sent) QVERIFY_DONE(m_floor->pushAll(20));
            QVERIFY_DONE(finish(undo(m_floor->context(), done->txn)));
            QCOMPARE(wang().city, std::string("北京"));
            QVERIFY(domain::isOpen(*m_floor->vault.get<domain::Conflict>(id)));
            QCOMPARE(m_floor->vault.counts()->conflicted, 1);
            // And the other way round, by the conflict itself.
            QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::theirs})));
            QVERIFY_DONE(finish(undoDecision(m_floor->context(), id)));
            QVERIFY(domain::isOpen(*m_floor->vault.get<domain::Conflict>(id)));
        }
    }

    void decidedAnewAfterAll() {
        const auto id = met();
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::mine})));
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::theirs, {"city"}})));
        QCOMPARE(wang().city, std::string("北京"));
        QCOMPARE(wang().remark, std::string("mine"));
        QVERIFY(domain::decisionOf(*m_floor->vault.get<domain::Conflict>(id), "city") == Choice::theirs);
    }

    void whatIsGoneDoesNotComeBack() {
        const auto id = met(domain::ConflictKind::editOfDeleted);
        QCOMPARE_CODE(finish(decideConflict(m_floor->context(), {id, Choice::mine})), Code::refused);
        QVERIFY_DONE(finish(decideConflict(m_floor->context(), {id, Choice::theirs})));
        QVERIFY(!domain::isOpen(*m_floor->vault.get<domain::Conflict>(id)));
        QCOMPARE_CODE(finish(undoDecision(m_floor->context(), {uuid("nobody's")})), Code::refused);
    }

    //! A conflict of a colleague: no op of it is here, and the manager decides all the same.
    void aManagerDecidesForTheGuide() {
        const auto id = met(domain::ConflictKind::edit, {uuid("a colleague's op")});
        auto manager = m_floor->context(domain::Role::manager);
        manager.staff = {uuid("manager")};
        QVERIFY_DONE(finish(decideConflict(manager, {id, Choice::mine})));
        QCOMPARE(wang().city, std::string("广州"));
        QVERIFY(m_floor->vault.get<domain::Conflict>(id)->decidedBy == manager.staff);
    }

    void theQueueLeadsToTheSameDecision() {
        const auto id = met();
        const auto txn = lineOf(store::QueueGroup::conflicted);
        QVERIFY_DONE(finish(retryEdit(m_floor->context(), txn)));
        QVERIFY(domain::decisionOf(*m_floor->vault.get<domain::Conflict>(id), "city") == Choice::mine);
        QCOMPARE(wang().city, std::string("广州"));
        init();
        const auto other = met();
        QVERIFY_DONE(finish(discardEdit(m_floor->context(), lineOf(store::QueueGroup::conflicted))));
        QVERIFY(domain::decisionOf(*m_floor->vault.get<domain::Conflict>(other), "city") == Choice::theirs);
        QVERIFY(m_floor->opsOf("customer").empty());
    }

    void discardingLeavesNoTraceOfWhatWasNeverSent() {
        const auto done = finish(editCustomer(m_floor->context(), {m_floor->wang, {{"city", std::string("广州")}}}));
        QVERIFY_DONE(done);
        QVERIFY_DONE(finish(discardEdit(m_floor->context(), done->txn)));
        QVERIFY(m_floor->ops().empty());
        QCOMPARE(wang().city, std::string());
        QCOMPARE_CODE(finish(discardEdit(m_floor->context(), done->txn)), Code::notFound);
    }

    void IN08_afterTheFirstSendAnInverseTakesItBack() {
        LogInteraction input;
        input.customer = m_floor->li;
        input.kind = domain::InteractionKind::call;
        const auto done = finish(logInteraction(m_floor->context(), input));
        QVERIFY_DONE(done);
        QVERIFY_DONE(m_floor->vault.store->writeNow([](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY([[maybe_unused]] const auto taken, store::Outbox::takeForSending(txn, 200));
            return {};
        }));
        // On its way: the op stays as it is, and a void follows it.
        QVERIFY_DONE(finish(discardEdit(m_floor->context(), done->txn)));
        const auto ops = m_floor->opsOf("interaction");
        QCOMPARE(ops.size(), std::size_t{2});
        QCOMPARE(ops[0].type + "/" + ops[1].type, std::string("create/void"));
        QVERIFY(ops[0].opSeq > 0 && ops[1].opSeq == 0);
    }

    void aRefusedStepIsRetriedAndForgottenAsAWhole() {
        const auto refuse = [&] { return m_floor->vault.push([](const store::OutboxOp& op) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.code = op.entity == "interaction" ? "invalid" : "cancelled";
            return outcome;
        }); };
        LogInteraction input;
        input.customer = m_floor->li;
        input.lead = m_floor->lead;
        input.kind = domain::InteractionKind::call;
        QVERIFY_DONE(finish(logInteraction(m_floor->context(), input)));
        QVERIFY_DONE(refuse());
        const auto count = m_floor->ops().size();
        QVERIFY(count >= 2);
        QVERIFY_DONE(finish(retryEdit(m_floor->context(), lineOf(store::QueueGroup::refused))));
        QCOMPARE(m_floor->vault.counts()->failed, 0);
        QCOMPARE(static_cast<std::size_t>(m_floor->vault.counts()->pending), count);
        QCOMPARE_CODE(finish(retryEdit(m_floor->context(), lineOf(store::QueueGroup::waiting))), Code::refused);
        QVERIFY_DONE(refuse());
        QVERIFY_DONE(finish(discardEdit(m_floor->context(), lineOf(store::QueueGroup::refused))));
        QVERIFY(m_floor->ops().empty());
    }

    void whatWasTypedIsExportedWhole() {
        QVERIFY_DONE(finish(editCustomer(m_floor->context(), {m_floor->wang, {{"city", std::string("=1+1, \"广州\"")}, {"remark", std::string("two\nlines")}}})));
        const auto ops = m_floor->ops();
        const auto csv = QString::fromStdString(editsAsCsv(ops));
        QCOMPARE(csv.count(QStringLiteral("\r\n")), 3);  // head and two fields
        QVERIFY(csv.contains(QStringLiteral("\"'=1+1, \"\"广州\"\"\"")));  // runs in no spreadsheet
        QVERIFY(csv.contains(QStringLiteral("two\nlines")));
        const auto lines = QByteArray::fromStdString(editsAsNdjson(ops)).trimmed().split('\n');
        QCOMPARE(lines.size(), 1);
        const auto object = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(object[QStringLiteral("new")].toObject()[QStringLiteral("city")].toString(), QStringLiteral("=1+1, \"广州\""));
        QCOMPARE(object[QStringLiteral("state")].toString(), QStringLiteral("pending"));
        QCOMPARE(object[QStringLiteral("made_at")].toString(), QStringLiteral("2026-05-28T20:26:40Z"));
    }

private:
    domain::Customer wang() { return *m_floor->vault.get<domain::Customer>(m_floor->wang); }
    domain::TxnId lineOf(store::QueueGroup group) {
        const auto page = m_floor->vault.read<store::Page<store::QueueLine>>([&](db::Connection& c) { return store::queueLines(c, group, {}, 10); });
        return page && !page->rows.empty() ? page->rows.front().txn : domain::TxnId{};
    }
    //! Wang's city and remark: what this device edited met what a colleague had written.
    domain::ConflictId met(domain::ConflictKind kind = domain::ConflictKind::edit, domain::OpId op = {}) {
        if (op.isNull()) {
            const auto done = finish(editCustomer(m_floor->context(), {m_floor->wang, {{"city", std::string("广州")}, {"remark", std::string("mine")}}}));
            if (!done) return {};
            op = m_floor->ops()[0].opId;
            const auto pushed = m_floor->vault.push([](const store::OutboxOp& o) {
                auto outcome = store::test::applied(o, 9);
                outcome.conflict = true;
                return outcome;
            });
            if (!pushed) return {};
        }
        auto customer = m_floor->person(m_floor->wang, "王芳", domain::CustomerKind::customer);
        customer.city = "北京";
        customer.remark = "theirs";
        domain::Conflict conflict;
        conflict.id = domain::conflictId(op);
        conflict.customerId = m_floor->wang;
        conflict.kind = kind;
        conflict.entity = "customer";
        conflict.rowId = {m_floor->wang.uuid};
        conflict.opId = op;
        conflict.names = {"city", "remark"};
        conflict.mine = R"({"city":"广州","remark":"mine"})";
        conflict.theirs = R"({"city":"北京","remark":"theirs"})";
        conflict.at = m_floor->vault.clock.now();
        const auto applied = m_floor->vault.apply(m_floor->vault.book, {m_floor->vault.row(customer, 9), m_floor->vault.row(conflict, 1)});
        return applied ? conflict.id : domain::ConflictId{};
    }
    std::unique_ptr<ShopFloor> m_floor;
};

LIANLU_TEST(TestConflictActions)

}  // namespace test_conflict_actions

#include "test_conflict_actions.moc"
