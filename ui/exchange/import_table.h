// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lianlu::ui {

//! \brief A table that only shows: close rows, many columns.
[[nodiscard]] QTableView* makeImportTable();
//! \brief As wide as what stands in them, within reason.
void sizeImportColumns(QTableView& table);

}  // namespace lianlu::ui
