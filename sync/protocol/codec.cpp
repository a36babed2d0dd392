// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "sync/protocol/codec_types.h"
#include "sync/protocol/members/audit.h"
#include "sync/protocol/members/company.h"
#include "sync/protocol/members/custody.h"
#include "sync/protocol/members/handover.h"
#include "sync/protocol/members/invitation.h"
#include "sync/protocol/members/messages.h"
#include "sync/protocol/members/query.h"
#include "sync/protocol/members/second_step.h"
#include "sync/protocol/members/visit.h"
#include "sync/protocol/message_list.h"

namespace lianlu::protocol {

namespace {

using nlohmann::json;

template <class T>
json write(const T& value) {
    if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool> || std::is_integral_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, domain::Value>) {
        return toJson(value);
    } else if constexpr (std::is_same_v<T, Uuid> || domain::detail::IsId<T>::value || std::is_same_v<T, domain::Scope>) {
        return value.toString();
    } else if constexpr (std::is_enum_v<T>) {
        return namesOf<T>()[static_cast<std::size_t>(value)];
    } else if constexpr (IsOptional<T>::value) {
        return value ? write(*value) : json();
    } else if constexpr (IsVector<T>::value) {
        json list = json::array();
        for (const auto& entry : value) list.push_back(write(entry));
        return list;
    } else if constexpr (IsFieldMap<T>::value) {
        json object = json::object();
        for (const auto& [name, field] : value) object.emplace(name, write(field));
        return object;
    } else {
        json object = json::object();
        members(value, [&object](const char* name, const auto& member, Need need) {
            using M = std::decay_t<decltype(member)>;
            // An optional member that says nothing is left out.
            if constexpr (std::is_same_v<M, std::string> || IsVector<M>::value || IsFieldMap<M>::value) {
                if (need == Need::optional && member.empty()) return;
            } else if constexpr (IsOptional<M>::value) {
                if (!member) return;
            } else if constexpr (std::is_same_v<M, Resent>) {
                if (member == Resent::no) return;
            } else if constexpr (std::is_integral_v<M> && !std::is_same_v<M, bool>) {
                if (need == Need::optional && member == 0) return;
            }
            object.emplace(name, write(member));
        });
        return object;
    }
}

}  // namespace

template <class Message>
std::string encode(const Message& message) {
    return write(message).dump(-1, ' ', false, json::error_handler_t::replace);
}

#define LIANLU_MESSAGE(type) template std::string encode<type>(const type&);
LIANLU_MESSAGES(LIANLU_MESSAGE)
#undef LIANLU_MESSAGE

json toJson(const domain::Value& value) {
    return std::visit(
        [](const auto& held) -> json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) return nullptr;
            else return held;
        },
        value);
}

json toJson(const domain::Fields& fields) {
    json object = json::object();
    for (const auto& [name, value] : fields) object.emplace(name, toJson(value));
    return object;
}

Result<domain::Value> valueFromJson(const json& from) {
    switch (from.type()) {
        case json::value_t::null: return domain::Value{};
        case json::value_t::boolean: return from.get<bool>();
        case json::value_t::string: return from.get<std::string>();
        case json::value_t::number_integer: return from.get<std::int64_t>();
        case json::value_t::number_unsigned:
            if (from.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                return fail(Code::invalid, "number too large");
            return from.get<std::int64_t>();
        case json::value_t::number_float:
            if (!std::isfinite(from.get<double>())) return fail(Code::invalid, "finite number expected");
            return from.get<double>();
        case json::value_t::array: {
            std::vector<std::string> list;
            for (const auto& entry : from) {
                if (!entry.is_string()) return fail(Code::invalid, "list of texts expected");
                list.push_back(entry.get<std::string>());
            }
            return list;
        }
        default: return fail(Code::invalid, "a plain value expected");
    }
}

Result<domain::Fields> fieldsFromJson(const json& from) {
    if (!from.is_object()) return fail(Code::invalid, "object expected");
    domain::Fields fields;
    for (const auto& [name, member] : from.items()) {
        auto value = valueFromJson(member);
        if (!value) return fail(Code::invalid, value.error().context, name);
        fields.emplace(name, std::move(*value));
    }
    return fields;
}

namespace {

//! Stands in JSON as it is.
bool isPlain(const std::string& words) {
    return std::none_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f; }) &&
           text::isCleanUtf8(words);
}

}  // namespace

std::string bodyText(const domain::Fields& fields) {
    // Names are ours and sorted, most values whole numbers and plain texts: a tree of JSON would cost more than the row.
    std::string text(1, '{');
    for (const auto& [name, value] : fields) {
        if (domain::isNull(value)) continue;
        if (text.size() > 1) text += ',';
        text.append(1, '"').append(name).append("\":");
        const auto* number = std::get_if<std::int64_t>(&value);
        const auto* words = std::get_if<std::string>(&value);
        if (number) text += std::to_string(*number);
        else if (words && isPlain(*words)) text.append(1, '"').append(*words).append(1, '"');
        else text += toJson(value).dump(-1, ' ', false, json::error_handler_t::replace);
    }
    return text += '}';
}

std::string_view nameOf(OpType type) noexcept { return kOpTypes[static_cast<std::size_t>(type)]; }
std::string_view nameOf(OpStatus status) noexcept { return kOpStatuses[static_cast<std::size_t>(status)]; }
std::string_view nameOf(ChangeKind kind) noexcept { return kChangeKinds[static_cast<std::size_t>(kind)]; }

}  // namespace lianlu::protocol
