// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/read/xlsx_format.h"

#include <charconv>
#include <cmath>
#include <cstdint>

#include <date/date.h>
#include <fmt/format.h>

namespace lianlu::exchange {

bool isDateFormat(int builtIn) noexcept {
    return (builtIn >= 14 && builtIn <= 22) || (builtIn >= 27 && builtIn <= 36) || builtIn == 45 || builtIn == 47 ||
           (builtIn >= 50 && builtIn <= 58);
}

bool isDateFormat(std::string_view code) noexcept {
    if (code == "General" || code == "@") return false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        switch (code[at]) {
            case '"':
                at = std::min(code.find('"', at + 1), code.size() - 1);
                break;
            case '\\':
            case '_':
            case '*':
                ++at;
                break;
            case '[': {
                // [h]:mm is a span of time, no date; [Red] and [$-804] only decorate.
                const auto close = std::min(code.find(']', at + 1), code.size() - 1);
                const auto inside = code.substr(at + 1, close - at - 1);
                if (!inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos) return false;
                at = close;
                break;
            }
            case 'y':
            case 'Y':
            case 'm':
            case 'M':
            case 'd':
            case 'D':
            case 'h':
            case 'H':
            case 's':
            case 'S':
                return true;
            default:
                break;
        }
    }
    return false;
}

std::string serialText(double serial, bool since1904) {
    if (!(serial >= 0 && serial < 2'958'466)) return numberText(serial);
    const auto seconds = std::llround(serial * 86'400.0);
    const auto days = static_cast<int>(seconds / 86'400);
    const auto clock = seconds % 86'400;
    const auto time = fmt::format("{:02}:{:02}:{:02}", clock / 3600, clock / 60 % 60, clock % 60);
    if (days == 0 && !since1904) return time;
    if (days == 60 && !since1904) return numberText(serial);
    const auto base = since1904   ? date::sys_days(date::year(1904) / 1 / 1)
                      : days < 60 ? date::sys_days(date::year(1899) / 12 / 31)
                                  : date::sys_days(date::year(1899) / 12 / 30);
    const date::year_month_day day(base + date::days(days));
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                            static_cast<unsigned>(day.day()));
    return clock == 0 ? text : text + 'T' + time;
}

std::string numberText(double number) {
    if (std::abs(number) >= 1e15) return fmt::format("{:.14E}", number);
    if (number == std::floor(number)) return fmt::format("{}", static_cast<std::int64_t>(number));
    // 15 digits, as a spreadsheet shows them: 0.1 + 0.2 is 0.3 there.
    return fmt::format("{:.15g}", number);
}

std::string unescaped(std::string text) {
    for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != '_') continue;
        unsigned code = 0;
        const auto* first = text.data() + at + 2;
        const auto [end, error] = std::from_chars(first, first + 4, code, 16);
        // Beyond ASCII nothing is written so.
        if (error != std::errc{} || end != first + 4 || code == 0 || code >= 0x80) continue;
        text.replace(at, 7, 1, static_cast<char>(code));
    }
    return text;
}

}  // namespace lianlu::exchange
