// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/after_erasure.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

namespace {

using Ids = std::unordered_set<Uuid>;

Result<Ids> erasedPeople(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT subject_id FROM erasure WHERE done_at IS NOT NULL"));
    Ids ids;
    for (int i = 0; i < rows.size(); ++i) ids.insert(rows.uuid(i, 0));
    return ids;
}

Uuid personOf(const MadeRow& row) { return row.entity == domain::Customer::kEntity ? row.id : idIn(row.fields, "customer_id"); }

//! Whoever was erased twice starts afresh a third time.
Uuid renewed(Uuid person, const Ids& erased) {
    while (erased.contains(person)) person = Uuid::fromName("after erasure", person.toString());
    return person;
}

Result<Ids> knownOrders(pg::Connection& connection, const std::vector<Uuid>& ids) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM \"order\" WHERE id = ANY($1)", pg::Params().uuids(ids)));
    Ids known;
    for (int i = 0; i < rows.size(); ++i) known.insert(rows.uuid(i, 0));
    return known;
}

}  // namespace

Result<std::optional<Afresh>> afterErasure(pg::Connection& connection, std::span<const MadeRow> rows) {
    std::optional<Afresh> afresh;
    LIANLU_TRY(const auto erased, erasedPeople(connection));
    const auto isErased = [&erased](const MadeRow& row) { return erased.contains(personOf(row)); };
    if (erased.empty() || std::none_of(rows.begin(), rows.end(), isErased)) return afresh;

    std::unordered_map<Uuid, Uuid> names;
    Ids people;
    std::vector<Uuid> orders;
    for (const auto& row : rows) {
        if (!isErased(row)) continue;
        const auto person = renewed(personOf(row), erased);
        names.emplace(personOf(row), person);
        people.insert(person);
        const auto* info = domain::findEntity(row.entity);
        if (info && hangsOnPerson(*info)) names.emplace(row.id, Uuid::fromName("after erasure", row.id.toString() + "/" + person.toString()));
        if (row.entity == domain::Order::kEntity) orders.push_back(row.id);
    }
    LIANLU_TRY(const auto stripped, knownOrders(connection, orders));

    afresh.emplace().people = std::move(people);
    for (auto row : rows) {
        // The story of a purchase that the books keep without a person is no longer this person's.
        if (row.entity == domain::TimelineItem::kEntity && stripped.contains(idIn(row.fields, "ref_id"))) continue;
        if (row.entity == domain::Order::kEntity && stripped.contains(row.id))
            for (const char* field : {"customer_id", "coupon_id", "offer_id", "pickup_code"}) row.fields.erase(field);
        if (const auto name = names.find(row.id); name != names.end()) row.id = name->second;
        for (auto& [field, value] : row.fields) {
            const auto* text = std::get_if<std::string>(&value);
            const auto id = text ? Uuid::parse(*text) : std::nullopt;
            if (!id) continue;
            if (const auto name = names.find(*id); name != names.end()) value = name->second.toString();
        }
        afresh->rows.push_back(std::move(row));
    }
    return afresh;
}

}  // namespace lianlu::server
