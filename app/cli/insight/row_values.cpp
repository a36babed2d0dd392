// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>

#include <date/date.h>
#include <fmt/format.h>

#include "app/cli/insight/rows.h"

namespace lianlu::cli {

namespace {

constexpr double kGreatest = 1e15;

//! From two to `most` digits at the beginning, taken off it.
std::optional<unsigned> digitsOff(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    unsigned value = 0;
    while (count < most && count < text.size() && text[count] >= '0' && text[count] <= '9') value = value * 10 + static_cast<unsigned>(text[count++] - '0');
    if (count < least) return std::nullopt;
    text.remove_prefix(count);
    return value;
}

//! Nothing, or something that looks like a time of day.
bool isTimeOfDay(std::string_view text) {
    if (text.empty()) return true;
    if (text[0] != 'T' && text[0] != 't' && text[0] != ' ') return false;
    text.remove_prefix(1);
    while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
    const auto hour = digitsOff(text, 1, 2);
    if (!hour || *hour > 24 || text.empty() || text[0] != ':') return false;
    text.remove_prefix(1);
    const auto minute = digitsOff(text, 2, 2);
    if (!minute || *minute > 59) return false;
    return text.find_first_not_of("0123456789:.,+-Zz APMapmUTC") == text.npos;
}

}  // namespace

std::optional<std::int32_t> dayOf(std::string_view text) noexcept {
    const auto year = digitsOff(text, 4, 4);
    if (!year || text.empty()) return std::nullopt;
    const char between = text[0];
    const bool separated = between == '-' || between == '/' || between == '.';
    if (separated) text.remove_prefix(1);
    const auto month = digitsOff(text, separated ? 1 : 2, 2);
    if (!month || (separated && (text.empty() || text[0] != between))) return std::nullopt;
    if (separated) text.remove_prefix(1);
    const auto day = digitsOff(text, separated ? 1 : 2, 2);
    if (!day || !isTimeOfDay(text)) return std::nullopt;
    const date::year_month_day date{date::year{static_cast<int>(*year)}, date::month{*month}, date::day{*day}};
    if (!date.ok() || *year < 1000) return std::nullopt;
    return static_cast<std::int32_t>(date::sys_days{date}.time_since_epoch().count());
}

std::string dayText(std::int32_t day) {
    const date::year_month_day date{date::sys_days{date::days{day}}};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<double> numberOf(std::string_view text) noexcept {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || std::abs(value) > kGreatest) return std::nullopt;
    return value;
}

std::string_view whyNoNumber(std::string_view text) noexcept {
    if (text.empty()) return "blank";
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size()) return "not-a-number";
    // Also out of a double's own range; without a digit it is a word such as inf.
    const bool digits = text.find_first_of("0123456789") != text.npos;
    return digits && (error == std::errc::result_out_of_range || std::abs(value) > kGreatest) ? "number-too-large" : "not-a-number";
}

Outcome<std::optional<char>> delimiterOf(const Arguments& arguments) {
    if (!arguments.has("delimiter")) return std::optional<char>{};
    const auto typed = arguments.text("delimiter");
    if (typed == "tab" || typed == "\\t") return std::optional<char>('\t');
    if (typed.size() != 1 || typed == "\"" || typed == "\n" || typed == "\r") return misuse("bad-choice", "--delimiter", ", ; | tab");
    return std::optional<char>(typed[0]);
}

Outcome<std::int32_t> dayOption(const Arguments& arguments, std::string_view option) {
    const auto day = dayOf(arguments.text(option));
    if (!day) return misuse("bad-date", "--" + std::string(option));
    return *day;
}

Outcome<double> numberOption(const Arguments& arguments, std::string_view option, double least, double most, double otherwise) {
    if (!arguments.has(option)) return otherwise;
    const auto value = numberOf(arguments.text(option));
    if (!value || *value < least || *value > most) return misuse("bad-amount", "--" + std::string(option), fmt::format("{}…{}", least, most));
    return *value;
}

}  // namespace lianlu::cli
