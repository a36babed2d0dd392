// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "models/actions/actions.h"
#include "models/actions/offer_check.h"
#include "models/actions/run.h"
#include "models/actions/steps.h"
#include "models/base/text.h"
#include "models/domain/rules/offer.h"

namespace lianlu::actions {

namespace {

constexpr auto kHold = std::chrono::seconds(10);

//! What time cannot heal before the message goes out. Quiet hours it can: the server waits.
constexpr std::array<domain::Refusal, 5> kHopeless{domain::Refusal::noConsent, domain::Refusal::noAddress, domain::Refusal::addressMarked,
                                                   domain::Refusal::templateClosed, domain::Refusal::frequencyCap};

Result<void> checkHope(const OfferBasis& basis, domain::Channel channel, Time now) {
    LIANLU_TRY(const auto objections, objectionsTo(basis, channel, now));
    for (const auto refusal : objections)
        if (std::find(kHopeless.begin(), kHopeless.end(), refusal) != kHopeless.end())
            return fail(Code::refused, std::string(domain::nameOf(refusal)), "customer");
    return {};
}

}  // namespace

Result<Uuid> pushOfferIn(const Context& context, store::WriteTxn& txn, const PushOffer& input, std::chrono::seconds hold) {
    LIANLU_TRY(const auto scope, txn.scopeOf(domain::Customer::kEntity, input.customer.uuid));
    domain::Offer offer;
    offer.id = context.ids.next<domain::OfferId>();
    offer.customerId = input.customer;
    offer.leadId = input.lead;
    offer.staffId = context.staff;
    offer.storeId = context.shop;
    offer.productId = input.product;
    offer.couponTemplateId = input.couponTemplate;
    offer.channel = input.channel;
    if (!domain::isByHand(input.channel)) offer.subject = std::string(text::trim(input.subject));
    offer.message = std::string(text::trim(input.message));
    offer.createdAt = txn.now();
    offer.sendAfterAt = txn.now() + hold;
    offer.status = domain::OfferStatus::queued;
    LIANLU_CHECK(insert(txn, offer, scope));
    return offer.id.uuid;
}

Doing pushOffer(const Context& context, PushOffer input) {
    if (auto good = checkOffer(input); !good) return ready(std::move(good).error());
    return start(context, [context, input = std::move(input)](store::WriteTxn& txn) -> Result<Uuid> {
        const Time now = txn.now();
        LIANLU_TRY(const auto basis, gatherOffer(txn.connection(), context, input, now));
        LIANLU_CHECK(checkHope(basis, input.channel, now));
        return pushOfferIn(context, txn, input, kHold);
    });
}

Doing cancelOffer(const Context& context, domain::OfferId id) {
    if (id.isNull()) return ready(Error{Code::invalid, "which offer", "offer"});
    return start(context, [id](store::WriteTxn& txn) -> Result<Uuid> {
        LIANLU_TRY(const auto before, txn.get<domain::Offer>(id));
        if (before.cancelled) return id.uuid;
        if (before.dispatchedAt && !domain::waitsForHand(before)) return fail(Code::refused, "offer-dispatched", "offer");
        if (before.status == domain::OfferStatus::refused) return fail(Code::refused, "offer-refused", "offer");
        auto offer = before;
        offer.cancelled = true;
        LIANLU_CHECK(txn.update(domain::Offer::kEntity, id, domain::changedFields(before, offer)));
        return id.uuid;
    });
}

}  // namespace lianlu::actions
