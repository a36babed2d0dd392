// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "models/domain/record.h"
#include "sync/server/dispatch/over_redemption.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/ingest/expression.h"
#include "sync/server/ingest/records/record_applier.h"

namespace lianlu::server {

namespace {
constexpr auto kNews = std::chrono::hours(14 * 24);
}

Result<Applied> RecordApplier::applyTemplate(const CouponTemplateRecord& record) {
    Applied applied;
    auto made = record.made;
    if (!record.sku.empty()) {
        made.productId = {resolveOne(needs::product(record.sku), applied.waitsFor)};
        if (!applied.waitsFor.empty()) return applied;
    }
    const auto key = needs::couponTemplate(made.code);
    const auto& found = m_references.find(key);
    made.id = {found.empty() ? ingestId("code", "coupon_template", made.code) : found.front().id};
    LIANLU_CHECK(m_batch.create(made, domain::Scope::brand()));
    applied.row = made.id.uuid;
    m_references.add(key, {applied.row, {}, {}});
    m_provided.push_back(key);
    return applied;
}

Result<Applied> RecordApplier::applyCoupon(const std::string& source, const CouponRecord& record) {
    Applied applied;
    auto coupon = record.coupon;
    coupon.templateId = {resolveOne(needs::couponTemplate(record.templateCode), applied.waitsFor)};
    if (!applied.waitsFor.empty()) return applied;
    LIANLU_TRY(coupon.customerId, resolvePerson(source, record.person, {}, {}, applied.waitsFor));
    if (!applied.waitsFor.empty()) return applied;
    const auto key = needs::coupon(coupon.code);
    const auto& found = m_references.find(key);
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(coupon.customerId.uuid));
    if (!found.empty() && found.front().of != living) return fail(Code::refused, "a coupon stays with its person", "member");
    coupon.id = {found.empty() ? ingestId("code", "coupon", coupon.code) : found.front().id};
    auto fields = domain::toFields(coupon);
    for (const std::string_view ours : {"offer_id", "issued_by", "key_id", "signature"}) fields.erase(std::string(ours));
    LIANLU_CHECK(m_batch.upsert("coupon", coupon.id.uuid, {}, fields));
    m_coupons[coupon.id.uuid].said = coupon.status;
    applied.row = coupon.id.uuid;
    m_references.add(key, {applied.row, living, {}});
    m_provided.push_back(key);
    return applied;
}

Result<Applied> RecordApplier::applyRedemption(const std::string& source, const IngestRecord& record, const RedemptionRecord& said) {
    Applied applied;
    auto redemption = said.redemption;
    LIANLU_TRY(redemption.storeId, resolveStore(said.store));
    LIANLU_TRY(redemption.staffId, resolveStaff(said.guide));
    redemption.couponId = {resolveOne(needs::coupon(said.coupon), applied.waitsFor)};
    if (applied.waitsFor.empty() && !said.order.empty()) redemption.orderId = {resolveOne(needs::order(source, said.order), applied.waitsFor)};
    if (!applied.waitsFor.empty()) return applied;
    redemption.id = {ingestId(source, "redemption", record.sourceId)};
    LIANLU_TRY(const auto held, m_batch.get<domain::Redemption>(redemption.id));
    if (held && (held->couponId != redemption.couponId || held->storeId != redemption.storeId))
        return fail(Code::refused, "a redemption stays with its coupon and store", "code");
    redemption.status = held ? held->status : domain::RedemptionStatus::redeemed;
    LIANLU_CHECK(m_batch.create(redemption, domain::Scope::store(redemption.storeId)));
    auto& use = m_coupons[redemption.couponId.uuid];
    use.redemptions[redemption.id.uuid] = redemption;
    use.ours.insert(redemption.id.uuid);
    applied.row = redemption.id.uuid;
    return applied;
}

Result<void> RecordApplier::loadCouponUse() {
    std::vector<Uuid> coupons;
    for (const auto& [id, use] : m_coupons) coupons.push_back(id);
    if (coupons.empty()) return {};
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT coupon_id, id, body FROM redemption WHERE coupon_id = ANY($1) AND NOT deleted",
                                                               pg::Params().uuids(coupons)));
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(auto redemption, entityOf<domain::Redemption>(rows.uuid(i, 1), rows.text(i, 2)));
        m_coupons[rows.uuid(i, 0)].redemptions.try_emplace(rows.uuid(i, 1), std::move(redemption));
    }
    return {};
}

Result<void> RecordApplier::tellOrForget(const domain::Redemption& redemption, domain::RedemptionStatus status, const domain::Redemption* first) {
    // What history is loaded of years ago is nobody's to do.
    if (!redemption.at || *redemption.at + kNews < m_batch.now()) return {};
    const auto task = overRedemptionTask(redemption.id);
    // An earlier one that comes late makes this one the first after all, and one still earlier again not.
    if (status != domain::RedemptionStatus::overRedeemed) return forgetOverRedemption(m_batch, redemption.id);
    LIANLU_TRY(const StoredRow* held, m_batch.find("task", task));
    if (!held) return tellOverRedemption(m_batch, redemption, first);
    LIANLU_CHECK(m_batch.revive("task", task));
    return m_batch.revive("task", overRedemptionNotice(redemption.id));
}

Result<void> RecordApplier::deriveCoupon(const Uuid& id) {
    auto& use = m_coupons[id];
    LIANLU_TRY(const auto coupon, m_batch.get<domain::Coupon>({id}));
    if (!coupon) return {};
    // Of those that sources told the first by its time counts, whatever came first; one that a device redeemed and the server confirmed
    // goes before them.
    const auto rank = [](const domain::Redemption& row) {
        const bool told = row.id.uuid.bytes[6] >> 4u == 8;  // ids out of names; a device's are of time
        return std::tuple(row.status == domain::RedemptionStatus::redeemed && !told ? 0 : 1, row.at, row.id.uuid);
    };
    const domain::Redemption* first = nullptr;
    for (const auto& [redemption, row] : use.redemptions)
        if (!first || rank(row) < rank(*first)) first = &row;
    for (const auto& [redemption, row] : use.redemptions) {
        const auto status = &row == first ? domain::RedemptionStatus::redeemed : domain::RedemptionStatus::overRedeemed;
        if (status != row.status)
            LIANLU_CHECK(m_batch.upsert("redemption", redemption, domain::Scope::store(row.storeId), {{"status", std::string(domain::nameOf(status))}}));
        LIANLU_CHECK(tellOrForget(row, status, first));
        if (!use.ours.contains(redemption)) continue;
        domain::TimelineItem item;
        item.id = {Uuid::fromName("timeline", redemption.toString())};
        item.customerId = coupon->customerId;
        item.kind = domain::TimelineKind::redemption;
        item.refEntity = "redemption";
        item.refId = redemption.toString();
        item.at = row.at;
        item.storeId = row.storeId;
        item.channel = domain::SalesChannel::store;
        item.title = coupon->code;
        item.amountMinor = row.amountMinor;
        LIANLU_CHECK(m_batch.create(item, {}));
    }
    if (!first || coupon->status == domain::CouponStatus::redeemed) return {};
    return m_batch.upsert("coupon", id, {}, {{"status", std::string(domain::nameOf(domain::CouponStatus::redeemed))}});
}

}  // namespace lianlu::server
