// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "sync/protocol/members.h"

namespace lianlu::protocol {

namespace {

using nlohmann::json;

constexpr int kMaxDepth = 32;
constexpr std::array<std::string_view, 4> kOpTypes{"create", "update", "delete", "void"};
constexpr std::array<std::string_view, 7> kOpStatuses{"applied", "merged", "conflict", "rejected", "blocked", "duplicate", "quarantined"};
constexpr std::array<std::string_view, 4> kChangeKinds{"upsert", "delete", "leave", "enter"};
constexpr std::array<std::string_view, 3> kResent{"no", "unanswered", "answered"};

template <class E>
constexpr auto& namesOf() {
    if constexpr (std::is_same_v<E, OpType>) return kOpTypes;
    else if constexpr (std::is_same_v<E, OpStatus>) return kOpStatuses;
    else if constexpr (std::is_same_v<E, Resent>) return kResent;
    else return kChangeKinds;
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsFieldMap : std::false_type {};
template <class T>
struct IsFieldMap<std::map<std::string, T, std::less<>>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

//! Thrown and caught inside this file only; the path is what a person can act on.
struct Bad {
    std::string what;
    std::string path;
};

// ---- to JSON -------------------------------------------------------------------------------------------------------

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

// ---- from JSON -----------------------------------------------------------------------------------------------------

const std::string& textOf(const json& from, const std::string& path) {
    const auto* held = from.get_ptr<const std::string*>();
    if (!held) throw Bad{"text expected", path};
    return *held;
}

template <class T>
void read(const json& from, T& to, const std::string& path) {
    if constexpr (std::is_same_v<T, std::string>) {
        to = textOf(from, path);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_boolean()) throw Bad{"true or false expected", path};
        to = from.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        if (!from.is_number_integer()) throw Bad{"integer expected", path};
        constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (from.is_number_unsigned() && from.get<std::uint64_t>() > kMost) throw Bad{"number too large", path};
        const auto number = from.get<std::int64_t>();
        if (number < std::int64_t{std::numeric_limits<T>::min()}) throw Bad{"number too small", path};
        to = static_cast<T>(number);
    } else if constexpr (std::is_same_v<T, domain::Value>) {
        auto value = valueFromJson(from);
        if (!value) throw Bad{value.error().context, path};
        to = std::move(*value);
    } else if constexpr (std::is_same_v<T, Uuid> || domain::detail::IsId<T>::value || std::is_same_v<T, domain::Scope>) {
        const auto parsed = T::parse(textOf(from, path));
        if (!parsed) throw Bad{std::is_same_v<T, domain::Scope> ? "scope expected" : "id expected", path};
        to = *parsed;
    } else if constexpr (std::is_enum_v<T>) {
        const auto& name = textOf(from, path);
        const auto& names = namesOf<T>();
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) throw Bad{"unknown name", path};
        to = static_cast<T>(found - names.begin());
    } else if constexpr (IsOptional<T>::value) {
        if (!from.is_null()) read(from, to.emplace(), path);
    } else if constexpr (IsVector<T>::value) {
        if (!from.is_array()) throw Bad{"list expected", path};
        to.resize(from.size());
        for (std::size_t i = 0; i < from.size(); ++i) read(from[i], to[i], path + "/" + std::to_string(i));
    } else if constexpr (IsFieldMap<T>::value) {
        if (!from.is_object()) throw Bad{"object expected", path};
        for (const auto& [name, member] : from.items()) read(member, to[name], path + "/" + name);
    } else {
        if (!from.is_object()) throw Bad{"object expected", path};
        members(to, [&](const char* name, auto& member, Need need) {
            const auto found = from.find(name);
            const auto memberPath = path + "/" + name;
            if (found == from.end()) {
                if (need == Need::required) throw Bad{"missing", memberPath};
                return;
            }
            read(*found, member, memberPath);
        });
    }
}

//! Deep nesting is refused before the parser sees it.
bool isTooDeep(std::string_view text) noexcept {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') ++i;
            else if (c == '"') inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Result<json> parse(std::string_view text) {
    if (isTooDeep(text)) return fail(Code::invalid, "JSON nested too deep");
    // nlohmann refuses invalid UTF-8, NaN and Infinity by itself.
    auto parsed = json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return fail(Code::invalid, "not JSON");
    return parsed;
}

}  // namespace

template <class Message>
std::string encode(const Message& message) {
    return write(message).dump(-1, ' ', false, json::error_handler_t::replace);
}

template <class Message>
Result<Message> decode(std::string_view text) {
    LIANLU_TRY(const json parsed, parse(text));
    try {
        Message message;
        read(parsed, message, "");
        return message;
    } catch (const Bad& bad) {
        return fail(Code::invalid, bad.what, bad.path);
    } catch (const std::exception&) {
        return fail(Code::invalid, "message does not fit its form");
    }
}

#define LIANLU_MESSAGE(type)                          \
    template std::string encode<type>(const type&); \
    template Result<type> decode<type>(std::string_view)
LIANLU_MESSAGE(SignInRequest);
LIANLU_MESSAGE(SecondStepWish);
LIANLU_MESSAGE(SecondStepSecret);
LIANLU_MESSAGE(SecondStepCodes);
LIANLU_MESSAGE(SecondStepState);
LIANLU_MESSAGE(SecondStepReset);
LIANLU_MESSAGE(InvitationWish);
LIANLU_MESSAGE(Invitation);
LIANLU_MESSAGE(InvitationList);
LIANLU_MESSAGE(InvitationRef);
LIANLU_MESSAGE(InvitationCode);
LIANLU_MESSAGE(InvitationOffer);
LIANLU_MESSAGE(JoinRequest);
LIANLU_MESSAGE(Joined);
LIANLU_MESSAGE(CompanyIssuer);
LIANLU_MESSAGE(CompanyBegin);
LIANLU_MESSAGE(CompanyOffer);
LIANLU_MESSAGE(CompanySignIn);
LIANLU_MESSAGE(RefreshRequest);
LIANLU_MESSAGE(Session);
LIANLU_MESSAGE(PushRequest);
LIANLU_MESSAGE(PushResponse);
LIANLU_MESSAGE(Op);
LIANLU_MESSAGE(OpResult);
LIANLU_MESSAGE(PullRequest);
LIANLU_MESSAGE(PullResponse);
LIANLU_MESSAGE(Change);
LIANLU_MESSAGE(Manifest);
LIANLU_MESSAGE(Row);
LIANLU_MESSAGE(PersonExportRequest);
LIANLU_MESSAGE(ErasureRequest);
LIANLU_MESSAGE(ErasureAnswer);
LIANLU_MESSAGE(HandoverRequest);
LIANLU_MESSAGE(Handover);
LIANLU_MESSAGE(LookupRequest);
LIANLU_MESSAGE(AuditPage);
LIANLU_MESSAGE(CustomerQuery);
LIANLU_MESSAGE(CustomerPage);
LIANLU_MESSAGE(RevealWish);
LIANLU_MESSAGE(Revealed);
LIANLU_MESSAGE(LookupAnswer);
LIANLU_MESSAGE(GuestVisit);
LIANLU_MESSAGE(VisitCard);
LIANLU_MESSAGE(SurrenderRequest);
LIANLU_MESSAGE(AcknowledgeRequest);
LIANLU_MESSAGE(QuarantinedOp);
LIANLU_MESSAGE(QuarantineList);
LIANLU_MESSAGE(QuarantineWish);
LIANLU_MESSAGE(QuarantineAnswer);
LIANLU_MESSAGE(LeaseRequest);
LIANLU_MESSAGE(Lease);
LIANLU_MESSAGE(DeviceOrderRequest);
LIANLU_MESSAGE(DeviceOrder);
LIANLU_MESSAGE(DeviceWiped);
LIANLU_MESSAGE(ManagedDevice);
LIANLU_MESSAGE(DeviceList);
LIANLU_MESSAGE(RevokeWish);
LIANLU_MESSAGE(Problem);
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

Result<domain::Fields> parseBody(std::string_view body) {
    LIANLU_TRY(const json parsed, parse(body));
    return fieldsFromJson(parsed);
}

std::string_view nameOf(OpType type) noexcept { return kOpTypes[static_cast<std::size_t>(type)]; }
std::string_view nameOf(OpStatus status) noexcept { return kOpStatuses[static_cast<std::size_t>(status)]; }
std::string_view nameOf(ChangeKind kind) noexcept { return kChangeKinds[static_cast<std::size_t>(kind)]; }

}  // namespace lianlu::protocol
