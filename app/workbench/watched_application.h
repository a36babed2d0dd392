// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QApplication>

namespace lianlu::app {

//! \brief The application of debug builds and of the tour: sees to it that no event keeps the screen from the next one for longer than kLongest.
//! Wall time: on a machine that is busy with something else it says so, too.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    static constexpr int kLongestMs = 50;
    struct Stall {
        int ms = 0;
        QString what;  //!< class and name of who took the event, and which event: nothing of a person's
    };
    [[nodiscard]] const std::vector<Stall>& stalls() const noexcept { return m_stalls; }
    //! \brief Told at once, on the screen's thread.
    void onStall(std::function<void(const Stall&)> told) { m_told = std::move(told); }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::vector<Stall> m_stalls;
    std::function<void(const Stall&)> m_told;
    int m_depth = 0;
    bool m_looped = false;  //!< a loop ran inside: it was not the event that took the time
};

}  // namespace lianlu::app
