// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include <QApplication>

namespace lianlu::app {

//! \brief The application of debug builds and of the tour: sees to it that no event keeps the screen from the next one for longer than kLongest.
//! Wall time: on a machine that is busy with something else it says so, too; what the event itself worked stands beside it.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    static constexpr int kLongestMs = 50;
    struct Stall {
        int ms = 0;
        int ownMs = 0;  //!< of these the processor worked for the screen's thread: the rest it waited, or others had the processor
        QString what;  //!< class and name of who took the event, and which event: nothing of a person's
    };
    [[nodiscard]] const std::vector<Stall>& stalls() const noexcept { return m_stalls; }
    //! \brief The most that one event worked since the last call, in ms of the processor: the same on a busy machine and on an idle one.
    [[nodiscard]] int takeLongestOwnMs() noexcept { return std::exchange(m_longestOwnMs, 0); }
    //! \brief What the processor has worked for the calling thread so far, in ms.
    [[nodiscard]] static double threadMs();
    //! \brief Told at once, on the screen's thread.
    void onStall(std::function<void(const Stall&)> told) { m_told = std::move(told); }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::vector<Stall> m_stalls;
    std::function<void(const Stall&)> m_told;
    int m_depth = 0;
    int m_longestOwnMs = 0;
    bool m_looped = false;  //!< a loop ran inside: it was not the event that took the time
};

}  // namespace lianlu::app
