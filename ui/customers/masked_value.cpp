// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/masked_value.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

MaskedValue::MaskedValue(const QString& prefix, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_text(makeLabel({})),
      m_reveal(makeIconButton(QStringLiteral("eye"), tr("Show: %1").arg(name), this)),
      m_copy(makeIconButton(QStringLiteral("copy"), tr("Copy: %1").arg(name), this)) {
    setAccessibleName(name);
    m_text->setObjectName(prefix + QStringLiteral("Text"));
    m_text->setAccessibleName(name);
    m_reveal->setObjectName(prefix + QStringLiteral("Reveal"));
    m_copy->setObjectName(prefix + QStringLiteral("Copy"));
    for (auto* button : {m_reveal, m_copy}) button->setIconSize({16, 16});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_text);
    layout->addSpacing(space::xs);
    layout->addWidget(m_reveal);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        m_revealed = !m_revealed;
        layOut();
        if (m_revealed) Q_EMIT revealed();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_copied);
        Q_EMIT copied();
    });
}

void MaskedValue::setValue(const QString& masked, const QString& shown, const QString& copied) {
    m_revealed = m_revealed && copied == m_copied;
    m_masked = masked;
    m_shown = shown;
    m_copied = copied;
    layOut();
}

void MaskedValue::layOut() {
    m_text->setText(m_revealed ? m_shown : m_masked);
    m_reveal->setIcon(icon(m_revealed ? QStringLiteral("eye_off") : QStringLiteral("eye"), Tint::muted));
    setVisible(!m_copied.isEmpty());
}

}  // namespace lianlu::ui
