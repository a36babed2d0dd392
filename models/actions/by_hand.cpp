// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/by_hand.h"

#include "models/actions/many_run.h"
#include "models/actions/offer_check.h"
#include "models/actions/push_many.h"
#include "models/actions/run.h"
#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "models/domain/rules/quiet_hours.h"
#include "models/store/entity_reader.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

using domain::HandSend;
using domain::OfferStatus;
using domain::Refusal;

constexpr std::size_t kWordsACommit = 50;

//! Whether it lies, or lay, with the guide: only then there is something to say of it.
Result<void> checkHanded(const domain::Offer& offer) {
    if (!domain::isByHand(offer.channel)) return fail(Code::refused, "offer-not-by-hand", "offer");
    const bool ended = offer.status == OfferStatus::refused && offer.refusal != Refusal::notSent && offer.refusal != Refusal::notConfirmed;
    if (!offer.dispatchedAt || offer.cancelled || ended) return fail(Code::refused, "offer-not-handed", "offer");
    return {};
}

Result<void> checkMine(const Context& context, const domain::Offer& offer) {
    if (offer.staffId == context.staff || context.role == domain::Role::manager) return {};
    return fail(Code::refused, "others-offer", "offer");
}

//! What is so already needs no word.
bool isSo(const domain::Offer& offer, HandSend said) {
    if (offer.hand == said) return true;
    return said == HandSend::sent && offer.deliveredAt && offer.status != OfferStatus::refused;
}

Result<HandFate> sayIn(const Context& context, store::WriteTxn& txn, domain::OfferId id, HandSend said) {
    LIANLU_TRY(const auto offer, txn.get<domain::Offer>(id));
    LIANLU_CHECK(checkHanded(offer));
    LIANLU_CHECK(checkMine(context, offer));
    if (isSo(offer, said)) return HandFate::already;
    if (offer.clickedAt || offer.boughtAt) return fail(Code::refused, "offer-answered", "offer");
    const domain::Value value = said == HandSend::unknown ? domain::Value{} : domain::Value{std::string(domain::nameOf(said))};
    LIANLU_CHECK(txn.update(domain::Offer::kEntity, id, {{"hand", value}}));
    return HandFate::said;
}

Result<std::optional<Time>> quietEndOf(const OfferBasis& basis, Time now) {
    if (!basis.brand || basis.brand->quietFromMinute == basis.brand->quietToMinute) return std::optional<Time>{};
    const auto& zone = basis.shop && !basis.shop->timeZone.empty() ? basis.shop->timeZone : basis.brand->timeZone;
    if (zone.empty()) return std::optional<Time>{};
    return domain::quietUntil(now, {basis.brand->quietFromMinute, basis.brand->quietToMinute}, zone);
}

Result<std::string> couponCode(db::Connection& c, const domain::Offer& offer) {
    if (offer.couponTemplateId.isNull()) return std::string();
    if (!offer.couponId.isNull())
        if (const auto coupon = rowOf<domain::Coupon>(c, offer.couponId)) return coupon->code;
    return fail(Code::refused, "coupon-not-here", "offer");
}

Result<HandMessage> messageIn(db::Connection& c, const Context& context, domain::OfferId id) {
    LIANLU_TRY(const auto offer, rowOf<domain::Offer>(c, id));
    LIANLU_CHECK(checkHanded(offer));
    if (!domain::waitsForHand(offer) || offer.linkUrl.empty()) return fail(Code::refused, "offer-not-handed", "offer");
    const Time now = context.clock.now();
    PushOffer input;
    input.customer = offer.customerId;
    input.product = offer.productId;
    LIANLU_TRY(const auto basis, gatherOffer(c, context, input, now));
    // Consent may have been withdrawn since it was handed out; the cap it counts for already.
    LIANLU_TRY(const auto objections, objectionsTo(basis, offer.channel, now));
    for (const auto refusal : objections)
        if (refusal != Refusal::quietHours && refusal != Refusal::frequencyCap) return fail(Code::refused, std::string(domain::nameOf(refusal)), "customer");
    domain::MessageValues values;
    values.name = basis.customer.name;
    if (basis.product) values.product = basis.product->name;
    LIANLU_TRY(values.coupon, couponCode(c, offer));
    values.link = offer.linkUrl;
    if (const auto staff = rowOf<domain::Staff>(c, offer.staffId)) values.guide = staff->name;
    else values.guide = basis.guideName;
    if (const auto shop = rowOf<domain::Store>(c, offer.storeId)) values.store = shop->name;
    domain::MessageFrame frame;
    frame.byHand = true;
    frame.language = !basis.customer.language.empty() ? basis.customer.language : basis.brand ? basis.brand->locale : std::string{};
    LIANLU_TRY(auto message, domain::renderMessage({}, offer.message, values, frame));
    HandMessage out{basis.customer.name, std::move(message.text)};
    while (out.text.ends_with('\n')) out.text.pop_back();
    LIANLU_TRY(out.quietUntil, quietEndOf(basis, now));
    LIANLU_TRY(const auto dispatches, store::readEntities<domain::Dispatch>(c, "WHERE offer_id = ?", id));
    for (const auto& dispatch : dispatches)
        if (dispatch.status == domain::DispatchStatus::waiting) out.waitsUntil = dispatch.nextTryAt;
    return out;
}

}  // namespace

Result<HandMessage> handMessage(const Context& context, domain::OfferId id) {
    HandMessage message;
    LIANLU_CHECK(context.store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(message, messageIn(c, context, id));
        return {};
    }));
    return message;
}

Doing sayHand(const Context& context, domain::OfferId id, HandSend said) {
    if (id.isNull()) return ready(Error{Code::invalid, "which offer", "offer"});
    return start(context, [context, id, said](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_CHECK(sayIn(context, txn, id, said));
        return id.uuid;
    });
}

Result<HandsSaid> sayHands(const Context& context, const std::vector<domain::OfferId>& offers, HandSend said, ImportProgress& progress) {
    if (offers.empty()) return fail(Code::invalid, "which offers", "offer");
    if (offers.size() > kMostOfferedAtOnce) return fail(Code::tooLarge, "more than can be said at once", "offer");
    HandsSaid done;
    const auto step = [&](store::WriteTxn& txn, std::size_t row) -> Result<HandFate> {
        const auto fate = sayIn(context, txn, offers[row], said);
        if (fate || fate.error().code != Code::refused) return fate;
        const auto& why = fate.error().context;
        return why == "offer-answered" ? HandFate::answered : why == "others-offer" ? HandFate::failed : HandFate::notHanded;
    };
    auto end = ManyRun<HandFate>(context, offers.size(), step, HandFate::failed, [&](HandFate fate) { ++done.of[static_cast<std::size_t>(fate)]; }, progress, kWordsACommit).run();
    done.id = end.id;
    done.cancelled = end.cancelled;
    done.stopped = std::move(end.stopped);
    return done;
}

}  // namespace lianlu::actions
