// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QObject>

#include "models/base/clock.h"

class QTimer;

namespace lianlu::app {

//! \brief Rings while the workbench is locked: it knows when something is due, and not what or whom it is about. Looks every `look`, not once at the
//! next time, for a computer that slept has lost count. Thread: the screen's.
class DueBell final : public QObject {
    Q_OBJECT
public:
    explicit DueBell(const Clock& clock, std::chrono::milliseconds look = std::chrono::seconds{15}, QObject* parent = nullptr);
    //! \brief Times of which those that have passed already count at once.
    void start(std::vector<Time> times);
    void stop();
    [[nodiscard]] int dueNow() const;
    [[nodiscard]] int waiting() const noexcept { return static_cast<int>(m_times.size()); }

Q_SIGNALS:
    void due(int tasks);

private:
    void look();

    const Clock& m_clock;
    QTimer* m_timer;
    std::vector<Time> m_times;
    int m_told = 0;
};

}  // namespace lianlu::app
