// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief What coupons can be issued.
struct CouponTemplate {
    static constexpr std::string_view kEntity = "coupon_template";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    CouponTemplateId id;
    std::string code;
    std::string name;
    CouponKind kind = CouponKind::unknown;
    std::int64_t value = 0;  //!< minor units, or per cent
    std::int64_t minSpendMinor = 0;
    std::int64_t validDays = 0;  //!< from issue
    std::optional<Time> validFromAt;
    std::optional<Time> validToAt;
    ProductId productId;
    std::string terms;
    CouponTemplateStatus status = CouponTemplateStatus::unknown;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("code", self.code, kServer.must().upTo(40));
        visit("name", self.name, kServer.must());
        visit("kind", self.kind, kServer.must());
        visit("value", self.value, kServer);
        visit("min_spend_minor", self.minSpendMinor, kServer);
        visit("valid_days", self.validDays, kServer);
        visit("valid_from_at", self.validFromAt, kServer);
        visit("valid_to_at", self.validToAt, kServer);
        visit("product_id", self.productId, kServer);
        visit("terms", self.terms, kServer.upTo(2000));
        visit("status", self.status, kServer);
    }
};

//! \brief Issued to one person, signed, redeemable once.
struct Coupon {
    static constexpr std::string_view kEntity = "coupon";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::serverOnly;

    CouponId id;
    CustomerId customerId;
    CouponTemplateId templateId;
    OfferId offerId;
    std::string code;
    std::optional<Time> issuedAt;
    std::optional<Time> expiresAt;
    CouponStatus status = CouponStatus::unknown;
    StaffId issuedBy;
    std::string keyId;
    std::string signature;  //!< Ed25519 over code, customer, template, expiry; base64url

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("template_id", self.templateId, kServer.must());
        visit("offer_id", self.offerId, kServer);
        visit("code", self.code, kServer.must().upTo(40));
        visit("issued_at", self.issuedAt, kServer);
        visit("expires_at", self.expiresAt, kServer);
        visit("status", self.status, kServer);
        visit("issued_by", self.issuedBy, kServer);
        visit("key_id", self.keyId, kServer.upTo(40));
        visit("signature", self.signature, kServer.upTo(120));
    }
};

//! \brief The use of a coupon, where it happened.
struct Redemption {
    static constexpr std::string_view kEntity = "redemption";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::appendOnly;

    RedemptionId id;
    CouponId couponId;
    std::string couponCode;
    StoreId storeId;
    StaffId staffId;
    OrderId orderId;
    std::int64_t amountMinor = 0;
    std::optional<Time> at;
    RedemptionStatus status = RedemptionStatus::unknown;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("coupon_id", self.couponId, kServer.must());
        visit("coupon_code", self.couponCode, kServer.must().upTo(40));
        visit("store_id", self.storeId, kServer.must());
        visit("staff_id", self.staffId, kServer);
        visit("order_id", self.orderId, kServer);
        visit("amount_minor", self.amountMinor, kServer);
        visit("at", self.at, kServer.must());
        visit("status", self.status, kDerived);
    }
};

//! \brief What a guide pushes to a person: product, message, coupon, tracked link, over one channel.
struct Offer {
    static constexpr std::string_view kEntity = "offer";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    OfferId id;
    CustomerId customerId;
    LeadId leadId;
    StaffId staffId;
    StoreId storeId;
    ProductId productId;
    CouponTemplateId couponTemplateId;
    Channel channel = Channel::unknown;
    std::string subject;  //!< with variables
    std::string message;  //!< with variables
    std::optional<Time> createdAt;
    std::optional<Time> sendAfterAt;
    bool cancelled = false;  //!< taken back before it went out
    HandSend hand = HandSend::unknown;  //!< what the guide says of one that goes by hand
    OfferStatus status = OfferStatus::unknown;
    Refusal refusal = Refusal::unknown;
    CouponId couponId;
    std::string linkCode;
    std::string linkUrl;  //!< the whole address, once a guide is to send it by hand
    std::optional<Time> dispatchedAt;
    std::optional<Time> deliveredAt;  //!< by hand: when the guide sent it, or it was proved; none where nobody reports it
    std::optional<Time> refusedAt;
    std::optional<Time> openedAt;
    std::optional<Time> clickedAt;
    std::optional<Time> boughtAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("lead_id", self.leadId, kServer);
        visit("staff_id", self.staffId, kServer.must());
        visit("store_id", self.storeId, kServer);
        visit("product_id", self.productId, kServer);
        visit("coupon_template_id", self.couponTemplateId, kServer);
        visit("channel", self.channel, kServer.must());
        visit("subject", self.subject, kServer.upTo(200));
        visit("message", self.message, kServer.must().upTo(4000));
        visit("created_at", self.createdAt, kServer.must());
        visit("send_after_at", self.sendAfterAt, kServer);
        visit("cancelled", self.cancelled, kLatest);
        visit("hand", self.hand, kLatest);
        visit("status", self.status, kDerived);
        visit("refusal", self.refusal, kDerived);
        visit("coupon_id", self.couponId, kDerived);
        visit("link_code", self.linkCode, kDerived.upTo(40));
        visit("link_url", self.linkUrl, kDerived.upTo(500));
        visit("dispatched_at", self.dispatchedAt, kDerived);
        visit("delivered_at", self.deliveredAt, kDerived);
        visit("refused_at", self.refusedAt, kDerived);
        visit("opened_at", self.openedAt, kDerived);
        visit("clicked_at", self.clickedAt, kDerived);
        visit("bought_at", self.boughtAt, kDerived);
    }
};

//! \brief One sending of an offer over a channel. The address is that of the identity, read when it goes out.
struct Dispatch {
    static constexpr std::string_view kEntity = "dispatch";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::serverOnly;

    DispatchId id;
    CustomerId customerId;
    OfferId offerId;
    IdentityId identityId;
    Channel channel = Channel::unknown;
    std::string messageId;  //!< fixed before the first try
    DispatchStatus status = DispatchStatus::unknown;
    Refusal refusal = Refusal::unknown;
    std::int64_t attempts = 0;
    std::optional<Time> queuedAt;
    std::optional<Time> nextTryAt;
    std::optional<Time> sentAt;
    std::string error;  //!< code and words of the far side, no address

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("offer_id", self.offerId, kServer.must());
        visit("identity_id", self.identityId, kServer);
        visit("channel", self.channel, kServer.must());
        visit("message_id", self.messageId, kServer.upTo(200));
        visit("status", self.status, kServer);
        visit("refusal", self.refusal, kServer);
        visit("attempts", self.attempts, kServer);
        visit("queued_at", self.queuedAt, kServer);
        visit("next_try_at", self.nextTryAt, kServer);
        visit("sent_at", self.sentAt, kServer);
        visit("error", self.error, kServer.upTo(300));
    }
};

}  // namespace lianlu::domain
