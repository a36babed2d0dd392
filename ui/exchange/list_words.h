// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/actions/export_list.h"

namespace lianlu::ui {

//! \brief "Export customers".
[[nodiscard]] QString exportTitle(const actions::ListFilter& list);
//! \brief "1,234 customers".
[[nodiscard]] QString countWords(const actions::ListFilter& list, std::int64_t count);
//! \brief How the list is ordered and what narrows it: "by last purchase · my book · “Li”".
[[nodiscard]] QString filterWords(const actions::ListFilter& list);
//! \brief "3 customers exported".
[[nodiscard]] QString exportedWords(const actions::ListFilter& list, std::int64_t count);
//! \brief How the file is called until somebody says otherwise, without its ending, in the language of the screen: "customers-2026-11-20".
[[nodiscard]] QString exportFileName(const actions::ListFilter& list, const QDate& day);

}  // namespace lianlu::ui
