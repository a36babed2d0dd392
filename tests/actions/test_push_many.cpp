// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "models/actions/push_many.h"
#include "models/store/queries.h"
#include "models/store/queries_offers.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_push_many {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

//! One offer to many: who gets it, who does not and why, what is queued, and all of it back.
class TestPushMany : public QObject {
    Q_OBJECT

    //! Somebody with an address who agreed to mails.
    static domain::CustomerId reader(ShopFloor& floor, const std::string& name, std::int64_t ver, bool granted = true,
                                     domain::IdentityStatus status = domain::IdentityStatus::active) {
        const domain::CustomerId id{uuid("reader " + name)};
        domain::Identity mail;
        mail.id = {uuid("mail " + name)};
        mail.customerId = id;
        mail.kind = domain::IdentityKind::email;
        mail.value = name + "@example.com";
        mail.status = status;
        domain::Consent consent;
        consent.id = {uuid("consent " + name)};
        consent.customerId = id;
        consent.channel = domain::Channel::email;
        consent.purpose = domain::Purpose::marketing;
        consent.granted = granted;
        consent.source = "sign-up";
        consent.at = fromUnixMs(1'700'000'000'000);
        auto person = floor.person(id, name, domain::CustomerKind::customer);
        if (!floor.vault.apply(floor.vault.book, {floor.vault.row(person, ver), floor.vault.row(mail, ver), floor.vault.row(consent, ver)})) qFatal("reader");
        return id;
    }
    static domain::Offer sentOffer(ShopFloor& floor, domain::CustomerId to, const std::string& name, std::chrono::hours ago, std::int64_t ver) {
        domain::Offer offer;
        offer.id = {uuid("offer " + name)};
        offer.customerId = to;
        offer.staffId = floor.vault.staff;
        offer.storeId = floor.vault.shop;
        offer.channel = domain::Channel::email;
        offer.message = "an earlier one " + name;
        offer.createdAt = floor.vault.clock.now() - ago;
        offer.dispatchedAt = offer.createdAt;
        offer.status = domain::OfferStatus::dispatched;
        if (!floor.vault.apply(floor.vault.book, {floor.vault.row(offer, ver)})) qFatal("offer");
        return offer;
    }
    static void setBrand(ShopFloor& floor, std::int64_t touches, std::int64_t days, std::int64_t quietFrom = 0, std::int64_t quietTo = 0) {
        domain::Brand brand;
        brand.id = {uuid("brand")};
        brand.name = "素衣";
        brand.senderEmail = "hello@brand.example";
        brand.locale = "zh-CN";
        brand.timeZone = "Asia/Shanghai";
        brand.touchCap = touches;
        brand.touchCapDays = days;
        brand.quietFromMinute = quietFrom;
        brand.quietToMinute = quietTo;
        if (!floor.vault.apply(domain::Scope::brand(), {floor.vault.row(brand, 9)})) qFatal("brand");
    }
    static PushMany offerTo(const ShopFloor& floor, std::vector<OfferTo> to) {
        PushMany input;
        input.to = std::move(to);
        input.offer.product = floor.coat;
        input.offer.couponTemplate = floor.coupon;
        input.offer.subject = "{name}，您的专属优惠";
        input.offer.message = "{name}您好，{product} 的优惠码 {coupon}";
        return input;
    }
    static OfferFate fateOf(const OfferAudience& audience, domain::CustomerId id) {
        const auto at = std::find_if(audience.persons.begin(), audience.persons.end(), [id](const auto& person) { return person.to.customer == id; });
        return at == audience.persons.end() ? OfferFate::gone : at->fate;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void eachIsToldApart() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        setBrand(floor, 2, 7);
        const auto no = reader(floor, "no", 20, false);
        const auto bounced = reader(floor, "bounced", 21, true, domain::IdentityStatus::marked);
        const auto full = reader(floor, "full", 22);
        const auto once = reader(floor, "once", 23);
        const auto has = reader(floor, "has", 24);
        const domain::CustomerId nobody{uuid("nobody")};
        sentOffer(floor, full, "a", std::chrono::hours(24), 30);
        sentOffer(floor, full, "b", std::chrono::hours(48), 31);
        sentOffer(floor, once, "c", std::chrono::hours(24), 32);
        sentOffer(floor, once, "long ago", std::chrono::hours(24 * 8), 33);
        domain::Coupon coupon;
        coupon.id = {uuid("her coupon")};
        coupon.customerId = has;
        coupon.templateId = floor.coupon;
        coupon.code = "AAAA-BBBB";
        coupon.status = domain::CouponStatus::issued;
        coupon.expiresAt = floor.vault.clock.now() + std::chrono::hours(24);
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(coupon, 34)}));

        const auto audience = planPushMany(floor.context(), offerTo(floor, {{floor.li, floor.lead}, {floor.wang}, {floor.zhao}, {no}, {bounced}, {full}, {once}, {has}, {nobody}, {floor.li}}));
        QVERIFY_DONE(audience);
        QCOMPARE(audience->counts.persons(), std::int64_t{10});
        QCOMPARE(audience->counts[OfferFate::goesOut], std::int64_t{2});
        QCOMPARE(audience->counts[OfferFate::twice], std::int64_t{1});
        QVERIFY(fateOf(*audience, floor.li) == OfferFate::goesOut);
        QVERIFY(fateOf(*audience, floor.wang) == OfferFate::noConsent);
        QVERIFY(fateOf(*audience, floor.zhao) == OfferFate::noConsent);  // nor an address: what she said counts first
        QVERIFY(fateOf(*audience, no) == OfferFate::withdrawn);
        QVERIFY(fateOf(*audience, bounced) == OfferFate::addressMarked);
        QVERIFY(fateOf(*audience, full) == OfferFate::frequencyCap);
        QVERIFY(fateOf(*audience, once) == OfferFate::goesOut);
        QVERIFY(fateOf(*audience, has) == OfferFate::already);
        QVERIFY(fateOf(*audience, nobody) == OfferFate::gone);
        QCOMPARE(audience->persons[0].left, std::int64_t{1});
        QCOMPARE(audience->persons[6].left, std::int64_t{0});
        QCOMPARE(audience->cap.touches, std::int64_t{2});
        QVERIFY(!audience->quietUntil);
        QVERIFY(floor.ops().empty());
    }

    void quietHoursOnlyPostpone() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        setBrand(floor, 0, 0, 0, 1439);  // all day but for its last minute
        const auto audience = planPushMany(floor.context(), offerTo(floor, {{floor.li}}));
        QVERIFY_DONE(audience);
        QCOMPARE(audience->counts[OfferFate::goesOut], std::int64_t{1});
        QVERIFY(audience->quietUntil && *audience->quietUntil > floor.vault.clock.now());
        QCOMPARE(audience->cap.touches, std::int64_t{0});
    }

    void whoGetsItIsQueuedAndOneUndoTakesAllBack() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        setBrand(floor, 2, 7);
        const auto other = reader(floor, "other", 20);
        ImportProgress progress;
        const auto pushed = pushMany(floor.context(), offerTo(floor, {{floor.li, floor.lead}, {floor.wang}, {other}}), progress);
        QVERIFY_DONE(pushed);
        QCOMPARE(pushed->counts[OfferFate::goesOut], std::int64_t{2});
        QCOMPARE(pushed->counts[OfferFate::noConsent], std::int64_t{1});
        QVERIFY(!pushed->stopped && !pushed->cancelled);
        QCOMPARE(progress.done.load(), std::int64_t{3});
        const auto ops = floor.opsOf("offer");
        QCOMPARE(ops.size(), std::size_t{2});
        QVERIFY(ops[0].txnId != ops[1].txnId);  // the server may refuse one without the other
        const auto offer = *floor.vault.get<domain::Offer>(domain::OfferId{ops[0].id});
        QVERIFY(offer.customerId == floor.li && offer.leadId == floor.lead && offer.staffId == floor.vault.staff);
        QVERIFY(*offer.sendAfterAt - *offer.createdAt == kHoldOfMany);
        // Whoever has it gets it no second time.
        const auto again = planPushMany(floor.context(), offerTo(floor, {{floor.li}, {other}}));
        QCOMPARE(again->counts[OfferFate::already], std::int64_t{2});

        ImportProgress back;
        const auto undone = undoImport(floor.context(), pushed->id, back);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{2});
        QVERIFY(floor.opsOf("offer").empty());  // never sent: no trace
        QCOMPARE(planPushMany(floor.context(), offerTo(floor, {{floor.li}, {other}}))->counts[OfferFate::goesOut], std::int64_t{2});
    }

    void whatHasGoneOutStaysWithTheUndo() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto other = reader(floor, "other", 20);
        ImportProgress progress;
        const auto pushed = pushMany(floor.context(), offerTo(floor, {{floor.li}, {other}}), progress);
        QVERIFY_DONE(pushed);
        const auto ops = floor.opsOf("offer");
        QVERIFY_DONE(floor.pushAll(40));
        auto sent = *floor.vault.get<domain::Offer>(domain::OfferId{ops[0].id});
        sent.dispatchedAt = floor.vault.clock.now();
        sent.status = domain::OfferStatus::dispatched;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(sent, 50)}));
        ImportProgress back;
        const auto undone = undoImport(floor.context(), pushed->id, back);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{1});
        QCOMPARE(undone->changed, std::int64_t{1});
        QVERIFY(!floor.vault.get<domain::Offer>(domain::OfferId{ops[0].id})->cancelled);
        QVERIFY(floor.vault.get<domain::Offer>(domain::OfferId{ops[1].id})->cancelled);
    }

    void whatIsWrongIsSaidBeforeAnythingIsWritten() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto with = [&](auto change) {
            auto input = offerTo(floor, {{floor.li}});
            change(input);
            ImportProgress progress;
            auto planned = planPushMany(floor.context(), input);
            const auto pushed = pushMany(floor.context(), input, progress);
            if (planned.has_value() != pushed.has_value()) qFatal("plan and push disagree");
            return planned;
        };
        QCOMPARE_FAULT(with([](auto& in) { in.to.clear(); }), Code::invalid, "customer");
        QCOMPARE_FAULT(with([](auto& in) { in.offer.message = "{prise}"; }), Code::invalid, "message");
        QCOMPARE_FAULT(with([](auto& in) { in.offer.product = {}; }), Code::invalid, "product");
        QCOMPARE_FAULT(with([](auto& in) { in.offer.channel = domain::Channel::sms; }), Code::unsupported, "channel");
        QCOMPARE_FAULT(with([](auto& in) { in.to.assign(kMostOfferedAtOnce + 1, in.to.front()); }), Code::tooLarge, "customers");
        domain::CouponTemplate closed;
        closed.id = floor.coupon;
        closed.code = "WOOL50";
        closed.name = "立减五十";
        closed.status = domain::CouponTemplateStatus::closed;
        QVERIFY_DONE(floor.vault.apply(domain::Scope::brand(), {floor.vault.row(closed, 8)}));
        const auto refused = with([](auto&) {});
        QCOMPARE_CODE(refused, Code::refused);
        QCOMPARE(refused.error().context, std::string("template_closed"));
        QVERIFY(floor.ops().empty());
    }

    void severalAreTakenBackAtOnce() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto other = reader(floor, "other", 20);
        const auto third = reader(floor, "third", 21);
        const auto sent = sentOffer(floor, third, "out", std::chrono::hours(1), 30);
        ImportProgress progress;
        QVERIFY_DONE(pushMany(floor.context(), offerTo(floor, {{floor.li}, {other}}), progress));
        QVERIFY_DONE(floor.pushAll(40));
        std::vector<domain::OfferId> offers{sent.id};
        const auto read = floor.vault.store->read([&](db::Connection& c) -> Result<void> {
            LIANLU_TRY(const auto mine, store::Queries::offers(c, floor.vault.staff, 10));
            for (const auto& one : mine)
                if (one.id != sent.id) offers.push_back(one.id);
            return {};
        });
        QVERIFY_DONE(read);
        QCOMPARE(offers.size(), std::size_t{3});
        ImportProgress going;
        const auto back = cancelOffers(floor.context(), offers, going);
        QVERIFY_DONE(back);
        QCOMPARE((*back)[TakeBackFate::takenBack], std::int64_t{2});
        QCOMPARE((*back)[TakeBackFate::out], std::int64_t{1});
        QVERIFY(floor.vault.get<domain::Offer>(offers[1])->cancelled && floor.vault.get<domain::Offer>(offers[2])->cancelled);
        QVERIFY(!floor.vault.get<domain::Offer>(sent.id)->cancelled);
        ImportProgress once;
        const auto again = cancelOffers(floor.context(), offers, once);
        QCOMPARE((*again)[TakeBackFate::already], std::int64_t{2});
        // Before the server has dropped them they can go out after all; afterwards not, and nothing pretends so.
        QVERIFY_DONE(floor.pushAll(41));
        auto dropped = *floor.vault.get<domain::Offer>(offers[1]);
        dropped.status = domain::OfferStatus::refused;
        dropped.refusal = domain::Refusal::cancelled;
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(dropped, 60)}));
        ImportProgress undoing;
        const auto undone = undoImport(floor.context(), back->id, undoing);
        QVERIFY_DONE(undone);
        QCOMPARE(undone->taken, std::int64_t{1});
        QCOMPARE(undone->changed, std::int64_t{1});
        QVERIFY(!floor.vault.get<domain::Offer>(offers[2])->cancelled);
        QVERIFY(floor.vault.get<domain::Offer>(offers[1])->cancelled);
        QCOMPARE_FAULT(cancelOffers(floor.context(), {}, going), Code::invalid, "offer");
    }

    void whenItWasAcceptedAndTakenBackIsKnown() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        ImportProgress progress;
        QVERIFY_DONE(pushMany(floor.context(), offerTo(floor, {{floor.li}}), progress));
        const domain::OfferId id{floor.opsOf("offer").at(0).id};
        const auto row = [&] {
            store::OfferRow found;
            const auto read = floor.vault.store->read([&](db::Connection& c) -> Result<void> {
                store::OfferFilter mine;
                mine.staff = floor.vault.staff;
                LIANLU_TRY(const auto page, store::offerPage(c, mine, {}, 10));
                found = page.rows.at(0);
                return {};
            });
            if (!read) qFatal("%s", read.error().describe().c_str());
            return found;
        };
        QVERIFY(!row().acceptedAt && !row().takenBackAt);
        QVERIFY_DONE(floor.pushAll(40));
        domain::Dispatch dispatch;
        dispatch.id = {uuid("dispatch")};
        dispatch.customerId = floor.li;
        dispatch.offerId = id;
        dispatch.channel = domain::Channel::email;
        dispatch.status = domain::DispatchStatus::queued;
        dispatch.queuedAt = floor.vault.clock.now() + std::chrono::seconds(3);
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, {floor.vault.row(dispatch, 41)}));
        QVERIFY(row().acceptedAt == dispatch.queuedAt && !row().takenBackAt);
        ImportProgress going;
        QVERIFY_DONE(cancelOffers(floor.context(), {id}, going));
        QVERIFY(row().takenBackAt == floor.vault.clock.now());
        QVERIFY_DONE(floor.pushAll(42));
        QVERIFY(row().takenBackAt.has_value());  // also when the server has it
    }

    void fiveHundredAndAStop() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        std::vector<store::ServerRow> rows;
        std::vector<OfferTo> to;
        for (int i = 0; i < 500; ++i) {
            const auto name = "crowd" + std::to_string(i);
            const domain::CustomerId id{uuid(name)};
            domain::Identity mail;
            mail.id = {uuid("mail " + name)};
            mail.customerId = id;
            mail.kind = domain::IdentityKind::email;
            mail.value = name + "@example.com";
            mail.status = domain::IdentityStatus::active;
            domain::Consent consent;
            consent.id = {uuid("consent " + name)};
            consent.customerId = id;
            consent.channel = domain::Channel::email;
            consent.purpose = domain::Purpose::marketing;
            consent.granted = true;
            consent.source = "sign-up";
            consent.at = fromUnixMs(1'700'000'000'000);
            for (auto row : {floor.vault.row(floor.person(id, name, domain::CustomerKind::customer), 20), floor.vault.row(mail, 20), floor.vault.row(consent, 20)}) rows.push_back(std::move(row));
            to.push_back({id});
        }
        QVERIFY_DONE(floor.vault.apply(floor.vault.book, rows));
        const auto since = std::chrono::steady_clock::now();
        const auto audience = planPushMany(floor.context(), offerTo(floor, to));
        const auto counted = std::chrono::steady_clock::now();
        QVERIFY_DONE(audience);
        QCOMPARE(audience->counts[OfferFate::goesOut], std::int64_t{500});
        ImportProgress stopped;
        stopped.cancelled = true;
        const auto none = pushMany(floor.context(), offerTo(floor, to), stopped);
        QVERIFY_DONE(none);
        QVERIFY(none->cancelled && none->counts[OfferFate::goesOut] == 0);
        QVERIFY(floor.ops().empty());
        ImportProgress progress;
        const auto from = std::chrono::steady_clock::now();
        const auto pushed = pushMany(floor.context(), offerTo(floor, to), progress);
        const auto done = std::chrono::steady_clock::now();
        QVERIFY_DONE(pushed);
        QCOMPARE(pushed->counts[OfferFate::goesOut], std::int64_t{500});
        QCOMPARE(floor.opsOf("offer").size(), std::size_t{500});
        const auto ms = [](auto span) { return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(span).count()); };
        qInfo("500 persons: counted in %d ms, queued in %d ms", ms(counted - since), ms(done - from));
    }
};

LIANLU_TEST(TestPushMany)

}  // namespace test_push_many

#include "test_push_many.moc"
