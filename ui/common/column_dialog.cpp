// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_dialog.h"

#include <utility>

#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

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

ColumnDialog::ColumnDialog(const QList<TableColumn>& columns, QList<TableColumn> original, QWidget* parent)
    : QDialog(parent), m_original(std::move(original)), m_list(new QListWidget),
      m_up(makeMover(tr("Move up"), QStringLiteral("chevron_up"), QStringLiteral("columnsUp"), QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText))),
      m_down(makeMover(tr("Move down"), QStringLiteral("chevron_down"), QStringLiteral("columnsDown"),
                       QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText))) {
    setObjectName(QStringLiteral("columnDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns"));
    setMinimumSize(460, 440);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l + 4, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(makeLabel(tr("Columns"), TypeStep::headline));
    auto* under = makeMuted(tr("Tick what the list shows, in the order you read it."));
    under->setWordWrap(true);
    layout->addWidget(under);

    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setAccessibleName(tr("Columns"));
    auto* side = new QVBoxLayout;
    side->setSpacing(space::s);
    auto* reset = new GhostButton(tr("Reset"));
    reset->setObjectName(QStringLiteral("columnsReset"));
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addStretch(1);
    side->addWidget(reset, 0, Qt::AlignLeft);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::m);
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    layout->addLayout(middle, 1);

    layout->addWidget(makeRule());
    auto* footer = new QHBoxLayout;
    footer->setSpacing(space::s);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setAutoDefault(false);
    auto* save = new PrimaryButton(tr("Show"));
    save->setObjectName(QStringLiteral("columnsSave"));
    save->setDefault(true);
    footer->addStretch(1);
    footer->addWidget(cancel);
    footer->addWidget(save);
    layout->addLayout(footer);

    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnDialog::updateMovers);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), this), &QShortcut::activated, this, [this] { move(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), this), &QShortcut::activated, this, [this] { move(1); });
    connect(reset, &QPushButton::clicked, this, [this] { fill(m_original); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
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

void ColumnDialog::fill(const QList<TableColumn>& columns) {
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
    updateMovers();
}

void ColumnDialog::move(int by) {
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count()) return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
    updateMovers();
}

void ColumnDialog::updateMovers() {
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() + 1 < m_list->count());
}

}  // namespace lianlu::ui
