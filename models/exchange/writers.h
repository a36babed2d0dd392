// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_writer.h"

//! For this folder only.
namespace lianlu::exchange {

[[nodiscard]] Result<std::unique_ptr<TableWriter>> beginCsv(const std::filesystem::path& file, Table table);
[[nodiscard]] Result<std::unique_ptr<TableWriter>> beginXlsx(const std::filesystem::path& file, Table table);

//! \brief 2026-05-31T14:30:00+08:00.
[[nodiscard]] std::string momentText(domain::LocalDays& clock, Time moment);
//! \brief 1234.50, -0.05.
[[nodiscard]] std::string amountText(Money amount);
//! \brief By what the system said last: diskFull where it was that.
[[nodiscard]] Error notWritten(const char* step);

}  // namespace lianlu::exchange
