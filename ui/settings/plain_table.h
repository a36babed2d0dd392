// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QTableWidget;

namespace lianlu::ui {

//! \brief A short list in a card, read only, a row chosen at a time. For lists that may be long there is DataTable.
[[nodiscard]] QTableWidget* makePlainTable(const QString& objectName, const QString& name, const QStringList& heads, int leastHeight);
//! \brief Each cell tells its whole text as a tip, too.
void setPlainRow(QTableWidget& table, int row, const QStringList& cells);

}  // namespace lianlu::ui
