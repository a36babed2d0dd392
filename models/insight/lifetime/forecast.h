// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "models/insight/lifetime/fit.h"
#include "models/insight/lifetime/gamma_gamma.h"

namespace lianlu::insight::lifetime {

//! \brief What is ahead of each customer, in columns by customer.
struct Forecast {
    std::vector<double> alive;       //!< P(alive) at the calibration's end
    std::vector<double> expected;    //!< purchase days within the horizon
    std::vector<double> discounted;  //!< the same, each worth (1 + discount)^−years on its day

    double total = 0;                //!< Σ expected
    double low = 0, high = 0;        //!< 95 % of the total by what the parameters leave open (delta method in the logarithm); 0: unknown
};

//! \brief The horizon in the unit of the pasts; the discount a year, as 0.1, above −1; a year's length in that unit.
struct Ahead {
    double horizon = 0;
    double discount = 0.1;
    double year = 0;
};

//! \brief P(alive), E[Y(horizon)] and the discounted purchases ∫ (1 + d)^(−s/year) dE[Y(s)] from 0 to the horizon (by parts and with 12 nodes
//! of Gauss and Legendre): each customer times expectedAmount is a lifetime value over the horizon. `covariance` of the model's logarithms
//! as in BgNbdFit, none for no interval.
//! \errors Code::invalid where `ahead` is out of range; Code::cancelled.
[[nodiscard]] Result<Forecast> forecastOf(const BgNbd& model, const std::array<Parameters, kMostParameters>* covariance, const Pasts& pasts,
                                          const Ahead& ahead, const Cancelled& cancelled = {});

}  // namespace lianlu::insight::lifetime
