// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_matches.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "models/domain/rules/person_match.h"
#include "models/store/entity_reader.h"

namespace lianlu::store {

namespace {

const std::string kMatches = "person_match AS t";

constexpr std::string_view kNames = R"sql(
SELECT m.id, a.name, b.name, k.name, sa.name, sb.name, sk.name, a.id IS NOT NULL, b.id IS NOT NULL, k.id IS NOT NULL, d.name,
       EXISTS (SELECT 1 FROM base_row r WHERE r.entity = 'person_match' AND r.id = m.id)
  FROM person_match m
  LEFT JOIN customer a ON a.id = m.first_id LEFT JOIN store sa ON sa.id = a.home_store_id
  LEFT JOIN customer b ON b.id = m.second_id LEFT JOIN store sb ON sb.id = b.home_store_id
  LEFT JOIN customer k ON k.id = m.customer_id LEFT JOIN store sk ON sk.id = k.home_store_id
  LEFT JOIN staff d ON d.id = m.decided_by
 WHERE m.id IN (SELECT unhex(value) FROM json_each(?1))
)sql";

void readNames(const db::Statement& s, MatchRow& row) {
    int column = 1;
    for (auto* text : {&row.firstName, &row.secondName, &row.staysName, &row.firstStore, &row.secondStore, &row.staysStore}) *text = s.string(column++);
    for (auto* here : {&row.firstHere, &row.secondHere, &row.staysHere}) *here = s.integer(column++) != 0;
    row.decidedByName = s.string(column++);
    row.pending = s.integer(column) != 0;
}

Result<std::vector<MatchRow>> rowsOf(db::Connection& c, const std::vector<Uuid>& ids) {
    std::unordered_map<Uuid, MatchRow> found;
    const auto wanted = idArray(ids);
    LIANLU_TRY(auto held, readEntities<domain::PersonMatch>(c, "WHERE id IN (SELECT unhex(value) FROM json_each(?1))", wanted));
    for (auto& match : held) found[match.id.uuid].match = std::move(match);
    LIANLU_TRY(const auto s, c.prepare(kNames));
    s->bind(1, wanted);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) break;
        if (const auto row = found.find(s->uuid(0)); row != found.end()) readNames(*s, row->second);
    }
    std::vector<MatchRow> rows;
    for (const auto& id : ids)
        if (const auto row = found.find(id); row != found.end()) rows.push_back(std::move(row->second));
    return rows;
}

//! Nothing where this device does not hold the person.
Result<std::optional<MatchPerson>> personOf(db::Connection& c, domain::CustomerId id) {
    auto detail = Queries::customer(c, id);
    if (!detail && detail.error().code == Code::notFound) return std::nullopt;
    if (!detail) return fail(detail.error());
    MatchPerson person;
    person.detail = std::move(*detail);
    if (auto shop = Queries::store(c, person.detail.customer.homeStoreId)) person.storeName = std::move(shop->name);
    LIANLU_TRY(const auto s, c.prepare("SELECT count(*), max(at) FROM interaction WHERE customer_id = ?"));
    s->bindAll(id);
    LIANLU_TRY(const bool counted, s->step());
    if (counted) {
        person.interactions = s->integer(0);
        person.lastInteractionAt = s->time(1);
    }
    return person;
}

Result<MatchPair> withPersons(db::Connection& c, MatchRow row) {
    MatchPair pair{std::move(row), {}, {}, {}};
    LIANLU_TRY(pair.first, personOf(c, pair.row.match.firstId));
    LIANLU_TRY(pair.second, personOf(c, pair.row.match.secondId));
    // Joined once more since: only the one who stayed then is left.
    if (!pair.first && !pair.second) {
        LIANLU_TRY(pair.stays, personOf(c, pair.row.match.customerId));
    }
    return pair;
}

}  // namespace

KeysetList matchKeyset(MatchList list) {
    if (list == MatchList::review) return {kMatches, "CAST(round(coalesce(score, 0) * 1000000) AS INTEGER)", true, false};
    return {kMatches, "coalesce(decided_at, joined_at, found_at, 0)", true, false};
}

Where matchConditions(MatchList list, Time now) {
    const auto held = [](const std::string& id) { return "EXISTS (SELECT 1 FROM customer c WHERE c.id = t." + id + ")"; };
    Where where;
    const auto due = "coalesce(later_until, 0) <= CAST(" + where.text(std::to_string(toUnixMs(now))) + " AS INTEGER)";
    if (list == MatchList::review) {
        where.add("status IN ('open', 'later') AND (status = 'open' OR " + due + ") AND joined_at IS NULL");
        where.add(held("first_id") + " AND " + held("second_id"));
    } else {
        where.add("(status IN ('joined', 'apart') OR (status = 'later' AND NOT " + due + ") OR joined_at IS NOT NULL)");
        where.add("(" + held("customer_id") + " OR " + held("first_id") + " OR " + held("second_id") + ")");
    }
    return where;
}

Result<Page<MatchRow>> matches(db::Connection& c, MatchList list, Time now, const std::string& after, int limit) {
    LIANLU_TRY(auto ids, keysetPage(c, matchKeyset(list), matchConditions(list, now), after, limit));
    LIANLU_TRY(auto rows, rowsOf(c, ids.ids));
    return Page<MatchRow>{std::move(rows), std::move(ids.next)};
}

Result<std::int64_t> countMatches(db::Connection& c, MatchList list, Time now) { return countRows(c, kMatches, matchConditions(list, now)); }

Result<std::vector<MatchRow>> matchesById(db::Connection& c, const std::vector<domain::PersonMatchId>& ids) {
    std::vector<Uuid> plain;
    for (const auto& id : ids) plain.push_back(id.uuid);
    return rowsOf(c, plain);
}

Result<MatchPair> matchPair(db::Connection& c, domain::PersonMatchId id) {
    LIANLU_TRY(auto rows, rowsOf(c, {id.uuid}));
    if (rows.empty()) return fail(Code::notFound, "no such row", std::string(domain::PersonMatch::kEntity));
    return withPersons(c, std::move(rows.front()));
}

Result<MatchPair> matchPair(db::Connection& c, domain::CustomerId one, domain::CustomerId other) {
    LIANLU_TRY(auto rows, rowsOf(c, {domain::matchId(one, other).uuid}));
    if (!rows.empty()) return withPersons(c, std::move(rows.front()));
    MatchRow row;
    std::tie(row.match.firstId, row.match.secondId) = std::minmax(one, other);
    return withPersons(c, std::move(row));
}

Result<std::vector<domain::PersonMatch>> joinsOf(db::Connection& c, domain::CustomerId person) {
    return readEntities<domain::PersonMatch>(c, "WHERE customer_id = ? AND joined_at IS NOT NULL ORDER BY joined_at DESC, id", person);
}

}  // namespace lianlu::store
