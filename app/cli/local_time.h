// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/base/clock.h"

//! Times as a person types and reads them, in the zone of this machine.
namespace lianlu::cli {

enum class DayPart { start, end };

//! \brief 2026-05-31, 2026-05-31T14:30[:15] or with a blank, then nothing (local time), Z or ±hh[:mm]. A date alone is the day's
//! first or last second. Nothing: not such a time, or not a day of the calendar.
[[nodiscard]] std::optional<Time> parseTime(std::string_view typed, DayPart ofDate);
//! \brief "2026-05-31 14:30", local.
[[nodiscard]] std::string localTimeText(Time time);
//! \brief "2026-05-31T06:30:00.000Z", for JSON readers who want more than milliseconds.
[[nodiscard]] std::string isoTimeText(Time time);

}  // namespace lianlu::cli
