// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/choice_chips.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {

ChoiceChips::ChoiceChips(const QString& objectName, const QString& name, bool mayBeNone, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_mayBeNone(mayBeNone) {
    setObjectName(objectName);
    setAccessibleName(name);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs + 2);
    layout->addStretch(1);
    // The group cannot be exclusive and empty at once: exclusiveness is kept here.
    m_group->setExclusive(false);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        const bool again = id == m_value;
        setValue(again && m_mayBeNone ? -1 : id);
        Q_EMIT changed(m_value);
    });
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
    m_group->addButton(chip, value);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 1, chip);
}

int ChoiceChips::value() const { return m_value; }

void ChoiceChips::setValue(int value) {
    m_value = value;
    for (auto* button : m_group->buttons()) button->setChecked(m_group->id(button) == value);
}

}  // namespace lianlu::ui
