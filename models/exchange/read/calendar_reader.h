// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::exchange {

//! \brief A file with more of them is refused.
inline constexpr std::size_t kMostCalendarItems = 5'000;

//! \brief An event or a to-do of a calendar file (RFC 5545), as it stands there.
struct CalendarItem {
    std::int64_t line = 0;      //!< in the file, from 1, on which it begins
    std::string uid;
    std::string summary;        //!< UTF-8, one line
    std::string notes;
    std::string when;           //!< DTSTART, of a to-do DUE: 20261125T093000Z, 20261125T093000 or 20261125
    std::string zone;           //!< TZID of that; empty: none
    std::int64_t priority = 0;  //!< 1 high … 9 low; 0: none
    bool isOver = false;        //!< completed or cancelled
    bool repeats = false;
};

//! \brief All of them, in the file's order; alarms and zones are left out. Errors: notFound (`file`, `folder` where it is one); io; Code::invalid `calendar` where there is none; Code::tooLarge
//! `calendar`. Any thread; blocks.
[[nodiscard]] Result<std::vector<CalendarItem>> readCalendar(const std::filesystem::path& file);

//! \brief When it is: by its own zone where the system knows that, else, and for a time of no zone, by `zone`. A whole day begins at nine. Nothing for what
//! is no time. Code::invalid where `zone` is none.
[[nodiscard]] Result<std::optional<Time>> momentOf(const CalendarItem& item, std::string_view zone);

}  // namespace lianlu::exchange
