// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "models/base/result.h"
#include "models/insight/lifetime/fit.h"
#include "models/insight/lifetime/gamma_gamma.h"

namespace lianlu::db {
class Connection;
}

//! Who is still a customer, and what they will spend: learned from everybody this device holds. Not for the screen's thread.
namespace lianlu::actions {

inline constexpr int kValueDays = 365;          //!< how far ahead
inline constexpr double kLeastRepeaters = 30;   //!< customers who came back: of fewer nothing is said

//! \brief Learned at the end of a day; good for that day.
struct ValueModel {
    std::int32_t asOf = 0;
    std::int64_t customers = 0, repeaters = 0;  //!< that it was learned from: who ever bought, and who came back
    std::optional<insight::lifetime::BgNbdFit> purchases;     //!< none: too few to say
    std::optional<insight::lifetime::GammaGammaFit> amounts;  //!< none: too few, or no amounts
};
//! \brief Reads every order once. Too few customers, or figures that leave the model open, are no error: then there is nothing in it. Code::cancelled.
[[nodiscard]] Result<ValueModel> learnValue(db::Connection& c, std::int32_t asOf, const std::function<bool()>& cancelled = {});

//! \brief A purchase or refund of one customer, for valueOf.
struct PurchaseDay {
    std::int32_t day = 0;
    std::int64_t amountMinor = 0;  //!< below zero: a refund
};

struct CustomerValue {
    std::uint32_t again = 0;            //!< buying days after the first
    double lastDays = 0, seenDays = 0;  //!< from the first buying day to the last, and to today
    double alive = 0;                   //!< P(alive), 0 … 1
    double purchases = 0;               //!< buying days expected within kValueDays
    double low = 0, high = 0;           //!< 95 %, by what the model's parameters leave open
    std::optional<std::int64_t> amountMinor;                      //!< expected of one buying day
    std::optional<std::int64_t> valueMinor, valueLow, valueHigh;  //!< purchases × amount, the interval by the purchases alone
};
//! \brief Nothing of who never bought, or where nothing was learned.
[[nodiscard]] Result<std::optional<CustomerValue>> valueOf(const ValueModel& model, std::span<const PurchaseDay> purchases);

}  // namespace lianlu::actions
