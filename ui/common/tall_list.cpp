// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tall_list.h"

#include <algorithm>
#include <array>

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

namespace lianlu::ui {

namespace {

constexpr int kAhead = 600;  //!< px below what is seen

}  // namespace

//! A view fetches as long as it has room, and within a page it has room without end.
class TallList::OnDemand final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !waits && QIdentityProxyModel::canFetchMore(parent); }
    bool waits = true;
};

QScrollArea* pageAround(const QWidget& widget) {
    for (auto* up = widget.parentWidget(); up; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) return area;
    return nullptr;
}

TallList::TallList(QWidget* parent) : QListView(parent), m_rows(new OnDemand(this)) {
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

TallList::~TallList() = default;

void TallList::setModel(QAbstractItemModel* model) {
    m_rows->setSourceModel(model);
    QListView::setModel(m_rows);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &TallList::fetchAhead, Qt::QueuedConnection);
    // A list that is not seen is not laid out, and would keep the height of what it held.
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &TallList::fit);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TallList::fit);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TallList::fetchAhead, Qt::QueuedConnection);
}

void TallList::setLeastHeight(int pixels) {
    m_least = pixels;
    setMinimumHeight(pixels);
}

void TallList::doItemsLayout() {
    QListView::doItemsLayout();
    fit();
}

void TallList::updateGeometries() {
    QListView::updateGeometries();
    fit();
}

void TallList::fit() {
    if (!m_page) return;
    const int around = qMax(2 * frameWidth(), height() - viewport()->height());
    const int rows = model() && model()->rowCount() > 0 ? contentsSize().height() + around : 0;
    const int tall = qMax(m_least, rows);
    if (tall != height() || tall != minimumHeight()) setFixedHeight(tall);
}

void TallList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // How tall a row is hangs on the width alone.
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

void TallList::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    if (!m_page) {
        m_page = pageAround(*this);
        m_rows->waits = m_page != nullptr;
        setVerticalScrollBarPolicy(m_page ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
        if (!m_page) return;
        fit();
        connect(m_page->verticalScrollBar(), &QScrollBar::valueChanged, this, &TallList::fetchAhead);
        connect(m_page->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TallList::fetchAhead);
    }
    fetchAhead();
}

void TallList::fetchAhead() {
    auto* source = m_rows->sourceModel();
    if (!isVisible() || !m_page || !source || !source->canFetchMore({})) return;
    // With the height of what it held before, its end would seem near.
    executeDelayedItemsLayout();
    fit();
    const int end = mapTo(m_page->viewport(), QPoint(0, height())).y();
    if (end < m_page->viewport()->height() + kAhead) source->fetchMore({});
}

void TallList::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!m_page) return QListView::scrollTo(index, hint);
    if (!index.isValid()) return;
    // A row that has just come: the page learns of its room with the next turn.
    QTimer::singleShot(0, this, [this, row = QPersistentModelIndex(index), hint] {
        if (row.isValid() && m_page) bringIntoSight(visualRect(row), hint);
    });
}

void TallList::bringIntoSight(const QRect& row, ScrollHint hint) {
    const auto at = mapTo(m_page->widget(), row.center());
    const int margin = hint == PositionAtCenter ? m_page->viewport()->height() / 2 : row.height() / 2 + 1;
    m_page->ensureVisible(at.x(), at.y(), 0, margin);
}

QModelIndex TallList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (!m_page || !currentIndex().isValid() || (action != MovePageDown && action != MovePageUp)) return QListView::moveCursor(action, modifiers);
    // A page is what is seen of it.
    const bool down = action == MovePageDown;
    const auto from = visualRect(currentIndex()).center();
    const int by = m_page->viewport()->height();
    const auto to = indexAt({from.x(), down ? from.y() + by : from.y() - by});
    return to.isValid() ? to : model()->index(down ? model()->rowCount() - 1 : 0, 0);
}

void TallList::keyPressEvent(QKeyEvent* event) {
    QListView::keyPressEvent(event);
    // Also where the row was the chosen one before: the page may be elsewhere.
    static constexpr std::array kMoves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    if (m_page && std::find(kMoves.begin(), kMoves.end(), event->key()) != kMoves.end()) scrollTo(currentIndex());
}

void TallList::wheelEvent(QWheelEvent* event) {
    if (m_page) event->ignore();
    else QListView::wheelEvent(event);
}

}  // namespace lianlu::ui
