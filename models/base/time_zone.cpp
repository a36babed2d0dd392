// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/time_zone.h"

#include <exception>
#include <string>

// Windows has no zone files; its C++ library reads the system's ICU. Elsewhere that part of the library is too young.
#ifdef _WIN32
#include <chrono>
#define LIANLU_ZONES std::chrono
#else
#include <date/tz.h>
#define LIANLU_ZONES date
#endif

namespace lianlu {

namespace {

namespace zones = LIANLU_ZONES;

const zones::time_zone& zoneOf(const void* zone) { return *static_cast<const zones::time_zone*>(zone); }

}  // namespace

std::optional<TimeZone> TimeZone::named(std::string_view name) {
    constexpr std::size_t kLongest = 60;
    if (name.empty() || name.size() > kLongest) return std::nullopt;
    try {
        return TimeZone(zones::locate_zone(std::string(name)));
    } catch (const std::exception&) {  // unknown, or no database on this machine
        return std::nullopt;
    }
}

TimeZone::Offset TimeZone::at(Time moment) const {
    const auto info = zoneOf(m_zone).get_info(std::chrono::floor<std::chrono::seconds>(moment));
    return {info.begin.time_since_epoch().count(), info.end.time_since_epoch().count(), info.offset};
}

std::chrono::milliseconds TimeZone::toLocal(Time moment) const { return moment.time_since_epoch() + at(moment).ahead; }

Time TimeZone::toTime(std::chrono::milliseconds local, Twice twice) const {
    const auto choice = twice == Twice::earliest ? zones::choose::earliest : zones::choose::latest;
    return std::chrono::time_point_cast<std::chrono::milliseconds>(zoneOf(m_zone).to_sys(zones::local_time<std::chrono::milliseconds>(local), choice));
}

}  // namespace lianlu
