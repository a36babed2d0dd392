// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include <QVBoxLayout>

#include "ui/common/tokens.h"

namespace lianlu::ui {

Card::Card(QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this)) {
    setProperty("card", true);
    m_body->setContentsMargins(space::l, space::l, space::l, space::l);
    m_body->setSpacing(space::s);
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

}  // namespace lianlu::ui
