// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_leads {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestLeads : public QObject {
    Q_OBJECT

    static Result<Done> edit(ShopFloor& floor, const domain::Fields& changed) {
        return finish(editLead(floor.context(), {floor.lead, changed}));
    }
    static CreateLead prospect() {
        CreateLead input;
        input.name = " 周舟 ";
        input.phone = "139 1234 5678";
        input.email = "Zhou@Example.com";
        input.intent = "想看春装";
        input.marketingConsent = true;
        return input;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void anEditChangesWhatItNames() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(edit(floor, {{"maturity", std::int64_t{70}}, {"intent", std::string("大衣")}, {"product_id", floor.coat.toString()}}));
        const auto lead = floor.leadNow();
        QCOMPARE(lead.maturity, std::int64_t{70});
        QCOMPARE(lead.intent, std::string("大衣"));
        QVERIFY(lead.productId == floor.coat);
        QCOMPARE(floor.ops().size(), std::size_t{1});
        QVERIFY_DONE(edit(floor, {{"maturity", std::int64_t{70}}}));
        QCOMPARE(floor.ops().size(), std::size_t{1});  // no change, no op
    }

    void stagesFollowTheRules() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(edit(floor, {{"stage", std::string("negotiating")}}));
        QCOMPARE_FAULT(edit(floor, {{"stage", std::string("lost")}}), Code::invalid, "lost_reason");
        const auto won = edit(floor, {{"stage", std::string("won")}});
        QCOMPARE_CODE(won, Code::refused);
        QCOMPARE(won.error().context, std::string("won-by-conversion"));
        QVERIFY_DONE(edit(floor, {{"stage", std::string("lost")}, {"lost_reason", std::string("买了别家")}}));
        QVERIFY(floor.leadNow().closedAt.has_value());
        QVERIFY_DONE(edit(floor, {{"stage", std::string("contacted")}}));
        QVERIFY(!floor.leadNow().closedAt && floor.leadNow().lostReason.empty());
    }

    void badEditsAreNamed() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QCOMPARE_FAULT(edit(floor, {}), Code::invalid, "changed");
        QCOMPARE_FAULT(edit(floor, {{"owner_id", floor.vault.staff.toString()}}), Code::invalid, "owner_id");
        QCOMPARE_FAULT(edit(floor, {{"maturity", std::int64_t{101}}}), Code::invalid, "maturity");
        QCOMPARE_FAULT(edit(floor, {{"budget_minor", std::int64_t{-1}}}), Code::invalid, "budget_minor");
        QCOMPARE_FAULT(edit(floor, {{"stage", std::string("asleep")}}), Code::invalid, "stage");
        QCOMPARE_FAULT(edit(floor, {{"intent", std::string(501, 'x')}}), Code::tooLarge, "intent");
        QCOMPARE_FAULT(edit(floor, {{"product_id", uuid("no product").toString()}}), Code::notFound, "product_id");
        QVERIFY(floor.ops().empty());
    }

    void aNewLeadBringsPersonAddressesAndConsents() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(createLead(floor.context(), prospect()));
        QVERIFY_DONE(done);
        const auto lead = *floor.vault.get<domain::Lead>(domain::LeadId{done->id});
        const auto customer = *floor.vault.get<domain::Customer>(lead.customerId);
        QCOMPARE(customer.name, std::string("周舟"));
        QVERIFY(customer.kind == domain::CustomerKind::prospect && customer.guideId == floor.vault.staff);
        QVERIFY(lead.stage == domain::LeadStage::fresh && lead.ownerId == floor.vault.staff);
        const auto detail = *floor.vault.read<store::CustomerDetail>([&](db::Connection& c) { return store::Queries::customer(c, customer.id); });
        QCOMPARE(detail.identities.size(), std::size_t{2});
        QCOMPARE(detail.row.phone, std::string("+8613912345678"));
        QCOMPARE(detail.row.email, std::string("zhou@example.com"));
        QCOMPARE(detail.consents.size(), std::size_t{3});  // e-mail, SMS, call
        for (const auto& op : floor.ops()) {
            QVERIFY(op.txnId == done->txn);
            QVERIFY(!op.newFields.contains("order_count") && !op.newFields.contains("spent_minor"));  // the server's
        }
        QCOMPARE(floor.ops().front().entity, std::string("customer"));  // parents before children
    }

    void withoutConsentNoneIsWritten() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto input = prospect();
        input.marketingConsent = false;
        QVERIFY_DONE(finish(createLead(floor.context(), input)));
        QVERIFY(floor.opsOf("consent").empty());
    }

    void aManagersLeadWaitsInThePool() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(createLead(floor.context(domain::Role::manager), prospect()));
        QVERIFY_DONE(done);
        const auto lead = *floor.vault.get<domain::Lead>(domain::LeadId{done->id});
        QVERIFY(lead.ownerId.isNull());
        QVERIFY(floor.vault.get<domain::Customer>(lead.customerId)->guideId.isNull());
    }

    void somebodyKnownIsNotMadeTwice() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto byPhone = prospect();
        byPhone.phone = "13812345678";
        QCOMPARE_FAULT(finish(createLead(floor.context(), byPhone)), Code::exists, "phone");
        auto byMail = prospect();
        byMail.email = "LI@example.com";
        QCOMPARE_FAULT(finish(createLead(floor.context(), byMail)), Code::exists, "email");
        QVERIFY(floor.ops().empty());
    }

    void badProspectsAreNamed() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto with = [&](auto change) {
            auto input = prospect();
            change(input);
            return finish(createLead(floor.context(), input));
        };
        QCOMPARE_FAULT(with([](auto& in) { in.name = "　 "; }), Code::invalid, "name");
        QCOMPARE_FAULT(with([](auto& in) { in.phone = "12345"; }), Code::invalid, "phone");
        QCOMPARE_FAULT(with([](auto& in) { in.email = "a@b"; }), Code::invalid, "email");
        QCOMPARE_FAULT(with([](auto& in) { in.phone = in.email = ""; }), Code::invalid, "phone");
        QCOMPARE_FAULT(with([](auto& in) { in.source = domain::LeadSource::unknown; }), Code::invalid, "source");
        QCOMPARE_FAULT(with([](auto& in) { in.name = std::string("a\0b", 3); }), Code::invalid, "name");  // IN-03
        QVERIFY(floor.ops().empty());
    }

    void aConversionIsOneTransaction() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(convertLead(floor.context(), {floor.lead, true}));
        QVERIFY_DONE(done);
        QVERIFY(done->id == floor.li.uuid);
        const auto customer = *floor.vault.get<domain::Customer>(floor.li);
        QVERIFY(customer.kind == domain::CustomerKind::member && customer.joinedAt == floor.vault.clock.now());
        QVERIFY(floor.leadNow().stage == domain::LeadStage::won && floor.leadNow().closedAt);
        QCOMPARE(floor.ops().size(), std::size_t{2});
        for (const auto& op : floor.ops()) QVERIFY(op.txnId == done->txn);
        const auto again = finish(convertLead(floor.context(), {floor.lead, false}));
        QCOMPARE_CODE(again, Code::refused);
        QCOMPARE(again.error().context, std::string("lead-won"));
        const auto edited = edit(floor, {{"stage", std::string("contacted")}});
        QCOMPARE(edited.error().context, std::string("lead-won"));
    }

    void aLostLeadIsNotConverted() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        QVERIFY_DONE(edit(floor, {{"stage", std::string("lost")}, {"lost_reason", std::string("x")}}));
        const auto done = finish(convertLead(floor.context(), {floor.lead, false}));
        QCOMPARE(done.error().context, std::string("lead-lost"));
    }

    void aCustomerIsEditedWithinBounds() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto change = [&](const domain::Fields& changed) { return finish(editCustomer(floor.context(), {floor.wang, changed})); };
        QVERIFY_DONE(change({{"remark", std::string("喜欢深色")}, {"birthday", std::string("1990-02-28")}, {"gender", std::string("female")}}));
        QCOMPARE(floor.vault.get<domain::Customer>(floor.wang)->remark, std::string("喜欢深色"));
        QCOMPARE_FAULT(change({{"guide_id", std::monostate{}}}), Code::invalid, "guide_id");
        QCOMPARE_FAULT(change({{"kind", std::string("member")}}), Code::invalid, "kind");
        QCOMPARE_FAULT(change({{"spent_minor", std::int64_t{1}}}), Code::invalid, "spent_minor");
        QCOMPARE_FAULT(change({{"birthday", std::string("1990-02-30")}}), Code::invalid, "birthday");
        QCOMPARE_FAULT(change({{"gender", std::string("robot")}}), Code::invalid, "gender");
        QCOMPARE_FAULT(change({{"name", std::monostate{}}}), Code::invalid, "name");
    }
};

LIANLU_TEST(TestLeads)

}  // namespace test_leads

#include "test_leads.moc"
