// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief The brand itself: one row.
struct Brand {
    static constexpr std::string_view kEntity = "brand";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    BrandId id;
    std::string name;
    std::string legalName;
    std::string mallUrl;  //!< tracked links redirect only below it
    std::string senderName;
    std::string senderEmail;
    std::string currency;  //!< ISO 4217
    std::string locale;  //!< BCP 47
    std::string timeZone;  //!< IANA
    std::int64_t quietFromMinute = 0;  //!< minutes after midnight, store time; no message from here …
    std::int64_t quietToMinute = 0;  //!< … to here; equal: no quiet hours
    std::int64_t touchCap = 0;  //!< at most so many messages to a person …
    std::int64_t touchCapDays = 0;  //!< … in so many days, over all channels; 0: no cap

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("name", self.name, kServer.must());
        visit("legal_name", self.legalName, kServer);
        visit("mall_url", self.mallUrl, kServer.upTo(500));
        visit("sender_name", self.senderName, kServer);
        visit("sender_email", self.senderEmail, kServer);
        visit("currency", self.currency, kServer.upTo(3));
        visit("locale", self.locale, kServer.upTo(20));
        visit("time_zone", self.timeZone, kServer.upTo(60));
        visit("quiet_from_minute", self.quietFromMinute, kServer);
        visit("quiet_to_minute", self.quietToMinute, kServer);
        visit("touch_cap", self.touchCap, kServer);
        visit("touch_cap_days", self.touchCapDays, kServer);
    }
};

//! \brief A region: the stores of one regional head.
struct Region {
    static constexpr std::string_view kEntity = "region";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    RegionId id;
    std::string code;
    std::string name;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("code", self.code, kServer.must().upTo(40));
        visit("name", self.name, kServer.must());
    }
};

//! \brief A shop, or an online shop.
struct Store {
    static constexpr std::string_view kEntity = "store";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    StoreId id;
    RegionId regionId;
    std::string code;
    std::string name;
    StoreKind kind = StoreKind::unknown;
    std::string city;
    std::string address;
    std::string phone;
    std::string timeZone;  //!< IANA; business days are days of this zone
    std::string openedOn;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("region_id", self.regionId, kServer);
        visit("code", self.code, kServer.must().upTo(40));
        visit("name", self.name, kServer.must());
        visit("kind", self.kind, kServer);
        visit("city", self.city, kServer);
        visit("address", self.address, kServer.upTo(300));
        visit("phone", self.phone, kServer.upTo(40));
        visit("time_zone", self.timeZone, kServer.upTo(60));
        visit("opened_on", self.openedOn, kServer.asDate());
    }
};

//! \brief A person who works for the brand.
struct Staff {
    static constexpr std::string_view kEntity = "staff";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    StaffId id;
    StoreId storeId;  //!< home store
    std::string code;
    std::string name;
    Role role = Role::unknown;
    std::string email;
    std::string phone;
    StaffStatus status = StaffStatus::unknown;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("store_id", self.storeId, kServer.must());
        visit("code", self.code, kServer.must().upTo(40));
        visit("name", self.name, kServer.must());
        visit("role", self.role, kServer.must());
        visit("email", self.email, kServer.upTo(254));
        visit("phone", self.phone, kServer.upTo(40));
        visit("status", self.status, kServer);
    }
};

//! \brief Who works where, in which role, from when to when.
struct StaffAssignment {
    static constexpr std::string_view kEntity = "staff_assignment";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    StaffAssignmentId id;
    StaffId staffId;
    StoreId storeId;
    Role role = Role::unknown;
    std::optional<Time> fromAt;
    std::optional<Time> toAt;  //!< none: still there

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("staff_id", self.staffId, kServer.must());
        visit("store_id", self.storeId, kServer.must());
        visit("role", self.role, kServer.must());
        visit("from_at", self.fromAt, kServer);
        visit("to_at", self.toAt, kServer);
    }
};

//! \brief The sign-in of a staff member; its secrets stay on the server.
struct Account {
    static constexpr std::string_view kEntity = "account";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    AccountId id;
    StaffId staffId;
    std::string login;
    AccountStatus status = AccountStatus::unknown;
    std::optional<Time> lastSignInAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("staff_id", self.staffId, kServer.must());
        visit("login", self.login, kServer.must().upTo(120));
        visit("status", self.status, kServer);
        visit("last_sign_in_at", self.lastSignInAt, kDerived);
    }
};

//! \brief A machine enrolled by an account.
struct Device {
    static constexpr std::string_view kEntity = "device";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    DeviceId id;
    AccountId accountId;
    StaffId staffId;
    std::string name;
    std::string platform;
    std::optional<Time> enrolledAt;
    std::optional<Time> lastSeenAt;
    std::optional<Time> revokedAt;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("account_id", self.accountId, kServer.must());
        visit("staff_id", self.staffId, kServer.must());
        visit("name", self.name, kServer);
        visit("platform", self.platform, kServer.upTo(40));
        visit("enrolled_at", self.enrolledAt, kDerived);
        visit("last_seen_at", self.lastSeenAt, kDerived);
        visit("revoked_at", self.revokedAt, kServer);
    }
};

}  // namespace lianlu::domain
