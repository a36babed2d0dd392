// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/actions/import_list.h"

namespace lianlu::item {

//! \brief What a column may hold, by ImportField::name: "Mobile".
[[nodiscard]] QString importFieldWord(std::string_view name);
//! \brief A head of exchange::CardReader: "phone 2" → "Mobile 2". Contacts have no headings of their own.
[[nodiscard]] QString cardHeadWord(std::string_view head);
//! \brief Why a row is not taken: "Mobile: not a mobile number".
[[nodiscard]] QString importProblemWord(const actions::ImportProblem& problem);
//! \brief "new", "is there already: updated" …
[[nodiscard]] QString importFateWord(actions::RowFate fate);
//! \brief The words of a file with bad rows, in the language of the screen. Thread: the screen's.
[[nodiscard]] actions::ExportWords importWords();

}  // namespace lianlu::item
