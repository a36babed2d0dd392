// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/records/record.h"

#include <array>

#include "models/base/text.h"
#include "models/insight/resolve/normalise.h"
#include "sync/server/ingest/records/record_fields.h"

namespace lianlu::server {

namespace {

constexpr std::array<std::string_view, kRecordKinds> kNames{"members", "identities", "consents", "orders", "refunds",
                                                            "products", "stock", "coupons", "touch-events"};
constexpr std::size_t kLongestSourceId = 120;
constexpr std::size_t kLongestIdentity = 254;

RecordBody readBody(RecordKind kind, RecordFields& fields, const std::string& sourceId) {
    switch (kind) {
        case RecordKind::members: return readMember(fields);
        case RecordKind::identities: return readIdentity(fields);
        case RecordKind::consents: return readConsent(fields);
        case RecordKind::orders: return readOrder(fields, sourceId);
        case RecordKind::refunds: return readRefund(fields);
        case RecordKind::products: return readProduct(fields, sourceId);
        case RecordKind::stock: return readStock(fields);
        case RecordKind::coupons: return readCoupon(fields);
        case RecordKind::touchEvents: break;
    }
    return readTouch(fields, sourceId);
}

Result<void> checkRows(const RecordBody& body) {
    struct Checks {
        Result<void> operator()(const MemberRecord& record) const {
            LIANLU_CHECK(checkEntity(record.profile));
            for (const auto& tag : record.tags) LIANLU_CHECK(checkEntity(tag));
            return {};
        }
        Result<void> operator()(const IdentityRecord&) const { return {}; }
        Result<void> operator()(const ConsentRecord& record) const { return checkEntity(record.consent); }
        Result<void> operator()(const OrderRecord& record) const { return checkEntity(record.order); }
        Result<void> operator()(const RefundRecord&) const { return {}; }
        Result<void> operator()(const ProductRecord& record) const { return checkEntity(record.product); }
        Result<void> operator()(const StockRecord&) const { return {}; }
        Result<void> operator()(const CouponTemplateRecord& record) const { return checkEntity(record.made); }
        Result<void> operator()(const CouponRecord& record) const { return checkEntity(record.coupon); }
        Result<void> operator()(const RedemptionRecord& record) const { return checkEntity(record.redemption); }
        Result<void> operator()(const TouchRecord& record) const { return checkEntity(record.event); }
    };
    return std::visit(Checks{}, body);
}

}  // namespace

std::string_view nameOf(RecordKind kind) noexcept { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<RecordKind> recordKindFromName(std::string_view name) noexcept {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<RecordKind>(i);
    return std::nullopt;
}

std::optional<std::string> normalIdentity(domain::IdentityKind kind, std::string_view value) {
    const auto plain = text::halfWidth(value);
    const auto trimmed = text::trim(plain);
    switch (kind) {
        case domain::IdentityKind::unknown: return std::nullopt;
        case domain::IdentityKind::mobile: return oneid::phoneE164(trimmed);
        case domain::IdentityKind::email: return text::normalEmail(trimmed);
        default: break;
    }
    if (trimmed.empty() || trimmed.size() > kLongestIdentity) return std::nullopt;
    return std::string(trimmed);
}

PersonRef readPerson(RecordFields& fields) {
    PersonRef person;
    person.member = fields.text("member");
    if (person.member.size() > kLongestSourceId) fields.wrong("member", "text too long");
    const auto& names = domain::EnumNames<domain::IdentityKind>::kNames;
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto value = fields.text(names[i]);
        // A mall that hides digits names nobody.
        if (value.empty() || value.find('*') != value.npos || person.identity) continue;
        const auto kind = static_cast<domain::IdentityKind>(i);
        auto normal = normalIdentity(kind, value);
        if (!normal) fields.wrong(names[i], "is no such identity");
        else person.identity = IdentityKey{kind, std::move(*normal)};
    }
    return person;
}

NewPerson readNewPerson(RecordFields& fields) {
    NewPerson person{fields.boolean("make_person"), fields.text("person_name")};
    if (text::length(person.name) > 200) fields.wrong("person_name", "text too long");
    return person;
}

Result<IngestRecord> checkRecord(RecordKind kind, RecordJson json) {
    IngestRecord record;
    record.kind = kind;
    RecordFields fields(json);
    record.sourceId = fields.needText("source_id");
    if (record.sourceId.size() > kLongestSourceId) fields.wrong("source_id", "text too long");
    if (fields.has("version")) record.version = fields.integer("version");
    else if (fields.said("version")) static_cast<void>(fields.take("version"));
    if (record.version && *record.version < 0) fields.wrong("version", "must not be negative");
    record.body = readBody(kind, fields, record.sourceId);
    LIANLU_CHECK(fields.end());
    LIANLU_CHECK(checkRows(record.body));
    // Of two counts of one shelf the later holds, whichever comes last.
    if (const auto* stock = std::get_if<StockRecord>(&record.body); stock && stock->stock.asOf && !record.version)
        record.version = toUnixMs(*stock->stock.asOf);
    record.hash = contentHash(json);
    record.json = std::move(json);
    return record;
}

}  // namespace lianlu::server
