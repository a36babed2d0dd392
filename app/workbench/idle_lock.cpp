// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace lianlu::app {

IdleLock::IdleLock(QObject* parent) : QObject(parent), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &IdleLock::idle);
}

void IdleLock::start(int minutes) {
    QCoreApplication::instance()->removeEventFilter(this);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer->start(minutes * 60'000);
}

void IdleLock::stop() {
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
        case QEvent::InputMethod: m_timer->start(); break;
        default: break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace lianlu::app
