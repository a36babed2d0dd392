// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief A store manager's look at the team: figures and their rows, charts and an audience out of one, somebody out of the pool and back, a view shared and taken back,
//! a list out into a file and one in, and what a handover would move. Each step is held against the widget and against PostgreSQL.
class DayOfAManager {
public:
    DayOfAManager(Driver& driver, FarSide& far) : m_driver(driver), m_far(far) {}
    void run();

private:
    void lookAtTheTeam();
    void lookAtTheCharts();
    void assignAndTakeBack();
    void changeManyAndTakeBack();
    void shareAView();
    void previewAHandover();

    Driver& m_driver;
    FarSide& m_far;
};

}  // namespace lianlu::tour
