// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "tests/support/device.h"
#include "tests/support/fake_server.h"

namespace lianlu::test {

//! \brief A small brand in a FakeServer: two stores, a guide in each, customers with identities, leads and touches.
struct FakeBrand {
    domain::StoreId store, otherStore;
    domain::StaffId guide, otherGuide, manager;
    Login login{"guide-01-01", "correct horse"};
    Login otherLogin{"guide-02-01", "battery staple"};
    Login managerLogin{"manager-01", "paper clip"};  //!< of the first store
    std::vector<Uuid> customers;  //!< of the guide's book
    std::vector<Uuid> leads;      //!< theirs
    Uuid poolCustomer;
};

FakeBrand openBrand(FakeServer& server, int customers = 12);

}  // namespace lianlu::test
