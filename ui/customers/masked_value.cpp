// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/masked_value.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/shell/disclosing.h"

namespace lianlu::ui {

using domain::DisclosureAct;

MaskedValue::MaskedValue(Services& services, domain::Disclosed what, const QString& prefix, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_what(what),
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
    connect(m_reveal, &QToolButton::clicked, this, [this] { m_revealed ? toggle() : ask(DisclosureAct::shown); });
    connect(m_copy, &QToolButton::clicked, this, [this] { ask(DisclosureAct::copied); });
}

void MaskedValue::ask(DisclosureAct act) {
    // Not by disabling: that would take the focus away.
    if (std::exchange(m_asking, true)) return;
    const auto refused = [this] { m_asking = false; };
    discloseFirst(m_services, this, {act, m_what, {m_subject}, 1}, [this, act, wanted = m_copied, whose = m_subject] {
        m_asking = false;
        // Somebody else's by now: what was written down was not this one.
        if (m_copied != wanted || m_subject != whose) return;
        if (act == DisclosureAct::shown) return toggle();
        QGuiApplication::clipboard()->setText(m_copied);
        Q_EMIT copied();
    }, refused);
}

void MaskedValue::toggle() {
    m_revealed = !m_revealed;
    layOut();
}

void MaskedValue::setValue(domain::CustomerId subject, const QString& masked, const QString& shown, const QString& copied) {
    m_revealed = m_revealed && subject == m_subject && copied == m_copied;
    m_subject = subject;
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
