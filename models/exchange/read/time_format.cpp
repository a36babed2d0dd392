// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/time_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <date/date.h>
#include <fmt/format.h>

#include "models/base/text.h"
#include "models/base/time_zone.h"

namespace lianlu::exchange {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

std::optional<int> takeDigits(std::string_view& text, int least, int most) {
    int value = 0;
    int taken = 0;
    while (taken < most && !text.empty() && isDigit(text[0])) {
        value = value * 10 + (text[0] - '0');
        text.remove_prefix(1);
        ++taken;
    }
    if (taken < least) return std::nullopt;
    return value;
}

bool takeOne(std::string_view& text, std::string_view wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(wanted.size());
    return true;
}

//! .5, .250, .1234567: to the millisecond.
std::optional<milliseconds> takeFraction(std::string_view& text) {
    int value = 0;
    int taken = 0;
    for (; !text.empty() && isDigit(text[0]) && taken < 9; ++taken, text.remove_prefix(1))
        if (taken < 3) value = value * 10 + (text[0] - '0');
    if (taken == 0) return std::nullopt;
    for (; taken < 3; ++taken) value *= 10;
    return milliseconds(value);
}

std::optional<std::chrono::minutes> takeOffset(std::string_view& text) {
    if (takeOne(text, "Z")) return 0min;
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const bool west = text[0] == '-';
    text.remove_prefix(1);
    const auto hours = takeDigits(text, 2, 2);
    takeOne(text, ":");
    const auto minutes = text.empty() ? 0 : takeDigits(text, 2, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return west ? -offset : offset;
}

//! HH:MM[:SS[.f]] of the whole rest but an offset; hours of one digit where `strict` does not forbid them.
std::optional<milliseconds> takeClock(std::string_view& text, bool strict) {
    const auto hour = takeDigits(text, strict ? 2 : 1, 2);
    if (!hour || !takeOne(text, ":")) return std::nullopt;
    const auto minute = takeDigits(text, 2, 2);
    if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
    milliseconds clock = std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    if (!takeOne(text, ":")) return clock;
    const auto second = takeDigits(text, 2, 2);
    if (!second || *second > 59) return std::nullopt;
    clock += std::chrono::seconds(*second);
    if (takeOne(text, ".")) {
        const auto fraction = takeFraction(text);
        if (!fraction) return std::nullopt;
        clock += *fraction;
    }
    return clock;
}

std::optional<date::local_days> dayOf(int year, int month, int day) {
    const auto date = date::year(year) / month / day;
    if (year < 1 || !date.ok()) return std::nullopt;
    return date::local_days(date);
}

std::optional<WrittenTime> parseIso(std::string_view text) {
    const auto year = takeDigits(text, 4, 4);
    if (!year || !takeOne(text, "-")) return std::nullopt;
    const auto month = takeDigits(text, 2, 2);
    if (!month || !takeOne(text, "-")) return std::nullopt;
    const auto day = takeDigits(text, 2, 2);
    if (!day) return std::nullopt;
    const auto date = dayOf(*year, *month, *day);
    if (!date) return std::nullopt;
    WrittenTime time{*date, 0ms, std::nullopt};
    if (text.empty()) return time;
    if (!takeOne(text, " ") && !takeOne(text, "T")) return std::nullopt;
    const auto clock = takeClock(text, true);
    if (!clock) return std::nullopt;
    time.clock = *clock;
    if (!text.empty()) {
        time.offset = takeOffset(text);
        if (!time.offset) return std::nullopt;
    }
    if (!text.empty()) return std::nullopt;
    return time;
}

std::optional<WrittenTime> parseExcel(std::string_view text) {
    double serial = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial, std::chars_format::fixed);
    // Day 60 is 1900-02-29, which never was, and before it the count is one off: nobody's sale.
    if (error != std::errc{} || end != text.data() + text.size() || !(serial >= 61 && serial < 2'958'466))
        return std::nullopt;
    const auto whole = std::floor(serial);
    const auto ms = std::llround((serial - whole) * 86'400'000.0);
    WrittenTime time{date::local_days(date::year(1899) / 12 / 30) + date::days(static_cast<int>(whole)), 0ms,
                     std::nullopt};
    // A serial holds a time to about a millisecond; what a person meant was whole seconds.
    time.clock = milliseconds((ms + 500) / 1000 * 1000);
    return time;
}

std::optional<WrittenTime> parseUnix(std::string_view text, std::size_t least, std::int64_t perSecond) {
    const auto number = text::toInteger(text);
    if (!number || *number < 0 || text.size() < least || text.size() > least + 1) return std::nullopt;
    const auto time = date::sys_time<milliseconds>(milliseconds(*number * (1000 / perSecond)));
    const auto day = date::floor<date::days>(time);
    return WrittenTime{date::local_days(day.time_since_epoch()), time - day, 0min};
}

}  // namespace

struct TimeFormat::Fields {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    milliseconds fraction{0};
    std::optional<bool> afternoon;
    std::optional<std::chrono::minutes> offset;
};

Result<TimeFormat> TimeFormat::compile(const std::string& text) {
    TimeFormat made;
    for (const auto& [word, kind] :
         {std::pair{"iso", Kind::iso}, {"excel", Kind::excel}, {"unix", Kind::unixSeconds}, {"unix_ms", Kind::unixMs}})
        if (text == word) {
            made.m_kind = kind;
            return made;
        }
    made.m_kind = Kind::pattern;
    struct Word {
        std::string_view letters;
        Part part;
        int least, most;
    };
    constexpr std::array<Word, 14> kWords{{{"yyyy", Part::year, 4, 4},
                                           {"MM", Part::month, 2, 2},
                                           {"M", Part::month, 1, 2},
                                           {"dd", Part::day, 2, 2},
                                           {"d", Part::day, 1, 2},
                                           {"HH", Part::hour, 2, 2},
                                           {"H", Part::hour, 1, 2},
                                           {"hh", Part::hour12, 2, 2},
                                           {"h", Part::hour12, 1, 2},
                                           {"mm", Part::minute, 2, 2},
                                           {"ss", Part::second, 2, 2},
                                           {"SSS", Part::fraction, 3, 3},
                                           {"a", Part::half, 0, 0},
                                           {"XXX", Part::offset, 0, 0}}};
    const auto literal = [&made](std::string_view more) {
        if (made.m_pieces.empty() || made.m_pieces.back().part != Part::literal) made.m_pieces.emplace_back();
        made.m_pieces.back().literal += more;
    };
    bool hasYear = false, hasMonth = false, hasDay = false;
    for (std::string_view rest = text; !rest.empty();) {
        if (rest[0] == '\'') {
            const auto close = rest.find('\'', 1);
            if (close == rest.npos) return fail(Code::invalid, "quote in a date format is never closed", text);
            literal(rest.substr(1, close - 1));
            rest.remove_prefix(close + 1);
            continue;
        }
        const auto word =
            std::find_if(kWords.begin(), kWords.end(), [&](const Word& one) { return rest.starts_with(one.letters); });
        if (word == kWords.end()) {
            if (std::isalpha(static_cast<unsigned char>(rest[0])) != 0)
                return fail(Code::invalid, "no such date format", text);
            literal(rest.substr(0, 1));
            rest.remove_prefix(1);
            continue;
        }
        made.m_pieces.push_back({word->part, {}, word->least, word->most});
        hasYear |= word->part == Part::year;
        hasMonth |= word->part == Part::month;
        hasDay |= word->part == Part::day;
        made.m_hasClock |= word->part == Part::hour || word->part == Part::hour12;
        rest.remove_prefix(word->letters.size());
    }
    if (!hasYear || !hasMonth || !hasDay) return fail(Code::invalid, "a date format has year, month and day", text);
    return made;
}

std::optional<WrittenTime> TimeFormat::parsePattern(std::string_view text) const {
    Fields fields;
    const auto number = [&text](int& into, const Piece& piece) {
        const auto taken = takeDigits(text, piece.least, piece.most);
        into = taken.value_or(0);
        return taken.has_value();
    };
    for (const auto& piece : m_pieces) {
        bool good = true;
        switch (piece.part) {
            case Part::literal:
                good = takeOne(text, piece.literal);
                break;
            case Part::year:
                good = number(fields.year, piece);
                break;
            case Part::month:
                good = number(fields.month, piece);
                break;
            case Part::day:
                good = number(fields.day, piece);
                break;
            case Part::hour:
                good = number(fields.hour, piece);
                break;
            case Part::hour12:
                good = number(fields.hour, piece) && fields.hour >= 1 && fields.hour <= 12;
                break;
            case Part::minute:
                good = number(fields.minute, piece);
                break;
            case Part::second:
                good = number(fields.second, piece);
                break;
            case Part::fraction: {
                int ms = 0;
                good = number(ms, piece);
                fields.fraction = milliseconds(ms);
                break;
            }
            case Part::half:
                for (const auto& [word, late] : {std::pair{"AM", false},
                                                 {"am", false},
                                                 {"上午", false},
                                                 {"PM", true},
                                                 {"pm", true},
                                                 {"下午", true}})
                    if (!fields.afternoon && takeOne(text, word)) fields.afternoon = late;
                good = fields.afternoon.has_value();
                break;
            case Part::offset:
                fields.offset = takeOffset(text);
                good = fields.offset.has_value();
                break;
        }
        if (!good) return std::nullopt;
    }
    if (fields.afternoon) fields.hour = fields.hour % 12 + (*fields.afternoon ? 12 : 0);
    const auto day = dayOf(fields.year, fields.month, fields.day);
    if (!day || fields.hour > 23 || fields.minute > 59 || fields.second > 59) return std::nullopt;
    WrittenTime time{*day,
                     std::chrono::hours(fields.hour) + std::chrono::minutes(fields.minute) +
                         std::chrono::seconds(fields.second) + fields.fraction,
                     fields.offset};
    if (!m_hasClock && !text.empty() && (takeOne(text, " ") || takeOne(text, "T"))) {
        const auto clock = takeClock(text, false);
        if (!clock) return std::nullopt;
        time.clock = *clock;
    }
    if (!text.empty()) return std::nullopt;
    return time;
}

std::optional<WrittenTime> TimeFormat::parse(std::string_view text) const {
    switch (m_kind) {
        case Kind::iso:
            return parseIso(text);
        case Kind::excel:
            return parseExcel(text);
        case Kind::unixSeconds:
            return parseUnix(text, 9, 1);
        case Kind::unixMs:
            return parseUnix(text, 12, 1000);
        case Kind::pattern:
            return parsePattern(text);
    }
    return std::nullopt;
}

ParsedTime parseTime(std::string_view text, const TimeFormats& formats, bool typed) {
    ParsedTime best;
    const auto take = [&best](const std::optional<WrittenTime>& time) {
        if (!time) return;
        if (best.fault == TimeFault::notATime)
            best = {TimeFault::none, *time};
        else if (best.time != *time)
            best.fault = TimeFault::ambiguous;
    };
    if (formats.empty() || typed) take(parseIso(text));
    for (const auto& format : formats) take(format.parse(text));
    return best;
}

std::optional<std::int64_t> toInstant(const WrittenTime& time, const std::string& zone) {
    const auto local = time.day + time.clock;
    if (time.offset) return (local.time_since_epoch() - std::chrono::duration_cast<milliseconds>(*time.offset)).count();
    const auto known = TimeZone::named(zone);
    if (!known) return std::nullopt;
    return toUnixMs(known->toTime(std::chrono::duration_cast<milliseconds>(local.time_since_epoch()), TimeZone::Twice::earliest));
}

std::string toDateText(const WrittenTime& time) {
    const date::year_month_day date(time.day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

bool isZone(const std::string& zone) { return TimeZone::named(zone).has_value(); }

}  // namespace lianlu::exchange
