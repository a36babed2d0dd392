// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/offer_check.h"

#include <algorithm>

#include "models/actions/run.h"
#include "models/base/text.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/message.h"
#include "models/domain/rules/offer.h"
#include "models/store/queries.h"
#include "models/store/replica.h"

namespace lianlu::actions {

namespace {

constexpr int kTimelineLook = 200;

template <class T>
Result<T> named(Result<T> result, const char* member) {
    if (!result) result.error().subject = member;
    return result;
}

bool wentOut(const store::TimelineRow& row) {
    if (row.kind != store::TimelineRow::Kind::offer) return false;
    switch (domain::enumFromName<domain::OfferStatus>(row.detail)) {
        case domain::OfferStatus::dispatched:
        case domain::OfferStatus::delivered:
        case domain::OfferStatus::opened:
        case domain::OfferStatus::clicked:
        case domain::OfferStatus::bought: return true;
        default: return false;
    }
}

Result<std::vector<Time>> sentTo(db::Connection& connection, domain::CustomerId customer, const domain::Brand& brand, Time now) {
    const domain::FrequencyCap cap{brand.touchCap, brand.touchCapDays};
    std::vector<Time> sent;
    if (cap.touches <= 0 || cap.days <= 0) return sent;
    const Time from = domain::windowStart(now, cap);
    LIANLU_TRY(const auto page, store::Queries::timeline(connection, customer, {}, kTimelineLook));
    for (const auto& row : page.rows)
        if (wentOut(row) && row.at >= from) sent.push_back(row.at);
    return sent;
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

Result<void> checkOffer(const PushOffer& input) {
    if (input.customer.isNull()) return fail(Code::invalid, "to whom", "customer");
    if (input.channel == domain::Channel::unknown) return fail(Code::invalid, "over which channel", "channel");
    if (input.channel != domain::Channel::email) return fail(Code::unsupported, "only e-mail goes out as yet", "channel");
    if (text::trim(input.subject).empty()) return fail(Code::invalid, "a mail needs a subject", "subject");
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
        LIANLU_TRY(basis.sent, sentTo(connection, input.customer, *brand, now));
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
