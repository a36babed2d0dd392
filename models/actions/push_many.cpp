// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/push_many.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "models/actions/many_run.h"
#include "models/actions/offer_check.h"
#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/coupon.h"
#include "models/domain/rules/offer.h"
#include "models/domain/rules/quiet_hours.h"
#include "models/store/entity_reader.h"
#include "models/store/queries.h"
#include "models/store/scopes.h"

namespace lianlu::actions {

namespace {

//! Few, so that a stop keeps most of them back.
constexpr std::size_t kOffersACommit = 25;

//! What all of them rest on alike.
struct OfferGround {
    PushOffer offer;
    Time now{};
    domain::FrequencyCap cap;
    std::optional<Time> quietUntil;
    std::vector<bool> twice;  //!< of each person: chosen further up
};

Result<std::optional<Time>> quietEnd(const domain::Brand& brand, const std::string& zone, Time now) {
    if (zone.empty() || brand.quietFromMinute == brand.quietToMinute) return std::optional<Time>{};
    return domain::quietUntil(now, {brand.quietFromMinute, brand.quietToMinute}, zone);
}

Result<OfferGround> groundOf(db::Connection& c, const Context& context, const PushMany& input, Time now) {
    if (input.to.size() > kMostOfferedAtOnce) return fail(Code::tooLarge, "more than can be pushed at once", "customers");
    OfferGround ground;
    ground.offer = input.offer;
    ground.now = now;
    if (!input.offer.product.isNull()) LIANLU_CHECK(rowOf<domain::Product>(c, input.offer.product));
    if (!input.offer.couponTemplate.isNull()) {
        LIANLU_TRY(const auto coupon, rowOf<domain::CouponTemplate>(c, input.offer.couponTemplate));
        if (!domain::isOpen(coupon, now)) return fail(Code::refused, std::string(domain::nameOf(domain::Refusal::templateClosed)), "couponTemplate");
    }
    if (const auto brand = store::Queries::brand(c)) {
        ground.cap = {brand->touchCap, brand->touchCapDays};
        const auto shop = store::Queries::store(c, context.shop);
        LIANLU_TRY(ground.quietUntil, quietEnd(*brand, shop && !shop->timeZone.empty() ? shop->timeZone : brand->timeZone, now));
    }
    std::set<Uuid> seen;
    for (const auto& to : input.to) ground.twice.push_back(!seen.insert(to.customer.uuid).second);
    return ground;
}

bool isSame(const domain::Offer& held, const PushOffer& offer) {
    if (held.productId != offer.product || held.couponTemplateId != offer.couponTemplate) return false;
    return !offer.product.isNull() || !offer.couponTemplate.isNull() || held.message == offer.message;
}

bool hasIt(const OfferGround& ground, const std::vector<domain::Offer>& offers, const std::vector<domain::Coupon>& coupons) {
    const auto same = [&](const domain::Offer& held) {
        if (held.cancelled || held.status == domain::OfferStatus::refused || !isSame(held, ground.offer)) return false;
        return waitsToGoOut(held) || held.dispatchedAt.value_or(held.createdAt.value_or(Time{})) > ground.now - kSameOffer;
    };
    const auto holds = [&](const domain::Coupon& coupon) {
        return !ground.offer.couponTemplate.isNull() && coupon.templateId == ground.offer.couponTemplate && coupon.status == domain::CouponStatus::issued &&
               (!coupon.expiresAt || *coupon.expiresAt > ground.now);
    };
    return std::any_of(offers.begin(), offers.end(), same) || std::any_of(coupons.begin(), coupons.end(), holds);
}

OfferFate fateFor(domain::Refusal refusal) {
    switch (refusal) {
        case domain::Refusal::noAddress: return OfferFate::noAddress;
        case domain::Refusal::addressMarked: return OfferFate::addressMarked;
        case domain::Refusal::frequencyCap: return OfferFate::frequencyCap;
        case domain::Refusal::noConsent: return OfferFate::noConsent;
        default: return OfferFate::goesOut;
    }
}

bool mayPush(db::Connection& c, const Context& context, const domain::Customer& customer) {
    const auto stored = store::RowTable::of(domain::Customer::kEntity).read(c, domain::Customer::kEntity, customer.id.uuid);
    if (!stored || !*stored) return false;
    const auto scope = store::scopeAt(c, (*stored)->meta.scope);
    const domain::Fields none;
    return scope && mayChange(context, {domain::Offer::kEntity, domain::Verb::create, *scope, none, none}, customer.homeStoreId);
}

Result<OfferPerson> look(db::Connection& c, const Context& context, const OfferGround& ground, const OfferTo& to, bool twice) {
    OfferPerson person{to, {}, OfferFate::gone, 0};
    const auto customer = rowOf<domain::Customer>(c, to.customer);
    if (!customer && customer.error().code == Code::notFound) return person;
    if (!customer) return fail(customer.error());
    person.name = customer->name;
    const auto ends = [&](OfferFate fate) {
        person.fate = fate;
        return person;
    };
    if (twice) return ends(OfferFate::twice);
    if (!mayPush(c, context, *customer)) return ends(OfferFate::notAllowed);
    LIANLU_TRY(const auto consents, store::Queries::consentLedger(c, to.customer));
    if (domain::consentState(consents, ground.offer.channel, domain::Purpose::marketing).permission == domain::Permission::withdrawn) return ends(OfferFate::withdrawn);
    LIANLU_TRY(const auto identities, store::readEntities<domain::Identity>(c, "WHERE customer_id = ?", to.customer));
    LIANLU_TRY(const auto offers, store::readEntities<domain::Offer>(c, "WHERE customer_id = ?", to.customer));
    LIANLU_TRY(const auto coupons, store::readEntities<domain::Coupon>(c, "WHERE customer_id = ?", to.customer));
    const auto sent = touchesOf(offers, ground.now);
    domain::OfferFacts facts;
    facts.channel = ground.offer.channel;
    facts.consents = consents;
    facts.identities = identities;
    facts.now = ground.now;
    LIANLU_TRY(const auto verdict, domain::judgeOffer(facts));
    if (verdict.refusal != domain::Refusal::none) return ends(fateFor(verdict.refusal));
    if (hasIt(ground, offers, coupons)) return ends(OfferFate::already);
    if (!domain::underCap(sent, ground.now, ground.cap)) return ends(OfferFate::frequencyCap);
    person.left = ground.cap.touches - domain::touchesInWindow(sent, ground.now, ground.cap) - 1;
    return ends(OfferFate::goesOut);
}

Result<void> checkMany(const PushMany& input) {
    auto one = input.offer;
    one.customer = input.to.empty() ? domain::CustomerId{} : input.to.front().customer;
    return checkOffer(one);
}

//! The one that all who get it speak, as far as it is known; else the brand's.
Result<std::string> languageOfAll(db::Connection& c, const std::vector<OfferPerson>& persons) {
    std::set<std::string> spoken;
    for (const auto& person : persons) {
        if (person.fate != OfferFate::goesOut || spoken.size() > 1) continue;
        LIANLU_TRY(const auto customer, rowOf<domain::Customer>(c, person.to.customer));
        spoken.insert(customer.language);
    }
    if (spoken.size() == 1 && !spoken.begin()->empty()) return *spoken.begin();
    const auto brand = store::Queries::brand(c);
    return brand ? brand->locale : std::string();
}

}  // namespace

std::int64_t OfferCounts::persons() const noexcept { return std::accumulate(of.begin(), of.end(), std::int64_t{0}); }

Result<OfferAudience> planPushMany(const Context& context, const PushMany& input) {
    LIANLU_CHECK(checkMany(input));
    OfferAudience audience;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(const auto ground, groundOf(c, context, input, context.clock.now()));
        audience.cap = ground.cap.touches > 0 && ground.cap.days > 0 ? ground.cap : domain::FrequencyCap{};
        audience.quietUntil = ground.quietUntil;
        for (std::size_t i = 0; i < input.to.size(); ++i) {
            LIANLU_TRY(auto person, look(c, context, ground, input.to[i], ground.twice[i]));
            audience.counts.add(person.fate);
            audience.persons.push_back(std::move(person));
        }
        LIANLU_TRY(audience.language, languageOfAll(c, audience.persons));
        return {};
    }));
    return audience;
}

Result<OffersPushed> pushMany(const Context& context, const PushMany& input, ImportProgress& progress) {
    LIANLU_CHECK(checkMany(input));
    OfferGround ground;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(ground, groundOf(c, context, input, context.clock.now()));
        return {};
    }));
    OffersPushed pushed;
    const auto step = [&](store::WriteTxn& txn, std::size_t row) -> Result<OfferFate> {
        // Something may have come in since they were counted.
        LIANLU_TRY(const auto person, look(txn.connection(), context, ground, input.to[row], ground.twice[row]));
        if (person.fate != OfferFate::goesOut) return person.fate;
        auto offer = input.offer;
        offer.customer = person.to.customer;
        offer.lead = person.to.lead;
        LIANLU_CHECK(pushOfferIn(context, txn, offer, kHoldOfMany));
        return person.fate;
    };
    auto end = ManyRun<OfferFate>(context, input.to.size(), step, OfferFate::notAllowed, [&](OfferFate fate) { pushed.counts.add(fate); }, progress, kOffersACommit).run();
    pushed.id = end.id;
    pushed.cancelled = end.cancelled;
    pushed.stopped = std::move(end.stopped);
    return pushed;
}

Result<OffersTakenBack> cancelOffers(const Context& context, const std::vector<domain::OfferId>& offers, ImportProgress& progress) {
    if (offers.empty()) return fail(Code::invalid, "which offers", "offer");
    if (offers.size() > kMostOfferedAtOnce) return fail(Code::tooLarge, "more than can be taken back at once", "offer");
    OffersTakenBack back;
    const auto step = [&](store::WriteTxn& txn, std::size_t row) -> Result<TakeBackFate> {
        LIANLU_TRY(const auto before, txn.get<domain::Offer>(offers[row]));
        if (before.cancelled) return TakeBackFate::already;
        if (before.status == domain::OfferStatus::refused) return TakeBackFate::refused;
        if (!waitsToGoOut(before) && !domain::waitsForHand(before)) return TakeBackFate::out;
        LIANLU_CHECK(txn.update(domain::Offer::kEntity, before.id, {{"cancelled", true}}));
        return TakeBackFate::takenBack;
    };
    auto end = ManyRun<TakeBackFate>(context, offers.size(), step, TakeBackFate::failed, [&](TakeBackFate fate) { ++back.of[static_cast<std::size_t>(fate)]; }, progress, kOffersACommit).run();
    back.id = end.id;
    back.cancelled = end.cancelled;
    back.stopped = std::move(end.stopped);
    return back;
}

}  // namespace lianlu::actions
