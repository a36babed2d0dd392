// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <sodium.h>

#include "sync/server/seed/person_maker.h"

namespace lianlu::server {

namespace {

using domain::CouponStatus;
using domain::OfferStatus;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

domain::Redemption redemptionOf(const domain::Coupon& coupon, Rng& rng, const domain::StoreId& store,
                                const domain::StaffId& staff, std::int64_t atMs) {
    domain::Redemption redemption;
    redemption.id = {rng.id(atMs)};
    redemption.couponId = coupon.id;
    redemption.couponCode = coupon.code;
    redemption.storeId = store;
    redemption.staffId = staff;
    redemption.at = fromUnixMs(atMs);
    redemption.status = domain::RedemptionStatus::redeemed;
    return redemption;
}

}  // namespace

//! The form of domain::newCouponCode (a test holds them together), out of the seed's dice.
std::string PersonMaker::couponCode() {
    std::string symbols;
    for (int i = 0; i < 18; ++i) symbols += kSymbols[m_rng.below(kSymbols.size())];
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(symbols.data()),
                       symbols.size(), nullptr, 0);
    for (std::size_t i = 0; i < 2; ++i) symbols += kSymbols[digest[i] % kSymbols.size()];
    std::string code;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += symbols[i];
    }
    return code;
}

void PersonMaker::coupons() {
    auto& life = m_life;
    if (!life.buyer || !m_rng.chance(0.06)) return;
    const auto& model = m_rng.pick(m_demo.coupons());
    domain::Coupon coupon;
    const auto issued = m_asOfMs - m_rng.between(0, 60) * kDayMs + 11 * 3'600'000 - kDayMs;
    coupon.id = {m_rng.id(issued)};
    coupon.customerId = life.customer.id;
    coupon.templateId = model.id;
    coupon.code = couponCode();
    coupon.issuedAt = fromUnixMs(issued);
    // To the end of the last day in the store's zone.
    const auto lastDay = (issued - m_asOfMs + 400 * kDayMs) / kDayMs - 400 + model.validDays;
    coupon.expiresAt = fromUnixMs(m_asOfMs + (lastDay + 1) * kDayMs - 1000);
    coupon.issuedBy = staffFor(life).staff.id;
    const bool used = issued < m_asOfMs - 2 * kDayMs && m_rng.chance(0.22);
    coupon.status = used                                       ? CouponStatus::redeemed
                    : *coupon.expiresAt < fromUnixMs(m_asOfMs) ? CouponStatus::expired
                                                               : CouponStatus::issued;
    if (m_sign) m_sign(coupon);
    m_out.put(coupon, life.scope);
    if (used) {
        const auto latest = std::min(toUnixMs(*coupon.expiresAt), m_asOfMs - 1);
        const auto redemption =
            redemptionOf(coupon, m_rng, m_plan.store.id, coupon.issuedBy, m_rng.between(issued + 1000, latest));
        m_out.put(redemption, domain::Scope::store(m_plan.store.id));
        domain::TimelineItem item;
        item.id = {m_rng.id(toUnixMs(*redemption.at))};
        item.customerId = life.customer.id;
        item.kind = domain::TimelineKind::redemption;
        item.refEntity = "redemption";
        item.refId = redemption.id.toString();
        item.at = redemption.at;
        item.storeId = m_plan.store.id;
        item.channel = domain::SalesChannel::store;
        item.title = fmt::format("核销 {}", model.name);
        m_out.put(item, life.scope);
        return;
    }
    const auto daysLeft = (toUnixMs(*coupon.expiresAt) - m_asOfMs) / kDayMs;
    if (coupon.status == CouponStatus::issued && daysLeft <= 5)
        remind(domain::TaskKind::couponExpiring, {}, "提醒优惠券快到期",
               fmt::format("「{}」还有 {} 天到期", model.name, daysLeft + 1),
               m_asOfMs + m_rng.between(20, 40) * 1'800'000, daysLeft <= 2 ? 1 : 2);
}

void PersonMaker::offers() {
    auto& life = m_life;
    if (!life.mailConsent || !life.guide || !m_rng.chance(0.02)) return;
    const auto created = m_asOfMs - m_rng.between(2 * kDayMs, 90 * kDayMs);
    if (created < life.knownMs) return;
    const auto& product = m_rng.pick(m_demo.products());
    const auto& guide = m_plan.guides[*life.guide].staff;
    domain::Offer offer;
    offer.id = {m_rng.id(created)};
    offer.customerId = life.customer.id;
    offer.staffId = guide.id;
    offer.storeId = m_plan.store.id;
    offer.productId = product.id;
    offer.channel = domain::Channel::email;
    offer.subject = "为您留了一件新品";
    offer.message = "{name}您好，新到的{product}很适合您，给您留了一件，欢迎来店试试。";
    offer.createdAt = fromUnixMs(created);
    offer.dispatchedAt = fromUnixMs(created + 20'000);
    offer.refusal = domain::Refusal::none;
    offer.status = OfferStatus::delivered;
    if (m_rng.chance(0.45)) {
        offer.status = OfferStatus::clicked;
        offer.clickedAt = fromUnixMs(created + m_rng.between(600'000, kDayMs));
    }
    m_out.put(offer, life.scope);

    domain::Dispatch dispatch;
    dispatch.id = {m_rng.id(created)};
    dispatch.customerId = life.customer.id;
    dispatch.offerId = offer.id;
    dispatch.channel = domain::Channel::email;
    dispatch.messageId = fmt::format("<{}@brand.example.com>", dispatch.id.toString());
    dispatch.status = domain::DispatchStatus::sent;
    dispatch.refusal = domain::Refusal::none;
    dispatch.attempts = 1;
    dispatch.queuedAt = fromUnixMs(created + 11'000);
    dispatch.sentAt = offer.dispatchedAt;
    m_out.put(dispatch, life.scope);
    if (!offer.clickedAt) return;
    domain::TouchEvent click;
    click.id = {m_rng.id(toUnixMs(*offer.clickedAt))};
    click.customerId = life.customer.id;
    click.kind = domain::TouchKind::linkClick;
    click.channel = "email";
    click.at = offer.clickedAt;
    click.source = "offer";
    click.offerId = offer.id;
    click.dispatchId = dispatch.id;
    click.url = m_demo.brand().mallUrl + product.mallPath;
    m_out.put(click, life.scope);
}

}  // namespace lianlu::server
