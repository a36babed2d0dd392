// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/value/segments.h"

#include <algorithm>

namespace lianlu::insight {

namespace {

constexpr std::uint8_t kScale = 5;

bool holds(const ScoreRange& range, std::uint8_t score) { return score >= range.low && score <= range.high; }
bool sound(const ScoreRange& range) { return range.low >= 1 && range.high <= kScale && range.low <= range.high; }

}  // namespace

Segments usualSegments() {
    return {{{"Champions", {4, 5}, {4, 5}, {4, 5}, {}},
             {"Loyal Customers", {2, 5}, {3, 5}, {3, 5}, {}},
             {"Potential Loyalist", {3, 5}, {1, 3}, {1, 3}, {}},
             {"New Customers", {4, 5}, {1, 1}, {1, 1}, {}},
             {"Promising", {3, 4}, {1, 1}, {1, 1}, {}},
             {"Need Attention", {2, 3}, {2, 3}, {2, 3}, {}},
             {"About To Sleep", {2, 3}, {1, 2}, {1, 2}, {}},
             {"At Risk", {1, 2}, {2, 5}, {2, 5}, {}},
             {"Can't Lose Them", {1, 1}, {4, 5}, {4, 5}, {}},
             {"Lost", {1, 2}, {1, 2}, {1, 2}, {}}},
            "Others"};
}

Result<void> check(const Segments& segments) {
    for (auto rule = segments.rules.begin(); rule != segments.rules.end(); ++rule) {
        if (rule->name.empty()) return fail(Code::invalid, "segment-name");
        if (std::any_of(segments.rules.begin(), rule, [&](const Segment& other) { return other.name == rule->name; }))
            return fail(Code::exists, "segment-twice", rule->name);
        if (!sound(rule->r) || !sound(rule->f) || !sound(rule->m) || !sound(rule->x)) return fail(Code::invalid, "segment-range", rule->name);
    }
    return {};
}

const std::string& segmentOf(const Segments& segments, std::array<std::uint8_t, 4> rfmx, int bins) {
    for (auto& score : rfmx) score = static_cast<std::uint8_t>((score * kScale + bins - 1) / bins);
    const auto rule = std::find_if(segments.rules.begin(), segments.rules.end(), [&](const Segment& segment) {
        return holds(segment.r, rfmx[0]) && holds(segment.f, rfmx[1]) && holds(segment.m, rfmx[2]) && holds(segment.x, rfmx[3]);
    });
    return rule == segments.rules.end() ? segments.others : rule->name;
}

}  // namespace lianlu::insight
