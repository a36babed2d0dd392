// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/inline_error.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"

namespace lianlu::ui {

InlineError::InlineError(QWidget* parent) : QFrame(parent), m_icon(new QLabel), m_text(makeLabel({})) {
    setObjectName(QStringLiteral("inlineError"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("inlineErrorText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    hide();
}

void InlineError::showError(const Error& error) { showText(sentenceFor(error)); }

void InlineError::showText(const QString& text, Tone tone) {
    m_tone = tone;
    m_text->setText(text);
    const QString name = tone == Tone::warning   ? QStringLiteral("warning")
                         : tone == Tone::info    ? QStringLiteral("info")
                         : tone == Tone::success ? QStringLiteral("success")
                                                 : QStringLiteral("danger");
    setProperty("tone", name);
    for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_text)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    drawIcon();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineError::clear() {
    m_text->clear();
    hide();
}

QString InlineError::text() const { return m_text->text(); }

void InlineError::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

void InlineError::drawIcon() {
    const QString name = m_tone == Tone::warning   ? QStringLiteral("warning")
                         : m_tone == Tone::info    ? QStringLiteral("info")
                         : m_tone == Tone::success ? QStringLiteral("check")
                                                   : QStringLiteral("error");
    m_icon->setPixmap(iconPixmap(name, 18, currentTokens().tone(m_tone), devicePixelRatioF()));
}

}  // namespace lianlu::ui
