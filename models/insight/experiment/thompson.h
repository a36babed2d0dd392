// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <span>

#include "models/base/result.h"
#include "models/insight/experiment/best.h"

namespace lianlu::insight {

//! \brief Whom to send what to next: an arm is taken as often as it is believed to be the best (Thompson 1933; Chapelle, Li 2011). A mean of
//! each arm is drawn from what is believed of it, by inversion of one number of a Mersenne twister: one seed, one run of choices, on every
//! platform. Not for two threads at a time.
class ThompsonSampling {
public:
    explicit ThompsonSampling(std::uint64_t seed) : m_random(seed) {}
    //! \brief The arm of the greatest draw; of equal ones the first. Errors: invalid "beliefs" (none, or a parameter that is none).
    [[nodiscard]] Result<std::size_t> choose(std::span<const Belief> arms);

private:
    std::mt19937_64 m_random;
};

}  // namespace lianlu::insight
