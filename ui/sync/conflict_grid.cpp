// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_grid.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

using domain::Choice;

namespace {

enum Column { kField, kBase, kMine, kTheirs };

//! next_step_at → NextStepAt
QString capitals(const std::string& field) {
    QString text;
    for (const auto& part : item::toQString(field).split(QLatin1Char('_'))) text += part.left(1).toUpper() + part.mid(1);
    return text;
}

QLabel* valueLabel(const QString& text, TypeStep step) {
    auto* label = makeLabel(text.isEmpty() ? ConflictGrid::tr("(empty)") : text, step);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (text.isEmpty()) setRole(label, QStringLiteral("muted"));
    return label;
}

}  // namespace

ConflictGrid::ConflictGrid(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("conflictGrid"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ConflictGrid::fill(const std::vector<item::ConflictLine>& lines, bool mine, bool mayUse) {
    m_mine = mine;
    m_mayUse = mayUse;
    if (m_page) {
        // Not at once: a button of the page may have asked for this.
        layout()->removeWidget(m_page);
        m_page->hide();
        m_page->setParent(nullptr);
        m_page->deleteLater();
    }
    m_page = new QWidget;
    m_page->setProperty("transparent", true);
    auto* grid = new QGridLayout(m_page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(kField, 84);
    for (const int column : {kBase, kMine, kTheirs}) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, 110);
    }
    grid->addWidget(makeMuted(tr("Before"), TypeStep::caption), 0, kBase);
    grid->addWidget(makeMuted(mine ? tr("Yours") : tr("The edit"), TypeStep::caption), 0, kMine);
    grid->addWidget(makeMuted(tr("Theirs, kept by the server"), TypeStep::caption), 0, kTheirs);
    int row = 1;
    for (const auto& line : lines) {
        grid->addWidget(makeRule(), row++, 0, 1, 4);
        addLine(grid, row++, line);
    }
    layout()->addWidget(m_page);
}

void ConflictGrid::addLine(QGridLayout* grid, int row, const item::ConflictLine& line) {
    auto* label = makeMuted(line.label);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(label, row, kField);
    auto* base = valueLabel(line.base, TypeStep::body);
    base->setObjectName(QStringLiteral("conflictBase") + capitals(line.field));
    setRole(base, QStringLiteral("muted"));
    grid->addWidget(base, row, kBase, Qt::AlignTop);
    addSide(grid, row, kMine, line, Choice::mine);
    addSide(grid, row, kTheirs, line, Choice::theirs);
}

void ConflictGrid::addSide(QGridLayout* grid, int row, int column, const item::ConflictLine& line, Choice choice) {
    const bool mine = choice == Choice::mine;
    auto* box = new QWidget;
    box->setProperty("transparent", true);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, space::xs);
    layout->setSpacing(space::xs);
    auto* value = valueLabel(mine ? line.mine : line.theirs, TypeStep::bodyStrong);
    value->setObjectName((mine ? QStringLiteral("conflictMine") : QStringLiteral("conflictTheirs")) + capitals(line.field));
    layout->addWidget(value);
    auto* by = makeMuted(mine ? line.mineBy : line.theirsBy, TypeStep::caption);
    by->setObjectName((mine ? QStringLiteral("conflictMineBy") : QStringLiteral("conflictTheirsBy")) + capitals(line.field));
    by->setWordWrap(true);
    layout->addWidget(by);
    if (!mine && !line.since.isEmpty()) {
        auto* since = makeLabel(tr("Now: %1").arg(line.since), TypeStep::caption);
        since->setWordWrap(true);
        setRole(since, QStringLiteral("warning"));
        layout->addWidget(since);
    }
    if (line.choice == choice) {
        auto* badge = new Badge(mine ? tr("Used") : tr("Kept"), Tone::success);
        badge->setObjectName(QStringLiteral("conflictChosen") + capitals(line.field));
        layout->addWidget(badge, 0, Qt::AlignLeft);
    } else if (!mine || m_mayUse) {
        auto* button = new QPushButton(!mine ? tr("Keep theirs") : m_mine ? tr("Use mine") : tr("Use this"));
        button->setObjectName((mine ? QStringLiteral("conflictUse") : QStringLiteral("conflictKeep")) + capitals(line.field));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(line.label, button->text()));
        // Later, for the button goes with the page it stands on.
        connect(button, &QPushButton::clicked, this, [this, choice, field = item::toQString(line.field)] { Q_EMIT chosen(choice, field); }, Qt::QueuedConnection);
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    layout->addStretch(1);
    grid->addWidget(box, row, column);
}

void ConflictGrid::focusFirst() {
    if (!m_page) return;
    if (auto* button = m_page->findChild<QPushButton*>()) button->setFocus(Qt::TabFocusReason);
}

}  // namespace lianlu::ui
