// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_detail.h"

#include <QSettings>

#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/one_at_a_time.h"

namespace lianlu::ui {

ListDetail::ListDetail(QWidget* master, DataTable* table, DetailPane* detail, QSettings& settings, const QString& key, const QList<int>& shares, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent) {
    addWidget(master);
    addWidget(detail);
    setChildrenCollapsible(false);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    if (!restoreState(settings.value(key).toByteArray())) setSizes(shares);
    new OneAtATime(this, table, detail);
    connect(this, &QSplitter::splitterMoved, this, [this, &settings, key] { settings.setValue(key, saveState()); });
    connect(detail, &DetailPane::previousRequested, table, [table] { table->step(-1); });
    connect(detail, &DetailPane::nextRequested, table, [table] { table->step(1); });
    connect(detail, &DetailPane::closeRequested, this, [this, table] {
        table->letGo();
        Q_EMIT closed();
    });
}

}  // namespace lianlu::ui
