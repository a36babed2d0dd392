// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities.h"
#include "sync/server/ingest/records/record_json.h"

//! What a source may say, a kind of record each. A translator checks the JSON of one and says what it means, without looking anything up:
//! references stay the source's own words until the writer resolves them. packaging/ingest.md tells the fields.
namespace lianlu::server {

enum class RecordKind : std::uint8_t { members, identities, consents, orders, refunds, products, stock, coupons, touchEvents };
inline constexpr std::size_t kRecordKinds = 9;
[[nodiscard]] std::string_view nameOf(RecordKind kind) noexcept;  //!< as in the address: "touch-events"
[[nodiscard]] std::optional<RecordKind> recordKindFromName(std::string_view name) noexcept;

struct IdentityKey {
    domain::IdentityKind kind = domain::IdentityKind::unknown;
    std::string value;  //!< normalised
    friend auto operator<=>(const IdentityKey&, const IdentityKey&) = default;
};

//! \brief Who: the source's own member, or whoever has an identity. Neither: nobody is named.
struct PersonRef {
    std::string member;
    std::optional<IdentityKey> identity;
    [[nodiscard]] bool isNone() const noexcept { return member.empty() && !identity; }
};

struct MemberRecord {
    domain::Customer profile;            //!< without ids
    std::vector<std::string> emptied;    //!< fields said to be empty
    bool saidKind = false;
    std::string store, guide;            //!< codes
    std::vector<std::pair<IdentityKey, std::optional<Time>>> identities;  //!< and when verified
    bool saidIdentities = false;
    std::vector<domain::Tag> tags;
    bool saidTags = false;
};
struct IdentityRecord {
    PersonRef person;
    IdentityKey key;
    domain::IdentityStatus status = domain::IdentityStatus::active;
    std::optional<Time> verifiedAt;
};
struct ConsentRecord {
    PersonRef person;
    domain::Consent consent;
};
//! \brief Makes the person an identity names when nobody has it yet.
struct NewPerson {
    bool wanted = false;
    std::string name;
};
struct OrderRecord {
    struct Line {
        std::string sku, name;
        domain::OrderLine line;
    };
    PersonRef person;
    NewPerson newPerson;
    std::string store, guide, coupon;  //!< codes
    domain::Order order;
    std::optional<std::int64_t> points;  //!< earned, where the source knows
    std::vector<Line> lines;
    bool saidLines = false;
};
struct RefundRecord {
    std::string order, orderNumber;
    std::int64_t amountMinor = 0;
    bool full = false;
    Time at{};
    std::string reason;
};
struct ProductRecord {
    domain::Product product;
    std::vector<std::string> emptied;
};
struct StockRecord {
    std::string store, sku;
    domain::Stock stock;
};
struct CouponTemplateRecord {
    domain::CouponTemplate made;
    std::string sku;
};
struct CouponRecord {
    PersonRef person;
    std::string templateCode;
    domain::Coupon coupon;
};
struct RedemptionRecord {
    std::string coupon, store, guide, order;  //!< codes; order by source_id or number
    domain::Redemption redemption;
};
struct TouchRecord {
    PersonRef person;
    NewPerson newPerson;
    std::string store;
    domain::TouchEvent event;
};

using RecordBody = std::variant<MemberRecord, IdentityRecord, ConsentRecord, OrderRecord, RefundRecord, ProductRecord, StockRecord,
                                CouponTemplateRecord, CouponRecord, RedemptionRecord, TouchRecord>;

struct IngestRecord {
    RecordKind kind = RecordKind::members;
    std::string sourceId;
    std::optional<std::int64_t> version;
    std::string hash;
    RecordBody body;
    RecordJson json;  //!< as it came, for one that must wait
};

//! \brief Checks one record. The error's subject is the field, its context the reason; neither holds a value.
[[nodiscard]] Result<IngestRecord> checkRecord(RecordKind kind, RecordJson json);

//! \brief The one form of an identity that rows are found by; nothing where the text is none. Resolution of people replaces this by its own.
[[nodiscard]] std::optional<std::string> normalIdentity(domain::IdentityKind kind, std::string_view value);

class RecordFields;
//! \brief `member`, else the first of mobile, wechat_unionid, … that is said.
[[nodiscard]] PersonRef readPerson(RecordFields& fields);
[[nodiscard]] NewPerson readNewPerson(RecordFields& fields);

// One translator a kind.
[[nodiscard]] RecordBody readMember(RecordFields& fields);
[[nodiscard]] RecordBody readIdentity(RecordFields& fields);
[[nodiscard]] RecordBody readConsent(RecordFields& fields);
[[nodiscard]] RecordBody readOrder(RecordFields& fields, const std::string& sourceId);
[[nodiscard]] RecordBody readRefund(RecordFields& fields);
[[nodiscard]] RecordBody readProduct(RecordFields& fields, const std::string& sourceId);
[[nodiscard]] RecordBody readStock(RecordFields& fields);
[[nodiscard]] RecordBody readCoupon(RecordFields& fields);
[[nodiscard]] RecordBody readTouch(RecordFields& fields, const std::string& sourceId);

}  // namespace lianlu::server
