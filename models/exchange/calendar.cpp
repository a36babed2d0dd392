// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/calendar.h"

#include <fmt/format.h>

#include "models/exchange/content_line.h"

namespace lianlu::exchange {

namespace {

std::string timeText(Time at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace

std::string calendarText(std::span<const CalendarEntry> entries, Time stamp) {
    std::string file;
    addContentLine(file, "BEGIN", "VCALENDAR");
    addContentLine(file, "VERSION", "2.0");
    addContentLine(file, "PRODID", "-//Lianlu//Tasks//EN");
    addContentLine(file, "CALSCALE", "GREGORIAN");
    addContentLine(file, "METHOD", "PUBLISH");
    const auto stamped = timeText(stamp);
    for (const auto& entry : entries) {
        const auto summary = escapedContent(entry.summary);
        addContentLine(file, "BEGIN", "VEVENT");
        addContentLine(file, "UID", entry.uid);
        addContentLine(file, "DTSTAMP", stamped);
        addContentLine(file, "DTSTART", timeText(entry.at));
        addContentLine(file, "DURATION", "PT30M");
        addContentLine(file, "SUMMARY", summary);
        if (!entry.notes.empty()) addContentLine(file, "DESCRIPTION", escapedContent(entry.notes));
        addContentLine(file, "PRIORITY", std::to_string(entry.priority));
        addContentLine(file, "TRANSP", "TRANSPARENT");
        addContentLine(file, "BEGIN", "VALARM");
        addContentLine(file, "ACTION", "DISPLAY");
        addContentLine(file, "DESCRIPTION", summary);
        addContentLine(file, "TRIGGER", "PT0S");
        addContentLine(file, "END", "VALARM");
        addContentLine(file, "END", "VEVENT");
    }
    addContentLine(file, "END", "VCALENDAR");
    return file;
}

}  // namespace lianlu::exchange
