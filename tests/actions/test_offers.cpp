// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

#include <algorithm>

namespace test_offers {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestOffers : public QObject {
    Q_OBJECT

    static PushOffer offerFor(const ShopFloor& floor, domain::CustomerId customer) {
        PushOffer input;
        input.customer = customer;
        input.product = floor.coat;
        input.couponTemplate = floor.coupon;
        input.subject = "{name}，您的专属优惠";
        input.message = "{name}您好，{product} 的优惠码 {coupon}，点这里：{link}。{guide}，{store}";
        return input;
    }
    static bool warns(const OfferPreview& preview, std::string_view what) {
        return std::find(preview.warnings.begin(), preview.warnings.end(), what) != preview.warnings.end();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void thePreviewIsThePersonsOwnMessage() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto preview = previewOffer(floor.context(), offerFor(floor, floor.li));
        QVERIFY_DONE(preview);
        QCOMPARE(preview->subject, std::string("李小梅，您的专属优惠"));
        for (const char* part : {"李小梅您好", "羊毛大衣", "XXXX-XXXX", "陈导购", "静安店"})
            QVERIFY2(preview->body.find(part) != std::string::npos, part);
        QCOMPARE(preview->from, std::string("素衣会员中心 <hello@brand.example>"));
        QCOMPARE(preview->to, std::string("l***@example.com"));
        QVERIFY(preview->couponIssuedByServer);
        QVERIFY(preview->warnings.empty());
        QVERIFY(floor.ops().empty());
    }

    void thePreviewWarns() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto noConsent = previewOffer(floor.context(), offerFor(floor, floor.wang));
        QVERIFY_DONE(noConsent);
        QVERIFY(warns(*noConsent, "no_consent") && !warns(*noConsent, "no_address"));
        const auto nothing = previewOffer(floor.context(), offerFor(floor, floor.zhao));
        QVERIFY(warns(*nothing, "no_consent") && warns(*nothing, "no_address"));
        QVERIFY(nothing->to.empty());
    }

    void aPushIsQueuedWithAHold() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        auto input = offerFor(floor, floor.li);
        input.lead = floor.lead;
        const auto done = finish(pushOffer(floor.context(), input));
        QVERIFY_DONE(done);
        const auto offer = *floor.vault.get<domain::Offer>(domain::OfferId{done->id});
        QVERIFY(*offer.sendAfterAt - *offer.createdAt == std::chrono::seconds(10));
        QVERIFY(offer.status == domain::OfferStatus::queued);  // what the screen shows
        QVERIFY(offer.leadId == floor.lead && offer.staffId == floor.vault.staff && offer.couponTemplateId == floor.coupon);
        QCOMPARE(offer.message, input.message);  // with variables: the server renders
        const auto ops = floor.opsOf("offer");
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(!ops[0].newFields.contains("status"));  // what the server alone writes is in no op
    }

    void whatCannotGoOutIsNotQueued() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto noConsent = finish(pushOffer(floor.context(), offerFor(floor, floor.wang)));
        QCOMPARE_CODE(noConsent, Code::refused);
        QCOMPARE(noConsent.error().context, std::string("no_consent"));
        QVERIFY(floor.ops().empty());
    }

    void badOffersAreNamed() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto with = [&](auto change) {
            auto input = offerFor(floor, floor.li);
            change(input);
            auto pushed = finish(pushOffer(floor.context(), input));
            const auto shown = previewOffer(floor.context(), input);
            if (shown.has_value() != pushed.has_value()) qFatal("preview and push disagree");
            return pushed;
        };
        QCOMPARE_FAULT(with([](auto& in) { in.customer = {}; }), Code::invalid, "customer");
        QCOMPARE_FAULT(with([](auto& in) { in.customer = domain::CustomerId{uuid("nobody")}; }), Code::notFound, "customer");
        QCOMPARE_FAULT(with([](auto& in) { in.product = domain::ProductId{uuid("no product")}; }), Code::notFound, "product");
        QCOMPARE_FAULT(with([](auto& in) { in.product = {}; }), Code::invalid, "product");
        QCOMPARE_FAULT(with([](auto& in) { in.couponTemplate = {}; }), Code::invalid, "couponTemplate");
        QCOMPARE_FAULT(with([](auto& in) { in.subject = " "; }), Code::invalid, "subject");
        QCOMPARE_FAULT(with([](auto& in) { in.message = ""; }), Code::invalid, "message");
        QCOMPARE_FAULT(with([](auto& in) { in.message = "{prise}"; }), Code::invalid, "message");
        QCOMPARE_FAULT(with([](auto& in) { in.channel = domain::Channel::sms; }), Code::unsupported, "channel");
        QVERIFY(floor.ops().empty());
    }

    void anOfferIsCancelledUntilItWentOut() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto done = finish(pushOffer(floor.context(), offerFor(floor, floor.li)));
        QVERIFY_DONE(done);
        const domain::OfferId id{done->id};
        QVERIFY_DONE(floor.pushAll(20));
        QVERIFY_DONE(finish(cancelOffer(floor.context(), id)));
        QVERIFY(floor.vault.get<domain::Offer>(id)->cancelled);
        QVERIFY_DONE(finish(cancelOffer(floor.context(), id)));

        const auto other = finish(pushOffer(floor.context(), offerFor(floor, floor.li)));
        QVERIFY_DONE(floor.pushAll(21));
        auto sent = *floor.vault.get<domain::Offer>(domain::OfferId{other->id});
        sent.dispatchedAt = floor.vault.clock.now();
        sent.status = domain::OfferStatus::dispatched;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(sent, 30)}));
        const auto late = finish(cancelOffer(floor.context(), sent.id));
        QCOMPARE_CODE(late, Code::refused);
        QCOMPARE(late.error().context, std::string("offer-dispatched"));
        QCOMPARE(finish(undo(floor.context(), other->txn)).error().context, std::string("offer-dispatched"));
    }
};

LIANLU_TEST(TestOffers)

}  // namespace test_offers

#include "test_offers.moc"
