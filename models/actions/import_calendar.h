// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "models/actions/context.h"
#include "models/exchange/read/calendar_reader.h"

//! A calendar's file as tasks of whoever brings it in: looked at first, then added as one that one undo takes back.
namespace lianlu::actions {

//! \brief What becomes of an entry. over: done, cancelled or past; known: a task of that title and time is there; repeats: it began before now and comes
//! again and again; unread: it says no title, or no time that is one and that a task can have.
enum class CalendarFate : std::uint8_t { fresh, over, known, repeats, unread };

struct CalendarLine {
    exchange::CalendarItem item;
    std::optional<Time> at;
    CalendarFate fate = CalendarFate::unread;
};

//! \brief What bringing a file in would do now; by time.
struct CalendarPreview {
    std::vector<CalendarLine> lines;
    [[nodiscard]] std::int64_t count(CalendarFate fate) const;
};
//! \brief Blocks; not for the screen's thread. Errors as exchange::readCalendar.
[[nodiscard]] Result<CalendarPreview> previewCalendar(const Context& context, const std::filesystem::path& file);
//! \brief Adds the fresh ones, one's own, in one transaction. Code::invalid `calendar` where none is; Code::tooLarge for more than kMostTasksAtOnce.
[[nodiscard]] Doing importCalendar(const Context& context, CalendarPreview preview);

}  // namespace lianlu::actions
