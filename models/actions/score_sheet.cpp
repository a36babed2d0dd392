// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/score_sheet.h"

#include <algorithm>
#include <cmath>

#include "models/domain/rules/consent.h"
#include "models/domain/rules/local_days.h"
#include "models/insight/value/engagement.h"
#include "models/store/event_segments.h"
#include "models/store/queries.h"

namespace lianlu::actions {

namespace {

using Source = store::PersonEvent::Source;

double pointsOf(const store::PersonEvent& event, std::int32_t day, std::int32_t today) {
    if (event.source != Source::touch || day > today) return 0;
    const double weight = event.weight > 0 ? event.weight : static_cast<double>(insight::usualWeight(event.kind));
    return weight * std::exp2(-(today - day) / insight::kHalfLifeDays);
}

bool countsFor(const ScoreRow& row, Score score) {
    switch (score) {
        case Score::recency:
        case Score::frequency:
        case Score::state: return row.event.source == Source::order;
        case Score::monetary:
        case Score::alive:
        case Score::value: return row.event.source == Source::order || row.event.source == Source::refund;
        case Score::engagement: return row.event.source == Source::touch && row.points > 0;
        case Score::segment: return row.event.source == Source::order || row.event.source == Source::refund || row.points > 0;
        case Score::stage: return row.event.source == Source::order || insight::actOf(row.event.kind).has_value();
    }
    return false;
}

}  // namespace

Result<ScoreSheet> scoreSheet(db::Connection& c, domain::CustomerId customer, Time now, const ValueModel* value) {
    ScoreSheet sheet;
    LIANLU_TRY(const auto zone, store::brandZone(c));
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    sheet.today = days(now);
    LIANLU_TRY(const auto ledger, store::Queries::consentLedger(c, customer));
    sheet.mayProfile = domain::mayProfile(ledger);
    if (!sheet.mayProfile) return sheet;
    LIANLU_TRY(sheet.standing, standingOf(c, customer, sheet.today));
    LIANLU_TRY(const auto events, store::personEvents(c, customer));
    const auto dayOf = [&days](Time at) { return days(at); };
    LIANLU_TRY(sheet.journey, journeyPlace(events, dayOf, sheet.today));
    if (value) {
        sheet.learned = value->purchases.has_value();
        sheet.learnedFrom = value->customers;
        sheet.repeaters = value->repeaters;
        LIANLU_TRY(sheet.worth, valueOf(*value, purchaseDays(events, dayOf)));
    }
    for (auto event = events.rbegin(); event != events.rend(); ++event) sheet.rows.push_back({*event, pointsOf(*event, days(event->at), sheet.today)});
    return sheet;
}

std::vector<ScoreRow> rowsBehind(const ScoreSheet& sheet, Score score, const std::function<std::int32_t(Time)>& dayOf) {
    std::vector<ScoreRow> rows;
    for (const auto& row : sheet.rows) {
        const auto day = dayOf(row.event.at);
        if (day > sheet.today || !countsFor(row, score)) continue;
        if (score == Score::stage && std::find(sheet.journey.entries.begin(), sheet.journey.entries.end(), std::optional(day)) == sheet.journey.entries.end()) continue;
        rows.push_back(row);
        // The newest order alone says how long ago it was.
        if (score == Score::recency) break;
    }
    return rows;
}

}  // namespace lianlu::actions
