// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_queue.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"
#include "models/store/queries_conflicts.h"
#include "models/store/row_table.h"

namespace lianlu::store {

namespace {

constexpr std::array<std::string_view, kQueueGroups> kGroups{"sent", "waiting", "quarantined", "refused", "conflicted"};
constexpr std::array<std::string_view, 6> kStates{"pending", "sent", "acknowledged", "rejected", "conflict", "quarantined"};

//! By number, so that a state this was not written for stands with what waits for somebody.
const std::string& rankSql() {
    static const std::string sql = "CASE WHEN o.state = 2 OR " + kOpIsDecided + " THEN 0 WHEN o.state IN (0, 1) THEN 1 WHEN o.state = 3 THEN 3 WHEN o.state = 4 THEN 4 ELSE 2 END";
    return sql;
}

const std::string& linesSql() {
    static const std::string sql = "SELECT o.txn_id, max(o.position) AS place, max(" + rankSql() + ") AS rank, max(coalesce(o.settled_at, 0)) FROM outbox o";
    return sql;
}

Uuid idIn(const domain::Fields& fields, std::string_view name) {
    const auto* text = std::get_if<std::string>(&valueIn(fields, name));
    return text ? Uuid::parse(*text).value_or(Uuid{}) : Uuid{};
}

//! Whom the op is about: it says so, or its row does.
Result<Uuid> personOf(db::Connection& c, const OutboxOp& op) {
    if (op.entity == domain::Customer::kEntity) return op.id;
    for (const auto* fields : {&op.newFields, &op.oldFields})
        for (const auto* name : {"customer_id", "subject_id"})
            if (const auto id = idIn(*fields, name); !id.isNull()) return id;
    LIANLU_TRY(const auto row, RowTable::of(op.entity).read(c, op.entity, op.id));
    return row ? idIn(row->fields, "customer_id") : Uuid{};
}

Result<std::string> textOf(db::Connection& c, std::string_view sql, const Uuid& id) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bind(1, id);
    LIANLU_TRY(const bool found, s->step());
    return found ? s->string(0) : std::string();
}

//! Whose coupon it was says the coupon's row; one that is not held here was scanned, and its code is all that is known.
Result<void> describeRedemption(db::Connection& c, const OutboxOp& op, QueueLine& line) {
    const auto& fields = op.newFields.empty() ? op.oldFields : op.newFields;
    const auto coupon = idIn(fields, "coupon_id");
    if (const auto* code = std::get_if<std::string>(&valueIn(fields, "coupon_code"))) line.detail = *code;
    LIANLU_TRY(line.standing, textOf(c, "SELECT coalesce(status, 'provisional') FROM redemption WHERE id = ?1", op.id));
    LIANLU_TRY(const auto s, c.prepare("SELECT k.customer_id, coalesce(t.name, k.code, '') FROM coupon k LEFT JOIN coupon_template t ON t.id = k.template_id WHERE k.id = ?1"));
    s->bind(1, coupon);
    LIANLU_TRY(const bool found, s->step());
    if (!found) return {};
    line.customer = s->id<domain::CustomerId>(0);
    if (const auto name = s->string(1); !name.empty()) line.detail = name;
    return {};
}

Result<void> describe(db::Connection& c, QueueLine& line) {
    for (const auto& op : line.ops) {
        if (line.customer.isNull()) {
            LIANLU_TRY(const Uuid person, personOf(c, op));
            line.customer = {person};
        }
        if (op.entity == domain::Lead::kEntity) line.lead = {op.id};
        if (op.entity == domain::Task::kEntity && line.detail.empty()) {
            LIANLU_TRY(line.detail, textOf(c, "SELECT title FROM task WHERE id = ?1", op.id));
        }
        if (op.entity == domain::Redemption::kEntity) LIANLU_CHECK(describeRedemption(c, op, line));
        // Its row may be gone, or the server may have refused it: the op says how it was called.
        if (op.entity == domain::SharedView::kEntity && line.detail.empty()) {
            for (const auto* fields : {&op.newFields, &op.oldFields})
                if (const auto* name = std::get_if<std::string>(&valueIn(*fields, "name")); name && line.detail.empty()) line.detail = *name;
            if (line.detail.empty()) {
                LIANLU_TRY(line.detail, textOf(c, "SELECT name FROM shared_view WHERE id = ?1", op.id));
            }
        }
        if (static_cast<int>(op.state) != 4 || line.conflict) continue;
        LIANLU_TRY(const auto conflict, conflictOf(c, op.opId));
        if (conflict && domain::isOpen(*conflict)) line.conflict = conflict->id;
    }
    if (!line.customer.isNull()) {
        LIANLU_TRY(line.customerName, textOf(c, "SELECT name FROM customer WHERE id = ?1", line.customer.uuid));
    }
    return {};
}

Result<QueueLine> lineAt(db::Connection& c, const domain::TxnId& txn, QueueGroup group, std::int64_t settledAt) {
    QueueLine line{txn, group, {}, settledAt, {}, {}, {}, {}, {}, {}};
    LIANLU_TRY(line.ops, Outbox::ofTxn(c, txn));
    if (line.ops.empty()) return fail(Code::notFound, "no such edit on this device", "txn");
    LIANLU_CHECK(describe(c, line));
    return line;
}

}  // namespace

std::string_view nameOf(QueueGroup group) noexcept { return kGroups[static_cast<std::size_t>(group)]; }

std::optional<QueueGroup> queueGroupFromName(std::string_view name) noexcept {
    const auto found = std::find(kGroups.begin(), kGroups.end(), name);
    if (found == kGroups.end()) return std::nullopt;
    return static_cast<QueueGroup>(found - kGroups.begin());
}

std::string_view stateName(OpState state) noexcept {
    const auto number = static_cast<std::size_t>(state);
    return number < kStates.size() ? kStates[number] : std::string_view("unknown");
}

namespace {

Result<QueueCounts> countLines(db::Connection& c, std::string_view which) {
    QueueCounts counts;
    LIANLU_TRY(const auto s, c.prepare("SELECT rank, count(*) FROM (" + linesSql() + std::string(which) + " GROUP BY o.txn_id) GROUP BY rank"));
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return counts;
        counts.of[static_cast<std::size_t>(s->integer(0))] = static_cast<int>(s->integer(1));
    }
}

}  // namespace

Result<QueueCounts> queueCounts(db::Connection& c) { return countLines(c, ""); }

Result<QueueCounts> openQueueCounts(db::Connection& c) {
    LIANLU_TRY(auto counts, countLines(c, " WHERE o.txn_id IN (SELECT txn_id FROM outbox WHERE state IN (0, 1) OR state > 2)"));
    counts.of[static_cast<std::size_t>(QueueGroup::sent)] = 0;  // decided ones
    return counts;
}

Result<Page<QueueLine>> queueLines(db::Connection& c, QueueGroup group, const std::string& after, int limit) {
    std::optional<std::int64_t> place;
    if (const auto number = text::toInteger(after)) place = *number;
    if (!after.empty() && !place) return fail(Code::invalid, "not a place of this list", "after");
    struct Found {
        domain::TxnId txn;
        std::int64_t place, settledAt;
    };
    std::vector<Found> found;
    {
        LIANLU_TRY(const auto s, c.prepare(linesSql() + " GROUP BY o.txn_id HAVING rank = ?1 AND (?2 IS NULL OR place < ?2) ORDER BY place DESC LIMIT ?3"));
        s->bindAll(static_cast<std::int64_t>(group), place, limit + 1);
        for (;;) {
            LIANLU_TRY(const bool more, s->step());
            if (!more) break;
            found.push_back({s->id<domain::TxnId>(0), s->integer(1), s->integer(3)});
        }
    }
    Page<QueueLine> page;
    for (const auto& one : found) {
        if (page.rows.size() == static_cast<std::size_t>(limit)) {
            page.next = std::to_string(found[page.rows.size() - 1].place);
            break;
        }
        LIANLU_TRY(page.rows.emplace_back(), lineAt(c, one.txn, group, one.settledAt));
    }
    return page;
}

Result<QueueLine> queueLine(db::Connection& c, const domain::TxnId& txn) {
    std::int64_t rank = 0, settledAt = 0;
    {
        LIANLU_TRY(const auto s, c.prepare(linesSql() + " WHERE o.txn_id = ?1 GROUP BY o.txn_id"));
        s->bindAll(txn);
        LIANLU_TRY(const bool found, s->step());
        if (!found) return fail(Code::notFound, "no such edit on this device", "txn");
        rank = s->integer(2);
        settledAt = s->integer(3);
    }
    return lineAt(c, txn, static_cast<QueueGroup>(rank), settledAt);
}

Result<std::vector<QueueCompare>> queueCompare(db::Connection& c, const domain::TxnId& txn) {
    LIANLU_TRY(const auto ops, Outbox::ofTxn(c, txn));
    ChangeSet none;
    Layers layers(c, none);
    std::vector<QueueCompare> all;
    for (const auto& op : ops) {
        LIANLU_TRY(auto server, layers.server(op.entity, op.id));
        all.push_back({op, server ? std::move(server->fields) : std::nullopt});
    }
    return all;
}

}  // namespace lianlu::store
