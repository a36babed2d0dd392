// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief The workbench writes while it is away, another device of the brand writes the same field meanwhile: the edit that lost is seen in the queue,
//! reviewed, used, and the decision taken back.
class ConflictOfTwo {
public:
    //! \brief `openLead` brings the lead to the front; `waitForSync(online, pending)` waits for the workbench to be so.
    struct Bench {
        QString lead, passphrase;
        std::function<void()> openLead;
        std::function<void(bool online, int pending)> waitForSync;
    };
    ConflictOfTwo(Driver& driver, FarSide& far, Bench bench) : m_driver(driver), m_far(far), m_bench(std::move(bench)) {}

    void run();

private:
    void writeBoth();
    void seeTheQueue();
    void decideAndUndo();
    [[nodiscard]] QString intent() const;
    [[nodiscard]] QString textOf(const char* label);

    Driver& m_driver;
    FarSide& m_far;
    Bench m_bench;
    QString m_mine, m_theirs;
};

}  // namespace lianlu::tour
