// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gate_frame.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/page_scroll.h"

namespace lianlu::ui {

namespace {
constexpr int kCardWidth = 460;
}

GateFrame::GateFrame(QWidget* parent) : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* page = new QWidget;
    page->setProperty("transparent", true);
    auto* middle = new QVBoxLayout(page);
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    middle->setSpacing(space::xl);
    middle->addStretch(2);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addStretch();
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(QStringLiteral("lianlu"), 44, QColor(Qt::black), devicePixelRatioF()));
    head->addWidget(mark);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(tr("Lianlu"), TypeStep::headline));
    words->addWidget(makeMuted(tr("Every link closed, online and in store")));
    head->addLayout(words);
    head->addStretch();
    middle->addLayout(head);

    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    card->body()->setSpacing(space::l);
    m_card = card;
    m_body = card->body();
    // Not by alignment: that would take the size hint and cut wrapped words, which need height for width.
    auto* across = new QHBoxLayout;
    across->addStretch();
    across->addWidget(card);
    across->addStretch();
    middle->addLayout(across);
    middle->addStretch(3);
    // At 200 % on a small screen the card is taller than the window.
    outer->addWidget(new PageScroll(page));
}

void GateFrame::setReady(bool ready) { m_card->setVisible(ready); }

}  // namespace lianlu::ui
