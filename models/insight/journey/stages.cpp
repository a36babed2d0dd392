// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/stages.h"

#include <algorithm>
#include <numeric>

namespace lianlu::insight {

namespace {

constexpr std::size_t kAskStagesEvery = 4096;

using Entries = std::array<std::optional<std::int32_t>, kJourneyStages>;

//! Where a customer stands, and what was last heard and done.
struct Standing {
    std::size_t stage = 0;
    std::int32_t since = 0, lastEvent = 0;
    std::optional<std::int32_t> lastServed;
};

std::optional<Standing> standingOf(std::span<const Event> events, const Entries& entries, std::int32_t asOf) {
    if (!entries[0]) return std::nullopt;
    Standing standing;
    while (standing.stage + 1 < kJourneyStages && entries[standing.stage + 1]) ++standing.stage;
    standing.since = *entries[standing.stage];
    for (const auto& event : events) {
        if (event.day > asOf) break;
        standing.lastEvent = event.day;
        if (event.act == Act::served) standing.lastServed = event.day;
    }
    return standing;
}

bool isBroken(const Standing& standing, std::int32_t asOf, std::int32_t limit) {
    return asOf - standing.since > limit && (!standing.lastServed || asOf - *standing.lastServed > limit);
}

std::optional<double> medianOf(std::vector<std::int32_t>& values) {
    if (values.empty()) return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (static_cast<double>(*middle) + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<double> meanOf(const std::vector<std::int32_t>& values) {
    if (values.empty()) return std::nullopt;
    return static_cast<double>(std::accumulate(values.begin(), values.end(), std::int64_t{0})) / static_cast<double>(values.size());
}

}  // namespace

Entries entriesOf(std::span<const Event> events, std::int32_t asOf) {
    Entries entries;
    const auto enter = [&](JourneyStage stage, std::int32_t day) {
        for (std::size_t i = 0; i <= static_cast<std::size_t>(stage); ++i)
            if (!entries[i]) entries[i] = day;
    };
    for (const auto& event : events) {
        if (event.day > asOf) break;
        const auto& bought = entries[static_cast<std::size_t>(JourneyStage::customer)];
        if (event.act == Act::joined) enter(JourneyStage::user, event.day);
        else if (event.act == Act::bought) enter(bought && *bought != event.day ? JourneyStage::loyal : JourneyStage::customer, event.day);
        else if (event.act == Act::spread && bought) enter(JourneyStage::advocate, event.day);
        else enter(JourneyStage::contact, event.day);
    }
    return entries;
}

std::array<StageFigures, kJourneyStages> journeyStages(const Journal& journal, std::int32_t asOf, const StageRules& rules, const std::function<bool()>& cancelled) {
    std::array<StageFigures, kJourneyStages> figures;
    std::array<std::vector<std::int32_t>, kJourneyStages> took, waits;
    for (std::size_t customer = 0; customer < journal.customers(); ++customer) {
        if (customer % kAskStagesEvery == 0 && cancelled && cancelled()) break;
        const auto entries = entriesOf(journal[customer], asOf);
        const auto standing = standingOf(journal[customer], entries, asOf);
        if (!standing) continue;
        for (std::size_t stage = 0; stage <= standing->stage; ++stage) {
            ++figures[stage].entered;
            if (stage == standing->stage) break;
            ++figures[stage].movedOn;
            took[stage].push_back(*entries[stage + 1] - *entries[stage]);
        }
        auto& here = figures[standing->stage];
        const auto limit = rules.limit[standing->stage];
        ++here.here;
        here.droppedOff += asOf - standing->lastEvent > limit;
        here.broken += isBroken(*standing, asOf, limit);
        waits[standing->stage].push_back(asOf - standing->since);
    }
    for (std::size_t stage = 0; stage < kJourneyStages; ++stage) {
        figures[stage].meanDays = meanOf(took[stage]);
        figures[stage].medianDays = medianOf(took[stage]);
        figures[stage].medianWait = medianOf(waits[stage]);
    }
    return figures;
}

std::vector<std::uint32_t> brokenLinks(const Journal& journal, JourneyStage stage, std::int32_t asOf, const StageRules& rules) {
    std::vector<std::uint32_t> customers;
    for (std::size_t customer = 0; customer < journal.customers(); ++customer) {
        const auto standing = standingOf(journal[customer], entriesOf(journal[customer], asOf), asOf);
        if (standing && standing->stage == static_cast<std::size_t>(stage) && isBroken(*standing, asOf, rules.limit[standing->stage]))
            customers.push_back(static_cast<std::uint32_t>(customer));
    }
    return customers;
}

}  // namespace lianlu::insight
