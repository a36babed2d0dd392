// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/choice_chips.h"

#include <QHBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

ChoiceChips::ChoiceChips(const QString& objectName, const QString& name, bool mayBeNone, QWidget* parent)
    : QWidget(parent), m_mayBeNone(mayBeNone) {
    setObjectName(objectName);
    setAccessibleName(name);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs + 2);
    layout->addStretch(1);
}

void ChoiceChips::add(int value, const QString& key, const QString& text, const QString& iconName) {
    auto* chip = new ChipButton(text, this);
    auto capital = key;
    capital[0] = capital[0].toUpper();
    chip->setObjectName(objectName() + capital);
    chip->setAccessibleName(accessibleName() + QStringLiteral(": ") + text);
    if (!iconName.isEmpty()) {
        chip->setIcon(icon(iconName, Tint::muted));
        chip->setMinimumWidth(chip->minimumWidth() + chip->iconSize().width() + space::s);
    }
    // No QButtonGroup: it cannot be exclusive and empty at once, and one that is not leaves a single chip to Tab and none to the arrows.
    m_chips.insert(value, chip);
    connect(chip, &QPushButton::clicked, this, [this, value] {
        setValue(value == m_value && m_mayBeNone ? -1 : value);
        Q_EMIT changed(m_value);
    });
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 1, chip);
}

int ChoiceChips::value() const { return m_value; }

void ChoiceChips::setValue(int value) {
    m_value = value;
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) chip.value()->setChecked(chip.key() == value);
}

}  // namespace lianlu::ui
