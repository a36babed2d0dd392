// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/lead_chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "models/domain/rules/consent.h"
#include "models/insight/score/maturity.h"
#include "models/store/queries.h"

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

//! Log odds of each row, by what the other four parts taught; nothing where one of them cannot teach.
Result<std::optional<std::vector<double>>> oddsUnseen(const std::vector<store::LeadRowFacts>& rows, const LeadModel& columns, const std::function<bool()>& cancelled) {
    std::vector<double> odds(rows.size());
    for (std::size_t part = 0; part < kParts; ++part) {
        std::vector<store::LeadRowFacts> taught, asked;
        for (std::size_t i = 0; i < rows.size(); ++i) (i % kParts == part ? asked : taught).push_back(rows[i]);
        const auto model = insight::fitLogistic(leadFeatures(taught, columns), outcomesOf(taught), settingsFor(cancelled));
        if (!model && model.error().code == Code::cancelled) return fail(model.error());
        if (!model) return std::optional<std::vector<double>>{};
        LIANLU_TRY(const auto some, model->logOdds(leadFeatures(asked, columns), asked.size()));
        for (std::size_t i = 0; i < some.size(); ++i) odds[i * kParts + part] = some[i];
    }
    return std::optional(std::move(odds));
}

//! The closed leads in the order of their bins.
std::vector<ClosedLead> byChance(const std::vector<store::LeadRowFacts>& rows, const std::vector<double>& odds) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return odds[a] < odds[b]; });
    std::vector<ClosedLead> closed;
    for (const auto i : order) closed.push_back({rows[i], 100 * insight::LogisticModel::probability(odds[i])});
    return closed;
}

}  // namespace

Result<LeadModel> learnLeads(db::Connection& c, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto rows, store::closedLeads(c));
    LeadModel learned;
    learned.won = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.won; });
    learned.lost = static_cast<std::int64_t>(rows.size()) - learned.won;
    for (const auto& row : rows) learned.closed.push_back({row, 0});
    if (learned.won < kLeastOutcomes || learned.lost < kLeastOutcomes) return learned;
    chooseColumns(rows, learned);
    if (learned.columns.empty()) return learned;
    LIANLU_TRY(const auto odds, oddsUnseen(rows, learned, cancelled));
    if (!odds) return learned;
    LIANLU_TRY(learned.quality, insight::judgeChances(*odds, outcomesOf(rows)));
    auto model = insight::fitLogistic(leadFeatures(rows, learned), outcomesOf(rows), settingsFor(cancelled));
    if (model) {
        learned.model = std::move(*model);
        learned.closed = byChance(rows, *odds);
    } else if (model.error().code == Code::cancelled) return fail(model.error());
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
        chance.reasons.push_back({column, reason.points, reasonValue(facts, column), domain::enumFromName<domain::LeadSource>(facts.source)});
    }
    const auto& bins = learned.quality.bins;
    const auto alike = std::min_element(bins.begin(), bins.end(), [p = *chance.score / 100](const auto& a, const auto& b) { return std::abs(a.predicted - p) < std::abs(b.predicted - p); });
    if (alike != bins.end()) {
        for (auto bin = bins.begin(); bin != alike; ++bin) chance.alikeFrom += bin->rows;
        chance.alike = static_cast<std::int64_t>(alike->rows);
        chance.low = alike->low;
        chance.high = alike->high;
    }
    return chance;
}

std::vector<ClosedLead> leadsBehind(const LeadChance& chance, const LeadModel& model) {
    if (!chance.mayProfile || !chance.open) return {};
    const auto first = model.closed.begin() + static_cast<std::ptrdiff_t>(chance.alikeFrom);
    std::vector<ClosedLead> behind(first, chance.score ? first + static_cast<std::ptrdiff_t>(chance.alike) : model.closed.end());
    std::stable_sort(behind.begin(), behind.end(), [](const auto& a, const auto& b) { return a.facts.closedAt > b.facts.closedAt; });
    return behind;
}

double reasonValue(const store::LeadRowFacts& facts, LeadReason::Column column) {
    return column == LeadReason::Column::touches ? static_cast<double>(facts.touches) : leadValue(facts, column);
}

}  // namespace lianlu::actions
