// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/table_writer.h"

#include <cerrno>

#include <fmt/format.h>

#include "models/exchange/writers.h"

namespace lianlu::exchange {

Result<std::unique_ptr<TableWriter>> beginTable(Form form, const std::filesystem::path& file, Table table) {
    return form == Form::csv ? beginCsv(file, std::move(table)) : beginXlsx(file, std::move(table));
}

std::string momentText(domain::LocalDays& clock, Time moment) {
    const auto offset = clock.offset(moment);
    const auto local = std::chrono::floor<std::chrono::seconds>(moment) + offset;
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(local - day);
    const auto minutes = std::chrono::abs(std::chrono::floor<std::chrono::minutes>(offset)).count();
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count(),
                       offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string amountText(Money amount) {
    // Of the smallest number there is no positive one.
    const auto size = amount.minor < 0 ? 0 - static_cast<std::uint64_t>(amount.minor) : static_cast<std::uint64_t>(amount.minor);
    return fmt::format("{}{}.{:02}", amount.minor < 0 ? "-" : "", size / 100, size % 100);
}

Error notWritten(const char* step) { return {errno == ENOSPC || errno == EFBIG ? Code::diskFull : Code::io, step}; }

}  // namespace lianlu::exchange
