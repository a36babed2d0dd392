// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/plain_table.h"

#include <QHeaderView>
#include <QTableWidget>

namespace lianlu::ui {

QTableWidget* makePlainTable(const QString& objectName, const QString& name, const QStringList& heads, int leastHeight) {
    auto* table = new QTableWidget;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setColumnCount(static_cast<int>(heads.size()));
    table->setHorizontalHeaderLabels(heads);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setMinimumHeight(leastHeight);
    // Its own three pixels and these are the ten of a heading; without a border a sheet gives no room.
    table->setStyleSheet(QStringLiteral("QTableView::item { border: 0; padding: 0 7px; }"));
    return table;
}

void setPlainRow(QTableWidget& table, int row, const QStringList& cells) {
    for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
        auto* cell = new QTableWidgetItem(cells[column]);
        cell->setToolTip(cells[column]);
        table.setItem(row, column, cell);
    }
}

}  // namespace lianlu::ui
