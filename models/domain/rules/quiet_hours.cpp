// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/quiet_hours.h"

#include <chrono>

#include "models/base/time_zone.h"

namespace lianlu::domain {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::int64_t kDayMinutes = 24 * 60;

}  // namespace

Result<std::optional<Time>> quietUntil(Time now, QuietHours hours, std::string_view zoneName) {
    const auto [from, to] = hours;
    if (from < 0 || to < 0 || from > kDayMinutes || to > kDayMinutes)
        return fail(Code::invalid, "minutes outside of a day", "quiet_hours");
    const auto zone = TimeZone::named(zoneName);
    if (!zone) return fail(Code::invalid, "unknown time zone", "time_zone");
    if (from == to) return std::optional<Time>{};
    const auto local = zone->toLocal(now);
    const auto midnight = std::chrono::floor<days>(local);
    const auto minute = std::chrono::floor<minutes>(local - midnight).count();
    const bool overMidnight = from > to;
    const bool quiet = overMidnight ? (minute >= from || minute < to) : (minute >= from && minute < to);
    if (!quiet) return std::optional<Time>{};
    const auto endDay = overMidnight && minute >= from ? midnight + days(1) : midnight;
    return std::optional(zone->toTime(endDay + minutes(to), TimeZone::Twice::latest));
}

Result<Time> endOfDay(Time time, int days, std::string_view zoneName) {
    const auto zone = TimeZone::named(zoneName);
    if (!zone) return fail(Code::invalid, "unknown time zone", "time_zone");
    const auto day = std::chrono::floor<std::chrono::days>(zone->toLocal(time)) + std::chrono::days(days + 1);
    return zone->toTime(day, TimeZone::Twice::latest) - std::chrono::milliseconds(1);
}

bool knowsZone(std::string_view zone) { return TimeZone::named(zone).has_value(); }

}  // namespace lianlu::domain
