// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lianlu::cli {

//! \brief Names of a file as numbers from 0, in the order in which they are met. Thread: one at a time.
class Names {
public:
    [[nodiscard]] std::uint32_t number(std::string_view name) {
        if (const auto found = m_numbers.find(name); found != m_numbers.end()) return found->second;
        const auto& kept = m_names.emplace_back(name);
        return m_numbers.emplace(kept, static_cast<std::uint32_t>(m_names.size() - 1)).first->second;
    }
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const {
        const auto found = m_numbers.find(name);
        return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] const std::string& operator[](std::uint32_t number) const { return m_names[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }

private:
    std::deque<std::string> m_names;  // stay where they are: the table holds views of them
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
};

}  // namespace lianlu::cli
