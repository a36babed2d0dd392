// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/birthday.h"

#include <chrono>
#include <string>

#include <fmt/format.h>

namespace lianlu::domain {

namespace {

//! The zone whose days begin first.
constexpr auto kEarliestZone = std::chrono::hours(14);

std::string dayText(const std::chrono::year_month_day& day) { return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())); }

}  // namespace

bool mayBeBirthday(std::string_view date, Time now) {
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(now + kEarliestZone)};
    // Days so written stand in the order of time.
    return date.size() == 10 && date <= dayText(today) && date >= dayText(today - std::chrono::years(kOldestPerson));
}

}  // namespace lianlu::domain
