// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

//! Chances learned from rows whose outcome is known. Pure, any thread.
namespace lianlu::insight {

enum class FeatureKind : std::uint8_t { number, category };

inline constexpr std::uint32_t kMissingLevel = std::numeric_limits<std::uint32_t>::max();

//! \brief One column of what is known of each row.
struct Feature {
    std::string name;
    FeatureKind kind = FeatureKind::number;
    std::vector<double> numbers{};        //!< of a number; NaN: missing
    std::vector<std::uint32_t> codes{};   //!< of a category: places in `levels`, or kMissingLevel
    std::vector<std::string> levels{};    //!< in the order of their bytes, each once
    std::size_t unreadable = 0;           //!< cells that are no number where numbers are asked for; they count as missing

    [[nodiscard]] std::size_t rows() const noexcept { return kind == FeatureKind::number ? numbers.size() : codes.size(); }
};

//! \brief Makes a column out of cells. Without `as` it is of numbers when every cell that is not missing is one and there is one at least.
//! Missing: blank, NA, N/A, NaN, NULL (in any case); among numbers also ? and a lone full stop.
[[nodiscard]] Feature readFeature(std::string name, std::span<const std::string_view> cells, std::optional<FeatureKind> as = {});

}  // namespace lianlu::insight
