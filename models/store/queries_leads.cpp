// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "models/base/text.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/list_queries.h"
#include "models/store/person_search.h"
#include "models/store/queries.h"

namespace lianlu::store {

namespace {

const std::string kLeads = "lead AS t";
const std::string kSomeLeads = kLeads + " INDEXED BY lead_by_customer";

struct Conditions {
    Where where;
    std::string table = kLeads;
};

Result<Conditions> conditions(db::Connection& c, const LeadFilter& filter, bool inOrder) {
    Conditions all;
    auto& where = all.where;
    if (!filter.mine || !filter.pool)
        where.add(filter.mine ? "owner_id IS NOT NULL" : filter.pool ? "owner_id IS NULL" : "0");
    if (filter.stages.empty()) {
        where.add("coalesce(stage, '') NOT IN ('won', 'lost')");
    } else {
        std::vector<std::string_view> names;
        for (const auto stage : filter.stages) names.push_back(domain::nameOf(stage));
        where.add("stage IN " + nameList(names));
    }
    if (filter.owner) where.add("(owner_id IS NULL OR owner_id = unhex(" + where.text(filter.owner->toString()) + ", '-'))");
    if (filter.exceptOwner) where.add("(owner_id IS NULL OR owner_id <> unhex(" + where.text(filter.exceptOwner->toString()) + ", '-'))");
    if (filter.closedFrom) where.add("closed_at >= " + std::to_string(toUnixMs(*filter.closedFrom)));
    if (filter.minMaturity > 0) where.add("coalesce(maturity, 0) >= " + std::to_string(filter.minMaturity));
    LIANLU_CHECK(addPersons(where, filter.search, filter.among, "customer_id"));
    if (filter.chosen) where.add("id IN (SELECT unhex(value) FROM json_each(" + where.text(idArray(*filter.chosen)) + "))");
    LIANLU_TRY(const auto way, addTags(c, where, filter.tags, filter.asOf, "t.customer_id", !inOrder));
    if (way == TagWay::few) all.table = kSomeLeads;
    return all;
}

//! Each along an index of its own.
KeysetList listBy(const LeadFilter& filter, const std::string& table) {
    switch (filter.order) {
        case LeadOrder::due:
            // Without a date they are last from either end.
            if (filter.backwards) return {table, "coalesce(next_step_at, " + std::to_string(kNoDateLast) + ")", true, false};
            return {table, "coalesce(next_step_at, " + std::to_string(kNoDate) + ")", false, false};
        case LeadOrder::opened:
            return {table, "coalesce(opened_at, 0)", !filter.backwards, false};
        case LeadOrder::lastContact:
            return {table, "coalesce(last_contact_at, 0)", !filter.backwards, false};
        case LeadOrder::budget:
            return {table, "coalesce(budget_minor, 0)", !filter.backwards, false};
        case LeadOrder::maturity:
            break;
    }
    return {table, "coalesce(maturity, 0)", !filter.backwards, false};
}

constexpr std::string_view kRows = R"sql(
SELECT l.id, l.customer_id, c.name,
       (SELECT i.value FROM identity i WHERE i.customer_id = l.customer_id AND i.kind = 'mobile' AND (i.status = 'active' OR i.status IS NULL)
         ORDER BY i.value LIMIT 1),
       (SELECT i.value FROM identity i WHERE i.customer_id = l.customer_id AND i.kind = 'email' AND (i.status = 'active' OR i.status IS NULL)
         ORDER BY i.value LIMIT 1),
       l.stage, l.source, l.maturity, l.intent, l.next_step, l.next_step_at, l.last_contact_at, l.opened_at,
       (SELECT s.name FROM staff s WHERE s.id = l.owner_id), l.owner_id IS NULL,
       EXISTS (SELECT 1 FROM base_row b WHERE b.entity = 'lead' AND b.id = l.id), l.owner_id, c.guide_id, l.budget_minor
  FROM lead l LEFT JOIN customer c ON c.id = l.customer_id
 WHERE )sql";
constexpr std::string_view kLeadById = "l.id IN (SELECT unhex(value) FROM json_each(?1))", kLeadByNumber = "l.pk IN (SELECT value FROM json_each(?1))";

LeadRow rowAt(const db::Statement& s) {
    LeadRow row;
    row.id = s.id<domain::LeadId>(0);
    row.customerId = s.id<domain::CustomerId>(1);
    row.customerName = s.string(2);
    row.phone = s.string(3);
    row.email = s.string(4);
    row.stage = domain::enumFromName<domain::LeadStage>(s.text(5));
    row.source = domain::enumFromName<domain::LeadSource>(s.text(6));
    row.maturity = s.integer(7);
    row.intent = s.string(8);
    row.nextStep = s.string(9);
    row.nextStepAt = s.time(10);
    row.lastContactAt = s.time(11);
    row.openedAt = s.time(12);
    row.ownerName = s.string(13);
    row.inPool = s.integer(14) != 0;
    row.pending = s.integer(15) != 0;
    row.ownerId = s.id<domain::StaffId>(16);
    row.guideId = s.id<domain::StaffId>(17);
    row.budgetMinor = s.integer(18);
    return row;
}

//! In the order of `ids`; `list`: the same rows, for `which`.
Result<std::vector<LeadRow>> rowsOf(db::Connection& c, const std::vector<Uuid>& ids, std::string_view which, const std::string& list) {
    std::unordered_map<Uuid, LeadRow> found;
    LIANLU_TRY(const auto statement, c.prepare(std::string(kRows) += which));
    statement->bind(1, list);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) break;
        auto row = rowAt(*statement);
        found.emplace(row.id.uuid, std::move(row));
    }
    std::vector<LeadRow> rows;
    rows.reserve(ids.size());
    for (const auto& id : ids)
        if (const auto row = found.find(id); row != found.end()) rows.push_back(std::move(row->second));
    return rows;
}

}  // namespace

Result<ListQuery> leadQuery(db::Connection& c, const LeadFilter& filter) {
    LIANLU_TRY(auto narrowed, conditions(c, filter, true));
    return ListQuery{listBy(filter, narrowed.table), std::move(narrowed.where)};
}

Result<Page<LeadRow>> Queries::leads(db::Connection& c, const LeadFilter& filter, const std::string& after, int limit) {
    LIANLU_TRY(const auto query, leadQuery(c, filter));
    LIANLU_TRY(auto ids, keysetPage(c, query.list, query.where, after, limit));
    LIANLU_TRY(auto rows, rowsOf(c, ids.ids, kLeadByNumber, numberArray(ids.numbers)));
    return Page<LeadRow>{std::move(rows), std::move(ids.next)};
}

std::string Queries::placeOf(const LeadRow& row, const LeadFilter& filter) {
    const auto key = [&]() -> std::int64_t {
        switch (filter.order) {
            case LeadOrder::due:
                return row.nextStepAt ? toUnixMs(*row.nextStepAt) : filter.backwards ? kNoDateLast : kNoDate;
            case LeadOrder::opened:
                return row.openedAt ? toUnixMs(*row.openedAt) : 0;
            case LeadOrder::lastContact:
                return row.lastContactAt ? toUnixMs(*row.lastContactAt) : 0;
            case LeadOrder::budget:
                return row.budgetMinor;
            case LeadOrder::maturity:
                break;
        }
        return row.maturity;
    };
    return toText({row.id.uuid, std::to_string(key())});
}

Result<std::int64_t> Queries::countLeads(db::Connection& c, const LeadFilter& filter) {
    LIANLU_TRY(const auto narrowed, conditions(c, filter, false));
    return countRows(c, narrowed.table, narrowed.where);
}

Result<std::vector<LeadRow>> Queries::leadsById(db::Connection& c, const std::vector<domain::LeadId>& ids) {
    std::vector<Uuid> plain;
    for (const auto& id : ids) plain.push_back(id.uuid);
    return rowsOf(c, plain, kLeadById, idArray(plain));
}

Result<domain::Lead> Queries::lead(db::Connection& c, domain::LeadId id) {
    return readEntity<domain::Lead>(c, "WHERE id = ?", id);
}

}  // namespace lianlu::store
