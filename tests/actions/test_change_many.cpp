// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// One value for many rows: what is counted is what happens, and one undo takes all of it back.
#include <QElapsedTimer>

#include "models/actions/change_many.h"
#include "models/store/imports.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_change_many {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::LeadStage;
using domain::Role;

class TestChangeMany : public QObject {
    Q_OBJECT

    const domain::StaffId m_other{uuid("other guide")};
    const domain::CustomerId m_theirs{uuid("their customer")};
    const domain::LeadId m_far{uuid("far lead")}, m_won{uuid("won lead")};

    static domain::Lead lead(domain::LeadId id, domain::CustomerId of, domain::StaffId owner, LeadStage stage) {
        domain::Lead made;
        made.id = id;
        made.customerId = of;
        made.ownerId = owner;
        made.stage = stage;
        made.maturity = 60;
        return made;
    }
    //! Beside the shop floor's: a colleague with a customer; of Wang's a lead that is far on and one that is won.
    Result<void> open(ShopFloor& floor) {
        LIANLU_CHECK(floor.open());
        domain::Staff other;
        other.id = m_other;
        other.storeId = floor.vault.shop;
        other.code = "G02";
        other.name = "colleague";
        other.role = Role::guide;
        other.status = domain::StaffStatus::active;
        LIANLU_CHECK(floor.vault.apply(domain::Scope::store(floor.vault.shop), {floor.vault.row(other, 7)}));
        auto theirs = floor.person(m_theirs, "孙八", domain::CustomerKind::customer, false);
        theirs.guideId = m_other;
        LIANLU_CHECK(floor.vault.apply(domain::Scope::book(m_other), {floor.vault.row(theirs, 8)}));
        LIANLU_CHECK(floor.vault.apply(floor.vault.book, {floor.vault.row(lead(m_far, floor.wang, floor.vault.staff, LeadStage::negotiating), 8),
                                                          floor.vault.row(lead(m_won, floor.wang, floor.vault.staff, LeadStage::won), 8)}));
        return {};
    }
    static std::vector<std::string> tags(ShopFloor& floor, domain::CustomerId id) {
        std::vector<std::string> all;
        const auto detail = floor.vault.read<store::CustomerDetail>([&](db::Connection& c) { return store::Queries::customer(c, id); });
        for (const auto& tag : detail->tags) all.push_back(tag.name + "=" + tag.value);
        return all;
    }
    static std::string told(const ManyCounts& counts) {
        constexpr std::string_view kNames[]{"changes", "already", "further", "closed", "book", "denied", "gone"};
        std::string text;
        for (std::size_t i = 0; i < kManyFates; ++i)
            if (counts.of[i] > 0) text += std::string(kNames[i]) + " " + std::to_string(counts.of[i]) + ";";
        return text;
    }
    //! Counts, changes, and says what was counted where both agree.
    static std::string change(ShopFloor& floor, const ChangeMany& input, Uuid& id, Role role = Role::guide) {
        const auto plan = planChangeMany(floor.context(role), input);
        if (!plan) return plan.error().describe();
        ImportProgress progress;
        const auto outcome = changeMany(floor.context(role), input, progress);
        if (!outcome) return outcome.error().describe();
        id = outcome->id;
        if (outcome->stopped || outcome->cancelled || progress.done != progress.total) return "not to the end";
        return told(*plan) == told(outcome->counts) ? told(*plan) : "counted " + told(*plan) + " but did " + told(outcome->counts);
    }
    static ImportUndone back(ShopFloor& floor, const Uuid& id, Role role = Role::guide) {
        ImportProgress progress;
        return undoImport(floor.context(role), id, progress).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aTagForAllAndBack() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        QVERIFY_DONE(finish(setTag(floor.context(), {floor.wang, "新品", ""})));
        QVERIFY_DONE(finish(setTag(floor.context(), {floor.zhao, "新品", "是"})));
        const auto before = floor.ops().size();
        Uuid id;
        const ChangeMany all{{floor.li, floor.wang, floor.zhao, m_theirs, {uuid("nobody")}}, {}, TagAll{" 新品 ", ""}};
        QCOMPARE(change(floor, all, id), std::string("changes 2;already 1;denied 1;gone 1;"));
        for (const auto& person : {floor.li, floor.wang, floor.zhao}) QCOMPARE(tags(floor, person), std::vector<std::string>{"新品="});
        QVERIFY(tags(floor, m_theirs).empty());
        // Each row is a transaction of its own: the server may refuse one without the others.
        QVERIFY(floor.ops().end()[-1].txnId != floor.ops().end()[-2].txnId);
        const auto runs = floor.vault.read<std::vector<store::ImportRun>>([](db::Connection& c) { return store::Imports::changes(c, 9); });
        QCOMPARE(runs->size(), std::size_t{1});
        QCOMPARE(runs->front().left, std::int64_t{2});
        QVERIFY(floor.vault.read<std::vector<store::ImportRun>>([](db::Connection& c) { return store::Imports::list(c, 9); })->empty());
        QCOMPARE(back(floor, id).taken, std::int64_t{2});
        QVERIFY(tags(floor, floor.li).empty());
        QCOMPARE(tags(floor, floor.zhao), std::vector<std::string>{"新品=是"});
        QCOMPARE(floor.ops().size(), before);
    }

    void aTagTakenFromAllComesBackAlsoAfterItWentOut() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        for (const auto& person : {floor.li, floor.wang}) QVERIFY_DONE(finish(setTag(floor.context(), {person, "风格", "极简"})));
        QVERIFY_DONE(floor.pushAll(50));
        Uuid id;
        QCOMPARE(change(floor, {{floor.li, floor.wang, floor.zhao}, {}, UntagAll{"风格"}}, id), std::string("changes 2;already 1;"));
        QVERIFY(tags(floor, floor.li).empty() && tags(floor, floor.wang).empty());
        QVERIFY_DONE(floor.pushAll(51));
        // Wang was given it anew meanwhile: that stays as somebody wanted it.
        QVERIFY_DONE(finish(setTag(floor.context(), {floor.wang, "风格", "复古"})));
        const auto undone = back(floor, id);
        QCOMPARE(undone.taken, std::int64_t{1});
        QCOMPARE(undone.changed, std::int64_t{1});
        QCOMPARE(tags(floor, floor.li), std::vector<std::string>{"风格=极简"});
        QCOMPARE(tags(floor, floor.wang), std::vector<std::string>{"风格=复古"});
    }

    void manyTasksAndBack() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        std::vector<store::ServerRow> rows;
        ChangeMany input{{}, {}, SetAllTasks{{{"priority", std::int64_t{1}}}}, {}};
        for (int n = 0; n < 600; ++n) {
            domain::Task task;
            task.id.uuid = uuid("many task " + std::to_string(n));
            task.storeId = floor.vault.shop;
            task.assigneeId = n == 3 ? m_other : floor.vault.staff;
            task.kind = domain::TaskKind::followUp;
            task.title = "call";
            task.status = domain::TaskStatus::open;
            task.priority = n < 2 ? 1 : 3;
            rows.push_back(floor.vault.row(task, 20 + n));
            input.tasks.push_back(task.id);
        }
        QVERIFY_DONE(floor.vault.apply(domain::Scope::store(floor.vault.shop), rows));
        input.tasks.push_back({uuid("no task")});
        Uuid id;
        // A guide leaves what is a colleague's; a manager does not.
        QCOMPARE(change(floor, input, id), std::string("changes 597;already 2;denied 1;gone 1;"));
        QCOMPARE(floor.vault.get<domain::Task>(input.tasks[599])->priority, std::int64_t{1});
        QCOMPARE(floor.vault.get<domain::Task>(input.tasks[3])->priority, std::int64_t{3});
        QCOMPARE(back(floor, id).taken, std::int64_t{597});
        QCOMPARE(floor.vault.get<domain::Task>(input.tasks[599])->priority, std::int64_t{3});
        // Done carries its time along, and goes with it.
        input.change = SetAllTasks{{{"status", std::string("done")}}};
        QCOMPARE(change(floor, input, id, Role::manager), std::string("changes 600;gone 1;"));
        QVERIFY(floor.vault.get<domain::Task>(input.tasks[5])->doneAt.has_value());
        QCOMPARE(back(floor, id, Role::manager).taken, std::int64_t{600});
        QVERIFY(!floor.vault.get<domain::Task>(input.tasks[5])->doneAt.has_value());
        // Who gives them away must be the manager; words are one task's; rows are of one kind.
        const auto refusal = [&](domain::Fields changed, Role role) { return planChangeMany(floor.context(role), {{}, {}, SetAllTasks{std::move(changed)}, input.tasks}); };
        QCOMPARE_FAULT(refusal({{"assignee_id", m_other.toString()}}, Role::guide), Code::refused, "assignee_id");
        QVERIFY_DONE(refusal({{"assignee_id", m_other.toString()}}, Role::manager));
        QCOMPARE_FAULT(refusal({{"assignee_id", domain::StaffId{uuid("nobody")}.toString()}}, Role::manager), Code::notFound, "assignee_id");
        QCOMPARE_FAULT(refusal({{"title", std::string("x")}}, Role::manager), Code::invalid, "title");
        QCOMPARE_FAULT(refusal({}, Role::manager), Code::invalid, "changed");
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{}, {}, RateAll{5}, input.tasks}), Code::invalid, "change");
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{floor.li}, {}, input.change, input.tasks}), Code::invalid, "customers");
    }

    void whatHeadquartersSaysOfATagHolds() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        domain::TagDefinition definition;
        definition.id = {uuid("definition")};
        definition.code = "黑名单";
        definition.status = domain::TagDefinitionStatus::active;
        definition.setBy = domain::TagAudience::manager;
        definition.allowedValues = {"是"};
        QVERIFY_DONE(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(definition, 9)}));
        const auto refusal = [&](const ManyChange& what, Role role) { return planChangeMany(floor.context(role), {{floor.li}, {}, what}); };
        QCOMPARE(refusal(TagAll{"黑名单", "是"}, Role::guide).error().context, std::string("tag-set-by"));
        QCOMPARE(refusal(UntagAll{"黑名单"}, Role::guide).error().context, std::string("tag-set-by"));
        QCOMPARE(refusal(TagAll{"黑名单", "也许"}, Role::manager).error().context, std::string("tag-value"));
        QVERIFY_DONE(refusal(TagAll{"黑名单", "是"}, Role::manager));
        QCOMPARE_FAULT(refusal(TagAll{"  ", ""}, Role::guide), Code::invalid, "name");
        QVERIFY(floor.ops().empty());
    }

    void leadsMoveForwardOnly() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        Uuid id;
        QCOMPARE(change(floor, {{}, {floor.lead, m_far, m_won}, MoveAllOn{LeadStage::qualified}}, id), std::string("changes 1;further 1;closed 1;"));
        QVERIFY(floor.leadNow().stage == LeadStage::qualified);
        QVERIFY(floor.vault.get<domain::Lead>(m_far)->stage == LeadStage::negotiating);
        QCOMPARE(change(floor, {{}, {floor.lead}, MoveAllOn{LeadStage::qualified}}, id), std::string("already 1;"));
        for (const auto stage : {LeadStage::fresh, LeadStage::won, LeadStage::lost, LeadStage::unknown})
            QCOMPARE_FAULT(planChangeMany(floor.context(), {{}, {floor.lead}, MoveAllOn{stage}}), Code::invalid, "stage");
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{floor.li}, {}, MoveAllOn{LeadStage::qualified}}), Code::invalid, "change");
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{}, {floor.lead}, TagAll{"x", ""}}), Code::invalid, "change");
    }

    void lostWithAReasonAndOpenedAgainByUndo() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{}, {floor.lead}, LoseAll{" "}}), Code::invalid, "lost_reason");
        Uuid id;
        QCOMPARE(change(floor, {{}, {floor.lead, m_far, m_won}, LoseAll{"活动结束"}}, id), std::string("changes 2;closed 1;"));
        QVERIFY(floor.leadNow().stage == LeadStage::lost && floor.leadNow().closedAt && floor.leadNow().lostReason == "活动结束");
        QVERIFY_DONE(floor.pushAll(60));
        QCOMPARE(back(floor, id).taken, std::int64_t{2});
        QVERIFY(floor.leadNow().stage == LeadStage::fresh && !floor.leadNow().closedAt && floor.leadNow().lostReason.empty());
        QVERIFY(floor.vault.get<domain::Lead>(m_far)->stage == LeadStage::negotiating);
        QVERIFY(floor.vault.get<domain::Lead>(m_won)->stage == LeadStage::won);
    }

    void maturityAndDate() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        Uuid id;
        QCOMPARE(change(floor, {{}, {floor.lead, m_far}, RateAll{60}}, id), std::string("changes 1;already 1;"));
        QCOMPARE(floor.leadNow().maturity, std::int64_t{60});
        QCOMPARE_FAULT(planChangeMany(floor.context(), {{}, {floor.lead}, RateAll{101}}), Code::invalid, "maturity");
        const auto due = floor.vault.clock.now() + std::chrono::hours(48);
        QCOMPARE(change(floor, {{}, {floor.lead, m_far}, DueAll{due}}, id), std::string("changes 2;"));
        QVERIFY(floor.leadNow().nextStepAt == due);
        QCOMPARE(change(floor, {{}, {floor.lead, m_far}, DueAll{}}, id), std::string("changes 2;"));
        QVERIFY(!floor.leadNow().nextStepAt);
    }

    void aManagerGivesThePoolsAndAGuideNot() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const ChangeMany give{{floor.zhao, floor.wang, m_theirs}, {}, GiveAll{m_other}};
        QCOMPARE(planChangeMany(floor.context(), give).error().context, std::string("assign-by-manager"));
        Uuid id;
        QCOMPARE(change(floor, give, id, Role::manager), std::string("changes 1;already 1;book 1;"));
        QVERIFY(floor.vault.get<domain::Customer>(floor.zhao)->guideId == m_other);
        QCOMPARE(back(floor, id, Role::manager).taken, std::int64_t{1});
        QVERIFY(floor.vault.get<domain::Customer>(floor.zhao)->guideId.isNull());
        QCOMPARE(change(floor, {{floor.zhao}, {}, GiveAll{floor.vault.staff}}, id), std::string("changes 1;"));
    }

    void otherRolesChangeNothing() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        for (const auto role : {Role::regional, Role::hq}) {
            Uuid id;
            QCOMPARE(change(floor, {{}, {floor.lead, m_far}, RateAll{5}}, id, role), std::string("denied 2;"));
        }
        QVERIFY(floor.ops().empty());
    }

    void boundsAndStops() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        QCOMPARE_CODE(planChangeMany(floor.context(), {{}, {}, TagAll{"x", ""}}), Code::invalid);
        QCOMPARE_CODE(planChangeMany(floor.context(), {std::vector(kMostChangedAtOnce + 1, floor.li), {}, TagAll{"x", ""}}), Code::tooLarge);
        ImportProgress progress;
        progress.cancelled = true;
        const auto stopped = changeMany(floor.context(), {{floor.li}, {}, TagAll{"x", ""}}, progress);
        QVERIFY_DONE(stopped);
        QVERIFY(stopped->cancelled && stopped->counts.rows() == 0);
        QVERIFY(floor.ops().empty());
    }

    void tenThousandAndBack() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        ChangeMany all{{}, {}, TagAll{"周年庆", "2026"}};
        std::vector<store::ServerRow> rows;
        for (std::size_t i = 0; i < kMostChangedAtOnce; ++i) {
            all.customers.push_back({uuid("many " + std::to_string(i))});
            rows.push_back(floor.vault.row(floor.person(all.customers.back(), "客" + std::to_string(i), domain::CustomerKind::customer), 9));
        }
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, rows));
        QElapsedTimer clock;
        clock.start();
        const auto plan = planChangeMany(floor.context(), all);
        QVERIFY_DONE(plan);
        const auto counted = clock.restart();
        ImportProgress progress;
        const auto outcome = changeMany(floor.context(), all, progress);
        QVERIFY_DONE(outcome);
        const auto changed = clock.restart();
        QCOMPARE((*outcome).counts[ManyFate::changes], std::int64_t(kMostChangedAtOnce));
        QCOMPARE(back(floor, outcome->id).taken, std::int64_t(kMostChangedAtOnce));
        const auto undone = clock.elapsed();
        QVERIFY(floor.ops().empty());
        qInfo("10,000 rows: counted in %lld ms, changed in %lld ms, taken back in %lld ms", counted, changed, undone);
    }
};

LIANLU_TEST(TestChangeMany)

}  // namespace test_change_many

#include "test_change_many.moc"
