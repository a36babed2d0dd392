// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <algorithm>
#include <array>
#include <charconv>
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

//! Stands in JSON as it is.
bool isPlain(std::string_view words) {
    return std::none_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f; }) &&
           text::isCleanUtf8(words);
}

void append(std::string& out, std::string_view words) {
    if (isPlain(words)) out.append(1, '"').append(words).append(1, '"');
    else out += json(words).dump(-1, ' ', false, json::error_handler_t::replace);
}

void append(std::string& out, std::int64_t number) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append(std::string& out, const domain::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) append(out, *number);
    else if (const auto* words = std::get_if<std::string>(&value)) append(out, std::string_view(*words));
    else out += toJson(value).dump(-1, ' ', false, json::error_handler_t::replace);
}

template <class Message>
void writeMessage(std::string& out, const Message& message);

// A text at once: a tree of JSON would cost more than the message. Members stand in the order of their names: hashes are taken over these texts, and
// those of earlier versions must fit.
template <class T>
void write(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        append(out, std::string_view(value));
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        append(out, std::int64_t{value});
    } else if constexpr (std::is_same_v<T, domain::Value>) {
        append(out, value);
    } else if constexpr (std::is_same_v<T, Uuid> || domain::detail::IsId<T>::value || std::is_same_v<T, domain::Scope>) {
        append(out, std::string_view(value.toString()));
    } else if constexpr (std::is_enum_v<T>) {
        append(out, namesOf<T>()[static_cast<std::size_t>(value)]);
    } else if constexpr (IsOptional<T>::value) {
        if (value) write(out, *value);
        else out += "null";
    } else if constexpr (IsVector<T>::value) {
        out += '[';
        for (const auto& entry : value) {
            if (&entry != &value.front()) out += ',';
            write(out, entry);
        }
        out += ']';
    } else if constexpr (IsFieldMap<T>::value) {
        out += '{';
        for (const auto& [name, field] : value) {
            if (out.back() != '{') out += ',';
            append(out, std::string_view(name));
            out += ':';
            write(out, field);
        }
        out += '}';
    } else {
        writeMessage(out, value);
    }
}

//! An optional member that says nothing is left out.
template <class M>
bool isSaid(const M& member, Need need) {
    if constexpr (std::is_same_v<M, std::string> || IsVector<M>::value || IsFieldMap<M>::value) return need == Need::required || !member.empty();
    else if constexpr (IsOptional<M>::value) return member.has_value();
    else if constexpr (std::is_same_v<M, Resent>) return member != Resent::no;
    else if constexpr (std::is_integral_v<M> && !std::is_same_v<M, bool>) return need == Need::required || member != 0;
    else return true;
}

template <class Message>
void writeMessage(std::string& out, const Message& message) {
    struct Part {
        std::string_view name;
        std::size_t begin = 0, end = 0;
    };
    std::array<Part, 32> parts;
    std::size_t count = 0;
    std::string texts;
    members(message, [&](const char* name, const auto& member, Need need) {
        if (!isSaid(member, need)) return;
        const auto begin = texts.size();
        write(texts, member);
        parts.at(count++) = {name, begin, texts.size()};
    });
    std::sort(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count), [](const Part& a, const Part& b) { return a.name < b.name; });
    out.reserve(out.size() + texts.size() + 24 * count + 2);
    out += '{';
    for (std::size_t i = 0; i < count; ++i) {
        if (i) out += ',';
        out.append(1, '"').append(parts[i].name).append("\":").append(texts, parts[i].begin, parts[i].end - parts[i].begin);
    }
    out += '}';
}

}  // namespace

template <class Message>
std::string encode(const Message& message) {
    std::string out;
    write(out, message);
    return out;
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

std::string bodyText(const domain::Fields& fields) {
    std::string out(1, '{');
    for (const auto& [name, value] : fields) {
        if (domain::isNull(value)) continue;
        if (out.size() > 1) out += ',';
        append(out, std::string_view(name));
        out += ':';
        append(out, value);
    }
    return out += '}';
}

std::string_view nameOf(OpType type) noexcept { return kOpTypes[static_cast<std::size_t>(type)]; }
std::string_view nameOf(OpStatus status) noexcept { return kOpStatuses[static_cast<std::size_t>(status)]; }
std::string_view nameOf(ChangeKind kind) noexcept { return kChangeKinds[static_cast<std::size_t>(kind)]; }

}  // namespace lianlu::protocol
