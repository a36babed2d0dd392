// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_conflicts.h"

#include <unordered_map>

#include "models/store/body.h"
#include "models/store/entity_reader.h"
#include "models/store/keyset.h"

namespace lianlu::store {

using domain::Conflict;

const std::string_view kConflictIsOpen =
    "EXISTS (SELECT 1 FROM json_each(t.names) n WHERE n.value || '=mine' NOT IN (SELECT value FROM json_each(coalesce(t.decisions, '[]'))) "
    "AND n.value || '=theirs' NOT IN (SELECT value FROM json_each(coalesce(t.decisions, '[]'))))";
const std::string kOpIsDecided = "(o.state = 4 AND EXISTS (SELECT 1 FROM conflict t WHERE t.op_id = o.op_id AND NOT " + std::string(kConflictIsOpen) + "))";

namespace {

const std::string kConflicts = "conflict AS t";

KeysetList keysetOf(ConflictList list) {
    if (list == ConflictList::open) return {kConflicts, "coalesce(at, 0)", true, false};
    return {kConflicts, "coalesce(decided_at, at, 0)", true, false};
}

Where conditionsOf(ConflictList list, domain::Role role) {
    Where where;
    where.add(list == ConflictList::open ? std::string(kConflictIsOpen) : "NOT " + std::string(kConflictIsOpen));
    if (role == domain::Role::hq) return where;
    std::vector<std::string_view> brands;
    for (const auto& entity : domain::entities())
        if (entity.home == domain::Home::brand) brands.push_back(entity.name);
    where.add("entity NOT IN " + nameList(brands));
    return where;
}

//! Whatever id a value of the fields at issue is, and whoever wrote one.
std::vector<Uuid> idsNamed(const ConflictRow& row) {
    std::vector<Uuid> ids{row.conflict.mineBy.uuid, row.conflict.decidedBy.uuid};
    for (const auto& name : row.conflict.names) ids.push_back(domain::theirsOf(row.conflict, name).staff.uuid);
    for (const auto* side : {&row.base, &row.mine, &row.theirs})
        for (const auto& [name, value] : *side)
            if (const auto* text = std::get_if<std::string>(&value); text && name.ends_with("_id"))
                if (const auto id = Uuid::parse(*text)) ids.push_back(*id);
    std::erase_if(ids, [](const Uuid& id) { return id.isNull(); });
    return ids;
}

Result<void> readNames(db::Connection& c, ConflictRow& row) {
    LIANLU_TRY(const auto s, c.prepare("SELECT id, name FROM (SELECT id, name FROM staff UNION ALL SELECT id, name FROM store UNION ALL "
                                       "SELECT id, name FROM product UNION ALL SELECT id, name FROM customer) "
                                       "WHERE id IN (SELECT unhex(value) FROM json_each(?1))"));
    s->bind(1, idArray(idsNamed(row)));
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        row.names.emplace(s->uuid(0), s->string(1));
    }
}

//! How it is called, and where it is no longer there how it was.
std::string titleOf(const ConflictRow& row) {
    const char* called = row.conflict.entity == domain::SharedView::kEntity ? "name" : "title";
    for (const auto* fields : {row.now ? &*row.now : nullptr, &row.base, &row.mine}) {
        if (!fields) continue;
        const auto title = fields->find(called);
        const auto* text = title == fields->end() ? nullptr : std::get_if<std::string>(&title->second);
        if (text && !text->empty()) return *text;
    }
    return {};
}

Result<ConflictRow> whole(db::Connection& c, Conflict conflict) {
    ConflictRow row;
    row.conflict = std::move(conflict);
    const auto side = [](const std::string& text) { return text.empty() ? Result<domain::Fields>{} : parseFields(text); };
    LIANLU_TRY(row.base, side(row.conflict.base));
    LIANLU_TRY(row.mine, side(row.conflict.mine));
    LIANLU_TRY(row.theirs, side(row.conflict.theirs));
    LIANLU_TRY(auto held, RowTable::of(row.conflict.entity).read(c, row.conflict.entity, rowOf(row.conflict)));
    if (held) row.now = std::move(held->fields);
    row.title = titleOf(row);
    LIANLU_TRY(const auto s, c.prepare("SELECT (SELECT name FROM customer WHERE id = ?1), EXISTS (SELECT 1 FROM base_row WHERE entity = 'conflict' AND id = ?2)"));
    s->bindAll(row.conflict.customerId, row.conflict.id);
    LIANLU_TRY(const bool found, s->step());
    if (found) {
        row.personName = s->string(0);
        row.pending = s->integer(1) != 0;
    }
    LIANLU_CHECK(readNames(c, row));
    return row;
}

Result<std::vector<ConflictRow>> rowsOf(db::Connection& c, const std::vector<Uuid>& ids) {
    LIANLU_TRY(auto held, readEntities<Conflict>(c, "WHERE id IN (SELECT unhex(value) FROM json_each(?1))", idArray(ids)));
    std::unordered_map<Uuid, Conflict> found;
    for (auto& conflict : held) found.emplace(conflict.id.uuid, std::move(conflict));
    std::vector<ConflictRow> rows;
    for (const auto& id : ids) {
        const auto one = found.find(id);
        if (one == found.end()) continue;
        LIANLU_TRY(rows.emplace_back(), whole(c, std::move(one->second)));
    }
    return rows;
}

}  // namespace

Uuid rowOf(const Conflict& conflict) noexcept {
    return conflict.entity == domain::Customer::kEntity && !conflict.customerId.isNull() ? conflict.customerId.uuid : conflict.rowId.uuid;
}

Result<Page<ConflictRow>> conflicts(db::Connection& c, ConflictList list, domain::Role role, const std::string& after, int limit) {
    LIANLU_TRY(auto ids, keysetPage(c, keysetOf(list), conditionsOf(list, role), after, limit));
    LIANLU_TRY(auto rows, rowsOf(c, ids.ids));
    return Page<ConflictRow>{std::move(rows), std::move(ids.next)};
}

Result<std::int64_t> countConflicts(db::Connection& c, ConflictList list, domain::Role role) { return countRows(c, kConflicts, conditionsOf(list, role)); }

Result<std::vector<ConflictRow>> conflictsById(db::Connection& c, const std::vector<domain::ConflictId>& ids) {
    std::vector<Uuid> plain;
    for (const auto& id : ids) plain.push_back(id.uuid);
    return rowsOf(c, plain);
}

Result<std::optional<Conflict>> conflictOf(db::Connection& c, const domain::OpId& op) {
    LIANLU_TRY(auto found, readEntities<Conflict>(c, "WHERE op_id = ? LIMIT 1", op));
    if (found.empty()) return std::optional<Conflict>{};
    return std::optional(std::move(found.front()));
}

}  // namespace lianlu::store
