// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/actions/actions.h"
#include "models/actions/offer_check.h"
#include "models/base/text.h"
#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"

namespace lianlu::actions {

namespace {

std::string senderOf(const OfferBasis& basis) {
    if (!basis.brand) return {};
    const auto& brand = *basis.brand;
    const auto& name = brand.senderName.empty() ? brand.name : brand.senderName;
    return brand.senderEmail.empty() ? name : name + " <" + brand.senderEmail + ">";
}

std::string maskedAddress(const OfferBasis& basis, domain::Channel channel) {
    const auto kind = domain::addressKind(channel);
    const auto found = std::find_if(basis.identities.begin(), basis.identities.end(), [kind](const domain::Identity& identity) {
        return identity.kind == kind && identity.status != domain::IdentityStatus::retired;
    });
    if (found == basis.identities.end()) return {};
    return kind == domain::IdentityKind::email ? text::maskEmail(found->value) : text::maskPhone(found->value);
}

}  // namespace

Result<OfferPreview> previewOffer(const Context& context, const PushOffer& input) {
    LIANLU_CHECK(checkOffer(input));
    const Time now = context.clock.now();
    OfferBasis basis;
    LIANLU_CHECK(context.store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(basis, gatherOffer(connection, context, input, now));
        return {};
    }));
    domain::MessageValues values;
    values.name = basis.customer.name;
    if (basis.product) values.product = basis.product->name;
    if (basis.couponTemplate) values.coupon = domain::kCouponPlaceholder;
    values.link = domain::kLinkPlaceholder;
    values.guide = basis.guideName;
    if (basis.shop) values.store = basis.shop->name;
    domain::MessageFrame frame;
    if (basis.brand) frame.brand = basis.brand->name;
    frame.language = !basis.customer.language.empty() ? basis.customer.language : basis.brand ? basis.brand->locale : std::string{};
    frame.byHand = domain::isByHand(input.channel);
    if (!frame.byHand) frame.unsubscribeLink = domain::kUnsubscribePlaceholder;
    LIANLU_TRY(auto message, domain::renderMessage(frame.byHand ? std::string() : input.subject, input.message, values, frame));
    LIANLU_TRY(const auto objections, objectionsTo(basis, input.channel, now));

    OfferPreview preview;
    preview.subject = std::move(message.subject);
    preview.body = std::move(message.text);
    preview.from = frame.byHand ? basis.guideName : senderOf(basis);
    preview.to = maskedAddress(basis, input.channel);
    // An id says nothing to anybody: in WeCom one looks for the name.
    if (frame.byHand && !preview.to.empty()) preview.to = basis.customer.name;
    preview.byHand = frame.byHand;
    preview.language = frame.language;
    if (!objections.empty() && objections != std::vector{domain::Refusal::quietHours})
        for (const auto other : {domain::Channel::email, domain::Channel::wecom}) {
            if (other == input.channel) continue;
            LIANLU_TRY(const auto there, objectionsTo(basis, other, now));
            if (there.empty() || there == std::vector{domain::Refusal::quietHours}) preview.better = other;
        }
    if (basis.brand && basis.brand->touchCap > 0 && basis.brand->touchCapDays > 0) preview.cap = {basis.brand->touchCap, basis.brand->touchCapDays};
    preview.left = preview.cap.touches - domain::touchesInWindow(basis.sent, now, preview.cap) - 1;
    for (const auto refusal : objections) preview.warnings.emplace_back(domain::nameOf(refusal));
    preview.couponIssuedByServer = basis.couponTemplate.has_value();
    return preview;
}

}  // namespace lianlu::actions
