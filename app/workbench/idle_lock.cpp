// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/idle_lock.h"

#include <utility>

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace lianlu::app {

IdleLock::IdleLock(QObject* parent) : QObject(parent), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_held) m_due = true;
        else Q_EMIT idle();
    });
}

void IdleLock::start(int minutes) {
    QCoreApplication::instance()->removeEventFilter(this);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer->start(minutes * 60'000);
}

void IdleLock::hold() {
    m_held = true;
    m_due = false;
}

void IdleLock::letGo() {
    m_held = false;
    if (std::exchange(m_due, false)) Q_EMIT idle();
}

void IdleLock::stop() {
    m_held = m_due = false;
    QCoreApplication::instance()->removeEventFilter(this);
    m_timer->stop();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::InputMethod:
            // Whoever touches it after that time has to say who they are.
            if (!m_due) m_timer->start();
            break;
        default: break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace lianlu::app
