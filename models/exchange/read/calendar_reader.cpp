// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/calendar_reader.h"

#include <exception>
#include <fstream>

#include "models/base/text.h"
#include "models/domain/rules/local_days.h"
#include "models/exchange/read/card_lines.h"

namespace lianlu::exchange {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto kMorning = hours(9);

bool isItem(std::string_view frame) { return frame == "vevent" || frame == "vtodo"; }

void take(CalendarItem& item, const CardLine& line, bool isTask) {
    const auto word = [&line] { return text::lowerAscii(text::trim(line.value)); };
    if (line.name == "UID") item.uid = cardText(line.value);
    else if (line.name == "SUMMARY") item.summary = cardText(line.value);
    else if (line.name == "DESCRIPTION") item.notes = cardText(line.value);
    else if (line.name == "STATUS") item.isOver = word() == "completed" || word() == "cancelled";
    else if (line.name == "COMPLETED") item.isOver = true;
    else if (line.name == "RRULE" || line.name == "RDATE") item.repeats = true;
    else if (line.name == "PRIORITY") item.priority = text::toInteger(text::trim(line.value)).value_or(0);
    else if (line.name == "DUE" || (line.name == "DTSTART" && (!isTask || item.when.empty()))) {
        item.when = std::string(text::trim(line.value));
        item.zone = line.zone;
    }
}

//! `count` digits as a number; nothing: not digits.
std::optional<int> numberAt(std::string_view text, std::size_t from, std::size_t count) {
    if (text.size() < from + count) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

Result<std::vector<CalendarItem>> itemsOf(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return fail(Code::notFound, "a folder", "folder");
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Code::notFound, "no such file", "file");
    CardLines lines(in, {});
    CardLine line;
    std::vector<CalendarItem> items;
    std::string frame;    // of the item that is read
    std::string within;   // an alarm, of which nothing is taken
    while (lines.next(line)) {
        const auto word = line.name == "BEGIN" || line.name == "END" ? text::lowerAscii(text::trim(line.value)) : std::string();
        if (line.name == "BEGIN") {
            if (!frame.empty() && within.empty()) within = word;
            else if (frame.empty() && isItem(word)) {
                if (items.size() == kMostCalendarItems) return fail(Code::tooLarge, "too many entries", "calendar");
                frame = word;
                items.emplace_back().line = line.line;
            }
        } else if (line.name == "END") {
            if (!within.empty() && word == within) within.clear();
            else if (word == frame) frame.clear();
        } else if (!frame.empty() && within.empty()) {
            take(items.back(), line, frame == "vtodo");
        }
    }
    // One that does not end was cut off: what is missing of it nobody knows.
    if (!frame.empty()) items.pop_back();
    if (items.empty()) return fail(Code::invalid, "no entry of a calendar", "calendar");
    return items;
}

}  // namespace

Result<std::vector<CalendarItem>> readCalendar(const std::filesystem::path& file) {
    try {
        return itemsOf(file);
    } catch (const std::exception&) {
        // A stream's buffer throws where the disk does not give what it should.
        return fail(Code::io, "cannot be read", "file");
    }
}

Result<std::optional<Time>> momentOf(const CalendarItem& item, std::string_view zone) {
    const std::string_view text = item.when;
    const auto year = numberAt(text, 0, 4), month = numberAt(text, 4, 2), day = numberAt(text, 6, 2);
    if (!year || !month || !day) return std::optional<Time>{};
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::optional<Time>{};
    seconds clock = kMorning;
    const bool wholeDay = text.size() == 8;
    if (!wholeDay) {
        const auto hour = numberAt(text, 9, 2), minute = numberAt(text, 11, 2), second = numberAt(text, 13, 2);
        if (text[8] != 'T' || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::optional<Time>{};
        clock = hours(*hour) + minutes(*minute) + seconds(*second);
    }
    const Time wall = std::chrono::sys_days(date) + clock;
    if (!wholeDay && text.ends_with('Z')) return std::optional(wall);
    auto own = item.zone.empty() ? Result<domain::LocalDays>(fail(Code::invalid, "none")) : domain::LocalDays::in(item.zone);
    if (!own) own = domain::LocalDays::in(zone);
    if (!own) return fail(own.error());
    // The offset is that of the moment sought: it is found from one near it.
    Time moment = wall - own->offset(wall);
    moment = wall - own->offset(moment);
    return std::optional(moment);
}

}  // namespace lianlu::exchange
