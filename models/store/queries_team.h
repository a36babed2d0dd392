// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/organisation.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief Over what the figures of a team go. Days are the store's.
struct TeamPeriod {
    Time now{};
    std::vector<Time> days{};  //!< when each of the days began over which contacts are counted, the first first; today is the last
    std::vector<Time> before{};  //!< the same of as many days before the first of them, for comparison; may be empty
    std::size_t week = 7;      //!< how many of them, from the last, are "the week"
    Time month{};              //!< when this month began
};

//! \brief What one of the staff has in hand and did, as this device holds it.
struct TeamLine {
    domain::Staff staff;    //!< the pool's: without id. Somebody whom this device does not hold: an id, and no name
    std::string storeName;  //!< of the home store
    bool pool = false;      //!< customers, leads and tasks that are nobody's
    std::int64_t customers = 0;
    std::int64_t openLeads = 0;
    std::int64_t wonLeads = 0;  //!< closed this month
    std::int64_t won = 0, wonBefore = 0;  //!< closed over all of the days, and over those before them
    std::int64_t openTasks = 0;
    std::int64_t overdueTasks = 0;
    std::int64_t overdueSteps = 0;  //!< next steps of open leads
    //! \brief As the person's own Today counts it.
    [[nodiscard]] std::int64_t overdue() const noexcept { return overdueTasks + overdueSteps; }
    std::int64_t offers = 0;  //!< pushed over all of the days, but those taken back
    std::int64_t offersBefore = 0;
    std::int64_t contacted = 0;  //!< customers of this device whom they contacted over all of the days, each once
    std::vector<int> contacts{};  //!< logged interactions by day, as TeamPeriod::days
    std::vector<int> contactsBefore{};  //!< as TeamPeriod::before

    [[nodiscard]] std::int64_t contactsIn(std::size_t lastDays) const noexcept;
};

//! \brief The guides and managers whom this device holds, by name, who have left behind the others, and last the pool: each table is read once,
//! whatever their number. Somebody else who has something in hand, held or not, has a line too, so that the lines add up. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<TeamLine>> teamLines(db::Connection& c, const TeamPeriod& period);

}  // namespace lianlu::store
