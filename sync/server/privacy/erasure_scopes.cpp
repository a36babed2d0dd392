// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/erasure_scopes.h"

#include <algorithm>
#include <map>

#include "models/domain/entities.h"

namespace lianlu::server {

void ErasureScopes::add(std::string_view entity, const Uuid& id, const domain::Scope& scope, bool alive) {
    m_rows.push_back({{std::string(entity), id}, scope, alive});
}

void ErasureScopes::addPerson(const Uuid& id, const domain::Scope& scope, bool alive) {
    add(domain::Customer::kEntity, id, scope, alive);
    m_people.push_back(id);
}

std::vector<Uuid> ErasureScopes::ids() const {
    std::vector<Uuid> all;
    for (const auto& row : m_rows) all.push_back(row.name.id);
    return all;
}

Result<ErasureScopes::Told> ErasureScopes::whereTheyWere() const {
    Told told;
    std::map<Uuid, const Row*> known;
    for (const auto& row : m_rows) {
        known.emplace(row.name.id, &row);
        // Its end was told there long ago, and edits of it may wait there still.
        if (!row.alive) told.emplace(row.scope, row.name);
    }
    LIANLU_TRY(const pg::Rows left, m_batch.connection().query("SELECT scope, id FROM change_log WHERE id = ANY($1) AND kind IN ('l', 'd') "
                                                               "UNION SELECT scope, row_id FROM gone_from WHERE row_id = ANY($1)",
                                                               pg::Params().uuids(ids())));
    for (int i = 0; i < left.size(); ++i) {
        const auto scope = domain::Scope::parse(left.text(i, 0));
        const auto row = known.find(left.uuid(i, 1));
        if (!scope || row == known.end() || (row->second->alive && row->second->scope == *scope)) continue;
        told.emplace(*scope, row->second->name);
    }
    return told;
}

Result<bool> ErasureScopes::wasJoined() const {
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT EXISTS (SELECT 1 FROM person_merge WHERE stays_id = ANY($1) OR gone_id = ANY($1))",
                                                               pg::Params().uuids(m_people)));
    return rows.boolean(0, 0);
}

Result<std::vector<domain::Scope>> ErasureScopes::holders(const std::set<domain::Scope>& places) const {
    std::vector<std::string> texts;
    for (const auto& scope : places) texts.push_back(scope.toString());
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT DISTINCT staff_id FROM held_scope WHERE scope = ANY($1)", pg::Params().texts(texts)));
    std::vector<domain::Scope> own;
    for (int i = 0; i < rows.size(); ++i) own.push_back(domain::Scope::user(domain::StaffId{rows.uuid(i, 0)}));
    return own;
}

Result<void> ErasureScopes::tell() {
    LIANLU_TRY(Told told, whereTheyWere());
    std::set<domain::Scope> places;
    std::set<RowName> named;
    for (const auto& row : m_rows) {
        places.insert(row.scope);
        // The one kind of row that need not name its person.
        if (row.name.entity == domain::Conflict::kEntity) m_told.emplace(row.scope, row.name);
        if (std::find(m_people.begin(), m_people.end(), row.name.id) != m_people.end()) named.insert(row.name);
    }
    for (const auto& [scope, name] : told) {
        places.insert(scope);
        named.insert(name);
    }
    // A device finds by the person what hangs on them. Where people were joined and parted, rows changed hands that it may know of another's.
    LIANLU_TRY(const bool mixed, wasJoined());
    if (mixed)
        for (const auto& row : m_rows) named.insert(row.name);
    LIANLU_TRY(const auto own, holders(places));
    m_told.insert(told.begin(), told.end());
    for (const auto& name : named) {
        for (const auto& scope : own) told.emplace(scope, name);
        for (const auto& scope : own) m_told.emplace(scope, name);
        for (const auto& scope : places) m_told.emplace(scope, name);
    }
    if (mixed) {
        std::map<RowName, domain::Scope> dying;
        for (const auto& row : m_rows)
            if (row.alive) dying.emplace(row.name, row.scope);
        for (const auto& one : m_told)
            if (const auto row = dying.find(one.second); row == dying.end() || row->second != one.first) told.insert(one);
    }
    for (const auto& [scope, name] : told) m_batch.tellErased(name.entity, name.id, scope);
    return {};
}

Result<void> ErasureScopes::note() {
    std::vector<std::string> scopes, toldScopes, entities;
    std::vector<Uuid> rows;
    for (const auto& scope : m_batch.touchedScopes()) scopes.push_back(scope.toString());
    for (const auto& [scope, name] : m_told) {
        toldScopes.push_back(scope.toString());
        entities.push_back(name.entity);
        rows.push_back(name.id);
    }
    auto& connection = m_batch.connection();
    LIANLU_CHECK(connection.query("INSERT INTO erasure_scope (subject_id, scope, seq) SELECT $1, h.scope, h.seq FROM scope_head h WHERE h.scope = ANY($2) "
                                  "ON CONFLICT (subject_id, scope) DO UPDATE SET seq = excluded.seq",
                                  pg::Params().uuid(m_subject.uuid).texts(scopes)));
    LIANLU_CHECK(connection.query("INSERT INTO erasure_told (scope, row_id, entity, subject_id) SELECT u.scope, u.id, u.entity, $1 "
                                  "FROM unnest($2::text[], $3::uuid[], $4::text[]) AS u(scope, id, entity) ON CONFLICT DO NOTHING",
                                  std::move(pg::Params().uuid(m_subject.uuid).texts(toldScopes).uuids(rows).texts(entities))));
    // By the log that remembers and by what was kept of it: an id that went nowhere need not be known for longer.
    LIANLU_CHECK(connection.query("INSERT INTO erasure_row (row_id, subject_id) SELECT DISTINCT u.id, $1 FROM unnest($2::uuid[]) AS u(id) "
                                  "WHERE EXISTS (SELECT 1 FROM change_log l WHERE l.id = ANY($3) AND l.kind = 'l') "
                                  "OR EXISTS (SELECT 1 FROM gone_from g WHERE g.row_id = ANY($3)) ON CONFLICT DO NOTHING",
                                  std::move(pg::Params().uuid(m_subject.uuid).uuids(ids()).uuids(m_people))));
    LIANLU_CHECK(connection.query("DELETE FROM gone_from WHERE row_id = ANY($1)", pg::Params().uuids(ids())));
    return {};
}

}  // namespace lianlu::server
