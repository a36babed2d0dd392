// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "models/base/result.h"

//! What customers are worth: their purchases counted, the BG/NBD and the Gamma-Gamma model, and what follows from both.
//! Pure: columns in, columns out, no state; every function may be called from any thread. The same input gives the same digits.
namespace lianlu::insight::lifetime {

//! \brief Purchases in columns of one length, in any order.
struct Transactions {
    std::span<const std::uint32_t> customer;  //!< 0 … customers − 1
    std::span<const std::int32_t> day;        //!< days since 1970-01-01
    std::span<const double> amount;           //!< of money, any unit; below 0: a refund
};

enum class Unit : std::uint8_t { day, week, month };
//! \brief 1, 7 or 30.4375 (a twelfth of 365.25 days).
[[nodiscard]] double daysOf(Unit unit) noexcept;
[[nodiscard]] std::string_view nameOf(Unit unit) noexcept;
inline constexpr double kDaysOfYear = 365.25;

//! \brief Where the past that is learned from ends, and how far one looks ahead.
struct Period {
    std::int32_t calibrationEnd = 0;  //!< the last day that is learned from
    Unit unit = Unit::week;           //!< of every time below
    double horizon = 39;              //!< in units, above 0
};

//! \brief One row for each customer who bought until the calibration's end, by ascending customer.
struct Histories {
    std::vector<std::uint32_t> customer;  //!< as in Transactions
    std::vector<std::uint32_t> x;         //!< days with a purchase, but for the first
    std::vector<double> tx;               //!< from the first purchase day to the last, in units; 0 where x is 0
    std::vector<double> T;                //!< from the first purchase day to the calibration's end, in units
    std::vector<double> mx;               //!< mean amount of the x later purchase days; 0 where x is 0
    std::vector<std::uint32_t> later;     //!< days with a purchase after the calibration's end and within the horizon

    std::uint64_t purchaseDays = 0;       //!< of these customers until the calibration's end, the first ones too
    std::uint64_t refunds = 0;            //!< rows with an amount below 0 until the calibration's end
    std::uint64_t refundsAlone = 0;       //!< those of them on a day without a purchase: they lower nothing
    std::uint32_t newLater = 0;           //!< customers who bought only after the calibration's end: not among the rows
    bool goesOn = false;                  //!< there are transactions after the calibration's end
    std::int32_t lastDay = 0;             //!< of all transactions
};

//! \brief Counts each customer's purchases as Fader, Hardie & Lee 2005 do (Marketing Science 24(2), 275–284, doi 10.1287/mksc.1040.0098):
//! purchases of one day are one, x = purchase days − 1, t_x and T are counted from the first purchase day, m_x is the mean of the days
//! after the first. An amount of 0 is a purchase; one below 0 is a refund, which lowers what its day comes to and is no purchase.
//! \errors Code::invalid: columns of different lengths, an amount that is no number, a horizon that is not above 0 or over 100,000 units.
[[nodiscard]] Result<Histories> historiesOf(const Transactions& transactions, const Period& period);

}  // namespace lianlu::insight::lifetime
