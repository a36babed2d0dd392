// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/due_bell.h"

#include <algorithm>
#include <utility>

#include <QTimer>

namespace lianlu::app {

DueBell::DueBell(const Clock& clock, std::chrono::milliseconds look, QObject* parent) : QObject(parent), m_clock(clock), m_timer(new QTimer(this)) {
    m_timer->setInterval(look);
    connect(m_timer, &QTimer::timeout, this, &DueBell::look);
}

void DueBell::start(std::vector<Time> times) {
    m_times = std::move(times);
    m_told = 0;
    if (m_times.empty()) return m_timer->stop();
    m_timer->start();
    look();
}

void DueBell::stop() {
    m_timer->stop();
    m_times.clear();
}

int DueBell::dueNow() const {
    const auto now = m_clock.now();
    return static_cast<int>(std::count_if(m_times.begin(), m_times.end(), [now](Time time) { return time <= now; }));
}

void DueBell::look() {
    const int now = dueNow();
    if (now <= m_told) return;
    m_told = now;
    Q_EMIT due(now);
}

}  // namespace lianlu::app
