// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/data_table.h"

#include <algorithm>
#include <utility>

#include <QActionGroup>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QScopedValueRollback>
#include <QSettings>

#include "models/item/list_model.h"
#include "ui/common/column_dialog.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/heading_order.h"
#include "ui/common/row_delegate.h"
#include "ui/common/sentences.h"
#include "ui/common/table_look.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {
constexpr int kLeastName = 150;  //!< px: with the avatar, three characters or a first name
constexpr int kMoved = 200;      //!< rows that may have come above one since
}

DataTable::DataTable(QWidget* parent) : QTableView(parent), m_delegate(new RowDelegate(this)), m_overlay(new EmptyState(viewport())) {
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::rowHeight + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &DataTable::showHeaderMenu);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::columnsChanged);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &DataTable::columnsChanged);
    // Later: the header is still at work on its sections.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTable::keepFill, Qt::QueuedConnection);
    m_overlay->hide();
    connect(m_overlay, &EmptyState::actionRequested, this, &DataTable::emptyActionRequested);
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowActivated);
}

DataTable::~DataTable() { remember(); }

void DataTable::setModel(QAbstractItemModel* model) {
    // Before the selection's own look at it, which would go to the row above and choose nothing.
    if (model) connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) { leave(first, last); });
    QTableView::setModel(model);
    if (!model) return;
    restore();
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::settle);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { scrollToTop(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::updateOverlay);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::updateOverlay);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::updateOverlay);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::takeStep);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_awaited = -1;
        m_seeking = false;
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int) {
        if (std::exchange(m_seeking, false) && !seek(first)) selectRow(0);
    });
}

HeadingOrder* DataTable::setOrders(const QList<TableOrder>& orders) {
    m_ordering = new HeadingOrder(horizontalHeader(), orders);
    return m_ordering;
}

void DataTable::setDefaultWidths(const QList<int>& widths) {
    m_widths = widths;
    if (model()) restore();
}

void DataTable::showLoading() {
    m_overlay->set(QStringLiteral("clock"), tr("Loading…"), {});
    m_forced = true;
    updateOverlay();
}

void DataTable::showEmpty(const QString& iconName, const QString& what, const QString& why, const QString& action) {
    m_overlay->set(iconName, what, why, action);
    m_forced = false;
    updateOverlay();
}

void DataTable::showError(const Error& error) {
    const Sentence sentence = sentencesFor(error);
    m_overlay->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
    m_forced = true;
    updateOverlay();
}

void DataTable::showRows() {
    m_forced = false;
    updateOverlay();
}

bool DataTable::selectRow(int row) {
    if (!model() || row < 0 || row >= model()->rowCount()) return false;
    const QModelIndex index = model()->index(row, qMax(0, horizontalHeader()->logicalIndex(0)));
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

std::optional<TablePlace> DataTable::place() const {
    const auto current = currentIndex();
    if (!current.isValid()) return m_left;
    const auto id = model()->index(current.row(), 0).data(item::IdRole).toString();
    if (id.isEmpty()) return std::nullopt;
    return TablePlace{id, current.row(), verticalScrollBar()->value()};
}

bool DataTable::goBack() {
    if (!m_left || !model() || model()->rowCount() == 0) return false;
    return m_seeking || seek(0);
}

bool DataTable::seek(int from) {
    const int rows = model()->rowCount();
    for (int row = from; row < rows; ++row) {
        if (model()->index(row, 0).data(item::IdRole).toString() != m_left->id) continue;
        const int scroll = m_left->scroll;
        selectRow(row);
        verticalScrollBar()->setValue(scroll);
        scrollTo(currentIndex());
        return true;
    }
    const auto* list = qobject_cast<item::ListModel*>(model());
    const bool more = model()->canFetchMore({});
    m_seeking = rows <= m_left->row + kMoved && (more || (list && list->isFetching()));
    if (!m_seeking) m_left.reset();
    else if (more) model()->fetchMore({});
    return m_seeking;
}

void DataTable::letGo() {
    clearSelection();
    setCurrentIndex({});
    setFocus();
}

//! What came below takes the place of a row that goes, so that one works down a list; of the last one, what stood above.
void DataTable::leave(int first, int last) {
    const int current = currentIndex().row();
    if (current < first || current > last) return;
    const int left = model()->rowCount() - (last - first + 1);
    m_after = left > 0 ? qMin(first, left - 1) : -1;
}

void DataTable::settle() {
    if (m_after < 0) return;
    const int row = std::exchange(m_after, -1);
    // Whoever was writing about the one that went must not go on writing about another.
    for (auto* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (qobject_cast<DetailPane*>(at) && at->window() == window()) {
            setFocus();
            break;
        }
    selectRow(row);
    // The row may have become the current one while it was on its way here.
    Q_EMIT currentRowChanged(currentIndex());
}

void DataTable::setMultiple(bool multiple) { setSelectionMode(multiple ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection); }

QList<int> DataTable::chosenRows() const {
    QList<int> rows;
    if (!selectionModel()) return rows;
    for (const auto& index : selectionModel()->selectedRows()) rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void DataTable::step(int by) {
    if (!model()) return;
    const int to = currentIndex().row() + by;
    if (to < model()->rowCount()) {
        selectRow(to);
        return;
    }
    m_awaited = to;
    if (model()->canFetchMore({})) model()->fetchMore({});
}

void DataTable::takeStep() {
    if (m_awaited < 0 || m_awaited >= model()->rowCount()) return;
    selectRow(std::exchange(m_awaited, -1));
}

void DataTable::mouseMoveEvent(QMouseEvent* event) {
    setHover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent* event) {
    setHover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::setHover(int row) {
    if (row == m_hover) return;
    m_hover = row;
    m_delegate->setHoverRow(row);
    viewport()->update();
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    QMetaObject::invokeMethod(this, &DataTable::keepFill, Qt::QueuedConnection);
    placeOverlay();
}

//! The column that takes what is left is the one by which a row is known: it keeps its least width, and the others are scrolled to.
void DataTable::keepFill() {
    const auto fill = static_cast<int>(m_widths.indexOf(0));
    if (m_fitting || !m_restored || !model() || fill < 0 || fill >= model()->columnCount() || isColumnHidden(fill)) return;
    const QScopedValueRollback busy(m_fitting, true);
    int others = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (column != fill && !isColumnHidden(column)) others += columnWidth(column);
    auto* header = horizontalHeader();
    const bool narrow = viewport()->width() - others < kLeastName;
    const auto mode = narrow ? QHeaderView::Interactive : QHeaderView::Stretch;
    if (header->sectionResizeMode(fill) != mode) {
        header->setSectionResizeMode(fill, mode);
        if (narrow) header->resizeSection(fill, kLeastName);
    } else if (narrow && columnWidth(fill) < kLeastName)
        header->resizeSection(fill, kLeastName);
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    // Ctrl would go there and leave another row chosen than the one that is shown.
    if (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)) {
        const auto index = model()->index(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1, qMax(0, horizontalHeader()->logicalIndex(0)));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (m_after >= 0) return;
    m_awaited = -1;
    if (current.isValid()) {
        m_left.reset();
        m_seeking = false;
    }
    if (current.row() != previous.row() || current.isValid() != previous.isValid()) Q_EMIT currentRowChanged(current);
}

void DataTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenRowsChanged();
}

void DataTable::remember() const {
    if (objectName().isEmpty() || !m_restored || m_lent) return;
    QSettings().setValue(QStringLiteral("tables/") + objectName(), horizontalHeader()->saveState());
}

void DataTable::restore() {
    QHeaderView* header = horizontalHeader();
    const int columns = model()->columnCount();
    for (int column = 0; column < columns && column < m_widths.size(); ++column)
        if (m_widths[column] > 0) header->resizeSection(column, m_widths[column]);
    QByteArray state;
    if (!objectName().isEmpty()) state = QSettings().value(QStringLiteral("tables/") + objectName()).toByteArray();
    if (state.isEmpty() || !header->restoreState(state))
        for (const int column : std::as_const(m_hidden)) setColumnHidden(column, true);
    if (m_ordering) m_ordering->refresh();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto fill = static_cast<int>(m_widths.indexOf(0));
    header->setStretchLastSection(fill < 0);
    for (int column = 0; column < columns; ++column)
        header->setSectionResizeMode(column, column == fill ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_restored = true;
    QMetaObject::invokeMethod(this, &DataTable::keepFill, Qt::QueuedConnection);
    updateOverlay();
}

void DataTable::placeOverlay() { m_overlay->setGeometry(viewport()->rect()); }

void DataTable::updateOverlay() {
    const bool empty = !model() || model()->rowCount() == 0;
    m_overlay->setVisible(empty);
    if (empty) {
        placeOverlay();
        m_overlay->raise();
    }
}

void DataTable::showHeaderMenu(const QPoint& at) {
    if (!hasColumns()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<TableColumn> list = columns();
    for (const TableColumn& column : list) {
        QAction* action = menu->addAction(column.title);
        action->setCheckable(true);
        action->setChecked(column.shown);
        action->setEnabled(!column.fixed);
        connect(action, &QAction::toggled, this, [this, number = column.column](bool shown) {
            setColumnHidden(number, !shown);
            remember();
        });
    }
    menu->addSeparator();
    QAction* choose = menu->addAction(tr("Choose and order columns…"));
    choose->setObjectName(QStringLiteral("columnsChoose"));
    connect(choose, &QAction::triggered, this, &DataTable::chooseColumns);
    QAction* reset = menu->addAction(tr("Reset columns"));
    reset->setObjectName(QStringLiteral("columnsResetNow"));
    connect(reset, &QAction::triggered, this, &DataTable::resetColumns);
    addSets(*menu);
    addOrders(*menu);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void DataTable::addSets(QMenu& menu) {
    const ColumnSets sets(objectName());
    if (sets.all().isEmpty()) return;
    auto* below = menu.addMenu(tr("Sets of columns"));
    below->setObjectName(QStringLiteral("columnSetMenu"));
    for (const auto& set : sets.all()) {
        auto* action = below->addAction(QString(set.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, look = set.look] { showColumns(ColumnDialog::arranged(firstLook(), look)); });
    }
}

void DataTable::addOrders(QMenu& menu) {
    if (!m_ordering) return;
    auto* below = menu.addMenu(tr("Order"));
    below->setObjectName(QStringLiteral("orderMenu"));
    auto* group = new QActionGroup(below);
    for (const auto& order : m_ordering->all()) {
        auto* action = below->addAction(model()->headerData(order.column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("orderBy%1").arg(order.column));
        action->setCheckable(true);
        action->setChecked(order.name == m_ordering->name());
        group->addAction(action);
        connect(action, &QAction::triggered, m_ordering, [ordering = m_ordering, column = order.column] { ordering->choose(column); });
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard) return QTableView::contextMenuEvent(event);
    showHeaderMenu(QPoint(space::s, horizontalHeader()->height()));
    event->accept();
}

QList<TableColumn> DataTable::columns() const {
    QList<TableColumn> list;
    for (int place = 0; model() && place < model()->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        if (!title.isEmpty()) list.append({column, title, !isColumnHidden(column), column == 0});
    }
    return list;
}

QList<TableColumn> DataTable::firstLook() const {
    auto first = columns();
    std::sort(first.begin(), first.end(), [](const TableColumn& a, const TableColumn& b) { return a.column < b.column; });
    for (TableColumn& column : first) column.shown = !m_hidden.contains(column.column);
    return first;
}

bool DataTable::hasColumns() const { return columns().size() > 1; }

void DataTable::chooseColumns() {
    if (!hasColumns()) return;
    auto* dialog = new ColumnDialog(columns(), firstLook(), objectName(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        showColumns(dialog->columns());
        setFocus();
    });
    dialog->open();
}

void DataTable::showColumns(const QList<TableColumn>& columns) {
    // Those without a title keep their places among the others: they are marks, not words.
    QList<int> places;
    for (const TableColumn& column : columns) places.append(horizontalHeader()->visualIndex(column.column));
    std::sort(places.begin(), places.end());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(columns[i].column), places[i]);
        setColumnHidden(columns[i].column, !columns[i].shown);
    }
    remember();
}

void DataTable::resetColumns() {
    if (!objectName().isEmpty() && !m_lent) QSettings().remove(QStringLiteral("tables/") + objectName());
    for (int column = 0; column < model()->columnCount(); ++column) {
        setColumnHidden(column, m_hidden.contains(column));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        if (column < m_widths.size() && m_widths[column] > 0) horizontalHeader()->resizeSection(column, m_widths[column]);
    }
}

TableLook DataTable::look() const {
    TableLook look;
    const auto fill = static_cast<int>(m_widths.indexOf(0));
    for (int place = 0; model() && place < model()->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        look.columns.append({column, column == fill ? 0 : columnWidth(column), !isColumnHidden(column)});
    }
    return look;
}

int DataTable::showLook(const TableLook& look) {
    if (!model() || look.isEmpty()) return 0;
    const int count = model()->columnCount();
    const auto fill = static_cast<int>(m_widths.indexOf(0));
    QList<bool> named(count, false);
    int place = 0;
    int gone = 0;
    for (const auto& [column, width, shown] : look.columns) {
        if (column < 0 || column >= count || named[column]) {
            ++gone;
            continue;
        }
        named[column] = true;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
        setColumnHidden(column, !shown && column != 0);
        if (column != fill && width > 0 && shown) setColumnWidth(column, width);
    }
    for (int column = 0; column < count; ++column)
        if (!named[column]) setColumnHidden(column, column != 0);
    remember();
    return gone;
}

void DataTable::setLent(bool lent) {
    if (lent == m_lent) return;
    if (lent) remember();
    m_lent = lent;
    if (!lent && model()) restore();
}

}  // namespace lianlu::ui
