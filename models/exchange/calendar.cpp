// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/calendar.h"

#include <fmt/format.h>

namespace lianlu::exchange {

namespace {

constexpr std::size_t kMostOctets = 75;

//! RFC 5545, 3.3.11; other control characters have no way to be written.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') safe += '\\';
        if (c == '\n') safe += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) safe += c;
    }
    return safe;
}

//! RFC 5545, 3.1.
void addLine(std::string& file, std::string_view name, std::string_view value) {
    const auto whole = fmt::format("{}:{}", name, value);
    std::string_view left = whole;
    std::size_t room = kMostOctets;
    while (left.size() > room) {
        auto cut = room;
        while (cut > 0 && (static_cast<unsigned char>(left[cut]) & 0xC0u) == 0x80u) --cut;
        file += left.substr(0, cut);
        file += "\r\n ";
        left.remove_prefix(cut);
        room = kMostOctets - 1;
    }
    file += left;
    file += "\r\n";
}

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
    addLine(file, "BEGIN", "VCALENDAR");
    addLine(file, "VERSION", "2.0");
    addLine(file, "PRODID", "-//Lianlu//Tasks//EN");
    addLine(file, "CALSCALE", "GREGORIAN");
    addLine(file, "METHOD", "PUBLISH");
    const auto stamped = timeText(stamp);
    for (const auto& entry : entries) {
        const auto summary = escaped(entry.summary);
        addLine(file, "BEGIN", "VEVENT");
        addLine(file, "UID", entry.uid);
        addLine(file, "DTSTAMP", stamped);
        addLine(file, "DTSTART", timeText(entry.at));
        addLine(file, "DURATION", "PT30M");
        addLine(file, "SUMMARY", summary);
        if (!entry.notes.empty()) addLine(file, "DESCRIPTION", escaped(entry.notes));
        addLine(file, "PRIORITY", std::to_string(entry.priority));
        addLine(file, "TRANSP", "TRANSPARENT");
        addLine(file, "BEGIN", "VALARM");
        addLine(file, "ACTION", "DISPLAY");
        addLine(file, "DESCRIPTION", summary);
        addLine(file, "TRIGGER", "PT0S");
        addLine(file, "END", "VALARM");
        addLine(file, "END", "VEVENT");
    }
    addLine(file, "END", "VCALENDAR");
    return file;
}

}  // namespace lianlu::exchange
