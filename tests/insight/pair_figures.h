// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lianlu::oneid::test {

//! \brief Precision, recall and F1 over pairs.
struct PairFigures {
    double precision = 0, recall = 0, f1 = 0;
};

//! \brief `truth`: for each record whose it is; `pairs` by number of record.
template <class Truth>
PairFigures figuresOf(const std::vector<Truth>& truth, const std::set<std::pair<std::size_t, std::size_t>>& pairs) {
    std::map<Truth, double> sizes;
    for (const auto& one : truth) ++sizes[one];
    double wanted = 0, right = 0;
    for (const auto& [one, size] : sizes) wanted += size * (size - 1) / 2;
    for (const auto& [a, b] : pairs) right += truth[a] == truth[b];
    PairFigures figures;
    figures.precision = pairs.empty() ? 0 : right / static_cast<double>(pairs.size());
    figures.recall = wanted > 0 ? right / wanted : 0;
    figures.f1 = right > 0 ? 2 * figures.precision * figures.recall / (figures.precision + figures.recall) : 0;
    return figures;
}

//! \brief The number in febrl's rec_id ("rec-12-dup-0"): the truth, read by tests alone.
inline std::string febrlTruth(std::string_view recId) {
    const auto from = recId.find('-') + 1;
    return std::string(recId.substr(from, recId.find('-', from) - from));
}

}  // namespace lianlu::oneid::test
