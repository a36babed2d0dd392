// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief The customer who was sent an offer comes into the shop: a note that names a colleague, the coupon shown, printed and redeemed. Each step is
//! held against the widget and against PostgreSQL.
class VisitInTheShop {
public:
    struct Whom {
        QString customer, name, offer;
    };
    VisitInTheShop(Driver& driver, FarSide& far, Whom whom) : m_driver(driver), m_far(far), m_whom(std::move(whom)) {}
    void run();

private:
    void openCustomer();
    void nameAColleague();
    void showAndPrint();
    void redeem();
    [[nodiscard]] QString couponStatus() const;

    Driver& m_driver;
    FarSide& m_far;
    Whom m_whom;
};

}  // namespace lianlu::tour
