// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"
#include "models/store/queries.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kTasks = R"sql(
SELECT t.id, t.kind, t.title, t.reason, t.due_at, t.status, t.customer_id, t.lead_id,
       (SELECT c.name FROM customer c WHERE c.id = t.customer_id), coalesce(nullif(t.priority, 0), 2),
       EXISTS (SELECT 1 FROM base_row b WHERE b.entity = 'task' AND b.id = t.id)
  FROM task t
 WHERE t.assignee_id = ?1 AND t.status = 'open' AND (t.due_at < ?2 OR t.due_at IS NULL)
 ORDER BY t.due_at IS NULL, t.due_at, coalesce(nullif(t.priority, 0), 2), t.id LIMIT ?3
)sql";

}  // namespace

Result<std::vector<TaskRow>> Queries::tasks(db::Connection& c, domain::StaffId assignee, Time dueBefore, int limit) {
    std::vector<TaskRow> rows;
    LIANLU_TRY(const auto s, c.prepare(kTasks));
    s->bindAll(assignee, dueBefore, limit);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return rows;
        TaskRow row;
        row.id = s->id<domain::TaskId>(0);
        row.kind = domain::enumFromName<domain::TaskKind>(s->text(1));
        row.title = s->string(2);
        row.reason = s->string(3);
        row.dueAt = s->time(4);
        row.status = domain::enumFromName<domain::TaskStatus>(s->text(5));
        row.customerId = s->id<domain::CustomerId>(6);
        row.leadId = s->id<domain::LeadId>(7);
        row.customerName = s->string(8);
        row.priority = s->integer(9);
        row.pending = s->integer(10) != 0;
        rows.push_back(std::move(row));
    }
}

Result<std::vector<domain::Product>> Queries::products(db::Connection& c, const std::string& search, int limit) {
    const auto wanted = text::halfWidth(text::trim(search));
    if (wanted.empty())
        return readEntities<domain::Product>(
            c, "WHERE (status = 'active' OR status IS NULL) ORDER BY name, id LIMIT ?", limit);
    return readEntities<domain::Product>(
        c,
        "WHERE (status = 'active' OR status IS NULL) AND (name LIKE ?1 ESCAPE '\\' OR sku LIKE ?1 ESCAPE '\\') "
        "ORDER BY name, id LIMIT ?2",
        "%" + likePart(wanted) + "%", limit);
}

Result<std::vector<domain::CouponTemplate>> Queries::couponTemplates(db::Connection& c, Time now) {
    return readEntities<domain::CouponTemplate>(
        c,
        "WHERE status = 'active' AND (valid_from_at IS NULL OR valid_from_at <= ?1) "
        "AND (valid_to_at IS NULL OR valid_to_at > ?1) ORDER BY name, id",
        now);
}

Result<std::vector<domain::Offer>> Queries::offers(db::Connection& c, domain::StaffId staff, int limit) {
    return readEntities<domain::Offer>(c, "WHERE staff_id = ? ORDER BY created_at DESC, id DESC LIMIT ?", staff, limit);
}

Result<domain::Brand> Queries::brand(db::Connection& c) { return readEntity<domain::Brand>(c, "ORDER BY id LIMIT 1"); }

Result<domain::Store> Queries::store(db::Connection& c, domain::StoreId id) {
    return readEntity<domain::Store>(c, "WHERE id = ?", id);
}

Result<std::vector<domain::Staff>> Queries::staffOf(db::Connection& c, domain::StoreId id) {
    return readEntities<domain::Staff>(
        c,
        "WHERE (status = 'active' OR status IS NULL) AND (store_id = ?1 OR EXISTS (SELECT 1 FROM staff_assignment a "
        "WHERE a.store_id = ?1 AND a.staff_id = t.id AND a.to_at IS NULL)) ORDER BY name, id",
        id);
}

}  // namespace lianlu::store
