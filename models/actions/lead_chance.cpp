// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/lead_chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "models/domain/rules/consent.h"
#include "models/insight/score/maturity.h"
#include "models/store/queries.h"
#include "models/store/queries_actions.h"

namespace lianlu::actions {

namespace {

constexpr std::size_t kParts = 5;
constexpr std::array<std::string_view, 5> kChanceColumns{"source", "product", "budget", "touches", "bought"};

//! Standardised columns of a few dozen rows: as much as one row's worth of doubt keeps rare sources from being certain.
insight::LogisticSettings settingsFor(const std::function<bool()>& cancelled) { return {1.0, 100, cancelled}; }

//! What a lead has of a column but the source, as a number.
double leadValue(const store::LeadRowFacts& row, LeadReason::Column column) {
    switch (column) {
        case LeadReason::Column::product: return row.product ? 1 : 0;
        case LeadReason::Column::budget: return row.budget ? 1 : 0;
        case LeadReason::Column::touches: return std::log1p(static_cast<double>(row.touches));
        case LeadReason::Column::bought: return row.bought ? 1 : 0;
        case LeadReason::Column::source: break;
    }
    return 0;
}

//! Sources that enough leads came by, and columns that enough of them have and enough lack: a single odd lead is no lesson.
void chooseColumns(const std::vector<store::LeadRowFacts>& rows, LeadModel& model) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : rows) ++counts[row.source];
    for (const auto& [source, count] : counts)
        if (count >= kLeastRows) model.sources.push_back(source);
    if (model.sources.size() > 1) model.columns.push_back(0);
    for (std::size_t i = 1; i < kChanceColumns.size(); ++i) {
        const auto some = std::count_if(rows.begin(), rows.end(), [i](const auto& row) { return leadValue(row, static_cast<LeadReason::Column>(i)) > 0; });
        if (some >= kLeastRows && static_cast<std::int64_t>(rows.size()) - some >= kLeastRows) model.columns.push_back(i);
    }
}

std::vector<insight::Feature> leadFeatures(const std::vector<store::LeadRowFacts>& rows, const LeadModel& model) {
    std::vector<insight::Feature> features;
    for (const auto i : model.columns) {
        insight::Feature feature;
        feature.name = std::string(kChanceColumns[i]);
        const auto column = static_cast<LeadReason::Column>(i);
        if (column == LeadReason::Column::source) {
            feature.kind = insight::FeatureKind::category;
            feature.levels = model.sources;
            for (const auto& row : rows) {
                const auto source = std::lower_bound(model.sources.begin(), model.sources.end(), row.source);
                const bool known = source != model.sources.end() && *source == row.source;
                feature.codes.push_back(known ? static_cast<std::uint32_t>(source - model.sources.begin()) : insight::kMissingLevel);
            }
        } else
            for (const auto& row : rows) feature.numbers.push_back(leadValue(row, column));
        features.push_back(std::move(feature));
    }
    return features;
}

std::vector<std::uint8_t> outcomesOf(const std::vector<store::LeadRowFacts>& rows) {
    std::vector<std::uint8_t> won;
    for (const auto& row : rows) won.push_back(row.won ? 1 : 0);
    return won;
}

//! Each part judged by what the other four taught; nothing where one of them cannot teach.
Result<std::optional<insight::ChanceQuality>> judged(const std::vector<store::LeadRowFacts>& rows, const LeadModel& columns, const std::function<bool()>& cancelled) {
    std::vector<double> odds;
    std::vector<std::uint8_t> outcomes;
    for (std::size_t part = 0; part < kParts; ++part) {
        std::vector<store::LeadRowFacts> taught, asked;
        for (std::size_t i = 0; i < rows.size(); ++i) (i % kParts == part ? asked : taught).push_back(rows[i]);
        const auto model = insight::fitLogistic(leadFeatures(taught, columns), outcomesOf(taught), settingsFor(cancelled));
        if (!model && model.error().code == Code::cancelled) return fail(model.error());
        if (!model) return std::optional<insight::ChanceQuality>{};
        LIANLU_TRY(const auto some, model->logOdds(leadFeatures(asked, columns), asked.size()));
        odds.insert(odds.end(), some.begin(), some.end());
        const auto ends = outcomesOf(asked);
        outcomes.insert(outcomes.end(), ends.begin(), ends.end());
    }
    LIANLU_TRY(auto quality, insight::judgeChances(odds, outcomes));
    return std::optional(std::move(quality));
}

}  // namespace

Result<LeadModel> learnLeads(db::Connection& c, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto rows, store::closedLeads(c));
    LeadModel learned;
    learned.won = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.won; });
    learned.lost = static_cast<std::int64_t>(rows.size()) - learned.won;
    if (learned.won < kLeastOutcomes || learned.lost < kLeastOutcomes) return learned;
    chooseColumns(rows, learned);
    if (learned.columns.empty()) return learned;
    LIANLU_TRY(auto quality, judged(rows, learned, cancelled));
    if (!quality) return learned;
    learned.quality = std::move(*quality);
    auto model = insight::fitLogistic(leadFeatures(rows, learned), outcomesOf(rows), settingsFor(cancelled));
    if (model) learned.model = std::move(*model);
    else if (model.error().code == Code::cancelled) return fail(model.error());
    return learned;
}

Result<LeadChance> chanceOf(db::Connection& c, domain::LeadId id, const LeadModel& learned) {
    LIANLU_TRY(const auto lead, store::Queries::lead(c, id));
    LIANLU_TRY(const auto ledger, store::Queries::consentLedger(c, lead.customerId));
    LeadChance chance;
    chance.open = lead.stage != domain::LeadStage::won && lead.stage != domain::LeadStage::lost;
    chance.mayProfile = domain::mayProfile(ledger);
    if (!learned.model || !chance.open || !chance.mayProfile) return chance;
    LIANLU_TRY(const auto facts, store::leadFacts(c, id));
    LIANLU_TRY(const auto scored, insight::maturityOf(*learned.model, leadFeatures({facts}, learned), 1));
    chance.score = scored[0].score;
    for (const auto& reason : scored[0].reasons) {
        // The model leaves out columns that tell nothing: places are its own, names are not.
        const auto column = static_cast<LeadReason::Column>(std::find(kChanceColumns.begin(), kChanceColumns.end(), reason.name) - kChanceColumns.begin());
        const double value = column == LeadReason::Column::touches ? static_cast<double>(facts.touches)
                             : column == LeadReason::Column::product ? facts.product
                             : column == LeadReason::Column::budget ? facts.budget
                                                                    : facts.bought;
        chance.reasons.push_back({column, reason.points, value, domain::enumFromName<domain::LeadSource>(facts.source)});
    }
    const auto& bins = learned.quality.bins;
    const auto alike = std::min_element(bins.begin(), bins.end(), [p = *chance.score / 100](const auto& a, const auto& b) { return std::abs(a.predicted - p) < std::abs(b.predicted - p); });
    if (alike != bins.end()) {
        chance.alike = static_cast<std::int64_t>(alike->rows);
        chance.low = alike->low;
        chance.high = alike->high;
    }
    return chance;
}

}  // namespace lianlu::actions
