// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "models/domain/entities.h"
#include "models/domain/value.h"

//! Between the typed entity and its fields by name. The typed form is for rules, actions and screens; the fields are
//! what is stored, sent and merged. One description (`E::fields`) serves both ways.
namespace lianlu::domain {

namespace detail {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};

template <class T>
concept EnumField = std::is_enum_v<T>;
template <class T>
concept IdField = IsId<T>::value;

inline Value toValue(const std::string& text) { return text.empty() ? Value{} : Value{text}; }
inline Value toValue(std::int64_t number) { return number; }
inline Value toValue(bool flag) { return flag; }
inline Value toValue(double number) { return number; }
inline Value toValue(const std::optional<Time>& time) { return time ? Value{toUnixMs(*time)} : Value{}; }
inline Value toValue(const std::vector<std::string>& list) { return list.empty() ? Value{} : Value{list}; }
template <IdField T>
Value toValue(const T& id) {
    return id.isNull() ? Value{} : Value{id.toString()};
}
template <EnumField T>
Value toValue(T value) {
    return value == T::unknown ? Value{} : Value{std::string(nameOf(value))};
}

template <class T>
bool fromValue(const Value& value, T& out) {
    if (isNull(value)) {
        out = T{};
        return true;
    }
    if constexpr (std::same_as<T, std::optional<Time>>) {
        const auto* ms = std::get_if<std::int64_t>(&value);
        if (ms) out = fromUnixMs(*ms);
        return ms != nullptr;
    } else if constexpr (EnumField<T>) {
        const auto* name = std::get_if<std::string>(&value);
        if (name) out = enumFromName<T>(*name);
        return name != nullptr;
    } else if constexpr (IdField<T>) {
        const auto* text = std::get_if<std::string>(&value);
        const auto parsed = text ? T::parse(*text) : std::nullopt;
        if (parsed) out = *parsed;
        return parsed.has_value();
    } else if constexpr (std::same_as<T, double>) {
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            out = static_cast<double>(*whole);
            return true;
        }
        const auto* number = std::get_if<double>(&value);
        if (number) out = *number;
        return number != nullptr;
    } else {
        const auto* held = std::get_if<T>(&value);
        if (held) out = *held;
        return held != nullptr;
    }
}

template <class T>
constexpr FieldType typeOf(FieldRule rule) {
    if constexpr (std::same_as<T, std::int64_t>) return FieldType::integer;
    else if constexpr (std::same_as<T, double>) return FieldType::real;
    else if constexpr (std::same_as<T, bool>) return FieldType::boolean;
    else if constexpr (std::same_as<T, std::optional<Time>>) return FieldType::time;
    else if constexpr (std::same_as<T, std::vector<std::string>>) return FieldType::textList;
    else if constexpr (IdField<T>) return FieldType::id;
    else return rule.date ? FieldType::date : FieldType::text;
}

}  // namespace detail

//! \brief All fields of the entity; empty ones as monostate.
template <class E>
[[nodiscard]] Fields toFields(const E& entity) {
    Fields fields;
    E::fields(entity, [&fields](std::string_view name, const auto& member, FieldRule) {
        fields.emplace(name, detail::toValue(member));
    });
    return fields;
}

//! \brief Only the fields that differ, with the values of `now`.
template <class E>
[[nodiscard]] Fields changedFields(const E& before, const E& now) {
    const Fields old = toFields(before);
    Fields changed;
    for (auto& [name, value] : toFields(now))
        if (old.at(name) != value) changed.emplace(name, value);
    return changed;
}

//! \brief Lays `fields` over `entity`. Unknown names are passed over (a newer peer's); false: a value of a wrong type.
template <class E>
[[nodiscard]] bool applyFields(E& entity, const Fields& fields) {
    bool good = true;
    E::fields(entity, [&](std::string_view name, auto& member, FieldRule) {
        if (const auto found = fields.find(name); found != fields.end())
            good = detail::fromValue(found->second, member) && good;
    });
    return good;
}

}  // namespace lianlu::domain
