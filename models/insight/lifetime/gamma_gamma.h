// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "models/insight/lifetime/maximise.h"

namespace lianlu::insight::lifetime {

//! \brief The Gamma-Gamma model of what a purchase comes to: amounts of a customer are gamma(p, ν), ν differs between customers as
//! gamma(q, gamma). Fader, Hardie & Lee 2005, "RFM and CLV", J. Marketing Research 42(4), 415–430; Fader & Hardie 2013, "The Gamma-Gamma
//! Model of Monetary Value". gamma is in the unit of the amounts, p and q have none.
struct GammaGamma {
    double p = 0, q = 0, gamma = 0;
};

struct GammaGammaFit {
    GammaGamma model;
    Estimate p, q, gamma;
    double logLikelihood = 0;
    double customers = 0;  //!< that it was learned from: x > 0 and mx > 0
    bool certain = false;  //!< as in Optimum
};

//! \brief The parameters by maximum likelihood over customers with x > 0 and mx > 0 (equation 1a of the note).
//! \errors Code::invalid "no amounts": nobody is left; "amounts out of range": over 1e100; different lengths; Code::cancelled. Of equal
//! amounts, or of one customer, the fit is not certain.
[[nodiscard]] Result<GammaGammaFit> fitGammaGamma(std::span<const std::uint32_t> x, std::span<const double> mx, const Cancelled& cancelled = {});

//! \brief E[M | x, mx], what a purchase of this customer is expected to come to (equation 5 of the note): (γ + x·mx)·p/(p·x + q − 1), the
//! mean of everybody, γ·p/(q − 1), for x = 0. mx below 0 counts as 0. None where p·x + q <= 1: the model has no mean there.
[[nodiscard]] std::optional<double> expectedAmount(const GammaGamma& model, double x, double mx) noexcept;

}  // namespace lianlu::insight::lifetime
