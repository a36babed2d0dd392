// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_page.h"

#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

NoticePage::NoticePage(const QString& title, const QString& text, QWidget* parent)
    : GateFrame(parent), m_text(makeLabel(text)), m_button(new PrimaryButton(QString())) {
    setObjectName(QStringLiteral("noticePage"));
    body()->addWidget(makeLabel(title, TypeStep::headline));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    body()->addWidget(m_text);
    m_button->setObjectName(QStringLiteral("noticeWayOn"));
    m_button->hide();
    body()->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NoticePage::wayOn);
}

void NoticePage::setText(const QString& text) { m_text->setText(text); }

void NoticePage::setWayOn(const QString& words) {
    m_button->setText(words);
    m_button->setVisible(!words.isEmpty());
    if (!words.isEmpty()) m_button->setFocus();
}

}  // namespace lianlu::ui
