// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/insight/resolve/deterministic.h"
#include "sync/server/oneid/match_guards.h"

namespace lianlu::server {

namespace {

template <class T>
void sortOnce(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return true;
        if (*x < *y) ++x;
        else ++y;
    }
    return false;
}

bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) { return !a.empty() && !b.empty() && !meet(a, b); }

void keep(std::vector<std::string>& values, oneid::IdentityType type, std::string_view value) {
    if (auto normal = oneid::normalIdentity(type, value); !normal.empty()) values.push_back(std::move(normal));
}

}  // namespace

Result<FactsById> readFacts(pg::Connection& connection, std::span<const Uuid> persons) {
    FactsById facts;
    std::unordered_map<Uuid, Uuid> personOf;
    for (const auto& person : persons) {
        facts[person].rows.push_back(person);
        personOf.emplace(person, person);
    }
    LIANLU_TRY(const pg::Rows gone, connection.query("WITH RECURSIVE who(person, row_id) AS (SELECT p, p FROM unnest($1::uuid[]) AS p "
                                                     "UNION SELECT w.person, m.gone_id FROM who w JOIN person_merge m ON m.stays_id = w.row_id AND m.undone_at IS NULL) "
                                                     "SELECT person, row_id FROM who WHERE person <> row_id",
                                                     pg::Params().uuids(persons)));
    for (int i = 0; i < gone.size(); ++i) {
        facts[gone.uuid(i, 0)].rows.push_back(gone.uuid(i, 1));
        personOf.emplace(gone.uuid(i, 1), gone.uuid(i, 0));
    }
    std::vector<Uuid> rows;
    for (const auto& [row, person] : personOf) rows.push_back(row);

    LIANLU_TRY(const pg::Rows identities, connection.query("SELECT customer_id, kind, value FROM identity WHERE customer_id = ANY($1) AND NOT deleted "
                                                           "AND kind IN ('wechat_unionid', 'card')",
                                                           pg::Params().uuids(persons)));
    for (int i = 0; i < identities.size(); ++i) {
        auto& person = facts[identities.uuid(i, 0)];
        if (identities.text(i, 1) == "card") keep(person.cards, oneid::IdentityType::card, identities.text(i, 2));
        else keep(person.unionIds, oneid::IdentityType::unionId, identities.text(i, 2));
    }
    LIANLU_TRY(const pg::Rows members, connection.query("SELECT row_id, source FROM ingest_record WHERE row_id = ANY($1) AND kind = 'members'", pg::Params().uuids(rows)));
    for (int i = 0; i < members.size(); ++i) facts[personOf.at(members.uuid(i, 0))].sources.emplace_back(members.text(i, 1));
    LIANLU_TRY(const pg::Rows apart, connection.query("SELECT first_id, second_id FROM person_match WHERE status = 'apart' AND NOT deleted "
                                                      "AND (first_id = ANY($1) OR second_id = ANY($1))",
                                                      pg::Params().uuids(rows)));
    for (int i = 0; i < apart.size(); ++i)
        for (const int side : {0, 1})
            if (const auto found = personOf.find(apart.uuid(i, side)); found != personOf.end()) facts[found->second].apartFrom.push_back(apart.uuid(i, 1 - side));

    for (auto& [id, one] : facts) {
        for (auto* values : {&one.unionIds, &one.cards, &one.sources}) sortOnce(*values);
        for (auto* ids : {&one.rows, &one.apartFrom}) sortOnce(*ids);
    }
    return facts;
}

Guard contradiction(const PersonFacts& a, const PersonFacts& b) {
    if (meet(a.apartFrom, b.rows)) return Guard::apart;
    if (differ(a.unionIds, b.unionIds) || differ(a.cards, b.cards)) return Guard::identities;
    if (meet(a.sources, b.sources)) return Guard::oneSource;
    return Guard::none;
}

}  // namespace lianlu::server
