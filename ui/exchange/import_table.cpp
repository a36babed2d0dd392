// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_table.h"

#include <QHeaderView>

namespace lianlu::ui {

namespace {

constexpr int kImportRow = 30;
constexpr int kNarrowest = 72, kWidest = 260;

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
    return table;
}

void sizeImportColumns(QTableView& table) {
    table.resizeColumnsToContents();
    auto* header = table.horizontalHeader();
    for (int column = 0; column < header->count(); ++column) header->resizeSection(column, qBound(kNarrowest, header->sectionSize(column) + 12, kWidest));
}

}  // namespace lianlu::ui
