// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/registry.h"

#include <algorithm>
#include <cmath>

#include "models/base/text.h"
#include "models/base/text_controls.h"
#include "models/domain/held_fields.h"
#include "models/domain/record.h"

namespace lianlu::domain {

namespace {

// 1900…2200: outside of it a time is a mistake of units, not a date in a shop.
constexpr std::int64_t kEarliestMs = -2'208'988'800'000;
constexpr std::int64_t kLatestMs = 7'258'118'400'000;

template <class T>
std::vector<std::string_view> choicesOf() {
    if constexpr (std::is_enum_v<T>) {
        const auto& names = EnumNames<T>::kNames;
        return {names.begin() + 1, names.end()};
    } else {
        return {};
    }
}

template <class E>
EntityInfo infoOf() {
    EntityInfo info{std::string(E::kEntity), E::kHome, E::kWritable, {}};
    E sample;
    E::fields(sample, [&info](std::string_view name, auto& member, FieldRule rule) {
        using T = std::remove_reference_t<decltype(member)>;
        info.fields.push_back({std::string(name), detail::typeOf<T>(rule), rule, choicesOf<T>()});
    });
    return info;
}

bool isDate(std::string_view date) noexcept {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    const auto year = text::toInteger(date.substr(0, 4));
    const auto month = text::toInteger(date.substr(5, 2));
    const auto day = text::toInteger(date.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *day < 1) return false;
    return (std::chrono::year(static_cast<int>(*year)) / static_cast<unsigned>(*month) / static_cast<unsigned>(*day)).ok();
}

enum class Controls : std::uint8_t { refused, borne };

Result<void> checkText(const FieldInfo& field, const std::string& value, Controls controls) {
    if (!text::isCleanUtf8(value)) return fail(Code::invalid, "not clean UTF-8", field.name);
    if (controls == Controls::refused && text::holdsControls(value)) return fail(Code::invalid, "control characters", field.name);
    if (text::length(value) > field.rule.maxLength) return fail(Code::tooLarge, "text too long", field.name);
    if (field.type == FieldType::date && !value.empty() && !isDate(value)) return fail(Code::invalid, "not a date", field.name);
    if (field.type == FieldType::id && !Uuid::parse(value)) return fail(Code::invalid, "not an id", field.name);
    if (!field.choices.empty() && std::find(field.choices.begin(), field.choices.end(), value) == field.choices.end())
        return fail(Code::invalid, "not one of the choices", field.name);
    return {};
}

Result<void> checkAny(const FieldInfo& field, const Value& value, Controls controls) {
    if (isNull(value)) {
        if (field.rule.required) return fail(Code::invalid, "must not be empty", field.name);
        return {};
    }
    switch (field.type) {
        case FieldType::text:
        case FieldType::date:
        case FieldType::id: {
            const auto* held = std::get_if<std::string>(&value);
            if (!held) return fail(Code::invalid, "text expected", field.name);
            if (held->empty() && field.rule.required) return fail(Code::invalid, "must not be empty", field.name);
            return checkText(field, *held, controls);
        }
        case FieldType::integer:
            if (!std::holds_alternative<std::int64_t>(value)) return fail(Code::invalid, "integer expected", field.name);
            return {};
        case FieldType::boolean:
            if (!std::holds_alternative<bool>(value)) return fail(Code::invalid, "true or false expected", field.name);
            return {};
        case FieldType::real: {
            if (std::holds_alternative<std::int64_t>(value)) return {};
            const auto* held = std::get_if<double>(&value);
            if (!held || !std::isfinite(*held)) return fail(Code::invalid, "finite number expected", field.name);
            return {};
        }
        case FieldType::time: {
            const auto* held = std::get_if<std::int64_t>(&value);
            if (!held || *held < kEarliestMs || *held > kLatestMs)
                return fail(Code::invalid, "time in Unix milliseconds expected", field.name);
            return {};
        }
        case FieldType::textList: {
            const auto* held = std::get_if<std::vector<std::string>>(&value);
            if (!held) return fail(Code::invalid, "list of texts expected", field.name);
            if (held->size() > field.rule.maxLength) return fail(Code::tooLarge, "list too long", field.name);
            for (const auto& entry : *held)
                if (!text::isCleanUtf8(entry) || entry.size() > 1000 || (controls == Controls::refused && text::holdsControls(entry)))
                    return fail(Code::invalid, "bad list entry", field.name);
            return {};
        }
    }
    return fail(Code::internal, "unhandled field type", field.name);
}

Result<void> checkAll(const EntityInfo& entity, const Fields& fields, bool creating, Controls controls) {
    for (const auto& [name, value] : fields) {
        const auto* field = entity.field(name);
        if (!field) return fail(Code::invalid, "no such field", entity.name + "." + name);
        LIANLU_CHECK(checkAny(*field, value, controls));
    }
    if (creating)
        for (const auto& field : entity.fields)
            if (field.rule.required && !fields.contains(field.name))
                return fail(Code::invalid, "required field missing", field.name);
    return {};
}

}  // namespace

const FieldInfo* EntityInfo::field(std::string_view fieldName) const noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

std::span<const EntityInfo> entities() {
    static const std::vector<EntityInfo> all = [] {
        std::vector<EntityInfo> list;
        forEachEntity([&list]<class E>() { list.push_back(infoOf<E>()); });
        return list;
    }();
    return all;
}

const EntityInfo* findEntity(std::string_view name) noexcept {
    const auto all = entities();
    const auto found = std::find_if(all.begin(), all.end(), [&](const EntityInfo& e) { return e.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Result<void> checkValue(const FieldInfo& field, const Value& value) { return checkAny(field, value, Controls::refused); }

Result<void> checkFields(const EntityInfo& entity, const Fields& fields, bool creating) { return checkAll(entity, fields, creating, Controls::refused); }

Result<void> checkHeldFields(const EntityInfo& entity, const Fields& fields, bool creating) { return checkAll(entity, fields, creating, Controls::borne); }

}  // namespace lianlu::domain
