// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/list_pages.h"

#include <algorithm>
#include <unordered_map>

#include "models/actions/offer_words.h"
#include "models/actions/team_figures.h"
#include "models/base/text.h"
#include "models/domain/rules/team.h"

namespace lianlu::actions {

Result<store::Page<store::CustomerRow>> ListPages::of(const store::CustomerFilter& filter, const std::string& after) const {
    return store::Queries::customers(connection, filter, after, limit);
}

Result<store::Page<store::LeadRow>> ListPages::of(const store::LeadFilter& filter, const std::string& after) const { return store::Queries::leads(connection, filter, after, limit); }

Result<store::Page<store::OfferRow>> ListPages::of(const store::OfferFilter& filter, const std::string& after) const {
    LIANLU_TRY(auto page, store::offerPage(connection, filter, after, limit));
    for (auto& row : page.rows) {
        LIANLU_TRY(row.offer.subject, offerWords(connection, row.offer, row.offer.subject));
    }
    return page;
}

Result<store::Page<store::TaskLine>> ListPages::of(const store::TaskFilter& filter, const std::string& after) const { return store::taskPage(connection, filter, after, limit); }

Result<store::Page<store::MatchRow>> ListPages::of(const PairList& list, const std::string& after) const {
    return store::matches(connection, list.list, list.now, after, limit);
}

Result<store::Page<TeamRow>> ListPages::of(const TeamList& list, const std::string&) const {
    if (!domain::leadsTeam(context.role)) return fail(Code::forbidden, "the team's figures are the manager's", "team");
    LIANLU_TRY(auto figures, teamFigures(connection, context.shop, list.now));
    const auto placeOf = [&](const store::TeamLine& line) { return std::find(list.order.begin(), list.order.end(), line.staff.id) - list.order.begin(); };
    if (!list.order.empty())
        std::stable_sort(figures.lines.begin(), figures.lines.end(), [&](const store::TeamLine& a, const store::TeamLine& b) { return placeOf(a) < placeOf(b); });
    store::Page<TeamRow> page;
    for (auto& line : figures.lines) page.rows.push_back({std::move(line), figures.period});
    return page;
}

Result<std::int64_t> ListPages::count(const TeamList& list) const {
    LIANLU_TRY(const auto page, of(list, {}));
    return static_cast<std::int64_t>(page.rows.size());
}

Result<store::Page<QualityPersonRow>> ListPages::of(const QualityList& list, const std::string& after) const {
    if (!list.board) return store::Page<QualityPersonRow>{};
    const auto ids = list.board->behind(list.issue, list.store, list.source);
    const auto from = std::min(ids.size(), static_cast<std::size_t>(text::toInteger(after).value_or(0)));
    const auto to = std::min(ids.size(), from + static_cast<std::size_t>(limit));
    std::vector<domain::CustomerId> wanted(ids.begin() + static_cast<std::ptrdiff_t>(from), ids.begin() + static_cast<std::ptrdiff_t>(to));
    std::vector<domain::CustomerId> twins;
    if (groupOf(list.issue) == insight::QualityGroup::duplicates)
        for (const auto& id : wanted)
            if (const auto twin = list.board->twinOf(list.issue, id); !twin.isNull()) twins.push_back(twin);
    std::unordered_map<Uuid, store::CustomerRow> known;
    for (const auto& some : {wanted, twins}) {
        LIANLU_TRY(auto rows, store::Queries::customersById(connection, some));
        for (auto& row : rows) known.emplace(row.id.uuid, std::move(row));
    }
    store::Page<QualityPersonRow> page;
    for (const auto& id : wanted) {
        const auto found = known.find(id.uuid);
        if (found == known.end()) continue;
        QualityPersonRow row{found->second, list.issue, {}, {}};
        if (!twins.empty()) row.twin = list.board->twinOf(list.issue, id);
        if (const auto twin = known.find(row.twin.uuid); twin != known.end()) row.twinName = twin->second.name;
        page.rows.push_back(std::move(row));
    }
    page.next = to == ids.size() ? std::string() : std::to_string(to);
    return page;
}

Result<std::int64_t> ListPages::count(const QualityList& list) const {
    std::int64_t count = 0;
    std::string after;
    do {
        LIANLU_TRY(const auto page, of(list, after));
        count += static_cast<std::int64_t>(page.rows.size());
        after = page.next;
    } while (!after.empty());
    return count;
}

}  // namespace lianlu::actions
