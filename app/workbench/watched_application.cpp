// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/watched_application.h"

#include <utility>

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

namespace lianlu::app {

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Other threads deliver their own events here, and what happens within an event is a part of it.
    if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    if (m_depth > 0) {
        if (QThread::currentThread()->loopLevel() >= m_depth) m_looped = true;
        return QApplication::notify(receiver, event);
    }
    // It may be gone afterwards.
    const char* const kind = receiver->metaObject()->className();
    const auto name = receiver->objectName();
    const char* const parent = receiver->parent() ? receiver->parent()->metaObject()->className() : "";
    const auto type = event->type();
    m_depth = QThread::currentThread()->loopLevel() + 1;
    m_looped = false;
    QElapsedTimer timer;
    timer.start();
    const bool taken = QApplication::notify(receiver, event);
    const auto ms = static_cast<int>(timer.elapsed());
    m_depth = 0;
    if (ms <= kLongestMs || m_looped) return taken;
    const auto* const word = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    QStringList what{QString::fromLatin1(kind), name};
    if (*parent) what << QStringLiteral("in") << QString::fromLatin1(parent);
    what.removeAll(QString());
    m_stalls.push_back({ms, what.join(QLatin1Char(' ')) + QStringLiteral(": ") + (word ? QString::fromLatin1(word) : QString::number(type))});
    if (m_told) m_told(m_stalls.back());
    return taken;
}

}  // namespace lianlu::app
