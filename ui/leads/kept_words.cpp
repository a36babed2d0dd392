// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/kept_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

KeptWords::KeptWords(QWidget* parent) : QWidget(parent), m_text(new InlineError) {
    setObjectName(QStringLiteral("leadKeptWords"));
    auto* use = new GhostButton(tr("Use my words"));
    use->setObjectName(QStringLiteral("leadUseKept"));
    auto* discard = new GhostButton(tr("Discard my words"));
    discard->setObjectName(QStringLiteral("leadDiscardKept"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_text);
    auto* choice = new QHBoxLayout;
    choice->addWidget(use);
    choice->addWidget(discard);
    choice->addStretch(1);
    layout->addLayout(choice);
    connect(use, &QPushButton::clicked, this, &KeptWords::used);
    connect(discard, &QPushButton::clicked, this, &KeptWords::discarded);
    clear();
}

void KeptWords::add(const DraftWords& words, const QString& name) {
    m_words.append(words);
    m_lines += QStringLiteral("\n") + name + QStringLiteral(": ") + (words.shown.isEmpty() ? QStringLiteral("—") : words.shown);
    m_text->showText(tr("Changed elsewhere while your draft waited. What you had typed is kept:") + m_lines, Tone::warning);
    show();
}

void KeptWords::clear() {
    m_words.clear();
    m_lines.clear();
    m_text->clear();
    hide();
}

}  // namespace lianlu::ui
