// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person.h"

namespace lianlu::db {
class Connection;
}

//! What the portrait of one person is drawn from. Any thread, with a reader's connection.
namespace lianlu::store {

struct PortraitRows {
    struct Order {
        Time at{};
        std::string channel;
        std::int64_t amountMinor = 0;
    };
    struct Goods {
        std::string category;
        std::int64_t quantity = 0;
        std::int64_t amountMinor = 0;
    };
    std::vector<Order> orders;  //!< those this device holds and those the timeline tells of, each once
    std::vector<Goods> goods;   //!< lines of the orders held; where none is held, goods named in the timeline's titles, without amounts
    bool goodsByTitle = false;
    std::vector<Time> moments;  //!< touches, scanners aside, and talks
    std::int64_t couponsIssued = 0, couponsRedeemed = 0, couponsExpired = 0;
    std::int64_t offersSent = 0, offersOpened = 0, offersClicked = 0, offersBought = 0;
    std::vector<domain::Tag> tags;
};

[[nodiscard]] Result<PortraitRows> portraitRows(db::Connection& c, domain::CustomerId customer, Time now);

}  // namespace lianlu::store
