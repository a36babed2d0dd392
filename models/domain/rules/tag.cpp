// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/tag.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "models/base/text.h"

namespace lianlu::domain {

namespace {

constexpr std::int64_t kLongestDays = 3650;
// A device's clock may be ahead of the server's.
constexpr auto kSkew = std::chrono::hours(24);

template <class T>
bool contains(const std::vector<T>& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

TagAudience orGuide(TagAudience audience) noexcept {
    return audience == TagAudience::unknown ? TagAudience::guide : audience;
}

bool belongsTo(Role role, TagAudience audience) noexcept {
    switch (orGuide(audience)) {
        case TagAudience::guide:
            return role == Role::guide || role == Role::manager || role == Role::hq;
        case TagAudience::manager:
            return role == Role::manager || role == Role::hq;
        case TagAudience::hq:
            return role == Role::hq;
        case TagAudience::unknown:
            break;
    }
    return false;
}

const Value* find(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? nullptr : &found->second;
}

std::string_view textOf(const Value* value) {
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? std::string_view(*text) : std::string_view{};
}

//! An empty source is an older device's own tag.
bool isOwn(const Value* source) { return textOf(source).empty() || textOf(source) == nameOf(TagSource::own); }

tl::unexpected<Error> refused(std::string rule, std::string field) {
    return fail(Code::refused, std::move(rule), std::move(field));
}

}  // namespace

TagDefinitionId tagDefinitionId(std::string_view code) { return {Uuid::fromName("tag definition", code)}; }

Scope scopeOfTag(const Scope& person, StoreId homeStore, const TagDefinition* definition) {
    if (!definition) return person;
    switch (orGuide(definition->seenBy)) {
        case TagAudience::manager:
            return Scope::desk(homeStore);
        case TagAudience::hq:
            return Scope::sealed(homeStore);
        case TagAudience::guide:
        case TagAudience::unknown:
            break;
    }
    return person;
}

bool maySeeTag(Role role, const TagDefinition* definition) noexcept { return !definition || role == Role::unknown || belongsTo(role, definition->seenBy); }

Result<void> maySetTag(Role role, const TagDefinition* definition) {
    if (!definition) return {};
    if (definition->status == TagDefinitionStatus::retired) return refused("tag-retired", "name");
    if (!definition->sourceKinds.empty() && !contains(definition->sourceKinds, nameOf(TagSource::own)))
        return refused("tag-source", "name");
    if (!belongsTo(role, definition->setBy) || !belongsTo(role, definition->seenBy)) return refused("tag-set-by", "name");
    return {};
}

Result<void> checkTagValue(const TagDefinition* definition, std::string_view value) {
    if (!definition || definition->allowedValues.empty() || contains(definition->allowedValues, value)) return {};
    return refused("tag-value", "value");
}

Result<void> mayChangeTag(Role role, const TagDefinition* definition, const Intent& intent, Time now) {
    if (intent.verb != Verb::create && !isOwn(find(intent.before, "source"))) return refused("tag-not-own", "source");
    if (const auto* source = find(intent.changed, "source"); source && !isOwn(source)) return refused("tag-not-own", "source");
    const auto* name = find(intent.changed, "name");
    if (intent.verb == Verb::update && name && textOf(name) != textOf(find(intent.before, "name")))
        return refused("tag-renamed", "name");
    // What is retired may still be taken away.
    if (auto may = maySetTag(role, definition); !may && !(intent.verb == Verb::remove && may.error().context == "tag-retired"))
        return may;
    if (intent.verb == Verb::remove) return {};
    const auto* value = find(intent.changed, "value");
    if (value || intent.verb == Verb::create) LIANLU_CHECK(checkTagValue(definition, textOf(value)));
    if (const auto latest = tagExpiry(definition, now)) {
        const auto* expires = find(intent.changed, "expires_at");
        const auto* ms = expires ? std::get_if<std::int64_t>(expires) : nullptr;
        const bool said = expires != nullptr || intent.verb == Verb::create;
        if (said && (!ms || fromUnixMs(*ms) > *latest + kSkew)) return refused("tag-expiry", "expires_at");
    }
    return {};
}

std::optional<Time> tagExpiry(const TagDefinition* definition, Time setAt) {
    if (!definition || definition->expiryDays <= 0) return std::nullopt;
    return setAt + std::chrono::hours(24) * std::min(definition->expiryDays, kLongestDays);
}

bool isExpired(const Tag& tag, Time asOf) noexcept { return tag.expiresAt && *tag.expiresAt <= asOf; }

std::vector<Tag> liveTags(std::vector<Tag> tags, Time asOf) {
    std::erase_if(tags, [asOf](const Tag& tag) { return isExpired(tag, asOf); });
    return tags;
}

Result<void> checkTagDefinition(const TagDefinition& definition) {
    if (text::trim(definition.code).empty() || text::trim(definition.code) != definition.code)
        return fail(Code::invalid, "a name without blanks around it is needed", "code");
    for (const auto& kind : definition.sourceKinds)
        if (enumFromName<TagSource>(kind) == TagSource::unknown) return fail(Code::invalid, "own, rule or third_party", "source_kinds");
    for (const auto& value : definition.allowedValues)
        if (text::trim(value).empty() || text::length(value) > 200) return fail(Code::invalid, "empty or too long", "allowed_values");
    if (definition.expiryDays < 0 || definition.expiryDays > kLongestDays) return fail(Code::invalid, "0 to 3650", "expiry_days");
    // Who sets what they cannot see would never know that it is there.
    if (orGuide(definition.setBy) < orGuide(definition.seenBy)) return fail(Code::invalid, "who may set must see", "set_by");
    return {};
}

}  // namespace lianlu::domain
