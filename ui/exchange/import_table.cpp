// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_table.h"

#include <QHeaderView>

#include "models/item/list_model.h"
#include "ui/common/row_delegate.h"

namespace lianlu::ui {

namespace {

constexpr int kImportRow = 34;
constexpr int kNarrowest = 72, kWidest = 330;

}  // namespace

QTableView* makeImportTable() {
    auto* table = new QTableView;
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kImportRow);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setMinimumHeight(160);
    table->setShowGrid(false);
    auto* rows = new RowDelegate(table);
    rows->setBadgeRole(item::ToneRole);
    table->setItemDelegate(rows);
    return table;
}

void sizeImportColumns(QTableView& table) {
    table.resizeColumnsToContents();
    auto* header = table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column) header->resizeSection(column, qBound(kNarrowest, header->sectionSize(column) + 16, kWidest));
}

}  // namespace lianlu::ui
