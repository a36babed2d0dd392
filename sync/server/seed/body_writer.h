// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "models/domain/record.h"
#include "sync/protocol/codec.h"

namespace lianlu::server {

//! \brief Writes an entity's canonical body (the very text of protocol::bodyText) straight from its members: millions
//! of rows would spend most of their time in maps. Thread: one at a time; a view is valid until the next call.
class BodyWriter {
public:
    template <class E>
    [[nodiscard]] std::string_view write(const E& entity) {
        static const Order order = orderOf<E>();
        m_text.clear();
        std::size_t count = 0;
        E::fields(entity, [&](std::string_view, const auto& member, domain::FieldRule) {
            const auto from = m_text.size();
            value(member);
            m_pieces[count++] = {from, m_text.size() - from};
        });
        m_body.assign(1, '{');
        for (std::size_t i = 0; i < order.count; ++i) {
            const auto [from, size] = m_pieces[order.index[i]];
            if (size == 0) continue;
            if (m_body.size() > 1) m_body += ',';
            m_body += '"';
            m_body += order.name[i];
            m_body += "\":";
            m_body.append(m_text, from, size);
        }
        m_body += '}';
        return m_body;
    }

private:
    static constexpr std::size_t kMaxFields = 40;
    struct Order {
        std::size_t count = 0;
        std::array<std::size_t, kMaxFields> index{};
        std::array<std::string_view, kMaxFields> name{};
    };
    struct Piece {
        std::size_t from = 0;
        std::size_t size = 0;
    };

    template <class E>
    static Order orderOf() {
        Order order;
        std::array<std::string_view, kMaxFields> names{};
        const E sample{};
        E::fields(sample, [&](std::string_view name, const auto&, domain::FieldRule) { names[order.count++] = name; });
        for (std::size_t i = 0; i < order.count; ++i) order.index[i] = i;
        std::sort(order.index.begin(), order.index.begin() + static_cast<std::ptrdiff_t>(order.count),
                  [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
        for (std::size_t i = 0; i < order.count; ++i) order.name[i] = names[order.index[i]];
        return order;
    }

    void value(const std::string& text) {
        if (!text.empty()) quoted(text);
    }
    void value(std::int64_t number) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        m_text.append(digits.data(), end);
    }
    void value(bool flag) { m_text += flag ? "true" : "false"; }
    void value(double number);
    void value(const std::optional<Time>& time) {
        if (time) value(toUnixMs(*time));
    }
    void value(const std::vector<std::string>& list) {
        if (list.empty()) return;
        m_text += '[';
        for (const auto& entry : list) {
            if (&entry != &list.front()) m_text += ',';
            quoted(entry);
        }
        m_text += ']';
    }
    template <domain::detail::IdField T>
    void value(const T& id) {
        if (!id.isNull()) hex(id.uuid);
    }
    template <domain::detail::EnumField T>
    void value(T choice) {
        if (choice == T::unknown) return;
        m_text += '"';
        m_text += domain::nameOf(choice);
        m_text += '"';
    }

    void hex(const Uuid& id);
    void quoted(std::string_view text);

    std::string m_text;
    std::string m_body;
    std::array<Piece, kMaxFields> m_pieces{};
};

}  // namespace lianlu::server
