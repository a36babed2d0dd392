// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include <simdjson.h>
#include <sodium.h>

#include "sync/protocol/codec.h"
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

namespace dom = simdjson::dom;

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMostKept = std::size_t{4} << 20u;

//! Where in the message we are; written out only where something is wrong.
struct Path {
    const Path* above = nullptr;
    std::string_view name{};
    std::size_t place = 0;  //!< in a list, where there is no name

    [[nodiscard]] std::string text() const { return above ? above->text() + "/" + (name.empty() ? std::to_string(place) : std::string(name)) : std::string(); }
};

//! Thrown and caught inside this file only; the path is what a person can act on.
struct Bad {
    std::string what;
    std::string path;
};
[[noreturn]] void refuse(const char* what, const Path& path) { throw Bad{what, path.text()}; }

std::string_view textOf(dom::element from, const Path& path) {
    std::string_view held;
    if (from.get(held)) refuse("text expected", path);
    return held;
}

std::int64_t numberOf(dom::element from, const Path& path) {
    if (from.is_uint64() && !from.is_int64()) refuse("number too large", path);
    std::int64_t number = 0;
    if (!from.is_int64() || from.get(number)) refuse("integer expected", path);
    return number;
}

domain::Value valueOf(dom::element from, const Path& path) {
    switch (from.type()) {
        case dom::element_type::NULL_VALUE: return {};
        case dom::element_type::BOOL: return bool(from);
        case dom::element_type::STRING: return std::string(std::string_view(from));
        case dom::element_type::INT64:
        case dom::element_type::UINT64: return numberOf(from, path);
        case dom::element_type::DOUBLE:
            if (!std::isfinite(double(from))) refuse("finite number expected", path);
            return double(from);
        case dom::element_type::ARRAY: {
            std::vector<std::string> list;
            for (const auto entry : dom::array(from)) {
                if (!entry.is_string()) refuse("list of texts expected", path);
                list.emplace_back(std::string_view(entry));
            }
            return list;
        }
        default: refuse("a plain value expected", path);
    }
}

template <class T>
void read(dom::element from, T& to, const Path& path) {
    if constexpr (std::is_same_v<T, std::string>) {
        to = textOf(from, path);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_bool()) refuse("true or false expected", path);
        to = bool(from);
    } else if constexpr (std::is_integral_v<T>) {
        const auto number = numberOf(from, path);
        if (number > std::int64_t{std::numeric_limits<T>::max()}) refuse("number too large", path);
        if (number < std::int64_t{std::numeric_limits<T>::min()}) refuse("number too small", path);
        to = static_cast<T>(number);
    } else if constexpr (std::is_same_v<T, domain::Value>) {
        to = valueOf(from, path);
    } else if constexpr (std::is_same_v<T, Uuid> || domain::detail::IsId<T>::value || std::is_same_v<T, domain::Scope>) {
        const auto parsed = T::parse(textOf(from, path));
        if (!parsed) refuse(std::is_same_v<T, domain::Scope> ? "scope expected" : "id expected", path);
        to = *parsed;
    } else if constexpr (std::is_enum_v<T>) {
        const auto name = textOf(from, path);
        const auto& names = namesOf<T>();
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) refuse("unknown name", path);
        to = static_cast<T>(found - names.begin());
    } else if constexpr (IsOptional<T>::value) {
        if (!from.is_null()) read(from, to.emplace(), path);
    } else if constexpr (IsVector<T>::value) {
        dom::array list;
        if (from.get(list)) refuse("list expected", path);
        to.reserve(list.size());
        for (const auto entry : list) {
            const Path here{&path, {}, to.size()};
            read(entry, to.emplace_back(), here);
        }
    } else if constexpr (IsFieldMap<T>::value) {
        dom::object object;
        if (from.get(object)) refuse("object expected", path);
        for (const auto [name, member] : object) {
            const Path here{&path, name};
            const auto before = to.size();
            // In their order as we write them, so that the end is the place of each.
            const auto at = to.emplace_hint(to.end(), name, typename T::mapped_type{});
            if (to.size() == before) refuse("a member comes twice", here);
            read(member, at->second, here);
        }
    } else {
        dom::object object;
        if (from.get(object)) refuse("object expected", path);
        members(to, [&](const char* name, auto& member, Need need) {
            const Path here{&path, name};
            dom::element found;
            if (object.at_key(name).get(found)) {
                if (need == Need::required) refuse("missing", here);
                return;
            }
            read(found, member, here);
        });
    }
}

//! A thread's parser and its buffer: to make them anew for each message would cost more than to read it. What stood in them is overwritten, for
//! messages are about people.
class Parser {
public:
    template <class Use>
    auto parse(std::string_view text, const Use& use) -> Result<std::invoke_result_t<Use, dom::element>> {
        const Wipe wipe{*this, text.size()};
        if (m_padded.size() < text.size() + simdjson::SIMDJSON_PADDING) m_padded.resize(text.size() + simdjson::SIMDJSON_PADDING);
        std::memcpy(m_padded.data(), text.data(), text.size());
        std::memset(m_padded.data() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
        if (m_parser.capacity() < text.size() || m_parser.max_depth() != kMaxDepth)
            if (m_parser.allocate(text.size(), kMaxDepth)) return fail(Code::internal, "no memory for a message");
        const auto root = m_parser.parse(m_padded.data(), text.size(), false);
        if (root.error() == simdjson::DEPTH_ERROR) return fail(Code::invalid, "JSON nested too deep");
        if (root.error() == simdjson::NUMBER_ERROR) return fail(Code::invalid, "a number that is none, or too large");
        if (root.error()) return fail(Code::invalid, "not JSON");
        try {
            return use(root.value_unsafe());
        } catch (const Bad& bad) {
            return fail(Code::invalid, bad.what, bad.path);
        } catch (const std::exception&) {
            return fail(Code::invalid, "message does not fit its form");
        }
    }

private:
    struct Wipe {
        Parser& parser;
        std::size_t size;
        ~Wipe() { parser.wipe(size); }
    };
    void wipe(std::size_t size) noexcept {
        sodium_memzero(m_padded.data(), std::min(size, m_padded.size()));
        // Texts without their escapes, each with four bytes before and one behind where there were quotes and a comma; as long as the parser makes it.
        if (m_parser.doc.string_buf) sodium_memzero(m_parser.doc.string_buf.get(), 5 * size / 3);
        if (m_padded.size() <= kMostKept) return;
        m_padded = {};
        m_parser = dom::parser();
    }

    std::vector<char> m_padded;
    dom::parser m_parser;
};

Parser& parser() {
    thread_local Parser own;
    return own;
}

}  // namespace

template <class Message>
Result<Message> decode(std::string_view text) {
    return parser().parse(text, [](dom::element root) {
        Message message;
        read(root, message, {});
        return message;
    });
}

#define LIANLU_MESSAGE(type) template Result<type> decode<type>(std::string_view);
LIANLU_MESSAGES(LIANLU_MESSAGE)
#undef LIANLU_MESSAGE

Result<domain::Fields> parseBody(std::string_view body) {
    return parser().parse(body, [](dom::element root) {
        domain::Fields fields;
        read(root, fields, {});
        return fields;
    });
}

}  // namespace lianlu::protocol
