// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/offer_check.h"

#include <algorithm>

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "models/store/entity_reader.h"
#include "models/store/queries.h"
#include "models/store/replica.h"

namespace lianlu::actions {

namespace {

template <class T>
Result<T> named(Result<T> result, const char* member) {
    if (!result) result.error().subject = member;
    return result;
}

Result<std::string> guideNameOf(db::Connection& connection, const Context& context) {
    if (auto staff = rowOf<domain::Staff>(connection, context.staff)) return staff->name;
    LIANLU_TRY(const auto device, store::Replica::device(connection));
    return device ? device->staffName : std::string{};
}

std::vector<std::string_view> variablesIn(std::string_view words) {
    std::vector<std::string_view> found;
    for (const auto& name : domain::messageVariables())
        if (words.find("{" + name + "}") != words.npos) found.push_back(name);
    return found;
}

}  // namespace

bool waitsToGoOut(const domain::Offer& offer) noexcept {
    const bool early = offer.status == domain::OfferStatus::unknown || offer.status == domain::OfferStatus::queued || offer.status == domain::OfferStatus::accepted;
    return early && !offer.cancelled && !offer.dispatchedAt;
}

std::vector<Time> touchesOf(const std::vector<domain::Offer>& offers, Time now) {
    std::vector<Time> touches;
    for (const auto& offer : offers) {
        if (waitsToGoOut(offer)) touches.push_back(now);
        else if (domain::countsForCap(offer)) touches.push_back(offer.dispatchedAt.value_or(offer.createdAt.value_or(now)));
    }
    return touches;
}

Result<void> checkOffer(const PushOffer& input) {
    if (input.customer.isNull()) return fail(Code::invalid, "to whom", "customer");
    if (input.channel == domain::Channel::unknown) return fail(Code::invalid, "over which channel", "channel");
    if (!domain::isServed(input.channel)) return fail(Code::unsupported, "only e-mail and WeCom go out as yet", "channel");
    if (!domain::isByHand(input.channel) && text::trim(input.subject).empty()) return fail(Code::invalid, "a mail needs a subject", "subject");
    if (text::trim(input.message).empty()) return fail(Code::invalid, "a message is needed", "message");
    if (auto good = domain::checkMessage(input.subject, {}); !good) return fail(Error{Code::invalid, "unknown variable " + good.error().subject, "subject"});
    if (auto good = domain::checkMessage({}, input.message); !good) return fail(Error{Code::invalid, "unknown variable " + good.error().subject, "message"});
    for (const auto name : variablesIn(input.subject + input.message)) {
        if (name == "product" && input.product.isNull()) return fail(Code::invalid, "the message names a product", "product");
        if (name == "coupon" && input.couponTemplate.isNull()) return fail(Code::invalid, "the message names a coupon", "couponTemplate");
    }
    return {};
}

Result<OfferBasis> gatherOffer(db::Connection& connection, const Context& context, const PushOffer& input, Time now) {
    OfferBasis basis;
    LIANLU_TRY(auto detail, named(store::Queries::customer(connection, input.customer), "customer"));
    basis.customer = std::move(detail.customer);
    basis.identities = std::move(detail.identities);
    basis.consents = std::move(detail.consents);
    if (!input.lead.isNull()) {
        LIANLU_TRY(const auto lead, named(store::Queries::lead(connection, input.lead), "lead"));
        if (lead.customerId != input.customer) return fail(Code::invalid, "the lead of another person", "lead");
    }
    if (!input.product.isNull()) {
        LIANLU_TRY(basis.product, named(rowOf<domain::Product>(connection, input.product), "product"));
    }
    if (!input.couponTemplate.isNull()) {
        LIANLU_TRY(basis.couponTemplate, named(rowOf<domain::CouponTemplate>(connection, input.couponTemplate), "couponTemplate"));
    }
    if (auto brand = store::Queries::brand(connection)) {
        LIANLU_TRY(const auto offers, store::readEntities<domain::Offer>(connection, "WHERE customer_id = ?", input.customer));
        basis.sent = touchesOf(offers, now);
        basis.brand = std::move(*brand);
    }
    if (auto shop = store::Queries::store(connection, context.shop)) basis.shop = std::move(*shop);
    LIANLU_TRY(basis.guideName, guideNameOf(connection, context));
    return basis;
}

Result<std::vector<domain::Refusal>> objectionsTo(const OfferBasis& basis, domain::Channel channel, Time now) {
    domain::OfferFacts facts;
    facts.channel = channel;
    facts.consents = basis.consents;
    facts.identities = basis.identities;
    facts.sent = basis.sent;
    facts.couponTemplate = basis.couponTemplate ? &*basis.couponTemplate : nullptr;
    facts.brand = basis.brand ? &*basis.brand : nullptr;
    facts.zone = basis.shop && !basis.shop->timeZone.empty() ? basis.shop->timeZone : basis.brand ? basis.brand->timeZone : std::string{};
    // Without a zone there is no way to tell quiet hours; the server, which decides, has it.
    if (!facts.brand || facts.zone.empty()) facts.brand = nullptr;
    facts.now = now;
    return domain::objections(facts);
}

}  // namespace lianlu::actions
