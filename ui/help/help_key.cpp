// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_key.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace lianlu::ui {

HelpKey::HelpKey(std::function<void(QWidget*)> ask, QObject* parent) : QObject(parent), m_ask(std::move(ask)) { qApp->installEventFilter(this); }

bool HelpKey::eventFilter(QObject* watched, QEvent* event) {
    // Widgets alone: the window's own event comes first, and would be heard twice.
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::HelpContents)) return QObject::eventFilter(watched, event);
    m_ask(static_cast<QWidget*>(watched));
    return true;
}

}  // namespace lianlu::ui
