// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/watched_application.h"

#include <utility>

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

#ifdef _WIN32
#include <windows.h>
#else
#include <ctime>
#endif

namespace lianlu::app {

double WatchedApplication::threadMs() {
#ifdef _WIN32
    FILETIME made{}, gone{}, kernel{}, user{};
    if (!GetThreadTimes(GetCurrentThread(), &made, &gone, &kernel, &user)) return 0;
    const auto hundredNs = [](const FILETIME& time) { return (static_cast<double>(time.dwHighDateTime) * 4294967296.0) + static_cast<double>(time.dwLowDateTime); };
    return (hundredNs(kernel) + hundredNs(user)) / 1e4;
#else
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) != 0) return 0;
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
#endif
}

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
    const double before = threadMs();
    const bool taken = QApplication::notify(receiver, event);
    const auto ms = static_cast<int>(timer.elapsed());
    m_depth = 0;
    if (m_looped) return taken;
    const auto own = static_cast<int>(threadMs() - before);
    m_longestOwnMs = qMax(m_longestOwnMs, own);
    if (ms <= kLongestMs) return taken;
    const auto* const word = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    QStringList what{QString::fromLatin1(kind), name};
    if (*parent) what << QStringLiteral("in") << QString::fromLatin1(parent);
    what.removeAll(QString());
    m_stalls.push_back({ms, own, what.join(QLatin1Char(' ')) + QStringLiteral(": ") + (word ? QString::fromLatin1(word) : QString::number(type))});
    if (m_told) m_told(m_stalls.back());
    return taken;
}

}  // namespace lianlu::app
