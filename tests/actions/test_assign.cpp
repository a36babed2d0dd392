// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Out of the pool: a guide claims, a manager assigns, one undo takes it back.
#include "models/actions/assign.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_assign {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::Role;

class TestAssign : public QObject {
    Q_OBJECT

    const domain::StaffId m_other{uuid("colleague")}, m_gone{uuid("leaver")}, m_clerk{uuid("clerk")};
    const domain::CustomerId m_qian{uuid("qian")}, m_theirs{uuid("theirs")};
    const domain::LeadId m_zhaos{uuid("lead zhao")}, m_lost{uuid("lead lost")}, m_wangs{uuid("lead wang")}, m_others{uuid("lead of others")}, m_hidden{uuid("lead hidden")};

    domain::Lead lead(domain::LeadId id, domain::CustomerId of, domain::StaffId owner, domain::LeadStage stage = domain::LeadStage::contacted) {
        domain::Lead made;
        made.id = id;
        made.customerId = of;
        made.ownerId = owner;
        made.stage = stage;
        return made;
    }
    //! Beside the shop floor's: Qian and Zhao in the pool, Zhao with two leads, one of them lost; a colleague's customer; leads of Wang's.
    Result<void> open(ShopFloor& floor) {
        LIANLU_CHECK(floor.open());
        auto& vault = floor.vault;
        std::vector<store::ServerRow> staff;
        for (const auto& [id, role, status] : {std::tuple{m_other, Role::guide, domain::StaffStatus::active}, {m_gone, Role::guide, domain::StaffStatus::left},
                                               {m_clerk, Role::regional, domain::StaffStatus::active}}) {
            domain::Staff one;
            one.id = id;
            one.storeId = vault.shop;
            one.code = "G" + id.toString().substr(0, 4);
            one.name = "colleague";
            one.role = role;
            one.status = status;
            staff.push_back(vault.row(one, 7));
        }
        LIANLU_CHECK(vault.apply(domain::Scope::store(vault.shop), staff));
        LIANLU_CHECK(vault.apply(domain::Scope::pool(vault.shop), {vault.row(floor.person(m_qian, "钱七", domain::CustomerKind::customer, false), 8),
                                                                   vault.row(lead(m_zhaos, floor.zhao, {}), 8), vault.row(lead(m_lost, floor.zhao, {}, domain::LeadStage::lost), 8)}));
        LIANLU_CHECK(vault.apply(vault.book, {vault.row(lead(m_wangs, floor.wang, {}), 8)}));
        auto theirs = floor.person(m_theirs, "孙八", domain::CustomerKind::customer, false);
        theirs.guideId = m_other;
        LIANLU_CHECK(vault.apply(domain::Scope::book(m_other), {vault.row(theirs, 8), vault.row(lead(m_others, m_theirs, m_other), 8), vault.row(lead(m_hidden, m_theirs, {}), 8)}));
        return {};
    }
    static domain::StaffId guideOf(ShopFloor& floor, domain::CustomerId id) { return floor.vault.get<domain::Customer>(id)->guideId; }
    static domain::StaffId ownerOf(ShopFloor& floor, domain::LeadId id) { return floor.vault.get<domain::Lead>(id)->ownerId; }
    static AssignPlan plan(ShopFloor& floor, const Assign& input) {
        return *floor.vault.read<AssignPlan>([&](db::Connection& c) { return planAssign(c, input); });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aGuideClaimsAPersonWithItsOpenLeads() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const Assign claim{{floor.zhao, m_qian}, {}, floor.vault.staff};
        const auto before = plan(floor, claim);
        QCOMPARE(before.chosen, std::int64_t{2});
        QCOMPARE(before.leads, std::vector{m_zhaos});  // what is lost stays closed, and nobody's
        const auto done = finish(assign(floor.context(), claim));
        QVERIFY_DONE(done);
        QVERIFY(guideOf(floor, floor.zhao) == floor.vault.staff && guideOf(floor, m_qian) == floor.vault.staff);
        QVERIFY(ownerOf(floor, m_zhaos) == floor.vault.staff && ownerOf(floor, m_lost).isNull());
        const auto ops = floor.ops();
        QCOMPARE(ops.size(), std::size_t{3});
        QCOMPARE(ops.front().entity, std::string("customer"));  // the server moves the person, and then the lead is within reach
        for (const auto& op : ops) QVERIFY(op.txnId == done->txn);
        // Once more is nothing to do.
        const auto again = finish(assign(floor.context(), claim));
        QVERIFY_DONE(again);
        QVERIFY(again->changes.empty());
        QCOMPARE(plan(floor, claim).already, std::int64_t{2});
        QVERIFY_DONE(finish(undo(floor.context(), done->txn)));
        QVERIFY(guideOf(floor, floor.zhao).isNull() && guideOf(floor, m_qian).isNull() && ownerOf(floor, m_zhaos).isNull());
        QVERIFY(floor.ops().empty());
    }

    void aClaimThatWentOutIsTakenBackByAManagerOnly() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto done = finish(assign(floor.context(), {{m_qian}, {}, floor.vault.staff}));
        QVERIFY_DONE(done);
        QVERIFY_DONE(floor.pushAll(30));
        const auto refused = finish(undo(floor.context(), done->txn));
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("claim-sent"));
        QVERIFY(guideOf(floor, m_qian) == floor.vault.staff);
        QVERIFY_DONE(finish(undo(floor.context(Role::manager), done->txn)));
        QVERIFY(guideOf(floor, m_qian).isNull());
    }

    void aLeadTakesItsPersonAlong() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const Assign give{{}, {m_zhaos, m_wangs, m_others, m_hidden, floor.lead}, m_other};
        const auto before = plan(floor, give);
        QCOMPARE(before.customers, std::vector{floor.zhao});
        // Wang's is out of the colleague's sight in another book, and Li's has an owner; of the colleague's own two one is still nobody's.
        QCOMPARE(before.chosen, std::int64_t{2});
        QCOMPARE(before.already, std::int64_t{1});
        QCOMPARE(before.others, std::int64_t{2});
        QVERIFY_DONE(finish(assign(floor.context(Role::manager), give)));
        QVERIFY(ownerOf(floor, m_zhaos) == m_other && guideOf(floor, floor.zhao) == m_other && ownerOf(floor, m_hidden) == m_other);
        QVERIFY(ownerOf(floor, m_wangs).isNull() && ownerOf(floor, floor.lead) == floor.vault.staff);
    }

    void whatIsInABookStays() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        for (const auto role : {Role::guide, Role::manager}) {
            const auto done = finish(assign(floor.context(role), {{m_theirs, m_qian}, {}, floor.vault.staff}));
            QVERIFY_DONE(done);
            QVERIFY(guideOf(floor, m_theirs) == m_other);
            QVERIFY(guideOf(floor, m_qian) == floor.vault.staff);
        }
        QCOMPARE(plan(floor, {{m_theirs, floor.zhao}, {}, floor.vault.staff}).others, std::int64_t{1});
    }

    void whoMayAndToWhom() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto refusal = [&](Role role, domain::StaffId to) { return finish(assign(floor.context(role), {{m_qian}, {}, to})).error(); };
        QCOMPARE(refusal(Role::guide, m_other).context, std::string("assign-by-manager"));
        QCOMPARE(refusal(Role::manager, m_gone).context, std::string("left"));
        QCOMPARE(refusal(Role::manager, m_clerk).context, std::string("not-a-guide"));
        QVERIFY(refusal(Role::manager, {uuid("nobody")}).code == Code::notFound);
        QVERIFY(refusal(Role::manager, {}).code == Code::invalid);
        for (const auto role : {Role::regional, Role::hq, Role::service, Role::unknown}) QVERIFY(refusal(role, floor.vault.staff).code == Code::forbidden);
        QCOMPARE_CODE(finish(assign(floor.context(), {{}, {}, floor.vault.staff})), Code::invalid);
        QCOMPARE_CODE(finish(assign(floor.context(), {std::vector(kMostAssignedAtOnce + 1, m_qian), {}, floor.vault.staff})), Code::tooLarge);
        QVERIFY(guideOf(floor, m_qian).isNull());
        QVERIFY(floor.ops().empty());
    }
};

LIANLU_TEST(TestAssign)

}  // namespace test_assign

#include "test_assign.moc"
