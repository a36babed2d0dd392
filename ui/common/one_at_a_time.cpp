// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/one_at_a_time.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QSplitter>

#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/search_field.h"

namespace lianlu::ui {

namespace {
constexpr int kRoomForBoth = 880;  //!< px
constexpr int kLeastRows = 176;    //!< px: the headings and three rows; in a lower window the page scrolls
}  // namespace

OneAtATime::OneAtATime(QSplitter* both, DataTable* table, DetailPane* detail)
    : QObject(both), m_both(both), m_table(table), m_detail(detail), m_back(new QAction(both)), m_open(new QAction(both)) {
    table->setMinimumHeight(kLeastRows);
    m_back->setObjectName(QStringLiteral("actionBackToList"));
    m_back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Escape)});
    m_open->setObjectName(QStringLiteral("actionOpenDetail"));
    m_open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    for (auto* action : {m_back, m_open}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        both->addAction(action);
    }
    connect(m_back, &QAction::triggered, this, &OneAtATime::showList);
    connect(m_open, &QAction::triggered, this, &OneAtATime::showDetail);
    connect(detail, &DetailPane::backRequested, this, &OneAtATime::showList);
    connect(detail, &DetailPane::emptied, this, &OneAtATime::showList);
    connect(detail, &DetailPane::frontRequested, this, &OneAtATime::showDetail);
    // The row may still be on its way: the detail comes when it has something to show.
    const auto open = [this] {
        if (m_narrow) m_detail->comeToFront();
    };
    connect(table, &DataTable::rowActivated, this, open);
    // With Ctrl and Shift rows are chosen, not opened.
    connect(table, &DataTable::clicked, this, [open] {
        if (!(QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) open();
    });
    if (auto* search = both->widget(0)->findChild<SearchField*>()) connect(search, &SearchField::wanted, this, &OneAtATime::showList);
    both->installEventFilter(this);
    detail->installEventFilter(this);
    look();
}

bool OneAtATime::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_both && event->type() == QEvent::Resize) look();
    // The detail was closed and is opened again by what it shows: in a narrow window it still waits for its turn.
    if (watched == m_detail && event->type() == QEvent::ShowToParent && m_narrow && !m_arranging) {
        m_closed = false;
        if (!m_inDetail) QMetaObject::invokeMethod(this, &OneAtATime::arrange, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void OneAtATime::look() {
    const bool narrow = m_both->width() < kRoomForBoth;
    if (narrow == m_narrow) return;
    m_narrow = narrow;
    if (narrow) {
        m_closed = m_detail->isHidden();
        // Whoever works in the detail goes on there.
        m_inDetail = m_detail->isAncestorOf(QApplication::focusWidget());
    }
    m_detail->setAlone(narrow);
    arrange();
}

void OneAtATime::showDetail() {
    if (!m_narrow || m_inDetail || m_detail->isEmpty()) return;
    m_inDetail = true;
    arrange();
    m_detail->focusBack();
}

void OneAtATime::showList() {
    if (!m_narrow || !m_inDetail) return;
    m_inDetail = false;
    arrange();
    m_table->setFocus();
}

void OneAtATime::arrange() {
    const QScopedValueRollback busy(m_arranging, true);
    auto* list = m_both->widget(0);
    list->setVisible(!m_narrow || !m_inDetail);
    m_detail->setVisible(m_narrow ? m_inDetail : !m_closed);
    m_back->setEnabled(m_narrow && m_inDetail);
    m_open->setEnabled(m_narrow && !m_inDetail);
}

}  // namespace lianlu::ui
