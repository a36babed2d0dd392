// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_dialog.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/search_field.h"

namespace lianlu::ui {

namespace {

constexpr int kColumnRole = Qt::UserRole;
constexpr int kFixedRole = Qt::UserRole + 1;

QPushButton* makeMover(const QString& text, const QString& iconName, const QString& name, const QString& keys) {
    auto* button = new QPushButton(icon(iconName), text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(keys);
    return button;
}

}  // namespace

ColumnDialog::ColumnDialog(const QList<TableColumn>& columns, QList<TableColumn> original, const QString& list, QWidget* parent)
    : QDialog(parent), m_original(std::move(original)), m_sets(list), m_search(new SearchField(tr("Search columns"))), m_list(new QListWidget), m_none(makeMuted(tr("No column is called that."))),
      m_up(makeMover(tr("Move up"), QStringLiteral("chevron_up"), QStringLiteral("columnsUp"), QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText))),
      m_down(makeMover(tr("Move down"), QStringLiteral("chevron_down"), QStringLiteral("columnsDown"),
                       QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText))),
      m_problem(new InlineError) {
    setObjectName(QStringLiteral("columnDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));
    setMinimumSize(500, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l + 4, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(makeLabel(tr("Columns"), TypeStep::headline));
    auto* under = makeMuted(tr("Tick what the list shows, in the order you read it."));
    under->setWordWrap(true);
    layout->addWidget(under);

    m_search->setObjectName(QStringLiteral("columnsSearch"));
    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_none->setObjectName(QStringLiteral("columnsNone"));
    m_none->hide();
    auto* side = new QVBoxLayout;
    side->setSpacing(space::s);
    auto* reset = new GhostButton(tr("Reset"));
    reset->setObjectName(QStringLiteral("columnsReset"));
    reset->setToolTip(tr("As the list began"));
    reset->setAutoDefault(false);
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addStretch(1);
    side->addWidget(reset, 0, Qt::AlignLeft);
    auto* found = new QVBoxLayout;
    found->setSpacing(space::s);
    found->addWidget(m_search);
    found->addWidget(m_none);
    found->addWidget(m_list, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::m);
    middle->addLayout(found, 1);
    middle->addLayout(side);
    if (!list.isEmpty()) {
        layout->addWidget(buildSets());
        layout->addWidget(buildNaming());
        layout->addWidget(m_gone);
    }
    layout->addWidget(m_problem);
    layout->addLayout(middle, 1);

    layout->addWidget(makeRule());
    auto* footer = new QHBoxLayout;
    footer->setSpacing(space::s);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setAutoDefault(false);
    m_show = new PrimaryButton(tr("Show"));
    m_show->setObjectName(QStringLiteral("columnsSave"));
    m_show->setDefault(true);
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(m_show);
    layout->addLayout(footer);

    connect(m_search, &SearchField::searched, this, &ColumnDialog::narrow);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnDialog::updateMovers);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnDialog::recognise);
    // A drag takes a row out and puts it in: looked at when both are done.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_list->model(), signal, this, [this] {
            if (m_filling) return;
            recognise();
            updateMovers();
        }, Qt::QueuedConnection);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        recognise();
        updateMovers();
    }, Qt::QueuedConnection);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), this), &QShortcut::activated, this, [this] { move(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), this), &QShortcut::activated, this, [this] { move(1); });
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(reset, &QPushButton::clicked, this, [this] { fill(m_original); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &QDialog::accept);
    if (m_set) listSets();
    fill(columns);
    m_list->setFocus();
}

QList<TableColumn> ColumnDialog::columns() const {
    QList<TableColumn> list;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        list.append({item->data(kColumnRole).toInt(), item->text(), item->checkState() == Qt::Checked, item->data(kFixedRole).toBool()});
    }
    return list;
}

QList<TableColumn> ColumnDialog::arranged(const QList<TableColumn>& list, const TableLook& look) {
    QList<TableColumn> columns, rest = list;
    for (const auto& wanted : look.columns) {
        const auto found = std::find_if(rest.begin(), rest.end(), [&](const TableColumn& one) { return one.column == wanted.column; });
        if (found == rest.end()) continue;
        columns.append(*found);
        columns.last().shown = wanted.shown || found->fixed;
        rest.erase(found);
    }
    for (auto column : rest) {
        column.shown = column.fixed;
        columns.append(column);
    }
    return columns;
}

void ColumnDialog::fill(const QList<TableColumn>& columns) {
    m_filling = true;
    m_list->clear();
    for (const TableColumn& column : columns) {
        auto* item = new QListWidgetItem(column.title, m_list);
        item->setData(kColumnRole, column.column);
        item->setData(kFixedRole, column.fixed);
        item->setFlags(column.fixed ? item->flags() & ~Qt::ItemIsUserCheckable : item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(column.shown ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, space::controlHeight});
        if (column.fixed) item->setToolTip(tr("Always shown: rows are known by it."));
    }
    m_list->setCurrentRow(0);
    m_filling = false;
    narrow();
    recognise();
}

void ColumnDialog::narrow() {
    const auto typed = m_search->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(typed, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0) first = row;
    }
    // Between rows that are not seen nobody can say where a row is let go.
    m_list->setDragEnabled(typed.isEmpty());
    m_none->setVisible(first < 0);
    if (auto* current = m_list->currentItem(); !current || current->isHidden()) m_list->setCurrentRow(first);
    updateMovers();
}

int ColumnDialog::neighbour(int row, int by) const {
    for (row += by; row >= 0 && row < m_list->count(); row += by)
        if (!m_list->item(row)->isHidden()) return row;
    return -1;
}

void ColumnDialog::move(int by) {
    const int row = m_list->currentRow();
    const int to = row < 0 ? -1 : neighbour(row, by);
    if (to < 0) return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    updateMovers();
    recognise();
}

void ColumnDialog::updateMovers() {
    const int row = m_list->currentRow();
    m_up->setEnabled(row >= 0 && neighbour(row, -1) >= 0);
    m_down->setEnabled(row >= 0 && neighbour(row, 1) >= 0);
}

TableLook ColumnDialog::look() const {
    TableLook look;
    for (const auto& column : columns()) look.columns.append({column.column, 0, column.shown});
    return look;
}

}  // namespace lianlu::ui
