// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/insight/rows.h"
#include "app/cli/output.h"

//! What an insight command gives back: its files, and one JSON object on standard output.
namespace lianlu::cli {

//! \brief {rows, used, rejected, rejected_rows: [{line, column, reason}, at most 100]} of a file that was read to its end.
[[nodiscard]] Item readingOf(const Rows& rows);

//! \brief Tells on standard error which rows were left out and why, in the person's language (the first ten of a file and how many more),
//! and writes all of them where `--rejected FILE` asks for it (file, line, column, reason: a code, sentence: in the person's language). A file
//! of whose rows none is left ends the command then (Code::invalid "rows-none-left"): figures of nothing would look like figures.
[[nodiscard]] Outcome<void> tellRejected(App& app, const Arguments& arguments, std::initializer_list<const Rows*> files);

//! \brief The item as JSON in a file, which appears when it is whole. Numbers with as many digits as make them the same when read again.
[[nodiscard]] Outcome<void> writeJson(const std::string& file, const Item& item);
//! \brief The item as JSON on standard output, with or without --json: programs read it.
void printJson(App& app, const Item& item);

//! \brief A number for a cell of CSV: the fewest digits that read back as the same; empty for what is no number.
[[nodiscard]] std::string digits(double number);

//! \brief A share with its interval by Wilson's score (Wilson 1927), 95 %: {share, low, high} for `of` above 0, else nulls.
[[nodiscard]] Item shareOf(double part, double of);

//! \brief Options that are needed are there, and no output is also an input or another output.
[[nodiscard]] Outcome<void> checkFiles(const Arguments& arguments, std::initializer_list<const char*> needed, std::initializer_list<const char*> inputs,
                                       std::initializer_list<const char*> outputs);

//! \brief A command's own options, and those that all of them take: --map, --delimiter, --rejected.
[[nodiscard]] std::vector<Option> withCommonOptions(std::vector<Option> own);

}  // namespace lianlu::cli
