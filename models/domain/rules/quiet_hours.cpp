// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/quiet_hours.h"

#include <date/tz.h>

#include <chrono>
#include <exception>
#include <string>

namespace lianlu::domain {

namespace {

using std::chrono::minutes;

constexpr std::int64_t kDayMinutes = 24 * 60;

const date::time_zone* zoneNamed(std::string_view name) {
    if (name.empty() || name.size() > 60) return nullptr;
    try {
        return date::locate_zone(std::string(name));
    } catch (const std::exception&) {
        return nullptr;  // unknown, or no database on this machine
    }
}

//! Local to UTC; of a time that comes twice the later, of one that is leapt over the moment of the leap.
Time toTime(const date::time_zone& zone, date::local_time<std::chrono::milliseconds> local) {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(zone.to_sys(local, date::choose::latest));
}

}  // namespace

Result<std::optional<Time>> quietUntil(Time now, QuietHours hours, std::string_view zoneName) {
    const auto [from, to] = hours;
    if (from < 0 || to < 0 || from > kDayMinutes || to > kDayMinutes)
        return fail(Code::invalid, "minutes outside of a day", "quiet_hours");
    const auto* zone = zoneNamed(zoneName);
    if (!zone) return fail(Code::invalid, "unknown time zone", "time_zone");
    if (from == to) return std::optional<Time>{};
    const auto local = zone->to_local(now);
    const auto midnight = date::floor<date::days>(local);
    const auto minute = std::chrono::floor<minutes>(local - midnight).count();
    const bool overMidnight = from > to;
    const bool quiet = overMidnight ? (minute >= from || minute < to) : (minute >= from && minute < to);
    if (!quiet) return std::optional<Time>{};
    const auto endDay = overMidnight && minute >= from ? midnight + date::days(1) : midnight;
    return std::optional(toTime(*zone, endDay + minutes(to)));
}

Result<Time> endOfDay(Time time, int days, std::string_view zoneName) {
    const auto* zone = zoneNamed(zoneName);
    if (!zone) return fail(Code::invalid, "unknown time zone", "time_zone");
    const auto day = date::floor<date::days>(zone->to_local(time)) + date::days(days + 1);
    return toTime(*zone, day) - std::chrono::milliseconds(1);
}

bool knowsZone(std::string_view zone) { return zoneNamed(zone) != nullptr; }

}  // namespace lianlu::domain
