// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/thompson.h"

#include <cmath>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>

namespace lianlu::insight {

namespace {

//! One of the 2⁵³ middles between 0 and 1: never an end.
double between0And1(std::mt19937_64& random) { return (static_cast<double>(random() >> 11U) + 0.5) * 0x1p-53; }

double drawn(const Belief& belief, double chance) {
    if (belief.kind == Belief::Kind::beta) return boost::math::ibeta_inv(belief.first, belief.second, chance);
    return belief.first - std::sqrt(2.0) * belief.second * boost::math::erfc_inv(2 * chance);
}

}  // namespace

Result<std::size_t> ThompsonSampling::choose(std::span<const Belief> arms) {
    for (const auto& arm : arms) {
        const bool beta = arm.kind == Belief::Kind::beta;
        const bool good = std::isfinite(arm.first) && std::isfinite(arm.second) && (beta ? arm.first > 0 && arm.second > 0 : arm.second >= 0);
        if (!good) return fail(Code::invalid, "beliefs");
    }
    if (arms.empty()) return fail(Code::invalid, "beliefs");
    std::size_t best = 0;
    double greatest = 0;
    for (std::size_t i = 0; i < arms.size(); ++i)
        if (const auto draw = drawn(arms[i], between0And1(m_random)); i == 0 || draw > greatest) best = i, greatest = draw;
    return best;
}

}  // namespace lianlu::insight
