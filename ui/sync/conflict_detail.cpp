// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_detail.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "models/item/value_words.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/shell/disclosing.h"
#include "ui/shell/services.h"
#include "ui/sync/conflict_grid.h"

namespace lianlu::ui {

using domain::Choice;

ConflictDetail::ConflictDetail(Services& services, QWidget* parent)
    : DetailPane(parent),
      m_services(services),
      m_sentence(makeLabel({})),
      m_state(makeMuted({})),
      m_reveal(makeIconButton(QStringLiteral("eye"), tr("Show numbers and addresses"))),
      m_grid(new ConflictGrid),
      m_keep(new QPushButton(tr("Keep theirs"))),
      m_use(new QPushButton(tr("Use mine"))),
      m_undo(new QPushButton(tr("Undo decision"))),
      m_open(new QPushButton(tr("Open record"))) {
    setObjectName(QStringLiteral("conflictDetail"));
    setAccessibleName(tr("Conflict"));
    setMinimumWidth(460);
    m_sentence->setObjectName(QStringLiteral("conflictSentence"));
    m_sentence->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("conflictState"));
    m_state->setWordWrap(true);
    m_reveal->setObjectName(QStringLiteral("conflictReveal"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_reveal, 0, Qt::AlignTop);
    body()->addLayout(head);
    body()->addWidget(m_state);
    body()->addWidget(m_grid);
    body()->addStretch(1);
    m_keep->setObjectName(QStringLiteral("conflictKeepAll"));
    m_use->setObjectName(QStringLiteral("conflictUseAll"));
    m_undo->setObjectName(QStringLiteral("conflictUndo"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_open->setObjectName(QStringLiteral("conflictOpen"));
    const auto tip = [](QPushButton* button, const QString& key) { button->setToolTip(tr("Key %1").arg(key)); };
    tip(m_keep, QStringLiteral("T"));
    tip(m_use, QStringLiteral("M"));
    tip(m_undo, QStringLiteral("U"));
    tip(m_open, QStringLiteral("O"));
    footer()->setSpacing(space::s);
    for (auto* button : {m_use, m_keep, m_undo}) footer()->addWidget(button);
    footer()->addStretch(1);
    footer()->addWidget(m_open);
    connect(m_grid, &ConflictGrid::chosen, this, [this](Choice choice, const QString& field) { Q_EMIT decided(choice, {item::fromQString(field)}); });
    connect(m_keep, &QPushButton::clicked, this, &ConflictDetail::keepTheirs);
    connect(m_use, &QPushButton::clicked, this, &ConflictDetail::useMine);
    connect(m_undo, &QPushButton::clicked, this, &ConflictDetail::undoDecision);
    connect(m_open, &QPushButton::clicked, this, &ConflictDetail::openRecord);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        if (!m_row) return;
        if (m_revealed) return reveal(false);
        discloseFirst(m_services, this, {domain::DisclosureAct::shown, domain::Disclosed::contacts, {m_row->conflict.customerId}, 1}, [this, asked = shown()] {
            if (m_row && shown() == asked) reveal(true);
        });
    });
    connect(&services.async(), &item::AsyncStore::formatChanged, this, [this] {
        if (m_row) fill();
    });
    clear();
}

void ConflictDetail::setNothing(const QString& what, const QString& why) {
    setPlaceholder(QStringLiteral("merge"), what, why);
    if (!m_row) showPlaceholder();
}

void ConflictDetail::clear() {
    m_row.reset();
    m_revealed = false;
    updateButtons();
    showPlaceholder();
}

void ConflictDetail::show(const store::ConflictRow& row) {
    if (shown() != row.conflict.id) m_revealed = false;
    m_row = row;
    fill();
}

void ConflictDetail::reveal(bool whole) {
    m_revealed = whole;
    fill();
}

void ConflictDetail::fill() {
    const auto& conflict = m_row->conflict;
    const auto& async = m_services.async();
    const auto me = async.context().staff;
    const item::ConflictView view{async.format(), async.now(), me, m_revealed ? item::Masking::shown : item::Masking::masked};
    setTitle(item::conflictTitle(*m_row));
    m_sentence->setText(item::conflictSentence(*m_row));
    QString state;
    if (conflict.decidedAt && !conflict.decisions.empty())
        state = tr("%1, by %2, %3.").arg(item::decisionWords(conflict), item::personWord(conflict.decidedBy, *m_row, me), async.format().near(*conflict.decidedAt, async.now()));
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    const bool masked = std::any_of(conflict.names.begin(), conflict.names.end(), [&](const auto& name) { return item::isMasked(conflict.entity, name); });
    m_reveal->setVisible(masked);
    m_reveal->setIcon(icon(m_revealed ? QStringLiteral("eye_off") : QStringLiteral("eye")));
    m_reveal->setToolTip(m_revealed ? tr("Mask numbers and addresses") : tr("Show numbers and addresses"));
    m_reveal->setAccessibleName(m_reveal->toolTip());
    const bool mayUse = domain::mayUseMine(conflict) && m_row->now.has_value();
    m_grid->fill(item::conflictLines(*m_row, view), conflict.mineBy == me, mayUse);
    m_use->setText(conflict.mineBy == me ? tr("Use mine") : tr("Use the edit"));
    updateButtons();
    showBody();
}

void ConflictDetail::updateButtons() {
    const bool open = m_row && domain::isOpen(m_row->conflict);
    const bool mayUse = open && domain::mayUseMine(m_row->conflict) && m_row->now.has_value();
    m_keep->setVisible(!m_row || open);
    m_keep->setEnabled(open);
    m_use->setVisible(!m_row || open);
    m_use->setEnabled(mayUse);
    m_undo->setVisible(m_row && !m_row->conflict.decisions.empty());
    m_open->setEnabled(m_row && (!m_row->conflict.customerId.isNull() || m_row->conflict.entity == domain::Lead::kEntity));
}

void ConflictDetail::useMine() {
    if (m_use->isEnabled() && !m_use->isHidden()) Q_EMIT decided(Choice::mine, {});
}

void ConflictDetail::keepTheirs() {
    if (m_keep->isEnabled() && !m_keep->isHidden()) Q_EMIT decided(Choice::theirs, {});
}

void ConflictDetail::undoDecision() {
    if (m_row && !m_undo->isHidden()) Q_EMIT undoRequested(m_row->conflict.id);
}

void ConflictDetail::openRecord() {
    if (!m_row || !m_open->isEnabled()) return;
    if (m_row->conflict.entity == domain::Lead::kEntity) m_services.openLead({m_row->conflict.rowId.uuid});
    else m_services.openCustomer(m_row->conflict.customerId);
}

void ConflictDetail::focusChoice() { m_grid->focusFirst(); }

}  // namespace lianlu::ui
