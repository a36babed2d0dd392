// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_key.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace lianlu::ui {

LockKey::LockKey(const QKeySequence& keys, std::function<void()> lock, QObject* parent) : QObject(parent), m_keys(keys), m_lock(std::move(lock)) { qApp->installEventFilter(this); }

bool LockKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
    if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget()) return false;
    if (QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()) != m_keys) return false;
    QTimer::singleShot(0, this, [this] { m_lock(); });
    return true;
}

}  // namespace lianlu::ui
