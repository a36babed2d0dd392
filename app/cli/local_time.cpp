// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/local_time.h"

#include <ctime>

#include <fmt/format.h>

#include "models/base/text.h"

namespace lianlu::cli {

namespace {

using namespace std::chrono;

std::tm toLocal(std::time_t seconds) {
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &seconds);
#else
    localtime_r(&seconds, &parts);
#endif
    return parts;
}

std::optional<int> number(std::string_view text, std::size_t at, std::size_t size) {
    if (at + size > text.size()) return std::nullopt;
    const auto piece = text.substr(at, size);
    if (piece.find_first_not_of("0123456789") != piece.npos) return std::nullopt;
    const auto value = text::toInteger(piece);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

struct Clockface {
    int hour = 0, minute = 0, second = 0;
    std::string_view zone;
};

std::optional<Clockface> parseClock(std::string_view typed) {
    const auto hour = number(typed, 0, 2);
    const auto minute = number(typed, 3, 2);
    if (!hour || !minute || typed[2] != ':' || *hour > 23 || *minute > 59) return std::nullopt;
    Clockface face{*hour, *minute, 0, typed.substr(5)};
    if (!face.zone.starts_with(':')) return face;
    const auto second = number(typed, 6, 2);
    if (!second || *second > 59) return std::nullopt;
    face.second = *second;
    face.zone = typed.substr(8);
    return face;
}

std::optional<minutes> parseOffset(std::string_view zone) {
    if (zone == "Z" || zone == "z") return minutes{0};
    if (zone.size() != 3 && zone.size() != 5 && zone.size() != 6) return std::nullopt;
    if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
    const auto hour = number(zone, 1, 2);
    if (!hour || *hour > 14 || (zone.size() == 6 && zone[3] != ':')) return std::nullopt;
    const auto minute = zone.size() == 3 ? std::optional<int>(0) : number(zone, zone.size() - 2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    const minutes offset = hours{*hour} + minutes{*minute};
    return zone[0] == '-' ? -offset : offset;
}

std::optional<Time> fromLocal(year_month_day date, const Clockface& face) {
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = face.hour;
    parts.tm_min = face.minute;
    parts.tm_sec = face.second;
    parts.tm_isdst = -1;
    const std::time_t seconds = std::mktime(&parts);
    if (seconds == static_cast<std::time_t>(-1)) return std::nullopt;
    return fromUnixMs(static_cast<std::int64_t>(seconds) * 1000);
}

}  // namespace

std::optional<Time> parseTime(std::string_view typed, DayPart ofDate) {
    typed = text::trim(typed);
    const auto y = number(typed, 0, 4);
    const auto m = number(typed, 5, 2);
    const auto d = number(typed, 8, 2);
    if (!y || !m || !d || typed[4] != '-' || typed[7] != '-' || *y < 1970) return std::nullopt;
    const auto date = year{*y} / month{static_cast<unsigned>(*m)} / day{static_cast<unsigned>(*d)};
    if (!date.ok()) return std::nullopt;
    if (typed.size() == 10) return fromLocal(date, ofDate == DayPart::start ? Clockface{} : Clockface{23, 59, 59, {}});
    if (typed[10] != 'T' && typed[10] != 't' && typed[10] != ' ') return std::nullopt;
    const auto face = parseClock(typed.substr(11));
    if (!face) return std::nullopt;
    if (face->zone.empty()) return fromLocal(date, *face);
    const auto offset = parseOffset(face->zone);
    if (!offset) return std::nullopt;
    return Time{sys_days{date} + hours{face->hour} + minutes{face->minute} + seconds{face->second} - *offset};
}

std::string localTimeText(Time time) {
    const auto parts = toLocal(static_cast<std::time_t>(floor<seconds>(time).time_since_epoch().count()));
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min);
}

std::string isoTimeText(Time time) {
    const auto midnight = floor<days>(time);
    const year_month_day date{midnight};
    const hh_mm_ss clock{time - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

}  // namespace lianlu::cli
