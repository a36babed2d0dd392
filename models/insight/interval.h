// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

//! How sure a figure is.
namespace lianlu::insight {

//! \brief The normal distribution's quantile .975: ± this many standard errors hold 95 %.
inline constexpr double kNormal95 = 1.959963984540054;

struct Interval {
    double low = 0, high = 1;
};

//! \brief Of a share 0 … 1 seen in n > 0 cases, 95 %, by Wilson's score (Wilson 1927, equation 6). 0 and 1 are exact ends of what nobody, or everybody, did.
[[nodiscard]] inline Interval wilson(double share, double n) noexcept {
    const double z = kNormal95, whole = 1 + z * z / n;
    const double middle = share + z * z / (2 * n), reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {share > 0 ? std::max(0.0, (middle - reach) / whole) : 0.0, share < 1 ? std::min(1.0, (middle + reach) / whole) : 1.0};
}

}  // namespace lianlu::insight
