// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/feature.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "models/base/text.h"

namespace lianlu::insight {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool sameWord(std::string_view a, std::string_view lower) {
    return a.size() == lower.size() &&
           std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) { return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y; });
}

bool isMissing(std::string_view cell) {
    constexpr std::array<std::string_view, 4> kWords{"na", "n/a", "nan", "null"};
    return cell.empty() || std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return sameWord(cell, word); });
}

bool isMissingNumber(std::string_view cell) { return isMissing(cell) || cell == "?" || cell == "."; }

std::optional<double> numberOf(std::string_view cell) {
    if (cell.starts_with('+') && !cell.starts_with("+-")) cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool areNumbers(std::span<const std::string_view> cells) {
    bool some = false;
    for (auto cell : cells) {
        cell = text::trim(cell);
        if (isMissingNumber(cell)) continue;
        if (!numberOf(cell)) return false;
        some = true;
    }
    return some;
}

void readNumbers(Feature& feature, std::span<const std::string_view> cells) {
    feature.numbers.reserve(cells.size());
    for (auto cell : cells) {
        cell = text::trim(cell);
        const auto number = isMissingNumber(cell) ? std::optional(kNoNumber) : numberOf(cell);
        if (!number) ++feature.unreadable;
        feature.numbers.push_back(number.value_or(kNoNumber));
    }
}

void readCategories(Feature& feature, std::span<const std::string_view> cells) {
    std::unordered_map<std::string_view, std::uint32_t> placeOf;
    std::vector<std::string_view> seen;
    feature.codes.reserve(cells.size());
    for (auto cell : cells) {
        cell = text::trim(cell);
        if (isMissing(cell)) {
            feature.codes.push_back(kMissingLevel);
            continue;
        }
        const auto [at, isNew] = placeOf.try_emplace(cell, static_cast<std::uint32_t>(seen.size()));
        if (isNew) seen.push_back(cell);
        feature.codes.push_back(at->second);
    }
    std::vector<std::uint32_t> order(seen.size()), rank(seen.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return seen[a] < seen[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        feature.levels.emplace_back(seen[order[i]]);
    }
    for (auto& code : feature.codes)
        if (code != kMissingLevel) code = rank[code];
}

}  // namespace

Feature readFeature(std::string name, std::span<const std::string_view> cells, std::optional<FeatureKind> as) {
    Feature feature;
    feature.name = std::move(name);
    feature.kind = as ? *as : areNumbers(cells) ? FeatureKind::number : FeatureKind::category;
    if (feature.kind == FeatureKind::number) readNumbers(feature, cells);
    else readCategories(feature, cells);
    return feature;
}

}  // namespace lianlu::insight
