// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/redemption_hook.h"

#include "sync/server/dispatch/by_hand.h"
#include "sync/server/dispatch/over_redemption.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

using domain::CouponStatus;
using domain::RedemptionStatus;

domain::TimelineItemId timelineOf(const Uuid& redemption) { return {Uuid::fromName("timeline", redemption.toString())}; }

Result<void> tellTimeline(const domain::Redemption& redemption, const domain::Coupon& coupon, pg::Connection& connection, WriteBatch& batch) {
    LIANLU_TRY(const auto couponTemplate, readRow<domain::CouponTemplate>(connection, coupon.templateId));
    domain::TimelineItem item;
    item.id = timelineOf(redemption.id.uuid);
    item.customerId = coupon.customerId;
    item.kind = domain::TimelineKind::redemption;
    item.refEntity = domain::Redemption::kEntity;
    item.refId = redemption.id.toString();
    item.at = redemption.at;
    item.storeId = redemption.storeId;
    item.channel = domain::SalesChannel::store;
    item.title = couponTemplate ? couponTemplate->name : coupon.code;
    item.amountMinor = redemption.amountMinor;
    return batch.create(item, domain::Scope{});
}

Result<void> tellOffer(const domain::Redemption& redemption, const domain::Coupon& coupon, WriteBatch& batch) {
    if (coupon.offerId.isNull()) return {};
    LIANLU_CHECK(provedSent(batch, coupon.offerId, redemption.at.value_or(batch.now())));
    LIANLU_TRY(const auto offer, batch.get<domain::Offer>(coupon.offerId));
    if (!offer || offer->boughtAt || offer->status == domain::OfferStatus::refused) return {};
    auto bought = *offer;
    bought.status = domain::OfferStatus::bought;
    bought.boughtAt = redemption.at;
    return writeChanges(batch, *offer, bought);
}

Result<std::optional<domain::Redemption>> whichCounts(const domain::Redemption& after, pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM redemption WHERE coupon_id = $1 AND id <> $2 AND NOT deleted AND body::json ->> 'status' = 'redeemed' ORDER BY id LIMIT 1",
                                                     pg::Params().uuid(after.couponId.uuid).uuid(after.id.uuid)));
    if (rows.empty()) return std::optional<domain::Redemption>{};
    LIANLU_TRY(auto first, entityOf<domain::Redemption>(rows.uuid(0, 0), rows.text(0, 1)));
    return std::optional(std::move(first));
}

}  // namespace

Result<void> RedemptionHook::onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) {
    if (applied.op.entity != domain::Redemption::kEntity) return {};
    LIANLU_TRY(const auto redemption, batch.get<domain::Redemption>({applied.op.id}));
    if (!redemption) return takeBack(applied.op.id, batch);
    return applied.created ? redeem(*redemption, connection, batch) : Result<void>{};
}

Result<void> RedemptionHook::redeem(domain::Redemption redemption, pg::Connection& connection, WriteBatch& batch) {
    const auto before = redemption;
    LIANLU_TRY(const auto coupon, batch.get<domain::Coupon>(redemption.couponId));
    if (!coupon) return fail(Code::refused, "coupon-unknown", "coupon_id");
    if (coupon->code != redemption.couponCode) return fail(Code::invalid, "not the code of this coupon", "coupon_code");
    if (coupon->status == CouponStatus::cancelled) return fail(Code::refused, "coupon-cancelled", "coupon_id");
    if (coupon->expiresAt && redemption.at && *redemption.at > *coupon->expiresAt)
        return fail(Code::refused, "coupon-expired", "coupon_id");

    const bool first = coupon->status != CouponStatus::redeemed;
    redemption.status = first ? RedemptionStatus::redeemed : RedemptionStatus::overRedeemed;
    m_metrics.count("lianlu_redemptions_total", first ? "result=\"redeemed\"" : "result=\"over_redeemed\"");
    LIANLU_CHECK(writeChanges(batch, before, redemption));
    LIANLU_CHECK(tellTimeline(redemption, *coupon, connection, batch));
    if (!first) {
        LIANLU_TRY(const auto counts, whichCounts(redemption, connection));
        return tellOverRedemption(batch, redemption, counts ? &*counts : nullptr);
    }
    auto used = *coupon;
    used.status = CouponStatus::redeemed;
    LIANLU_CHECK(writeChanges(batch, *coupon, used));
    return tellOffer(redemption, *coupon, batch);
}

Result<void> RedemptionHook::takeBack(const Uuid& id, WriteBatch& batch) {
    LIANLU_TRY(const StoredRow* row, batch.find(domain::Redemption::kEntity, id));
    if (!row) return {};
    domain::Redemption gone;
    if (!domain::applyFields(gone, row->fields)) return fail(Code::damaged, "stored row does not fit", "redemption");
    LIANLU_CHECK(batch.remove(domain::TimelineItem::kEntity, timelineOf(id).uuid));
    if (gone.status != RedemptionStatus::redeemed) return forgetOverRedemption(batch, {id});
    LIANLU_TRY(const auto coupon, batch.get<domain::Coupon>(gone.couponId));
    if (!coupon || coupon->status != CouponStatus::redeemed) return {};
    auto free = *coupon;
    free.status = CouponStatus::issued;
    return writeChanges(batch, *coupon, free);
}

}  // namespace lianlu::server
