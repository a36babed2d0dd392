// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/notifier.h"

#include <QCoreApplication>
#include <QSystemTrayIcon>

#include "app/workbench/desktop_notice.h"
#include "ui/common/icons.h"

namespace lianlu::app {

Notifier::Notifier(QObject* parent) : QObject(parent), m_desktop(std::make_unique<DesktopNotice>()) {
    connect(m_desktop.get(), &DesktopNotice::clicked, this, &Notifier::clicked);
}
Notifier::~Notifier() = default;

void Notifier::tell(const QString& title, const QString& text) {
    m_desktop->tell(title, text, [this, title, text] { tellByTray(title, text); });
}

void Notifier::tellByTray(const QString& title, const QString& text) {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return;
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(ui::programIcon());
        m_icon->setToolTip(QStringLiteral("Lianlu"));
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Notifier::clicked);
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, &Notifier::clicked);
        m_icon->show();
    }
    m_icon->showMessage(title, text, QSystemTrayIcon::Information);
}

}  // namespace lianlu::app
