// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/paths.h"

#include <charconv>
#include <cmath>

#include "models/base/text.h"

namespace lianlu::insight::attribution {

namespace {

constexpr double kGreatestCount = 1e100;
constexpr double kMostDays = 1e6;

bool isCount(double number) noexcept { return number >= 0 && number <= kGreatestCount; }

Result<void> checkCounts(std::span<const double> column, std::size_t paths, bool mayMiss, const char* name) {
    if (column.size() != paths && !(mayMiss && column.empty())) return fail(Code::invalid, "columns of different lengths", name);
    for (const auto number : column)
        if (!isCount(number)) return fail(Code::invalid, "count out of range", name);
    return {};
}

//! The parts between `>`, blanks at both ends cut off.
void splitPath(std::string_view text, std::vector<std::string_view>& parts) {
    parts.clear();
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find('>', from), text.size());
        parts.push_back(text::trim(text.substr(from, to - from)));
        from = to + 1;
    }
}

}  // namespace

Result<void> check(const Paths& paths) {
    LIANLU_CHECK(checkCounts(paths.conversions, paths.size(), false, "conversions"));
    LIANLU_CHECK(checkCounts(paths.value, paths.size(), true, "value"));
    LIANLU_CHECK(checkCounts(paths.nulls, paths.size(), true, "nulls"));
    std::uint64_t from = 0;
    for (const auto end : paths.ends) {
        if (end <= from) return fail(Code::invalid, "path without a touch", "path");
        from = end;
    }
    if (from != paths.touches.size()) return fail(Code::invalid, "columns of different lengths", "path");
    for (const auto channel : paths.touches)
        if (channel >= paths.channels) return fail(Code::invalid, "channel out of range", "path");
    if (!paths.days.empty() && paths.days.size() != paths.touches.size()) return fail(Code::invalid, "columns of different lengths", "days");
    for (const auto day : paths.days)
        if (!(day >= 0 && day <= kMostDays)) return fail(Code::invalid, "days out of range", "days");
    return {};
}

Result<void> PathTable::add(std::string_view path, double conversions, double value, double nulls, std::string_view days) {
    if (!isCount(conversions) || !isCount(value) || !isCount(nulls)) return fail(Code::invalid, "count out of range");
    splitPath(path, m_parts);
    const auto touched = m_touches.size(), named = m_names.size();
    const auto undo = [&](Error error) {
        m_touches.resize(touched);
        for (auto i = named; i < m_names.size(); ++i) m_numbers.erase(m_names[i]);
        m_names.resize(named);
        return fail(std::move(error));
    };
    std::vector<bool> isTouch;
    for (const auto part : m_parts) {
        isTouch.push_back(!part.empty());
        if (part.empty()) continue;
        auto found = m_numbers.find(part);
        if (found == m_numbers.end()) {
            if (m_names.size() >= kMostChannels) return undo({Code::tooLarge, "channels"});
            found = m_numbers.emplace(part, static_cast<std::uint32_t>(m_names.size())).first;
            m_names.emplace_back(part);
        }
        m_touches.push_back(found->second);
    }
    const auto count = m_touches.size() - touched;
    if (count == 0) return undo({Code::invalid, "no touch", "path"});
    std::vector<double> before;
    if (!text::trim(days).empty()) {
        splitPath(days, m_parts);
        // Either a number for each touch or one for each place, those of the empty touches among them.
        if (m_parts.size() != count && m_parts.size() != isTouch.size()) return undo({Code::invalid, "days", "days"});
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts.size() != count && !isTouch[i]) continue;
            double day = 0;
            const auto* last = m_parts[i].data() + m_parts[i].size();
            const auto [end, error] = std::from_chars(m_parts[i].data(), last, day);
            if (error != std::errc{} || end != last || !(day >= 0 && day <= kMostDays)) return undo({Code::invalid, "days", "days"});
            before.push_back(day);
        }
        m_dated = true;
    } else {
        for (std::size_t i = 0; i < count; ++i) before.push_back(static_cast<double>(count - 1 - i));
    }
    m_days.insert(m_days.end(), before.begin(), before.end());
    m_ends.push_back(m_touches.size());
    m_conversions.push_back(conversions);
    m_value.push_back(value);
    m_nulls.push_back(nulls);
    return {};
}

Paths PathTable::paths() const noexcept {
    Paths paths{m_touches, m_ends, m_conversions, m_value, m_nulls, {}, static_cast<std::uint32_t>(m_names.size())};
    if (m_dated) paths.days = m_days;
    return paths;
}

}  // namespace lianlu::insight::attribution
