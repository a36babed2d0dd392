// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery_codes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

RecoveryCodes::RecoveryCodes(QWidget* parent) : QWidget(parent), m_shown(makeLabel({}, TypeStep::title)), m_copy(new GhostButton(tr("Copy"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::m);
    m_shown->setObjectName(QStringLiteral("recoveryCodes"));
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont mono = m_shown->font();
    mono.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Menlo"), QStringLiteral("Consolas"), QStringLiteral("monospace")});
    mono.setWeight(QFont::Normal);
    m_shown->setFont(mono);
    layout->addWidget(m_shown);
    m_copy->setObjectName(QStringLiteral("recoveryCodesCopy"));
    m_copy->setIcon(icon(QStringLiteral("copy"), Tint::accent));
    layout->addWidget(m_copy, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_codes.join(QLatin1Char('\n')));
        m_copy->setText(tr("Copied"));
    });
}

void RecoveryCodes::setCodes(const QStringList& codes) {
    m_codes = codes;
    QString text;
    for (int i = 0; i < codes.size(); ++i) {
        if (i > 0) text += i % 2 ? QStringLiteral("    ") : QStringLiteral("\n");
        text += codes[i];
    }
    m_shown->setText(text);
    m_shown->setAccessibleName(codes.join(QStringLiteral(", ")));
    m_copy->setText(tr("Copy"));
}

}  // namespace lianlu::ui
