// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/reach.h"

#include <algorithm>

#include "sync/server/sync/held_scopes.h"

namespace lianlu::server {

namespace {

domain::Fields newValues(const protocol::Op& op) {
    domain::Fields fields;
    for (const auto& [name, change] : op.fields) fields.emplace(name, change.newValue);
    return fields;
}

}  // namespace

Result<std::optional<Reach::Place>> Reach::ofWaiting(const Uuid& row) {
    if (const auto known = m_waiting.find(row); known != m_waiting.end()) return known->second;
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT scope, customer_id, follows FROM quarantine WHERE row_id = $1 AND staff_id = $2 AND "
                                                               "type = 'create' AND state = 'waiting' LIMIT 1",
                                                               pg::Params().uuid(row).uuid(m_caller.standing.staff.uuid)));
    std::optional<Place> place;
    if (!rows.empty())
        if (const auto scope = domain::Scope::parse(rows.text(0, 0))) place = Place{*scope, rows.uuid(0, 1), rows.boolean(0, 2), false};
    m_waiting.emplace(row, place);
    return place;
}

Result<std::optional<Reach::Place>> Reach::ofPerson(const Uuid& person) {
    if (person.isNull()) return std::optional<Place>{};
    LIANLU_TRY(const Uuid living, m_batch.livingPerson(person));
    LIANLU_TRY(const StoredRow* row, m_batch.find(domain::Customer::kEntity, living));
    if (!row) return ofWaiting(person);
    return std::optional(Place{row->scope, person, true, row->isErased()});
}

Result<std::optional<Reach::Place>> Reach::ofNew(const domain::EntityInfo& entity, const domain::Fields& fields) {
    switch (entity.home) {
        case domain::Home::brand: return std::optional<Place>{};
        case domain::Home::user: return std::optional(Place{domain::Scope::user(m_caller.standing.staff), {}, false, false});
        case domain::Home::store: {
            const auto store = idIn(fields, "store_id");
            if (store.isNull()) return std::optional<Place>{};
            return std::optional(Place{domain::Scope::store(domain::StoreId{store}), idIn(fields, "customer_id"), false, false});
        }
        case domain::Home::person: break;
    }
    if (hangsOnPerson(entity)) return ofPerson(idIn(fields, "customer_id"));
    const auto guide = idIn(fields, "guide_id"), store = idIn(fields, "home_store_id");
    if (guide.isNull() && store.isNull()) return std::optional<Place>{};
    return std::optional(Place{domain::Scope::ofPerson(domain::StaffId{guide}, domain::StoreId{store}), {}, true, false});
}

Result<std::optional<Reach::Place>> Reach::placeOf(const protocol::Op& op) {
    const auto* entity = domain::findEntity(op.entity);
    if (!entity || op.id.isNull()) return std::optional<Place>{};
    LIANLU_TRY(const StoredRow* row, m_batch.find(op.entity, op.id));
    if (!row && op.type != protocol::OpType::create) return ofWaiting(op.id);
    if (!row) {
        LIANLU_TRY(auto place, ofNew(*entity, newValues(op)));
        if (place && op.entity == domain::Customer::kEntity) place->person = op.id;
        return place;
    }
    const bool isPerson = op.entity == domain::Customer::kEntity;
    Place place{row->scope, isPerson ? op.id : idIn(row->fields, "customer_id"), isPerson || hangsOnPerson(*entity), row->isErased()};
    if (place.erased && place.person.isNull()) {
        LIANLU_TRY(const pg::Rows whose, m_batch.connection().query("SELECT subject_id FROM erasure_row WHERE row_id = $1", pg::Params().uuid(op.id)));
        if (!whose.empty()) place.person = whose.uuid(0, 0);
    }
    // Rows apart from their person stay where they are.
    place.follows = place.follows && !place.scope.isApart();
    return std::optional(place);
}

Result<bool> Reach::onceHeld(const domain::Scope& scope) {
    if (!m_held) {
        LIANLU_TRY(m_held, scopesOnceHeld(m_batch.connection(), m_caller.standing.staff));
        m_held->insert(m_caller.scopes.begin(), m_caller.scopes.end());
    }
    return m_held->contains(scope);
}

Result<bool> Reach::left(const protocol::Op& op, const Place& place) {
    LIANLU_TRY(const bool held, onceHeld(place.scope));
    if (held) return true;
    // What was hidden from the person who set it is head office's decision, not a change of hands.
    if (place.scope.isApart()) return false;
    LIANLU_TRY(const auto waiting, ofWaiting(op.type == protocol::OpType::create ? place.person : op.id));
    if (waiting) return true;
    std::vector<Uuid> ids{op.id};
    if (!place.person.isNull()) ids.push_back(place.person);
    LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT DISTINCT scope FROM change_log WHERE id = ANY($1) AND kind IN ('l', 'd')",
                                                               pg::Params().uuids(ids)));
    for (int i = 0; i < rows.size(); ++i) {
        const auto scope = domain::Scope::parse(rows.text(i, 0));
        if (!scope) continue;
        LIANLU_TRY(const bool once, onceHeld(*scope));
        if (once) return true;
    }
    return false;
}

Result<std::optional<Reach::Place>> Reach::lost(const protocol::Op& op, const Error& refusal) {
    if (refusal.code != Code::notFound && refusal.code != Code::forbidden) return std::optional<Place>{};
    LIANLU_TRY(auto place, placeOf(op));
    if (!place) return place;
    if (m_caller.mayRead(place->scope)) {
        // In reach, but it happened in a store that is not theirs any more.
        if (refusal.subject != "store_id") return std::optional<Place>{};
        const auto store = idIn(newValues(op), "store_id");
        if (store.isNull()) return std::optional<Place>{};
        LIANLU_TRY(const bool once, onceHeld(domain::Scope::store(domain::StoreId{store})));
        return once ? place : std::nullopt;
    }
    LIANLU_TRY(const bool was, left(op, *place));
    return was ? place : std::nullopt;
}

Result<std::optional<Reach::Place>> Reach::everHeld(const protocol::Op& op) {
    LIANLU_TRY(auto place, placeOf(op));
    if (!place) return place;
    LIANLU_TRY(const bool was, left(op, *place));
    return was ? place : std::nullopt;
}

}  // namespace lianlu::server
