// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/narrow_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

NarrowBar::NarrowBar(const QString& name, QWidget* parent) : QFrame(parent), m_words(new ElidedLabel({}, TypeStep::bodyStrong)) {
    setObjectName(name);
    m_words->setObjectName(name + QStringLiteral("Words"));
    auto* clear = makeIconButton(QStringLiteral("close"), tr("Show all again"));
    clear->setObjectName(name + QStringLiteral("Clear"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_words, 1);
    row->addWidget(clear);
    connect(clear, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT cleared();
    });
    hide();
}

void NarrowBar::showWords(const QString& words) {
    m_words->setText(words);
    m_words->setAccessibleName(words);
    show();
}

}  // namespace lianlu::ui
