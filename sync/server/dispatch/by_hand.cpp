// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/by_hand.h"

#include <algorithm>
#include <chrono>

#include "models/domain/rules/offer.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

using domain::Dispatch;
using domain::DispatchStatus;
using domain::HandSend;
using domain::Offer;
using domain::OfferStatus;
using domain::Refusal;

namespace {

//! Who takes word back late has time to say it anew.
constexpr auto kLeastWait = std::chrono::hours(1);

bool isAnswered(const Offer& offer) { return offer.clickedAt || offer.boughtAt; }

//! Whether it was ever in the guide's hands, and ended by word or by none.
bool endedInHand(const Offer& offer) {
    return offer.status == OfferStatus::refused && offer.dispatchedAt && !offer.cancelled &&
           (offer.refusal == Refusal::notSent || offer.refusal == Refusal::notConfirmed || offer.refusal == Refusal::noConsent);
}

//! A coupon that went with the message lives as the message does.
Result<void> giveCouponAgain(WriteBatch& batch, const domain::OfferId& offer) {
    LIANLU_TRY(const auto coupon, batch.get<domain::Coupon>(couponOf(offer)));
    if (!coupon || coupon->status != domain::CouponStatus::cancelled) return {};
    auto again = *coupon;
    again.status = domain::CouponStatus::issued;
    return writeChanges(batch, *coupon, again);
}

Result<void> markSent(WriteBatch& batch, const Offer& offer, const Dispatch& dispatch, Time at) {
    auto sent = dispatch;
    sent.status = DispatchStatus::sent;
    sent.refusal = Refusal::none;
    sent.sentAt = at;
    sent.nextTryAt.reset();
    LIANLU_CHECK(writeChanges(batch, dispatch, sent));
    auto out = offer;
    if (offer.status == OfferStatus::dispatched || offer.status == OfferStatus::refused) out.status = OfferStatus::delivered;
    out.refusal = Refusal::none;
    out.refusedAt.reset();
    out.deliveredAt = at;
    LIANLU_CHECK(writeChanges(batch, offer, out));
    return giveCouponAgain(batch, offer.id);
}

Result<void> waitAgain(WriteBatch& batch, const Offer& offer, const Dispatch& dispatch) {
    auto waits = dispatch;
    waits.status = DispatchStatus::waiting;
    waits.refusal = Refusal::none;
    waits.sentAt.reset();
    waits.nextTryAt = std::max(offer.dispatchedAt.value_or(batch.now()) + domain::kHandWait, batch.now() + kLeastWait);
    LIANLU_CHECK(writeChanges(batch, dispatch, waits));
    auto back = offer;
    back.status = OfferStatus::dispatched;
    back.refusal = Refusal::none;
    back.refusedAt.reset();
    back.deliveredAt.reset();
    LIANLU_CHECK(writeChanges(batch, offer, back));
    return giveCouponAgain(batch, offer.id);
}

}  // namespace

Result<void> giveToGuide(WriteBatch& batch, const Dispatch& dispatch, const Offer& offer, const domain::IdentityId& address, const std::string& link, const std::optional<Time>& couponEnds) {
    auto waits = dispatch;
    waits.status = DispatchStatus::waiting;
    waits.refusal = Refusal::none;
    waits.identityId = address;
    waits.nextTryAt = batch.now() + domain::kHandWait;
    if (couponEnds) waits.nextTryAt = std::min(*waits.nextTryAt, *couponEnds);
    waits.error.clear();
    LIANLU_CHECK(writeChanges(batch, dispatch, waits));
    auto handed = offer;
    handed.status = OfferStatus::dispatched;
    handed.dispatchedAt = batch.now();
    handed.linkUrl = link;
    return writeChanges(batch, offer, handed);
}

Result<void> settleHand(WriteBatch& batch, const Offer& offer, Time said) {
    if (!domain::isByHand(offer.channel)) return fail(Code::refused, "offer-not-by-hand", "hand");
    LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(dispatchOf(offer.id)));
    const bool ended = endedInHand(offer);
    const bool waits = dispatch && dispatch->status == DispatchStatus::waiting;
    const bool sent = dispatch && dispatch->status == DispatchStatus::sent;
    if (!ended && !waits && !sent) return fail(Code::refused, "offer-not-handed", "hand");
    if (offer.hand == HandSend::sent) {
        if (sent) return {};
        return markSent(batch, offer, *dispatch, std::clamp(said, std::min(offer.dispatchedAt.value_or(said), batch.now()), batch.now()));
    }
    if (isAnswered(offer)) return fail(Code::refused, "offer-answered", "hand");
    if (offer.hand == HandSend::notSent) {
        if (ended && offer.refusal == Refusal::notSent) return {};
        return refuseOffer(batch, offer.id, Refusal::notSent);
    }
    // What ended because nobody said anything, or because the customer wants none, has nothing that could be taken back.
    if (waits || (ended && offer.refusal != Refusal::notSent)) return {};
    return waitAgain(batch, offer, *dispatch);
}

Result<void> provedSent(WriteBatch& batch, const domain::OfferId& id, Time at) {
    LIANLU_TRY(const auto offer, batch.get<Offer>(id));
    if (!offer || !domain::isByHand(offer->channel)) return {};
    LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(dispatchOf(id)));
    if (!dispatch || (dispatch->status != DispatchStatus::waiting && !endedInHand(*offer))) return {};
    return markSent(batch, *offer, *dispatch, std::min(at, batch.now()));
}

}  // namespace lianlu::server
