// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::domain {

//! \brief The hours in which nobody is written to, in minutes after midnight of the store's zone; `from` counts, `to` does
//! not. from > to goes over midnight; equal: none.
struct QuietHours {
    std::int64_t fromMinute = 0;
    std::int64_t toMinute = 0;
};

//! \brief When the quiet hours that hold at `now` end; nothing: it is not quiet. Days of 23 and 25 hours are right: an end that
//! the clock leaps over is the moment of the leap. Code::invalid "time_zone" for a zone the system does not know, and
//! "quiet_hours" for minutes outside of a day.
[[nodiscard]] Result<std::optional<Time>> quietUntil(Time now, QuietHours hours, std::string_view zone);

//! \brief The last millisecond of the day `days` after that of `time`, in `zone`. Errors as above.
[[nodiscard]] Result<Time> endOfDay(Time time, int days, std::string_view zone);

//! \brief Whether the system's time zone database has it.
[[nodiscard]] bool knowsZone(std::string_view zone);

}  // namespace lianlu::domain
