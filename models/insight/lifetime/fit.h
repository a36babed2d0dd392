// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/insight/lifetime/bg_nbd.h"
#include "models/insight/lifetime/maximise.h"

namespace lianlu::insight::lifetime {

//! \brief Customers with one past (x, tx, T) are one row, by T, tx, x.
struct Pasts {
    std::vector<History> rows;
    std::vector<double> customers;        //!< how many have this past
    std::vector<std::uint32_t> rowOf;     //!< for each customer the row
};

//! \brief Columns of one length, as in Histories.
//! \errors Code::invalid: different lengths, no 0 <= tx <= T, tx not above 0 where x is or the other way round, T over 1e9, x over 10 million.
[[nodiscard]] Result<Pasts> pastsOf(std::span<const std::uint32_t> x, std::span<const double> tx, std::span<const double> T);

//! \brief A BG/NBD model that was learned.
struct BgNbdFit {
    BgNbd model;
    Estimate r, alpha, a, b;
    double logLikelihood = 0;
    double customers = 0;
    int evaluations = 0;
    bool certain = false;  //!< as in Optimum
    std::array<Parameters, kMostParameters> covariance{};  //!< of the logarithms of r, alpha, a, b; only where certain
};

//! \brief The parameters by maximum likelihood (Fader, Hardie & Lee 2005, equations 6 and 7), standard errors from the curvature at the top.
//! Sums go over the rows in their order: the same customers in another order give the same digits.
//! \errors Code::invalid "no customers"; "no repeat purchases": of customers who bought once each, nothing can be learned;
//! Code::cancelled. Data that leave a parameter open (nobody is ever lost; everybody is at once) give a fit that is not certain.
[[nodiscard]] Result<BgNbdFit> fitBgNbd(const Pasts& pasts, const Cancelled& cancelled = {});

}  // namespace lianlu::insight::lifetime
