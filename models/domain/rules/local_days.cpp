// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/local_days.h"

namespace lianlu::domain {

namespace {

constexpr std::int64_t kDaySeconds = 86'400;

std::int64_t floorDivide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

Result<LocalDays> LocalDays::in(std::string_view zone) {
    if (const auto known = TimeZone::named(zone)) return LocalDays(*known);
    return fail(Code::invalid, "unknown time zone", "time_zone");
}

std::chrono::seconds LocalDays::offset(Time moment) {
    const auto seconds = floorDivide(toUnixMs(moment), 1000);
    if (seconds < m_from || seconds >= m_to) {
        const auto info = m_zone.at(moment);
        m_from = info.from;
        m_to = info.to;
        m_offset = info.ahead.count();
    }
    return std::chrono::seconds(m_offset);
}

std::int32_t LocalDays::operator()(Time moment) {
    const auto local = floorDivide(toUnixMs(moment), 1000) + offset(moment).count();
    return static_cast<std::int32_t>(floorDivide(local, kDaySeconds));
}

}  // namespace lianlu::domain
