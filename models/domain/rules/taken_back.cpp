// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/taken_back.h"

#include "models/domain/entities.h"
#include "models/domain/record.h"

namespace lianlu::domain {

namespace {

constexpr auto kClocksDiffer = std::chrono::hours(24);
constexpr std::uint8_t kMadeByDevice = 7;

//! When a device made the id; nothing for one that another source has given.
std::optional<Time> madeAt(const Uuid& id) {
    if (id.bytes[6] >> 4u != kMadeByDevice) return std::nullopt;
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i) ms = ms << 8 | id.bytes[i];
    return fromUnixMs(ms);
}

}  // namespace

Result<void> mayTakeBack(const Standing& standing, const TakenPerson& person, Time now) {
    Customer customer;
    if (!applyFields(customer, person.fields)) return fail(Code::refused, "changed-since", "customer");
    const bool own = standing.role == Role::guide && customer.guideId == standing.staff;
    if (!own && standing.role != Role::manager) return fail(Code::forbidden, "not a person of the own book", "customer");
    const auto made = madeAt(person.id.uuid);
    if (!made || *made < now - kTakeBackWithin || *made > now + kClocksDiffer) return fail(Code::refused, "too-old", "customer");
    if (person.ver != 1) return fail(Code::refused, "changed-since", "customer");
    const bool plain = customer.kind == CustomerKind::prospect || customer.kind == CustomerKind::customer;
    if (!plain || !customer.memberCode.empty() || customer.joinedAt || customer.orderCount > 0) return fail(Code::refused, "in-use", "customer");
    return {};
}

bool goesAlong(std::string_view entity, const Fields& fields, std::int64_t ver) {
    if (entity == Identity::kEntity) {
        Identity identity;
        return ver == 1 && applyFields(identity, fields) && identity.source == "import" && !identity.verifiedAt;
    }
    if (entity == Lead::kEntity) {
        Lead lead;
        return ver == 1 && applyFields(lead, fields) && lead.stage == LeadStage::fresh;
    }
    if (entity == Tag::kEntity) {
        Tag tag;
        return applyFields(tag, fields) && tag.source == TagSource::rule;
    }
    if (entity == PersonMatch::kEntity) {
        PersonMatch match;
        return applyFields(match, fields) && match.status == MatchStatus::open && match.decidedBy.isNull() && !match.joinedAt;
    }
    return false;
}

bool mayGoAlong(std::string_view entity) noexcept {
    return entity == Identity::kEntity || entity == Lead::kEntity || entity == Tag::kEntity || entity == PersonMatch::kEntity;
}

}  // namespace lianlu::domain
