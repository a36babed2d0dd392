// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/actions/by_hand.h"
#include "models/actions/push_many.h"
#include "models/store/queries_offers.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_by_hand {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;
using domain::HandSend;
using domain::OfferStatus;

//! What a device does of messages that its guide sends by hand.
class TestByHand : public QObject {
    Q_OBJECT

    //! Li is reached in WeCom.
    static Result<void> open(ShopFloor& floor, std::int64_t cap = 0) {
        LIANLU_CHECK(floor.open());
        domain::Identity union_;
        union_.id = {uuid("union li")};
        union_.customerId = floor.li;
        union_.kind = domain::IdentityKind::wechatUnionid;
        union_.value = "union-li";
        union_.status = domain::IdentityStatus::active;
        LIANLU_CHECK(floor.vault.apply(floor.vault.book, {floor.vault.row(union_, 6), floor.vault.row(consent(floor, true, 1'700'000'000'000), 6)}));
        if (cap == 0) return {};
        domain::Brand brand;
        brand.id = {uuid("brand")};
        brand.name = "素衣";
        brand.locale = "zh-CN";
        brand.timeZone = "Asia/Shanghai";
        brand.touchCap = cap;
        brand.touchCapDays = 7;
        LIANLU_CHECK(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(brand, 9)}));
        return {};
    }
    static domain::Consent consent(ShopFloor& floor, bool granted, std::int64_t at) {
        domain::Consent entry;
        entry.id = {uuid("wecom " + std::to_string(at))};
        entry.customerId = floor.li;
        entry.channel = domain::Channel::wecom;
        entry.purpose = domain::Purpose::marketing;
        entry.granted = granted;
        entry.source = "follow";
        entry.at = fromUnixMs(at);
        return entry;
    }
    static PushOffer offerFor(const ShopFloor& floor) {
        PushOffer input;
        input.customer = floor.li;
        input.product = floor.coat;
        input.couponTemplate = floor.coupon;
        input.channel = domain::Channel::wecom;
        input.message = "{name}您好，{product} 到店了，优惠码 {coupon}，点这里：{link}。{guide}，{store}";
        return input;
    }
    //! As the server answers: handed out, with coupon and link.
    static Result<domain::OfferId> handed(ShopFloor& floor, const std::string& name = "one", bool withCoupon = true) {
        domain::Offer offer;
        offer.id = {uuid("hand " + name)};
        offer.customerId = floor.li;
        offer.staffId = floor.vault.staff;
        offer.storeId = floor.vault.shop;
        offer.productId = floor.coat;
        offer.couponTemplateId = floor.coupon;
        offer.couponId = {uuid("coupon " + name)};
        offer.channel = domain::Channel::wecom;
        offer.message = offerFor(floor).message;
        offer.createdAt = floor.vault.clock.now() - std::chrono::hours(1);
        offer.dispatchedAt = floor.vault.clock.now() - std::chrono::minutes(30);
        offer.status = OfferStatus::dispatched;
        offer.linkUrl = "https://crm.example/l/abcdefghijklmnopqrstuvwx";
        domain::Dispatch dispatch;
        dispatch.id = {uuid("dispatch " + name)};
        dispatch.customerId = floor.li;
        dispatch.offerId = offer.id;
        dispatch.channel = offer.channel;
        dispatch.status = domain::DispatchStatus::waiting;
        dispatch.nextTryAt = *offer.dispatchedAt + std::chrono::hours(72);
        LIANLU_CHECK(floor.vault.apply(floor.vault.book, {floor.vault.row(offer, 30), floor.vault.row(dispatch, 30)}));
        if (!withCoupon) return offer.id;
        domain::Coupon coupon;
        coupon.id = offer.couponId;
        coupon.customerId = floor.li;
        coupon.templateId = floor.coupon;
        coupon.offerId = offer.id;
        coupon.code = "ABCD-EFGH-" + name;
        coupon.status = domain::CouponStatus::issued;
        LIANLU_CHECK(floor.vault.apply(floor.vault.book, {floor.vault.row(coupon, 31)}));
        return offer.id;
    }
    static std::string why(const Result<Done>& done) { return done ? std::string() : done.error().context; }
    static std::int64_t toSend(ShopFloor& floor) {
        return floor.vault.read<std::int64_t>([&](db::Connection& c) {
            store::OfferFilter filter;
            filter.staff = floor.vault.staff;
            filter.byHand = true;
            return store::countOffers(c, filter);
        }).value_or(-1);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void itIsPreparedWithoutASubject() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        auto input = offerFor(floor);
        const auto preview = previewOffer(floor.context(), input);
        QVERIFY_DONE(preview);
        QVERIFY(preview->byHand && preview->subject.empty() && preview->warnings.empty());
        QCOMPARE(preview->to, std::string("李小梅"));
        QCOMPARE(preview->language, std::string("zh-CN"));  // the brand's: hers is not known
        QVERIFY(preview->body.find("\n-- \n") == std::string::npos);  // a person writes: nothing stands below
        input.subject = "no such thing in a chat";
        const auto done = finish(pushOffer(floor.context(), input));
        QVERIFY_DONE(done);
        const auto ops = floor.opsOf("offer");
        QCOMPARE(ops.size(), std::size_t{1});
        QVERIFY(!ops[0].newFields.contains("subject") && !ops[0].newFields.contains("hand"));
        QCOMPARE(std::get<std::string>(ops[0].newFields.at("channel")), std::string("wecom"));
        QCOMPARE(toSend(floor), std::int64_t{0});  // not before the server has handed it out
        QCOMPARE(why(finish(sayHand(floor.context(), domain::OfferId{done->id}, HandSend::sent))), std::string("offer-not-handed"));
    }

    void whoIsNotReachedThereIsNotWrittenTo() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        auto input = offerFor(floor);
        input.customer = floor.wang;
        QCOMPARE(why(finish(pushOffer(floor.context(), input))), std::string("no_consent"));
        QVERIFY(floor.ops().empty());
    }

    void theMessageIsWhole() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = handed(floor);
        QVERIFY_DONE(id);
        QCOMPARE(toSend(floor), std::int64_t{1});
        const auto message = handMessage(floor.context(), *id);
        QVERIFY_DONE(message);
        QCOMPARE(message->text, std::string("李小梅您好，羊毛大衣 到店了，优惠码 ABCD-EFGH-one，点这里：https://crm.example/l/abcdefghijklmnopqrstuvwx。陈导购，静安店"));
        QCOMPARE(message->name, std::string("李小梅"));
        QVERIFY(*message->waitsUntil - floor.vault.clock.now() == std::chrono::hours(72) - std::chrono::minutes(30));
        QVERIFY(!message->quietUntil);
    }

    void whatIsMissingIsSaid() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = handed(floor, "late", false);
        QVERIFY_DONE(id);
        const auto early = handMessage(floor.context(), *id);
        QVERIFY(!early);
        QCOMPARE(early.error().context, std::string("coupon-not-here"));
        // Who has said no meanwhile is not written to.
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(consent(floor, false, 1'750'000'000'000), 40)}));
        const auto withdrawn = handMessage(floor.context(), *handed(floor));
        QVERIFY(!withdrawn);
        QCOMPARE(withdrawn.error().context, std::string("no_consent"));
    }

    void whatIsSaidIsOneEdit() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = *handed(floor);
        const auto said = finish(sayHand(floor.context(), id, HandSend::sent));
        QVERIFY_DONE(said);
        QCOMPARE(toSend(floor), std::int64_t{0});
        QVERIFY_DONE(finish(sayHand(floor.context(), id, HandSend::sent)));  // so it is already
        const auto ops = floor.opsOf("offer");
        QCOMPARE(ops.size(), std::size_t{1});
        QCOMPARE(ops[0].newFields.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(ops[0].newFields.at("hand")), std::string("sent"));
        QCOMPARE(handMessage(floor.context(), id).error().context, std::string("offer-not-handed"));  // nothing is left to send
        QVERIFY_DONE(finish(undo(floor.context(), said->txn)));
        QVERIFY(floor.ops().empty());
        QCOMPARE(toSend(floor), std::int64_t{1});
    }

    void undoWorksAfterTheServerHasHeard() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        const auto id = *handed(floor);
        const auto said = finish(sayHand(floor.context(), id, HandSend::notSent));
        QVERIFY_DONE(said);
        QVERIFY_DONE(floor.pushAll(41));
        QVERIFY_DONE(finish(undo(floor.context(), said->txn)));
        QVERIFY(floor.vault.get<domain::Offer>(id)->hand == HandSend::unknown);
        const auto back = floor.opsOf("offer");
        QCOMPARE(back.size(), std::size_t{1});  // the other one is in
        QVERIFY(domain::isNull(back[0].newFields.at("hand")));
        QVERIFY_DONE(floor.pushAll(42));
        // What a click has proved is not taken back.
        const auto sent = finish(sayHand(floor.context(), id, HandSend::sent));
        QVERIFY_DONE(sent);
        QVERIFY_DONE(floor.pushAll(43));
        auto clicked = *floor.vault.get<domain::Offer>(id);
        clicked.status = OfferStatus::clicked;
        clicked.clickedAt = clicked.deliveredAt = floor.vault.clock.now();
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(clicked, 50)}));
        const auto taken = finish(undo(floor.context(), sent->txn));
        QVERIFY2(!taken, "taken back");
        QCOMPARE(taken.error().context, std::string("offer-answered"));
        QCOMPARE(why(finish(sayHand(floor.context(), id, HandSend::notSent))), std::string("offer-answered"));
    }

    void onlyOwnOnesAndByHand() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        auto others = *floor.vault.get<domain::Offer>(*handed(floor));
        others.staffId = {uuid("a colleague")};
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(others, 60)}));
        QCOMPARE(why(finish(sayHand(floor.context(), others.id, HandSend::sent))), std::string("others-offer"));
        QVERIFY_DONE(finish(sayHand(floor.context(domain::Role::manager), others.id, HandSend::sent)));
        auto mail = others;
        mail.id = {uuid("a mail")};
        mail.channel = domain::Channel::email;
        mail.staffId = floor.vault.staff;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(mail, 61)}));
        QCOMPARE(why(finish(sayHand(floor.context(), mail.id, HandSend::sent))), std::string("offer-not-by-hand"));
    }

    void silentOnesCanStillBeSaid() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        auto silent = *floor.vault.get<domain::Offer>(*handed(floor));
        silent.status = OfferStatus::refused;
        silent.refusal = domain::Refusal::notConfirmed;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(silent, 60)}));
        QCOMPARE(handMessage(floor.context(), silent.id).error().context, std::string("offer-not-handed"));
        QVERIFY_DONE(finish(sayHand(floor.context(), silent.id, HandSend::sent)));
        QCOMPARE(floor.opsOf("offer").size(), std::size_t{1});
    }

    void whatWaitsCountsForTheCap() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor, 1));
        const auto id = *handed(floor);
        // One alone is refused as many are.
        auto mail = offerFor(floor);
        mail.channel = domain::Channel::email;
        mail.subject = "{name}";
        for (const auto& input : {offerFor(floor), mail}) {
            const auto preview = previewOffer(floor.context(), input);
            QVERIFY_DONE(preview);
            QVERIFY(std::find(preview->warnings.begin(), preview->warnings.end(), "frequency_cap") != preview->warnings.end());
            QCOMPARE(why(finish(pushOffer(floor.context(), input))), std::string("frequency_cap"));
        }
        QVERIFY_DONE(finish(sayHand(floor.context(), id, HandSend::notSent)));
        QVERIFY_DONE(finish(pushOffer(floor.context(), offerFor(floor))));
        // And what is queued here counts before any server has heard of it.
        QCOMPARE(why(finish(pushOffer(floor.context(), offerFor(floor)))), std::string("frequency_cap"));
    }

    void manyAreSaidAndTakenBackTogether() {
        ShopFloor floor;
        QVERIFY_DONE(open(floor));
        std::vector<domain::OfferId> offers;
        for (int i = 0; i < 60; ++i) offers.push_back(*handed(floor, "n" + std::to_string(i)));
        const auto queued = finish(pushOffer(floor.context(), offerFor(floor)));
        QVERIFY_DONE(queued);
        QVERIFY_DONE(finish(sayHand(floor.context(), offers.front(), HandSend::sent)));
        auto all = offers;
        all.emplace_back(queued->id);
        ImportProgress progress;
        const auto said = sayHands(floor.context(), all, HandSend::sent, progress);
        QVERIFY_DONE(said);
        QCOMPARE((*said)[HandFate::said], std::int64_t{59});
        QCOMPARE((*said)[HandFate::already], std::int64_t{1});
        QCOMPARE((*said)[HandFate::notHanded], std::int64_t{1});
        QVERIFY(!said->cancelled && !said->stopped);
        QCOMPARE(toSend(floor), std::int64_t{0});
        ImportProgress back;
        QVERIFY_DONE(undoImport(floor.context(), said->id, back));
        QCOMPARE(toSend(floor), std::int64_t{59});
        QCOMPARE_FAULT(sayHands(floor.context(), {}, HandSend::sent, progress), Code::invalid, "offer");
    }
};

LIANLU_TEST(TestByHand)

}  // namespace test_by_hand

#include "test_by_hand.moc"
