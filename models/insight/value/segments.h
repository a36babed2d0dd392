// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "models/base/result.h"

//! Names for combinations of scores. A brand may have its own.
namespace lianlu::insight {

//! \brief From and to, both in it, on a scale from 1 to 5.
struct ScoreRange {
    std::uint8_t low = 1, high = 5;
};

struct Segment {
    std::string name;
    ScoreRange r, f, m, x;
};

//! \brief The first segment that fits is the customer's; those none fits are `others`.
struct Segments {
    std::vector<Segment> rules;
    std::string others = "Others";
};

//! \brief The ten segments that are usual for RFM: champions to lost (the ranges are those of the R package rfm 0.2, Hebbali 2018).
[[nodiscard]] Segments usualSegments();

//! \brief invalid with the name of the segment as subject: no name, the same name twice, a range outside 1 … 5 or upside down.
[[nodiscard]] Result<void> check(const Segments& segments);

//! \brief Scores of `bins` bins are taken to the scale of the rules: ⌈5 s ⁄ bins⌉.
[[nodiscard]] const std::string& segmentOf(const Segments& segments, std::array<std::uint8_t, 4> rfmx, int bins);

}  // namespace lianlu::insight
