// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/offer_case.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "models/domain/rules/coupon.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kCodeBytes = 18;
constexpr std::size_t kCodeLength = 24;

//! 32 bytes that nobody without the database's secret can tell from random ones.
Result<std::array<std::uint8_t, 32>> secretBytes(pg::Connection& connection, std::string_view about) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT value FROM server_meta WHERE key = 'code_secret'"));
    if (rows.empty() || rows.text(0, 0).size() != crypto_generichash_KEYBYTES_MAX) return fail(Code::server, "no secret to make codes of");
    const auto secret = rows.text(0, 0);
    std::array<std::uint8_t, 32> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(about.data()), about.size(),
                       reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    return bytes;
}

}  // namespace

std::string OfferCase::zone() const {
    if (store && !store->timeZone.empty()) return store->timeZone;
    return brand.timeZone.empty() ? "UTC" : brand.timeZone;
}

Result<domain::Brand> readBrand(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM brand WHERE NOT deleted ORDER BY id LIMIT 1"));
    if (rows.empty()) return fail(Code::refused, "no-brand");
    return entityOf<domain::Brand>(rows.uuid(0, 0), rows.text(0, 1));
}

Result<OfferCase> readOfferCase(pg::Connection& connection, const domain::Offer& offer) {
    OfferCase facts;
    LIANLU_TRY(facts.brand, readBrand(connection));
    LIANLU_TRY(facts.store, readRow<domain::Store>(connection, offer.storeId));
    LIANLU_TRY(facts.staff, readRow<domain::Staff>(connection, offer.staffId));
    LIANLU_TRY(facts.product, readRow<domain::Product>(connection, offer.productId));
    LIANLU_TRY(facts.couponTemplate, readRow<domain::CouponTemplate>(connection, offer.couponTemplateId));
    return facts;
}

Result<domain::Message> messageOf(const domain::Offer& offer, const OfferCase& facts, const domain::Customer& customer,
                                  std::string_view couponCode, const MessageLinks& links) {
    domain::MessageValues values;
    values.name = customer.name;
    values.product = facts.product ? facts.product->name : std::string{};
    values.coupon = couponCode;
    values.link = links.open;
    values.guide = facts.staff ? facts.staff->name : std::string{};
    values.store = facts.store ? facts.store->name : std::string{};
    const auto& language = customer.language.empty() ? facts.brand.locale : customer.language;
    return domain::renderMessage(offer.subject.empty() ? facts.brand.name : offer.subject, offer.message, values,
                                 {facts.brand.name, language, links.unsubscribe, domain::isByHand(offer.channel)});
}

domain::DispatchId dispatchOf(const domain::OfferId& offer) { return {Uuid::fromName("dispatch", offer.toString())}; }
domain::CouponId couponOf(const domain::OfferId& offer) { return {Uuid::fromName("coupon", offer.toString())}; }

Result<void> refuseOffer(WriteBatch& batch, const domain::OfferId& offerId, domain::Refusal refusal, domain::DispatchStatus status,
                         std::string words) {
    LIANLU_TRY(const auto offer, batch.get<domain::Offer>(offerId));
    if (offer) {
        auto refused = *offer;
        refused.status = domain::OfferStatus::refused;
        refused.refusal = refusal;
        refused.refusedAt = batch.now();
        refused.deliveredAt.reset();
        LIANLU_CHECK(writeChanges(batch, *offer, refused));
    }
    LIANLU_TRY(const auto dispatch, batch.get<domain::Dispatch>(dispatchOf(offerId)));
    const bool inHand = dispatch && dispatch->status == domain::DispatchStatus::waiting && refusal == domain::Refusal::noConsent;
    const bool mayBeOut = (dispatch && dispatch->status == domain::DispatchStatus::held) || refusal == domain::Refusal::notConfirmed || inHand;
    if (dispatch) {
        auto refused = *dispatch;
        refused.status = status;
        refused.refusal = refusal;
        refused.nextTryAt.reset();
        refused.sentAt.reset();
        refused.error = std::move(words);
        LIANLU_CHECK(writeChanges(batch, *dispatch, refused));
    }
    LIANLU_TRY(const auto coupon, batch.get<domain::Coupon>(couponOf(offerId)));
    // Whoever holds the code of a message that may have gone out keeps it.
    if (!mayBeOut && coupon && coupon->status == domain::CouponStatus::issued) {
        auto cancelled = *coupon;
        cancelled.status = domain::CouponStatus::cancelled;
        LIANLU_CHECK(writeChanges(batch, *coupon, cancelled));
    }
    return {};
}

Result<std::string> couponCodeOf(pg::Connection& connection, const domain::OfferId& offer) {
    LIANLU_TRY(const auto bytes, secretBytes(connection, "coupon\n" + offer.toString()));
    return domain::couponCodeFrom(bytes);
}

Result<std::string> linkCodeOf(pg::Connection& connection, const domain::DispatchId& dispatch, std::string_view kind) {
    LIANLU_TRY(const auto bytes, secretBytes(connection, "link " + std::string(kind) + "\n" + dispatch.toString()));
    std::array<char, kCodeLength + 1> code{};
    sodium_bin2base64(code.data(), code.size(), bytes.data(), kCodeBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return std::string(code.data());
}

bool isLinkCode(std::string_view code) noexcept {
    return code.size() == kCodeLength && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}  // namespace lianlu::server
