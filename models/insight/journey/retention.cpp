// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/retention.h"

#include <algorithm>
#include <limits>
#include <map>

#include <date/date.h>
#include <fmt/format.h>

namespace lianlu::insight {

namespace {

std::int32_t monthOf(std::int32_t day) {
    const date::year_month_day date{date::sys_days{date::days{day}}};
    return 12 * static_cast<std::int32_t>(static_cast<int>(date.year())) + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

}  // namespace

Result<std::vector<Cohort>> retention(std::size_t customers, std::span<const std::uint32_t> customer, std::span<const std::int32_t> day) {
    if (customer.size() != day.size()) return fail(Code::invalid, "columns");
    constexpr auto kNever = std::numeric_limits<std::int32_t>::max();
    std::vector<std::int32_t> first(customers, kNever), months(day.size());
    std::int32_t last = std::numeric_limits<std::int32_t>::min();
    for (std::size_t row = 0; row < day.size(); ++row) {
        if (customer[row] >= customers) return fail(Code::invalid, "columns");
        months[row] = monthOf(day[row]);
        first[customer[row]] = std::min(first[customer[row]], months[row]);
        last = std::max(last, months[row]);
    }
    // Each customer and month once.
    std::vector<std::uint64_t> visits(day.size());
    constexpr std::int32_t kEarliest = -(1 << 20);
    for (std::size_t row = 0; row < day.size(); ++row)
        visits[row] = (std::uint64_t{customer[row]} << 32U) | static_cast<std::uint32_t>(months[row] - kEarliest);
    std::sort(visits.begin(), visits.end());
    visits.erase(std::unique(visits.begin(), visits.end()), visits.end());
    std::map<std::int32_t, Cohort> cohorts;
    for (const auto visit : visits) {
        const auto month = static_cast<std::int32_t>(visit & 0xFFFFFFFFU) + kEarliest;
        const auto began = first[visit >> 32U];
        auto& cohort = cohorts[began];
        cohort.month = began;
        if (cohort.active.empty()) cohort.active.resize(static_cast<std::size_t>(last - began) + 1);
        ++cohort.active[static_cast<std::size_t>(month - began)];
    }
    std::vector<Cohort> list;
    for (auto& [month, cohort] : cohorts) list.push_back(std::move(cohort));
    return list;
}

std::string monthText(std::int32_t month) { return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1); }

}  // namespace lianlu::insight
