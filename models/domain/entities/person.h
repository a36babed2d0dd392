// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief A resolved person behind identities (One ID): prospect, customer or member. Root of all that hangs on the person.
struct Customer {
    static constexpr std::string_view kEntity = "customer";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    CustomerId id;
    CustomerKind kind = CustomerKind::unknown;
    std::string name;
    std::string gender;  //!< female, male, other or empty
    std::string birthday;
    std::string city;
    std::string language;  //!< BCP 47, for messages
    StoreId homeStoreId;
    StaffId guideId;  //!< exclusive guide; none: in the pool of home_store_id
    std::string memberCode;
    std::optional<Time> joinedAt;
    Channel preferredChannel = Channel::unknown;
    std::string remark;  //!< what the guide should know
    std::optional<Time> firstPurchaseAt;
    std::optional<Time> lastPurchaseAt;
    std::int64_t orderCount = 0;
    std::int64_t spentMinor = 0;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind, kLatest.must());
        visit("name", self.name, kManual.must());
        visit("gender", self.gender, kManual.upTo(20));
        visit("birthday", self.birthday, kManual.asDate());
        visit("city", self.city, kManual);
        visit("language", self.language, kManual.upTo(20));
        visit("home_store_id", self.homeStoreId, kServer.must());
        visit("guide_id", self.guideId, kServer);
        visit("member_code", self.memberCode, kDerived.upTo(40));
        visit("joined_at", self.joinedAt, kMax);
        visit("preferred_channel", self.preferredChannel, kManual);
        visit("remark", self.remark, kManual.upTo(2000));
        visit("first_purchase_at", self.firstPurchaseAt, kDerived);
        visit("last_purchase_at", self.lastPurchaseAt, kDerived);
        visit("order_count", self.orderCount, kDerived);
        visit("spent_minor", self.spentMinor, kDerived);
    }
};

//! \brief An id of a person in one channel.
struct Identity {
    static constexpr std::string_view kEntity = "identity";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    IdentityId id;
    CustomerId customerId;
    IdentityKind kind = IdentityKind::unknown;
    std::string value;  //!< normalised: E.164, lower-case e-mail
    IdentityStatus status = IdentityStatus::unknown;
    std::string source;
    std::optional<Time> verifiedAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("kind", self.kind, kServer.must());
        visit("value", self.value, kManual.must().upTo(254));
        visit("status", self.status, kServer);
        visit("source", self.source, kServer);
        visit("verified_at", self.verifiedAt, kMax);
    }
};

//! \brief Permission, or its withdrawal, by channel and purpose. A ledger: the newest entry holds.
struct Consent {
    static constexpr std::string_view kEntity = "consent";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::appendOnly;

    ConsentId id;
    CustomerId customerId;
    Channel channel = Channel::unknown;
    Purpose purpose = Purpose::unknown;
    bool granted = false;
    std::string source;  //!< by which act
    std::string wordingVersion;
    std::optional<Time> at;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("channel", self.channel, kServer.must());
        visit("purpose", self.purpose, kServer.must());
        visit("granted", self.granted, kServer.must());
        visit("source", self.source, kServer.must());
        visit("wording_version", self.wordingVersion, kServer.upTo(40));
        visit("at", self.at, kServer.must());
    }
};

//! \brief A tag on a person, with its source.
struct Tag {
    static constexpr std::string_view kEntity = "tag";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    TagId id;
    CustomerId customerId;
    std::string name;
    std::string value;
    TagSource source = TagSource::unknown;
    std::string sourceName;
    double confidence = 0;  //!< 0…1
    std::optional<Time> setAt;
    std::optional<Time> expiresAt;
    StaffId setBy;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("name", self.name, kServer.must().upTo(80));
        visit("value", self.value, kLatest);
        visit("source", self.source, kServer);
        visit("source_name", self.sourceName, kServer);
        visit("confidence", self.confidence, kLatest);
        visit("set_at", self.setAt, kMax);
        visit("expires_at", self.expiresAt, kLatest);
        visit("set_by", self.setBy, kServer);
    }
};

//! \brief What a person may buy next and who sees to it.
struct Lead {
    static constexpr std::string_view kEntity = "lead";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    LeadId id;
    CustomerId customerId;  //!< the person
    LeadSource source = LeadSource::unknown;
    std::string sourceDetail;
    LeadStage stage = LeadStage::unknown;
    std::int64_t maturity = 0;  //!< 0…100
    StaffId ownerId;  //!< none: in the pool
    std::string intent;  //!< what they want, in words
    ProductId productId;
    std::int64_t budgetMinor = 0;
    std::string nextStep;
    std::optional<Time> nextStepAt;
    std::string lostReason;
    std::optional<Time> openedAt;
    std::optional<Time> lastContactAt;
    std::optional<Time> closedAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("source", self.source, kServer);
        visit("source_detail", self.sourceDetail, kServer);
        visit("stage", self.stage, kLatest.must());
        visit("maturity", self.maturity, kLatest);
        visit("owner_id", self.ownerId, kServer);
        visit("intent", self.intent, kManual.upTo(500));
        visit("product_id", self.productId, kLatest);
        visit("budget_minor", self.budgetMinor, kManual);
        visit("next_step", self.nextStep, kLatest.upTo(300));
        visit("next_step_at", self.nextStepAt, kLatest);
        visit("lost_reason", self.lostReason, kLatest.upTo(300));
        visit("opened_at", self.openedAt, kServer);
        visit("last_contact_at", self.lastContactAt, kMax);
        visit("closed_at", self.closedAt, kLatest);
    }
};

//! \brief What a guide did with a person.
struct Interaction {
    static constexpr std::string_view kEntity = "interaction";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::appendOnly;

    InteractionId id;
    CustomerId customerId;
    LeadId leadId;
    StaffId staffId;
    StoreId storeId;
    InteractionKind kind = InteractionKind::unknown;
    Outcome outcome = Outcome::unknown;
    std::string note;
    std::optional<Time> at;
    std::int64_t durationS = 0;
    std::string nextStep;
    std::optional<Time> nextStepAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("lead_id", self.leadId, kServer);
        visit("staff_id", self.staffId, kServer.must());
        visit("store_id", self.storeId, kServer);
        visit("kind", self.kind, kServer.must());
        visit("outcome", self.outcome, kServer);
        visit("note", self.note, kServer.upTo(4000));
        visit("at", self.at, kServer.must());
        visit("duration_s", self.durationS, kServer);
        visit("next_step", self.nextStep, kServer.upTo(300));
        visit("next_step_at", self.nextStepAt, kServer);
    }
};

}  // namespace lianlu::domain
