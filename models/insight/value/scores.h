// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

//! Scores from 1 to `bins` (the best) of a column of figures: among the others (rank, quantiles), or against fixed thresholds.
namespace lianlu::insight {

//! \brief Which end of the figures is good: much money is, many days since the last purchase are not.
enum class Good : std::uint8_t { high, low };

//! \brief Where a figure that equals a cut point belongs: to the bin below it, (a, b], or above it, [a, b).
enum class Edge : std::uint8_t { below, above };

//! \brief Score = 1 + ⌊(those that are worse) × bins ⁄ n⌋. Tie rule: equals get the same score, as if each were the worst of them. O(n log n).
[[nodiscard]] std::vector<std::uint8_t> scoresByRank(std::span<const double> values, int bins, Good good);

//! \brief The score by rank of one value among `values`, it may be one of them. 1 for no values. O(n).
[[nodiscard]] std::uint8_t scoreAmong(std::span<const double> values, double value, int bins, Good good);

//! \brief Quantiles at i ⁄ bins, i = 1 … bins − 1, of type 7 (Hyndman & Fan 1996; R's and NumPy's default), plus `plus`; by selection, O(n).
//! Empty for no values.
[[nodiscard]] std::vector<double> quantileCuts(std::span<const double> values, int bins, double plus = 0);

//! \brief Bins between ascending cut points, their number + 1; with Good::low the first bin has the greatest score.
[[nodiscard]] std::vector<std::uint8_t> scoresByCuts(std::span<const double> values, std::span<const double> cuts, Edge edge, Good good);

}  // namespace lianlu::insight
