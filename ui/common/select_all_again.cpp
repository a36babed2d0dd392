// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/select_all_again.h"

#include <QAbstractButton>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QTableView>

namespace lianlu::ui {

SelectAllAgain::SelectAllAgain(QTableView* table, QAbstractButton* whole) : QObject(table), m_table(table), m_whole(whole) {
    table->installEventFilter(this);
    const auto keys = QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText);
    whole->setToolTip(tr("%1 once more").arg(keys));
    whole->setAccessibleDescription(whole->toolTip());
}

bool SelectAllAgain::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::SelectAll)) return QObject::eventFilter(watched, event);
    const auto* selection = m_table->selectionModel();
    const bool allLoaded = selection && m_table->model() && selection->selectedRows().size() == m_table->model()->rowCount();
    if (!allLoaded || !m_whole->isVisible() || !m_whole->isEnabled()) return QObject::eventFilter(watched, event);
    m_whole->click();
    return true;
}

}  // namespace lianlu::ui
