// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>

#include "models/base/clock.h"

namespace lianlu::exchange {

//! \brief One entry of a calendar file.
struct CalendarEntry {
    std::string uid;      //!< the same for the same thing, so that a calendar takes a later file for news and not for another entry
    std::string summary;  //!< UTF-8
    std::string notes{};
    Time at{};
    std::int64_t priority = 5;  //!< 1 high … 9 low
};

//! \brief An iCalendar file (RFC 5545) with one event of half an hour for each entry and an alarm at its beginning; times in UTC, texts escaped,
//! lines ended by CRLF and folded after 75 octets, never within a character. `stamp`: when it was written. Any thread.
[[nodiscard]] std::string calendarText(std::span<const CalendarEntry> entries, Time stamp);

}  // namespace lianlu::exchange
