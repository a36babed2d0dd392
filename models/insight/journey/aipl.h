// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "models/insight/journey/journal.h"

//! Awareness, interest, purchase, loyalty: what a brand has in its relations (after Alibaba's Brand Databank, 2017).
namespace lianlu::insight {

//! \brief none: nothing that still counts.
enum class Aipl : std::uint8_t { none, awareness, interest, purchase, loyalty };
constexpr std::size_t kAiplStages = 5;

//! \brief For how many days an act counts; the day itself is the first.
struct AiplRules {
    std::int32_t awareness = 365, interest = 365, purchase = 730, loyalty = 730;
};

using AiplCounts = std::array<std::int64_t, kAiplStages>;  //!< by Aipl

struct AiplFlows {
    AiplCounts now{};
    std::array<AiplCounts, kAiplStages> moved{};  //!< [where somebody was `days` before][where they are]
    std::vector<AiplCounts> daily;                //!< of `days` before … asOf: days + 1 entries
    std::vector<std::int64_t> rose, fell;         //!< those who went up, or down, on that day; entry 0 is of no day and 0
};

//! \brief The highest stage that holds at the end of `day`. loyalty: purchases on two days, or a purchase and an act of spreading the word, both within
//! the rule's days; purchase: one within; interest: an act of interest or joining; awareness: any other but leaving. Leaving takes interest and awareness
//! from before it away. `events` are one customer's, by day.
[[nodiscard]] Aipl aiplOf(std::span<const Event> events, std::int32_t day, const AiplRules& rules);

//! \brief Counts at `asOf`, moves of the `days` before it and the counts of each of those days. Stops early, with what it has, when `cancelled` says so.
[[nodiscard]] AiplFlows aiplFlows(const Journal& journal, std::int32_t asOf, std::int32_t days, const AiplRules& rules, const std::function<bool()>& cancelled = {});

}  // namespace lianlu::insight
