// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/insights.h"

#include <utility>

#include "models/domain/rules/consent.h"
#include "models/store/queries.h"
#include "models/store/queries_quality.h"

namespace lianlu::actions {

Result<CustomerPortrait> portraitOf(db::Connection& c, domain::CustomerId customer, Time now, const insight::Calendar& calendar) {
    LIANLU_TRY(auto rows, store::portraitRows(c, customer, now));
    insight::PortraitFacts facts;
    for (auto& order : rows.orders) facts.orders.push_back({order.at, std::move(order.channel), order.amountMinor});
    for (auto& goods : rows.goods) facts.goods.push_back({std::move(goods.category), goods.quantity, goods.amountMinor});
    facts.moments = std::move(rows.moments);
    facts.coupons = {rows.couponsIssued, rows.couponsRedeemed, rows.couponsExpired};
    facts.offers = {rows.offersSent, rows.offersOpened, rows.offersClicked, rows.offersBought};
    LIANLU_TRY(const auto today, brandDay(c, now));
    LIANLU_TRY(const auto ledger, store::Queries::consentLedger(c, customer));
    const bool mayProfile = domain::mayProfile(ledger);
    if (!mayProfile) return CustomerPortrait{insight::makePortrait(facts, now, calendar), rows.goodsByTitle, std::move(rows.tags), std::nullopt, false};
    // A guest of another store has a card and no row here.
    auto standing = standingOf(c, customer, today);
    if (!standing && standing.error().code != Code::notFound) return fail(standing.error());
    return CustomerPortrait{insight::makePortrait(facts, now, calendar), rows.goodsByTitle, std::move(rows.tags), standing ? std::move(*standing) : std::nullopt};
}

Result<insight::QualityBoard> qualityBoard(db::Connection& c, Time now, const std::string& today) {
    LIANLU_TRY(auto rows, store::qualityRows(c));
    std::vector<insight::QualityPerson> people;
    people.reserve(rows.size());
    for (auto& row : rows)
        people.push_back({row.id, row.store, std::move(row.source), std::move(row.name), std::move(row.birthday), std::move(row.phones), std::move(row.emails),
                          row.consentSaid, row.touchedAt, row.editedAt, row.conflict, std::move(row.keptApart)});
    return insight::countQuality(people, now, today);
}

}  // namespace lianlu::actions
