// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/base/clock.h"

//! The portrait of one customer: how often, where, what, for how much and when somebody buys, and what they answer to. Pure.
namespace lianlu::insight {

//! \brief A moment on the wall clock of the store.
struct Moment {
    int month = 0;    //!< year · 12 + month − 1
    int weekday = 0;  //!< 0 Monday … 6 Sunday
    int hour = 0;     //!< 0 … 23
};
using Calendar = std::function<Moment(Time)>;

struct CouponUse {
    std::int64_t issued = 0, redeemed = 0, expired = 0;
};
//! \brief Offers that went out, and how far they came; each counts in all steps before its own.
struct OfferResponse {
    std::int64_t sent = 0, opened = 0, clicked = 0, bought = 0;
};

struct PortraitFacts {
    struct Order {
        Time at{};
        std::string channel;
        std::int64_t amountMinor = 0;
    };
    struct Goods {
        std::string category;
        std::int64_t quantity = 0;
        std::int64_t amountMinor = 0;  //!< of all pieces; 0: not known
    };
    std::vector<Order> orders;  //!< without refunded and cancelled ones
    std::vector<Goods> goods;
    std::vector<Time> moments;  //!< when the person did something, orders aside
    CouponUse coupons;
    OfferResponse offers;
};

struct Share {
    std::string name;
    std::int64_t count = 0;
    double part = 0;  //!< of all, 0 … 1
};

//! \brief What one piece costs: the middle half, and the one in the middle (quartiles by the nearest rank).
struct PriceBand {
    std::int64_t lowMinor = 0, middleMinor = 0, highMinor = 0;
    std::int64_t pieces = 0;
};

struct Portrait {
    static constexpr int kMonths = 24;
    int firstMonth = 0;                        //!< of the 24 that end with the present one
    std::array<int, kMonths> ordersByMonth{};
    std::int64_t orders = 0;                   //!< in those months
    std::optional<double> daysBetween;         //!< median of the days from one buying day to the next; needs three of them
    std::vector<Share> channels;               //!< of all orders, the most first
    std::vector<Share> categories;             //!< of all pieces, at most 5
    std::int64_t pieces = 0;
    std::optional<PriceBand> prices;           //!< needs three pieces
    std::array<int, 24> byHour{};
    std::array<int, 7> byWeekday{};
    std::int64_t moments = 0;                  //!< orders and what else the person did
    CouponUse coupons;
    OfferResponse offers;

    //! \brief Nothing to draw: somebody new.
    [[nodiscard]] bool isEmpty() const noexcept { return orders == 0 && channels.empty() && pieces == 0 && moments == 0 && offers.sent == 0 && coupons.issued == 0; }
};

[[nodiscard]] Portrait makePortrait(const PortraitFacts& facts, Time now, const Calendar& calendar);

}  // namespace lianlu::insight
