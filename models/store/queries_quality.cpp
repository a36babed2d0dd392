// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_quality.h"

#include <algorithm>
#include <unordered_map>

#include "models/db/connection.h"
#include "models/domain/registry.h"

namespace lianlu::store {

namespace {

// Each newest time is the end of an index.
constexpr std::string_view kPeople = R"sql(
SELECT c.id, c.home_store_id, c.name, c.birthday, c.joined_at,
       (SELECT max(at) FROM touch_event WHERE customer_id = c.id), (SELECT max(at) FROM interaction WHERE customer_id = c.id),
       (SELECT max(at) FROM timeline_item WHERE customer_id = c.id), (SELECT max(at) FROM consent WHERE customer_id = c.id),
       (SELECT max(set_at) FROM tag WHERE customer_id = c.id AND source = 'own'),
       EXISTS (SELECT 1 FROM consent WHERE customer_id = c.id AND purpose = 'marketing'),
       (SELECT source FROM lead WHERE customer_id = c.id ORDER BY opened_at LIMIT 1)
  FROM customer c
)sql";

constexpr std::string_view kAddresses = R"sql(
SELECT customer_id, kind, value, source, verified_at FROM identity
 WHERE kind IN ('mobile', 'email') AND coalesce(status, '') != 'retired' AND value IS NOT NULL
 ORDER BY customer_id, kind DESC, value
)sql";

void later(std::optional<Time>& held, const std::optional<Time>& other) {
    if (other && (!held || *other > *held)) held = other;
}

using Index = std::unordered_map<Uuid, std::size_t>;

template <class Take>
Result<void> each(db::Connection& c, std::string_view sql, Take take) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        take(*s);
    }
}

//! Edits of this device, of the person or of what hangs on it: 4 is a conflict, 3 was rejected and is no edit.
Result<void> addEdits(db::Connection& c, std::vector<QualityRow>& rows, const Index& index) {
    const auto take = [&](const db::Statement& s) {
        const auto found = index.find(s.uuid(0));
        if (found == index.end()) return;
        auto& row = rows[found->second];
        later(row.editedAt, s.time(1));
        row.conflict = row.conflict || s.integer(2) == 4;
    };
    LIANLU_CHECK(each(c, "SELECT id, occurred_at, state FROM outbox WHERE entity = 'customer' AND state != 3", take));
    for (const auto& entity : domain::entities()) {
        if (entity.home != domain::Home::person || entity.name == "customer") continue;
        LIANLU_CHECK(each(c,
                          "SELECT t.customer_id, CASE WHEN o.entity IN ('identity', 'consent', 'tag') THEN o.occurred_at END, o.state FROM outbox o JOIN \"" +
                              entity.name + "\" t ON t.id = o.id WHERE o.entity = '" + entity.name + "' AND o.state != 3",
                          take));
    }
    return {};
}

}  // namespace

Result<std::vector<QualityRow>> qualityRows(db::Connection& c) {
    std::vector<QualityRow> rows;
    std::vector<std::string> leads;
    Index index;
    LIANLU_CHECK(each(c, kPeople, [&](const db::Statement& s) {
        auto& row = rows.emplace_back();
        row.id = s.id<domain::CustomerId>(0);
        row.store = s.id<domain::StoreId>(1);
        row.name = s.string(2);
        row.birthday = s.string(3);
        for (const int column : {5, 6, 7}) later(row.touchedAt, s.time(column));
        for (const int column : {4, 8, 9}) later(row.editedAt, s.time(column));
        row.consentSaid = s.integer(10) != 0;
        leads.push_back(s.string(11));
        index.emplace(row.id.uuid, rows.size() - 1);
    }));
    LIANLU_CHECK(each(c, kAddresses, [&](const db::Statement& s) {
        const auto found = index.find(s.uuid(0));
        if (found == index.end()) return;
        auto& row = rows[found->second];
        (s.text(1) == "mobile" ? row.phones : row.emails).push_back(s.string(2));
        if (row.source.empty()) row.source = s.string(3);
        later(row.editedAt, s.time(4));
    }));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].source.empty()) rows[i].source = leads[i];
    LIANLU_CHECK(each(c, "SELECT first_id, second_id FROM person_match WHERE status = 'apart'", [&](const db::Statement& s) {
        if (const auto found = index.find(s.uuid(0)); found != index.end()) rows[found->second].keptApart.push_back(s.id<domain::CustomerId>(1));
    }));
    LIANLU_CHECK(addEdits(c, rows, index));
    return rows;
}

}  // namespace lianlu::store
