// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief Head office looks at the brand's customers, which its computer does not hold: narrows them, and has one number shown for a reason. Held
//! against the widget and against PostgreSQL's audit.
class LookOfHeadOffice {
public:
    LookOfHeadOffice(Driver& driver, FarSide& far) : m_driver(driver), m_far(far) {}
    void run();

private:
    Driver& m_driver;
    FarSide& m_far;
};

}  // namespace lianlu::tour
