// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/offer_hook.h"

#include <chrono>

#include "models/domain/rules/coupon.h"
#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/dispatch/by_hand.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/merge.h"

namespace lianlu::server {

using domain::OfferStatus;
using domain::Refusal;

namespace {

Result<void> checkWords(const domain::Offer& offer) {
    if (auto checked = domain::checkMessage(offer.subject, offer.message); !checked)
        return fail(Code::invalid, "unknown variables: " + checked.error().subject, "message");
    return {};
}

//! What the far side can only have got wrong: the op is rejected and a person looks at it.
Result<void> checkOffer(const domain::Offer& offer, const OfferCase& facts, const domain::StaffId& pusher) {
    if (offer.staffId != pusher) return fail(Code::forbidden, "offer in the name of another", "staff_id");
    if (!domain::isServed(offer.channel)) return fail(Code::refused, "channel-not-available", "channel");
    if (offer.hand != domain::HandSend::unknown) return fail(Code::refused, "offer-not-handed", "hand");
    if (!offer.productId.isNull() && !facts.product) return fail(Code::invalid, "no such product", "product_id");
    if (!offer.couponTemplateId.isNull() && !facts.couponTemplate)
        return fail(Code::invalid, "no such coupon template", "coupon_template_id");
    LIANLU_CHECK(checkWords(offer));
    const auto sample = messageOf(offer, facts, domain::Customer{}, facts.couponTemplate ? domain::kCouponPlaceholder : "",
                                  {std::string(domain::kLinkPlaceholder), std::string(domain::kUnsubscribePlaceholder)});
    if (!sample) return fail(Code::invalid, "the message names what the offer does not have: " + sample.error().subject, "message");
    return {};
}

std::string messageId(const domain::DispatchId& dispatch, const domain::Brand& brand) {
    const auto at = brand.senderEmail.rfind('@');
    return dispatch.toString() + "@" + (at == brand.senderEmail.npos ? "lianlu.invalid" : brand.senderEmail.substr(at + 1));
}

Result<domain::Coupon> issueCoupon(const AppliedOp& applied, const domain::Offer& offer, const OfferCase& facts,
                                   pg::Connection& connection, Time now) {
    domain::Coupon coupon;
    coupon.id = couponOf(offer.id);
    coupon.customerId = offer.customerId;
    coupon.templateId = offer.couponTemplateId;
    coupon.offerId = offer.id;
    LIANLU_TRY(coupon.code, couponCodeOf(connection, offer.id));
    coupon.issuedAt = now;
    coupon.status = domain::CouponStatus::issued;
    coupon.issuedBy = applied.staff;
    // A zone that nobody knows is no reason to lose the guide's offer.
    auto expiry = domain::couponExpiry(*facts.couponTemplate, now, facts.zone());
    if (!expiry) expiry = domain::couponExpiry(*facts.couponTemplate, now, "UTC");
    if (!expiry) return tl::unexpected(expiry.error());
    coupon.expiresAt = *expiry;
    auto secret = secretKey(connection, "coupon");
    if (!secret) return fail(Error{Code::server, "no key to sign coupons with"}.causedBy(secret.error()));  // not the op's fault
    LIANLU_TRY(const auto key, domain::CouponKey::fromSecret(std::move(*secret)));
    domain::signCoupon(coupon, key);
    return coupon;
}

void addLink(WriteBatch& batch, std::string_view code, std::string_view kind, const domain::Dispatch& dispatch) {
    batch.also("INSERT INTO mail_link (code, kind, customer_id, offer_id, dispatch_id) VALUES ($1, $2, $3, $4, $5)",
               pg::Params().text(code).text(kind).uuid(dispatch.customerId.uuid).uuid(dispatch.offerId.uuid).uuid(dispatch.id.uuid));
}

constexpr auto kLongestHold = std::chrono::hours(24);

//! Both times are the device's, whose clock may be years off: only the distance between them means anything here.
Time holdUntil(Time now, const std::optional<Time>& sendAfter, const std::optional<Time>& said) {
    if (!sendAfter || !said || *sendAfter <= *said) return now;
    // An op's own time is not checked as fields are: the difference of two wild times may not fit.
    return *said > *sendAfter - kLongestHold ? now + (*sendAfter - *said) : now + kLongestHold;
}

bool isQueued(const std::optional<domain::Dispatch>& dispatch) {
    return dispatch && dispatch->status == domain::DispatchStatus::queued;
}

}  // namespace

Result<void> OfferHook::onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) {
    if (applied.op.entity != domain::Offer::kEntity) return {};
    const domain::OfferId id{applied.op.id};
    LIANLU_TRY(auto offer, batch.get<domain::Offer>(id));
    if (!offer) return cancel(id, batch);  // deleted or voided
    if (applied.created) return accept(applied, std::move(*offer), connection, batch);
    return changed(applied, *offer, batch);
}

Result<void> OfferHook::accept(const AppliedOp& applied, domain::Offer offer, pg::Connection& connection, WriteBatch& batch) {
    const auto before = offer;
    const auto now = batch.now();
    LIANLU_TRY(const auto facts, readOfferCase(connection, offer));
    LIANLU_CHECK(checkOffer(offer, facts, applied.staff));
    const bool closed = facts.couponTemplate && !domain::isOpen(*facts.couponTemplate, now);
    if (offer.cancelled || closed) {
        m_metrics.count("lianlu_offers_total", "result=\"refused\"");
        return refuseOffer(batch, offer.id, offer.cancelled ? Refusal::cancelled : Refusal::templateClosed);
    }
    if (facts.couponTemplate) {
        LIANLU_TRY(const auto coupon, issueCoupon(applied, offer, facts, connection, now));
        LIANLU_CHECK(batch.create(coupon, applied.scope));
        offer.couponId = coupon.id;
    }
    domain::Dispatch dispatch;
    dispatch.id = dispatchOf(offer.id);
    dispatch.customerId = offer.customerId;
    dispatch.offerId = offer.id;
    dispatch.channel = offer.channel;
    dispatch.messageId = messageId(dispatch.id, facts.brand);
    dispatch.status = domain::DispatchStatus::queued;
    dispatch.queuedAt = now;
    dispatch.nextTryAt = holdUntil(now, offer.sendAfterAt, offer.createdAt);
    if (applied.effectsWait) {
        dispatch.status = domain::DispatchStatus::held;
        dispatch.refusal = Refusal::serverRestored;
        dispatch.nextTryAt.reset();
    }
    LIANLU_CHECK(batch.create(dispatch, applied.scope));

    LIANLU_TRY(offer.linkCode, linkCodeOf(connection, dispatch.id, "open"));
    LIANLU_TRY(const auto unsubscribe, linkCodeOf(connection, dispatch.id, "unsubscribe"));
    addLink(batch, offer.linkCode, "open", dispatch);
    addLink(batch, unsubscribe, "unsubscribe", dispatch);
    offer.status = OfferStatus::accepted;
    offer.refusal = dispatch.refusal == Refusal::serverRestored ? Refusal::serverRestored : Refusal::none;
    m_metrics.count("lianlu_offers_total", "result=\"accepted\"");
    return writeChanges(batch, before, offer);
}

Result<void> OfferHook::changed(const AppliedOp& applied, const domain::Offer& offer, WriteBatch& batch) {
    const auto& fields = applied.op.fields;
    if (offer.cancelled && fields.contains("hand") && !fields.contains("cancelled")) return fail(Code::refused, "offer-not-handed", "hand");
    if (offer.cancelled) return offer.refusal == Refusal::cancelled ? Result<void>{} : cancel(offer.id, batch);
    if (fields.contains("hand")) LIANLU_CHECK(settleHand(batch, offer, editTime(applied.op, batch.now())));
    const bool words = fields.contains("subject") || fields.contains("message");
    if (words) LIANLU_CHECK(checkWords(offer));
    if (!words && !fields.contains("send_after_at")) return {};
    LIANLU_TRY(const auto dispatch, batch.get<domain::Dispatch>(dispatchOf(offer.id)));
    // What the customer got stays on record as it was.
    if (words && dispatch && !isQueued(dispatch)) return fail(Code::refused, "offer-dispatched", fields.contains("message") ? "message" : "subject");
    if (!isQueued(dispatch) || !fields.contains("send_after_at")) return {};
    auto later = *dispatch;
    later.nextTryAt = holdUntil(batch.now(), offer.sendAfterAt, fromUnixMs(applied.op.occurredAt));
    return writeChanges(batch, *dispatch, later);
}

Result<void> OfferHook::cancel(const domain::OfferId& offer, WriteBatch& batch) {
    LIANLU_TRY(const auto dispatch, batch.get<domain::Dispatch>(dispatchOf(offer)));
    if (dispatch && dispatch->status != domain::DispatchStatus::queued && dispatch->status != domain::DispatchStatus::refused &&
        dispatch->status != domain::DispatchStatus::failed && dispatch->status != domain::DispatchStatus::held &&
        dispatch->status != domain::DispatchStatus::waiting)
        return fail(Code::refused, "offer-dispatched", "cancelled");
    m_metrics.count("lianlu_offers_total", "result=\"cancelled\"");
    return refuseOffer(batch, offer, Refusal::cancelled);
}

}  // namespace lianlu::server
