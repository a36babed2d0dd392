// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a team, against the rows they are of.
#include <numeric>

#include "models/domain/entities.h"
#include "models/store/queries_due.h"
#include "models/store/queries_team.h"
#include "models/store/team_segment.h"
#include "tests/store/store_fixture.h"
#include "tests/support/test_main.h"

namespace test_team_queries {

using namespace lianlu;
using namespace lianlu::store;
using namespace lianlu::store::test;

constexpr auto kDay = std::chrono::hours(24);

class TestTeamQueries : public QObject {
    Q_OBJECT

    const domain::StaffId m_bo{uuid("bo")}, m_left{uuid("left")}, m_unknown{uuid("unknown")};

    static TeamPeriod period(const Vault& vault) {
        TeamPeriod period;
        period.now = vault.clock.now();
        for (int ago = 29; ago >= 0; --ago) period.days.push_back(vault.clock.now() - std::chrono::hours(6) - ago * kDay);
        for (int ago = 59; ago >= 30; --ago) period.before.push_back(vault.clock.now() - std::chrono::hours(6) - ago * kDay);
        period.month = vault.clock.now() - 20 * kDay;
        return period;
    }
    static std::vector<TeamLine> linesOf(const Vault& vault) {
        auto lines = vault.read<std::vector<TeamLine>>([&](db::Connection& c) { return teamLines(c, period(vault)); });
        if (!lines) qFatal("%s", lines.error().describe().c_str());
        return std::move(*lines);
    }
    static TeamLine of(const std::vector<TeamLine>& lines, domain::StaffId id) {
        for (const auto& line : lines)
            if (line.staff.id == id) return line;
        return {};
    }
    ServerRow staff(const Vault& vault, domain::StaffId id, const std::string& name, domain::StaffStatus status) {
        domain::Staff one;
        one.id = id;
        one.storeId = vault.shop;
        one.code = name;
        one.name = name;
        one.role = domain::Role::guide;
        one.status = status;
        return Vault::row(one, 1);
    }
    ServerRow lead(const std::string& name, domain::StaffId owner, domain::LeadStage stage, std::optional<Time> closed = {}) {
        domain::Lead made;
        made.id = {uuid("lead " + name)};
        made.customerId = {uuid(name)};
        made.ownerId = owner;
        made.stage = stage;
        made.closedAt = closed;
        return Vault::row(made, 1);
    }
    ServerRow task(const Vault& vault, const std::string& name, domain::StaffId assignee, domain::TaskStatus status, std::optional<Time> due) {
        domain::Task made;
        made.id = {uuid("task " + name)};
        made.storeId = vault.shop;
        made.assigneeId = assignee;
        made.title = name;
        made.status = status;
        made.dueAt = due;
        return Vault::row(made, 1);
    }
    ServerRow call(const std::string& name, domain::CustomerId customer, domain::StaffId by, Time at) {
        domain::Interaction made;
        made.id = {uuid("call " + name)};
        made.customerId = customer;
        made.staffId = by;
        made.kind = domain::InteractionKind::call;
        made.at = at;
        return Vault::row(made, 1);
    }
    static std::size_t behind(const Vault& vault, TeamSegment::Of of, std::optional<domain::StaffId> staff, std::optional<Time> from = {}, std::optional<Time> until = {}, int most = 1000) {
        const auto found = vault.read<std::vector<domain::CustomerId>>([&](db::Connection& c) { return customersOf(c, {of, staff, from, until}, most); });
        if (!found) qFatal("%s", found.error().describe().c_str());
        return found->size();
    }
    ServerRow offer(const std::string& name, domain::StaffId by, Time at, bool cancelled = false) {
        domain::Offer made;
        made.id = {uuid("offer " + name)};
        made.customerId = {uuid("ann")};
        made.staffId = by;
        made.channel = domain::Channel::email;
        made.message = "hello";
        made.createdAt = at;
        made.cancelled = cancelled;
        return Vault::row(made, 1);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void eachHasTheOwnFiguresAndThePoolTheRest() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto now = vault.clock.now();
        const auto mine = vault.staff;
        const auto shop = domain::Scope::store(vault.shop);
        QVERIFY_DONE(vault.apply(shop, {staff(vault, mine, "Ann", domain::StaffStatus::active), staff(vault, m_bo, "Bo", domain::StaffStatus::unknown), staff(vault, m_left, "Aaron", domain::StaffStatus::left),
                                        task(vault, "late", mine, domain::TaskStatus::open, now - kDay), task(vault, "later", mine, domain::TaskStatus::open, now + kDay),
                                        task(vault, "some day", mine, domain::TaskStatus::open, {}), task(vault, "done", mine, domain::TaskStatus::done, now - kDay),
                                        task(vault, "nobody's", {}, domain::TaskStatus::open, now - kDay)}));
        std::vector<ServerRow> book;
        for (const auto* name : {"ann", "ben", "cat"}) book.push_back(Vault::row(vault.customer(name), 1));
        domain::Lead promised;
        promised.id = {uuid("lead ann")};
        promised.customerId = {uuid("ann")};
        promised.ownerId = mine;
        promised.stage = domain::LeadStage::contacted;
        promised.nextStep = "call back";
        promised.nextStepAt = now + std::chrono::minutes(1) - 2 * kDay;
        promised.lastContactAt = now - 3 * kDay;
        book.push_back(Vault::row(promised, 1));
        book.push_back(lead("ben", mine, domain::LeadStage::won, now - 2 * kDay));
        book.push_back(lead("cat", mine, domain::LeadStage::won, now - 25 * kDay));
        book.push_back(lead("cat too", mine, domain::LeadStage::lost, now - 2 * kDay));
        for (int ago : {0, 1, 6, 7, 29, 30}) book.push_back(call("ago " + std::to_string(ago), {uuid("ann")}, mine, now - ago * kDay));
        book.push_back(call("by bo", {uuid("ann")}, m_bo, now - kDay));
        book.push_back(offer("one", mine, now - kDay));
        book.push_back(offer("taken back", mine, now - kDay, true));
        book.push_back(offer("old", mine, now - 40 * kDay));
        QVERIFY_DONE(vault.apply(vault.book, book));
        auto free = vault.customer("dan");
        free.guideId = {};
        QVERIFY_DONE(vault.apply(domain::Scope::pool(vault.shop), {Vault::row(free, 1), lead("dan", {}, domain::LeadStage::fresh)}));
        auto far = vault.customer("eve");
        far.guideId = m_unknown;
        QVERIFY_DONE(vault.apply(domain::Scope::book(m_unknown), {Vault::row(far, 1)}));

        auto head = domain::Staff();
        head.id = {uuid("head")};
        head.storeId = vault.shop;
        head.code = "R1";
        head.name = "Regional head";
        head.role = domain::Role::regional;  // at home here, and no part of the team
        QVERIFY_DONE(vault.apply(shop, {Vault::row(head, 1)}));

        const auto lines = linesOf(vault);
        QCOMPARE(lines.size(), std::size_t{5});
        // By name, who has left behind them, then whom this device does not hold, and last the pool.
        QCOMPARE(lines[0].staff.name, std::string("Ann"));
        QCOMPARE(lines[1].staff.name, std::string("Bo"));
        QCOMPARE(lines[2].staff.name, std::string("Aaron"));
        QVERIFY(lines[3].staff.id == m_unknown && lines[3].staff.name.empty() && lines[3].customers == 1);
        QVERIFY(lines[4].pool && lines[4].staff.id.isNull());

        const auto& ann = lines[0];
        QCOMPARE(ann.customers, std::int64_t{3});
        QCOMPARE(ann.openLeads, std::int64_t{1});
        QCOMPARE(ann.wonLeads, std::int64_t{1});
        QCOMPARE(ann.openTasks, std::int64_t{3});
        QCOMPARE(ann.overdueTasks, std::int64_t{1});
        // What her own Today calls overdue: tasks and next steps of leads.
        QCOMPARE(ann.overdueSteps, std::int64_t{1});
        QCOMPARE(ann.overdue(), std::int64_t{2});
        const auto hers = vault.read<std::int64_t>([&](db::Connection& c) { return countLeadSteps(c, {mine, {}, now}); });
        QVERIFY(hers && *hers == ann.overdueSteps);
        QCOMPARE(ann.offers, std::int64_t{1});
        QCOMPARE(ann.contactsIn(7), std::int64_t{3});
        QCOMPARE(ann.contactsIn(30), std::int64_t{5});
        QCOMPARE(ann.contacts.front(), 1);
        QCOMPARE(ann.contacts.back(), 1);
        // The thirty days before: a call of thirty days ago, an offer of forty.
        QCOMPARE(ann.contactsBefore.size(), std::size_t{30});
        QCOMPARE(ann.contactsBefore.back(), 1);
        QCOMPARE(std::accumulate(ann.contactsBefore.begin(), ann.contactsBefore.end(), 0), 1);
        QCOMPARE(ann.offersBefore, std::int64_t{1});
        QVERIFY(ann.won == 2 && ann.wonBefore == 0);

        // Who stands behind a part of a chart: each once, whatever they got.
        using Of = TeamSegment::Of;
        const auto first = period(vault).days.front();
        QCOMPARE(behind(vault, Of::contacts, mine, first), static_cast<std::size_t>(ann.contacted));
        QCOMPARE(behind(vault, Of::contacts, m_bo, first), std::size_t{1});
        QCOMPARE(behind(vault, Of::contacts, {}, first), std::size_t{1});  // both called the same one
        QCOMPARE(behind(vault, Of::contacts, {}, first, first + kDay), std::size_t{1});
        QCOMPARE(behind(vault, Of::contacts, {}, now + kDay), std::size_t{0});
        QCOMPARE(behind(vault, Of::offers, mine, first), std::size_t{1});
        QCOMPARE(behind(vault, Of::offers, m_bo, first), std::size_t{0});
        QCOMPARE(behind(vault, Of::wonLeads, mine, first), std::size_t{2});
        QCOMPARE(behind(vault, Of::book, mine), std::size_t{3});
        QCOMPARE(behind(vault, Of::book, domain::StaffId{}), std::size_t{1});  // the pool
        QCOMPARE(behind(vault, Of::book, {}), std::size_t{5});
        QCOMPARE(behind(vault, Of::book, {}, {}, {}, 2), std::size_t{2});
        QCOMPARE(lines[1].contactsIn(30), std::int64_t{1});
        QCOMPARE(lines[1].customers, std::int64_t{0});
        const auto& pool = lines[4];
        QVERIFY(pool.customers == 1 && pool.openLeads == 1 && pool.openTasks == 1 && pool.overdueTasks == 1);

        // Each figure is the number of the rows it leads to.
        const auto counted = [&](auto filter) {
            const auto count = vault.read<std::int64_t>([&](db::Connection& c) {
                if constexpr (std::is_same_v<decltype(filter), CustomerFilter>) return Queries::countCustomers(c, filter);
                else return Queries::countLeads(c, filter);
            });
            return count ? *count : -1;
        };
        CustomerFilter customers;
        customers.pool = false;
        customers.guide = mine;
        QCOMPARE(counted(customers), ann.customers);
        customers.guide = m_bo;
        QCOMPARE(counted(customers), std::int64_t{0});
        CustomerFilter contacted;
        contacted.contactedBy = ContactedBy{m_bo, period(vault).days.front()};
        QCOMPARE(counted(contacted), std::int64_t{1});
        for (const auto& line : lines) {
            if (line.pool) continue;
            contacted.contactedBy->staff = line.staff.id;
            QCOMPARE(counted(contacted), line.contacted);
        }
        contacted.contactedBy->staff = {};
        QCOMPARE(counted(contacted), std::int64_t{1});  // whoever it was
        QVERIFY(ann.contacted > 0 && ann.contacted < ann.contactsIn(30));
        contacted.contactedBy->staff = m_bo;
        contacted.contactedBy->from = now;
        QCOMPARE(counted(contacted), std::int64_t{0});
        LeadFilter leads;
        leads.pool = false;
        leads.owner = mine;
        QCOMPARE(counted(leads), ann.openLeads);
        leads.stages = {domain::LeadStage::won};
        QCOMPARE(counted(leads), std::int64_t{2});
        leads.closedFrom = period(vault).month;
        QCOMPARE(counted(leads), ann.wonLeads);
        LeadFilter nobodys;
        nobodys.mine = false;
        QCOMPARE(counted(nobodys), pool.openLeads);
    }

    void anEmptyStoreHasThePoolAlone() {
        Vault vault;
        QVERIFY_DONE(vault.create());
        const auto lines = linesOf(vault);
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(lines.front().pool && lines.front().contactsIn(30) == 0);
    }
};

LIANLU_TEST(TestTeamQueries)

}  // namespace test_team_queries

#include "test_team_queries.moc"
