// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_row.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/common/labels.h"

namespace lianlu::ui {

FormRow::FormRow(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent), m_label(makeLabel(label)), m_field(field), m_below(makeMuted(hint, TypeStep::caption)), m_hint(hint) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    m_label->setBuddy(field);
    layout->addWidget(m_label);
    layout->addWidget(field);
    m_below->setWordWrap(true);
    layout->addWidget(m_below);
    m_below->setVisible(!hint.isEmpty());
    if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
    if (!hint.isEmpty()) field->setAccessibleDescription(hint);
}

void FormRow::setLabel(const QString& label) {
    if (m_field->accessibleName() == m_label->text()) m_field->setAccessibleName(label);
    m_label->setText(label);
}

void FormRow::setHint(const QString& hint) {
    m_hint = hint;
    if (!m_failed) setError({});
}

void FormRow::setError(const QString& error) {
    m_failed = !error.isEmpty();
    m_below->setText(m_failed ? error : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    setRole(m_below, m_failed ? QStringLiteral("danger") : QStringLiteral("muted"));
    m_field->setAccessibleDescription(m_below->text());
    m_field->setProperty("invalid", m_failed);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

}  // namespace lianlu::ui
