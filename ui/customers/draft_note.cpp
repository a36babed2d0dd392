// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/draft_note.h"

#include <utility>

#include <QHBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

DraftNote::DraftNote(QWidget* parent) : QWidget(parent), m_text(new InlineError), m_turn(new GhostButton({})) {
    setObjectName(QStringLiteral("draftNote"));
    m_text->setProperty("place", QStringLiteral("draft"));
    m_turn->setObjectName(QStringLiteral("draftTurn"));
    // Enter in a field sends the form.
    m_turn->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_turn);
    connect(m_turn, &QPushButton::clicked, this, &DraftNote::turn);
    hide();
}

void DraftNote::offer(const QString& text, std::function<void()> blank, std::function<void()> again) {
    m_words = text;
    m_blank = std::move(blank);
    m_again = std::move(again);
    m_isBlank = false;
    m_text->showText(m_words, Tone::info);
    m_turn->setText(tr("Start blank"));
    show();
}

void DraftNote::offer(std::function<void()> blank, std::function<void()> again) {
    offer(tr("This is what you had typed before and not saved."), std::move(blank), std::move(again));
}

void DraftNote::turn() {
    m_turning = true;
    (m_isBlank ? m_again : m_blank)();
    m_turning = false;
    m_isBlank = !m_isBlank;
    m_text->showText(m_isBlank ? tr("Started blank.") : m_words, Tone::info);
    m_turn->setText(m_isBlank ? tr("Bring my words back") : tr("Start blank"));
}

void DraftNote::edited() {
    if (m_turning || isHidden()) return;
    if (m_isBlank) hide();
}

}  // namespace lianlu::ui
