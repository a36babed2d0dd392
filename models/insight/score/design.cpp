// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/design.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/base/text.h"

namespace lianlu::insight {

namespace {

constexpr std::size_t kMostLevels = 500, kMostTerms = 2'000, kFewLevels = 50;
constexpr double kFarthest = 1e9;  // spreads from the mean: beyond it a value is as far as can be

struct Moments {
    double mean = 0, spread = 0;
    std::size_t known = 0;
};

//! In parts of the greatest, so that squares neither overflow nor vanish.
Moments momentsOf(std::span<const double> values) {
    Moments moments;
    double greatest = 0, sum = 0, squares = 0;
    for (const auto value : values)
        if (!std::isnan(value)) greatest = std::max(greatest, std::abs(value)), ++moments.known;
    if (moments.known == 0 || !(greatest > 0)) return moments;
    for (const auto value : values)
        if (!std::isnan(value)) sum += value / greatest;
    const auto mean = sum / static_cast<double>(moments.known);
    for (const auto value : values)
        if (!std::isnan(value)) squares += (value / greatest - mean) * (value / greatest - mean);
    const auto spread = std::sqrt(squares / static_cast<double>(moments.known));
    moments.mean = mean * greatest;
    moments.spread = spread > 1e-13 ? spread * greatest : 0;
    return moments;
}

std::vector<std::size_t> countsOf(const Feature& feature) {
    std::vector<std::size_t> counts(feature.levels.size() + 1);
    for (const auto code : feature.codes) ++counts[code == kMissingLevel ? feature.levels.size() : code];
    return counts;
}

//! Numbers that name rows: whole, all unlike, under the name of an id.
bool numbersRows(const Feature& feature, std::size_t rows) {
    constexpr std::array<std::string_view, 5> kNames{"id", "row", "row_id", "rownames", "unnamed: 0"};
    const auto name = text::lowerAscii(feature.name);
    const bool named = name.ends_with("_id") || name.ends_with(" id") || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
    if (!named || rows < 3) return false;
    auto values = feature.numbers;
    if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value) || value != std::floor(value); })) return false;
    std::sort(values.begin(), values.end());
    return std::adjacent_find(values.begin(), values.end()) == values.end();
}

//! Why a column can tell nothing, or too much; empty: it is fit.
std::string faultOf(const Feature& feature, std::size_t rows) {
    if (feature.kind == FeatureKind::number) {
        if (numbersRows(feature, rows)) return "id";
        const auto moments = momentsOf(feature.numbers);
        return moments.spread > 0 || (moments.known > 0 && moments.known < rows) ? "" : "constant";
    }
    const auto missing = countsOf(feature).back();
    const auto levels = feature.levels.size(), known = rows - missing;
    if (levels + (missing > 0 ? 1 : 0) < 2) return "constant";
    if (levels == known && levels > 2) return "id";
    return levels > kMostLevels || (levels > kFewLevels && levels * 2 > known) ? "levels" : "";
}

std::size_t termsOf(const Feature& feature) { return feature.kind == FeatureKind::number ? 2 : feature.levels.size(); }

std::int32_t placeOfLevel(const Design::Column& column, std::string_view level) {
    const auto found = std::lower_bound(column.levels.begin(), column.levels.end(), level);
    if (found == column.levels.end() || *found != level) return DesignRows::kAverage;
    const auto place = static_cast<std::int32_t>(found - column.levels.begin());
    return place == 0 ? DesignRows::kReference : column.firstTerm + place - 1;
}

}  // namespace

Result<Design> Design::learn(std::span<const Feature> training) {
    Design design;
    design.terms.emplace_back();
    const auto rows = training.empty() ? 0 : training[0].rows();
    std::vector<const Feature*> fit;
    std::size_t terms = 1;
    for (const auto& feature : training) {
        if (feature.rows() != rows) return fail(Code::invalid, "score-columns");
        if (auto why = faultOf(feature, rows); !why.empty()) {
            design.leftOut.push_back({feature.name, std::move(why)});
            continue;
        }
        fit.push_back(&feature);
        terms += termsOf(feature);
    }
    while (terms > kMostTerms && !fit.empty()) {
        const auto most = std::max_element(fit.begin(), fit.end(), [](const auto* a, const auto* b) { return termsOf(*a) < termsOf(*b); });
        terms -= termsOf(**most);
        design.leftOut.push_back({(*most)->name, "levels"});
        fit.erase(most);
    }
    for (const auto* feature : fit) feature->kind == FeatureKind::number ? design.addNumber(*feature) : design.addCategory(*feature);
    return design;
}

void Design::addNumber(const Feature& feature) {
    const auto moments = momentsOf(feature.numbers);
    Column column{feature.name, FeatureKind::number, {}};
    const auto place = columns.size();
    // Known as one value or missing: only that it is known says something.
    column.firstTerm = static_cast<std::int32_t>(terms.size());
    column.numberPlace = m_numbers++;
    terms.push_back({Term::Kind::number, place, {}, moments.mean, moments.spread > 0 ? moments.spread : 1});
    if (moments.known < feature.rows()) {
        column.hasChoice = true;
        column.choicePlace = m_choices++;
        column.missingTerm = static_cast<std::int32_t>(terms.size());
        terms.push_back({Term::Kind::missing, place, {}, 1 - static_cast<double>(moments.known) / static_cast<double>(feature.rows()), 1});
    }
    columns.push_back(std::move(column));
}

void Design::addCategory(const Feature& feature) {
    const auto counts = countsOf(feature);
    const auto rows = static_cast<double>(feature.rows());
    Column column{feature.name, FeatureKind::category, feature.levels};
    const auto place = columns.size();
    column.hasChoice = true;
    column.choicePlace = m_choices++;
    column.firstTerm = static_cast<std::int32_t>(terms.size());
    for (std::size_t level = 1; level < feature.levels.size(); ++level)
        terms.push_back({Term::Kind::level, place, feature.levels[level], static_cast<double>(counts[level]) / rows, 1});
    if (counts.back() > 0) {
        column.missingTerm = static_cast<std::int32_t>(terms.size());
        terms.push_back({Term::Kind::missing, place, {}, static_cast<double>(counts.back()) / rows, 1});
    }
    columns.push_back(std::move(column));
}

Result<DesignRows> Design::rows(std::span<const Feature> features, std::size_t count, std::size_t first, std::size_t many) const {
    DesignRows rows{many, m_numbers, m_choices, std::vector<double>(many * m_numbers), std::vector<std::int32_t>(many * m_choices, DesignRows::kReference)};
    for (const auto& column : columns) {
        const auto found = std::find_if(features.begin(), features.end(), [&](const Feature& one) { return one.name == column.name; });
        const auto* feature = found == features.end() ? nullptr : &*found;
        if (feature && (feature->kind != column.kind || feature->rows() != count)) return fail(Code::invalid, "score-columns", column.name);
        if (column.kind == FeatureKind::number) {
            const auto& term = terms[static_cast<std::size_t>(column.firstTerm)];
            for (std::size_t row = 0; row < many; ++row) {
                const auto value = feature ? feature->numbers[first + row] : std::numeric_limits<double>::quiet_NaN();
                if (!std::isnan(value)) rows.numbers[row * m_numbers + column.numberPlace] = std::clamp((value - term.mean) / term.spread, -kFarthest, kFarthest);
                else if (column.hasChoice) rows.terms[row * m_choices + column.choicePlace] = column.missingTerm;
            }
            continue;
        }
        std::vector<std::int32_t> termOf;
        if (feature)
            for (const auto& level : feature->levels) termOf.push_back(placeOfLevel(column, level));
        for (std::size_t row = 0; row < many; ++row) {
            const auto code = feature ? feature->codes[first + row] : kMissingLevel;
            rows.terms[row * m_choices + column.choicePlace] = code == kMissingLevel ? column.missingTerm : termOf[code];
        }
    }
    return rows;
}

}  // namespace lianlu::insight
