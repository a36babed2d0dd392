// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/team_figures.h"

#include "models/domain/rules/local_days.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

using Days = std::chrono::days;
constexpr std::int32_t kTeamDays = 30;
constexpr std::size_t kTeamWeek = 7;

//! When the wall of the zone shows midnight of that day. Where the clock jumps over midnight: when it jumps.
Time startOf(domain::LocalDays& days, std::int32_t day) {
    const Time wall{Days(day)};
    Time start = wall - days.offset(wall);
    start = wall - days.offset(start);
    return start;
}

Result<std::string> zoneOf(db::Connection& c, domain::StoreId shop) {
    const auto place = store::Queries::store(c, shop);
    if (place && !place->timeZone.empty()) return place->timeZone;
    if (!place && place.error().code != Code::notFound) return fail(place.error());
    const auto brand = store::Queries::brand(c);
    if (brand && !brand->timeZone.empty()) return brand->timeZone;
    if (!brand && brand.error().code != Code::notFound) return fail(brand.error());
    return std::string("UTC");
}

}  // namespace

Result<store::TeamPeriod> teamPeriod(std::string_view zone, Time now) {
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    const auto today = days(now);
    store::TeamPeriod period;
    period.now = now;
    for (auto day = today - kTeamDays + 1; day <= today; ++day) period.days.push_back(startOf(days, day));
    for (auto day = today - 2 * kTeamDays + 1; day <= today - kTeamDays; ++day) period.before.push_back(startOf(days, day));
    period.week = kTeamWeek;
    const std::chrono::year_month_day date{std::chrono::sys_days(Days(today))};
    const auto first = std::chrono::sys_days(date.year() / date.month() / 1);
    period.month = startOf(days, static_cast<std::int32_t>(first.time_since_epoch().count()));
    return period;
}

Result<TeamFigures> teamFigures(db::Connection& c, domain::StoreId shop, Time now) {
    TeamFigures figures;
    LIANLU_TRY(const auto zone, zoneOf(c, shop));
    LIANLU_TRY(figures.period, teamPeriod(zone, now));
    LIANLU_TRY(figures.lines, store::teamLines(c, figures.period));
    return figures;
}

}  // namespace lianlu::actions
