// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "models/store/queries_team.h"

//! The figures of a team, the same for the workbench and the command line.
namespace lianlu::actions {

//! \brief The last thirty days of a zone, today the last of them, the thirty before, seven of them the week, and this month. Code::invalid "time_zone" for a zone the
//! system does not know.
[[nodiscard]] Result<store::TeamPeriod> teamPeriod(std::string_view zone, Time now);

struct TeamFigures {
    store::TeamPeriod period;
    std::vector<store::TeamLine> lines;
};
//! \brief In the zone of `shop`, or of the brand. What this device holds, by its last sync. Any thread, with a reader's connection.
[[nodiscard]] Result<TeamFigures> teamFigures(db::Connection& c, domain::StoreId shop, Time now);

}  // namespace lianlu::actions
