// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The named sets of the dialog of columns.
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/common/buttons.h"
#include "ui/common/column_dialog.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

namespace {

//! Columns that nobody sees have no order.
bool isLike(const QList<TableColumn>& columns, const QList<TableColumn>& others) {
    const auto shown = [](const QList<TableColumn>& list) {
        QList<int> numbers;
        for (const auto& column : list)
            if (column.shown) numbers.append(column.column);
        return numbers;
    };
    return shown(columns) == shown(others);
}

}  // namespace

QWidget* ColumnDialog::buildSets() {
    auto* row = new QWidget;
    m_set = new QComboBox;
    m_set->setObjectName(QStringLiteral("columnsSet"));
    m_set->setAccessibleName(tr("Set of columns"));
    m_set->setPlaceholderText(tr("Choose a set…"));
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->setMinimumContentsLength(10);
    auto* save = new QPushButton(tr("Save as…"));
    save->setObjectName(QStringLiteral("columnsSetSave"));
    save->setToolTip(tr("Keep these columns under a name"));
    save->setAutoDefault(false);
    m_rename = makeIconButton(QStringLiteral("edit"), tr("Rename the set"));
    m_rename->setObjectName(QStringLiteral("columnsSetRename"));
    m_delete = makeIconButton(QStringLiteral("trash"), tr("Delete the set"));
    m_delete->setObjectName(QStringLiteral("columnsSetDelete"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_set, 1);
    layout->addWidget(save);
    layout->addWidget(m_rename);
    layout->addWidget(m_delete);
    connect(m_set, &QComboBox::activated, this, &ColumnDialog::useSet);
    connect(save, &QPushButton::clicked, this, [this] { askName(false); });
    connect(m_rename, &QToolButton::clicked, this, [this] { askName(true); });
    connect(m_delete, &QToolButton::clicked, this, &ColumnDialog::removeSet);
    return row;
}

QWidget* ColumnDialog::buildNaming() {
    m_naming = new QWidget;
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("columnsSetName"));
    m_name->setAccessibleName(tr("Name of the set"));
    m_name->setPlaceholderText(tr("Name of the set"));
    m_keep = new QPushButton(tr("Keep"));
    m_keep->setObjectName(QStringLiteral("columnsSetKeep"));
    auto* leave = makeIconButton(QStringLiteral("close"), tr("Do not keep it"));
    leave->setObjectName(QStringLiteral("columnsSetLeave"));
    auto* layout = new QHBoxLayout(m_naming);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_keep);
    layout->addWidget(leave);
    m_naming->hide();

    m_gone = new QWidget;
    m_gone->setObjectName(QStringLiteral("columnsSetGone"));
    m_goneWords = makeMuted({});
    auto* back = new GhostButton(tr("Undo"));
    back->setObjectName(QStringLiteral("columnsSetUndo"));
    back->setAutoDefault(false);
    auto* line = new QHBoxLayout(m_gone);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_goneWords);
    line->addWidget(back);
    line->addStretch(1);
    m_gone->hide();

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        m_problem->clear();
        m_keep->setText(!m_renames && m_sets.named(name) ? tr("Replace it") : tr("Keep"));
    });
    connect(m_keep, &QPushButton::clicked, this, &ColumnDialog::keepName);
    connect(leave, &QToolButton::clicked, this, &ColumnDialog::endNaming);
    connect(back, &QPushButton::clicked, this, &ColumnDialog::putBack);
    return m_naming;
}

void ColumnDialog::listSets() {
    const QSignalBlocker quiet(m_set);
    m_set->clear();
    m_set->addItem(tr("As the list began"));
    for (const auto& set : m_sets.all()) m_set->addItem(set.name, set.name);
}

QString ColumnDialog::chosenSet() const { return m_set->currentData().toString(); }

void ColumnDialog::recognise() {
    if (!m_set || m_filling) return;
    const auto now = columns();
    const auto fits = [&](int at) { return at >= 0 && isLike(now, at == 0 ? m_original : arranged(m_original, m_sets.all()[at - 1].look)); };
    int found = m_set->currentIndex();
    if (!fits(found)) {
        found = static_cast<int>(m_sets.all().size());
        while (found >= 0 && !fits(found)) --found;
        const QSignalBlocker quiet(m_set);
        m_set->setCurrentIndex(found);
    }
    m_rename->setEnabled(found > 0);
    m_delete->setEnabled(found > 0);
}

void ColumnDialog::useSet(int at) {
    say({});
    fill(at <= 0 ? m_original : arranged(m_original, m_sets.all()[at - 1].look));
}

void ColumnDialog::askName(bool renames) {
    say({});
    m_renames = renames;
    m_name->setText(renames ? chosenSet() : QString());
    m_keep->setText(tr("Keep"));
    m_naming->show();
    // Return keeps the name, and does not close the dialog.
    m_keep->setDefault(true);
    m_name->setFocus();
    m_name->selectAll();
}

void ColumnDialog::keyPressEvent(QKeyEvent* event) {
    // Esc leaves the name first, then the dialog.
    if (event->key() == Qt::Key_Escape && m_naming && m_naming->isVisible()) return endNaming();
    QDialog::keyPressEvent(event);
}

void ColumnDialog::endNaming() {
    m_problem->clear();
    m_naming->hide();
    m_show->setDefault(true);
    m_list->setFocus();
}

void ColumnDialog::keepName() {
    using Trouble = SavedViews::Trouble;
    const auto name = m_name->text().simplified();
    const auto before = chosenSet();
    const auto trouble = m_sets.check(name);
    if (trouble == Trouble::noName) return m_problem->showText(tr("Give the set a name."));
    if (trouble == Trouble::longName) return m_problem->showText(tr("A name has at most %1 characters. Shorten it.").arg(SavedViews::kLongestName));
    if (trouble == Trouble::tooMany && !m_renames) return m_problem->showText(tr("This list has %1 sets, and no more can be. Delete one first.").arg(ColumnSets::kMost));
    const auto* taken = m_sets.named(name);
    if (m_renames && taken && taken->name != before) return m_problem->showText(tr("There is a set of this name. Choose another one."));
    if (!(m_renames ? m_sets.rename(before, name) : m_sets.put({name, look()}))) return m_problem->showText(tr("The set could not be kept: the settings of this computer cannot be written."));
    listSets();
    {
        const QSignalBlocker quiet(m_set);
        m_set->setCurrentIndex(m_set->findData(m_sets.named(name)->name));
    }
    recognise();
    endNaming();
}

void ColumnDialog::removeSet() {
    const auto* set = m_sets.named(chosenSet());
    if (!set) return;
    const auto gone = *set;
    const auto at = m_sets.remove(gone.name);
    if (!at) return m_problem->showText(tr("The set could not be deleted: the settings of this computer cannot be written."));
    endNaming();
    m_removed = {gone, *at};
    listSets();
    recognise();
    say(tr("“%1” is deleted.").arg(gone.name));
}

void ColumnDialog::putBack() {
    if (!m_removed || !m_sets.put(m_removed->first, m_removed->second)) return;
    const auto name = m_removed->first.name;
    say({});
    listSets();
    useSet(m_set->findData(name));
    m_set->setCurrentIndex(m_set->findData(name));
    recognise();
}

void ColumnDialog::say(const QString& words) {
    m_goneWords->setText(words);
    m_gone->setVisible(!words.isEmpty());
    if (words.isEmpty()) m_removed.reset();
}

}  // namespace lianlu::ui
