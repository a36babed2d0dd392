// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "models/base/result.h"

namespace lianlu::exchange {

//! \brief A time as it was written: a day, a time of it, and an offset from UTC where one was told.
struct WrittenTime {
    date::local_days day;
    std::chrono::milliseconds clock{0};
    std::optional<std::chrono::minutes> offset;
    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

//! \brief One way to write a date or a time. A pattern of yyyy MM M dd d HH H hh h mm ss SSS a (AM, PM, 上午, 下午) XXX
//! (offset) and other characters, which stand for themselves (letters in quotes: 'T'); M, d, H, h take one digit or
//! two. A pattern without hours takes a time that follows too: " 9:05", "T09:05:30". Or a word:
//!   iso      YYYY-MM-DD[ T]HH:MM[:SS[.f]][Z|±HH:MM], or the date alone
//!   excel    days since 1899-12-30, with a fraction for the time
//!   unix     seconds since 1970, of 9 or 10 digits;  unix_ms  milliseconds, of 12 or 13
class TimeFormat {
public:
    [[nodiscard]] static Result<TimeFormat> compile(const std::string& text);
    [[nodiscard]] std::optional<WrittenTime> parse(std::string_view text) const;

private:
    enum class Kind : std::uint8_t { iso, excel, unixSeconds, unixMs, pattern };
    enum class Part : std::uint8_t { literal, year, month, day, hour, hour12, minute, second, fraction, half, offset };
    struct Piece {
        Part part = Part::literal;
        std::string literal;
        int least = 1;  //!< digits
        int most = 2;
    };
    struct Fields;
    [[nodiscard]] std::optional<WrittenTime> parsePattern(std::string_view text) const;

    Kind m_kind = Kind::iso;
    std::vector<Piece> m_pieces;
    bool m_hasClock = false;
};

//! \brief The formats a column may have; none means iso.
using TimeFormats = std::vector<TimeFormat>;

enum class TimeFault : std::uint8_t { none, notATime, ambiguous };
struct ParsedTime {
    TimeFault fault = TimeFault::notATime;
    WrittenTime time;
};
//! \brief Ambiguous: two of the formats give different times. `typed`: the file's own typed dates, in iso, go too.
[[nodiscard]] ParsedTime parseTime(std::string_view text, const TimeFormats& formats, bool typed);

//! \brief Unix milliseconds; the zone counts where no offset was written. An hour that comes twice in autumn means the
//! first one, one that is left out in spring the moment of the change. `zone` must be known.
[[nodiscard]] std::optional<std::int64_t> toInstant(const WrittenTime& time, const std::string& zone);
[[nodiscard]] std::string toDateText(const WrittenTime& time);
[[nodiscard]] bool isZone(const std::string& zone);

}  // namespace lianlu::exchange
