// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace lianlu::oneid {

struct Link {
    std::uint32_t a, b;
    double logOdds;  //!< log2
};

//! \brief Clusters of records out of links, guarded against chains: A–B and B–C do not join A and C when A and C contradict each other.
//! Links are taken from the strongest on; two clusters are joined when the mean of the log odds over all pairs between them (each cut to
//! ±`reach`, so that one strong agreement does not outvote many contradictions) is positive: average linkage, greedy correlation
//! clustering (Bansal, Blum, Chawla 2004). Of large clusters at most 400 pairs are asked, chosen evenly.
//! \param links with the same a, b only once; \param oddsOf asked for pairs that were not linked
//! \returns for each record the lowest number of its cluster; the same whatever the order of the links.
[[nodiscard]] std::vector<std::uint32_t> cluster(std::uint32_t records, std::vector<Link> links,
                                                 const std::function<double(std::uint32_t, std::uint32_t)>& oddsOf, double reach = 10);

}  // namespace lianlu::oneid
