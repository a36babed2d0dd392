// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/write_txn.h"

#include <iterator>

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/store/body.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"

namespace lianlu::store {

namespace {

using domain::EntityInfo;
using domain::Fields;
using domain::Writable;

Result<const EntityInfo*> editable(std::string_view entity) {
    const auto* info = domain::findEntity(entity);
    if (!info) return fail(Code::invalid, "no such entity", std::string(entity));
    if (info->writable == Writable::serverOnly)
        return fail(Code::forbidden, "only the server writes this entity", info->name);
    return info;
}

bool isDefault(const domain::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number == 0;
    if (const auto* number = std::get_if<double>(&value)) return *number == 0;
    if (const auto* flag = std::get_if<bool>(&value)) return !*flag;
    return domain::isNull(value);
}

struct Split {
    Fields own;   //!< what the op says
    Fields hint;  //!< what only the server may write
};

Split splitNew(const EntityInfo& info, const Fields& fields) {
    Split split;
    for (const auto& [name, value] : fields) {
        if (domain::isNull(value)) continue;
        const auto* field = info.field(name);
        const bool derived = field && field->rule.merge == domain::Merge::derived;
        if (!derived)
            split.own.emplace(name, value);
        else if (!isDefault(value))
            split.hint.emplace(name, value);
    }
    return split;
}

}  // namespace

WriteTxn::WriteTxn(db::Connection& connection, Time now)
    : m_connection(connection), m_now(now), m_txnId(outboxrows::newTxnId(now)) {}
WriteTxn::~WriteTxn() = default;

Result<void> WriteTxn::step(const std::function<Result<void>(WriteTxn&)>& what) {
    WriteTxn own(m_connection, m_now);
    LIANLU_CHECK(what(own));
    auto& more = own.m_changes;
    m_changes.rows.insert(m_changes.rows.end(), std::make_move_iterator(more.rows.begin()), std::make_move_iterator(more.rows.end()));
    m_changes.everything = m_changes.everything || more.everything;
    m_changes.outbox = m_changes.outbox || more.outbox;
    m_edited = m_edited || own.m_edited;
    return {};
}

void WriteTxn::noteEdit(std::string_view entity, const Uuid& id) {
    m_changes.rows.push_back({std::string(entity), id});
    m_changes.outbox = true;
    m_edited = true;
}

Result<Fields> WriteTxn::fieldsOf(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(auto row, RowTable::of(entity).read(m_connection, entity, id));
    if (!row) return fail(Code::notFound, "no such row", std::string(entity));
    return std::move(row->fields);
}

Result<domain::Scope> WriteTxn::scopeOf(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const auto meta, RowTable::of(entity).meta(m_connection, entity, id));
    if (!meta) return fail(Code::notFound, "no such row", std::string(entity));
    return scopeAt(m_connection, meta->scope);
}

Result<void> WriteTxn::createRow(std::string_view entity, const Uuid& id, const domain::Scope& scope,
                                 const Fields& fields) {
    LIANLU_TRY(const auto* info, editable(entity));
    if (id.isNull()) return fail(Code::invalid, "row without id", info->name);
    auto [own, hint] = splitNew(*info, fields);
    LIANLU_CHECK(domain::checkFields(*info, own, true));
    LIANLU_CHECK(domain::checkFields(*info, hint, false));
    LIANLU_TRY(const auto there, RowTable::of(entity).meta(m_connection, entity, id));
    if (there) return fail(Code::exists, "row exists", info->name);
    LIANLU_TRY(const auto number, scopeNumber(m_connection, scope));
    outboxrows::Row row{{}, number, hint};
    row.op.opId = outboxrows::newOpId(m_now);
    row.op.txnId = m_txnId;
    row.op.type = "create";
    row.op.entity = info->name;
    row.op.id = id;
    row.op.newFields = std::move(own);
    row.op.occurredAt = toUnixMs(m_now);
    LIANLU_CHECK(outboxrows::append(m_connection, row));
    noteEdit(entity, id);
    Layers layers(m_connection, m_changes);
    LIANLU_CHECK(layers.setAsideNothing(entity, id, number));
    return layers.relay(entity, id);
}

Result<void> WriteTxn::updateRow(std::string_view entity, const Uuid& id, const Fields& changed) {
    LIANLU_TRY(const auto* info, editable(entity));
    if (info->writable == Writable::appendOnly)
        return fail(Code::forbidden, "rows of this entity are never changed", info->name);
    LIANLU_CHECK(domain::checkFields(*info, changed, false));
    LIANLU_TRY(const auto view, fieldsOf(entity, id));
    Fields old, differs;
    for (const auto& [name, value] : changed) {
        const auto& before = valueIn(view, name);
        if (sameValue(before, value)) continue;
        if (info->field(name)->rule.merge == domain::Merge::derived)
            return fail(Code::forbidden, "only the server writes this field", name);
        old.emplace(name, before);
        differs.emplace(name, value);
    }
    if (differs.empty()) return {};
    Layers layers(m_connection, m_changes);
    LIANLU_CHECK(layers.setAside(entity, id));
    LIANLU_CHECK(mergeOrAppend(entity, id, old, differs, outboxrows::personsOf(view)));
    noteEdit(entity, id);
    return layers.relay(entity, id);
}

Result<void> WriteTxn::mergeOrAppend(std::string_view entity, const Uuid& id, const Fields& old,
                                     const Fields& changed, const Fields& persons) {
    LIANLU_TRY(
        auto mine,
        outboxrows::select(m_connection, "WHERE txn_id = ? AND entity = ? AND id = ? AND type IN ('create', 'update')",
                           m_txnId, entity, id));
    if (!mine.empty()) {
        auto& op = mine.back().op;
        for (const auto& [name, value] : changed) {
            op.newFields.insert_or_assign(name, value);
            if (op.type == "update") op.oldFields.emplace(name, valueIn(old, name));
            if (op.type == "create" && domain::isNull(value)) op.newFields.erase(name);
            if (op.type != "update" || !sameValue(op.oldFields[name], value)) continue;
            op.oldFields.erase(name);
            op.newFields.erase(name);
        }
        if (op.newFields.empty()) return outboxrows::remove(m_connection, op.position);
        return m_connection.run("UPDATE outbox SET old = ?2, new = ?3 WHERE position = ?1", op.position,
                                fieldsText(op.oldFields), fieldsText(op.newFields));
    }
    LIANLU_TRY(const auto meta, RowTable::of(entity).meta(m_connection, entity, id));
    outboxrows::Row row{{}, meta->scope, persons};
    row.op.opId = outboxrows::newOpId(m_now);
    row.op.txnId = m_txnId;
    row.op.type = "update";
    row.op.entity = std::string(entity);
    row.op.id = id;
    row.op.baseVer = meta->ver;
    row.op.oldFields = old;
    row.op.newFields = changed;
    row.op.occurredAt = toUnixMs(m_now);
    return outboxrows::append(m_connection, row);
}

Result<void> WriteTxn::removeRow(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const auto* info, editable(entity));
    LIANLU_CHECK(outboxrows::checkMayGo(entity));
    LIANLU_TRY(const auto row, RowTable::of(entity).read(m_connection, entity, id));
    if (!row) return fail(Code::notFound, "no such row", info->name);
    LIANLU_TRY(const auto ops,
               outboxrows::select(m_connection, "WHERE entity = ? AND id = ? AND state IN (0, 1) ORDER BY position",
                                  entity, id));
    // A row that the server has never heard of goes without a word.
    if (!ops.empty() && ops.front().op.type == "create" && ops.front().op.state == OpState::pending)
        return takeBackUnsent(ops.front().op.position, "create", entity, id);
    return buryRow(entity, id);
}

Result<void> WriteTxn::buryRow(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const auto* info, editable(entity));
    LIANLU_CHECK(outboxrows::checkMayGo(entity));
    LIANLU_TRY(const auto row, RowTable::of(entity).read(m_connection, entity, id));
    if (!row) return fail(Code::notFound, "no such row", info->name);
    Layers layers(m_connection, m_changes);
    LIANLU_CHECK(layers.setAside(entity, id));
    outboxrows::Row gone{{}, row->meta.scope, outboxrows::personsOf(row->fields)};
    gone.op.opId = outboxrows::newOpId(m_now);
    gone.op.txnId = m_txnId;
    gone.op.type = info->writable == Writable::appendOnly ? "void" : "delete";
    gone.op.entity = info->name;
    gone.op.id = id;
    gone.op.baseVer = row->meta.ver;
    gone.op.oldFields = row->fields;  // stays on this device: what an undo sets again
    gone.op.occurredAt = toUnixMs(m_now);
    LIANLU_CHECK(outboxrows::append(m_connection, gone));
    noteEdit(entity, id);
    return layers.relay(entity, id);
}

Result<void> WriteTxn::takeBackUnsent(std::int64_t position, std::string_view type, std::string_view entity,
                                      const Uuid& id) {
    // Without its create a row has nothing that later edits could stand on.
    if (type == "create")
        LIANLU_CHECK(m_connection.run("DELETE FROM outbox WHERE entity = ? AND id = ? AND (state = 0 OR (state = 1 AND resent = 3))", entity, id));
    LIANLU_CHECK(outboxrows::remove(m_connection, position));
    noteEdit(entity, id);
    return Layers(m_connection, m_changes).relay(entity, id);
}

Result<void> WriteTxn::inverse(std::string_view type, std::string_view entity, const Uuid& id, const Fields& old,
                               const Fields& changed) {
    if (type == "create") return removeRow(entity, id);
    if (type != "update") return fail(Code::refused, "already-sent", std::string(entity));
    LIANLU_TRY(const auto view, fieldsOf(entity, id));
    Fields back;
    for (const auto& [name, value] : changed)
        if (sameValue(valueIn(view, name), value)) back.emplace(name, valueIn(old, name));
    return updateRow(entity, id, back);
}

Result<void> WriteTxn::takeBack(const domain::OpId& op) {
    LIANLU_TRY(const auto found, outboxrows::find(m_connection, op));
    if (!found) return fail(Code::notFound, "no such op");
    const auto& held = found->op;
    LIANLU_CHECK(outboxrows::checkMayGo(held.entity));
    switch (held.state) {
        case OpState::pending:
            return takeBackUnsent(held.position, held.type, held.entity, held.id);
        case OpState::rejected:
            return outboxrows::remove(m_connection, held.position);
        case OpState::sent:
            // Refused, and waiting for a row that the server lost: as good as never sent.
            if (held.waitsForRow) return takeBackUnsent(held.position, held.type, held.entity, held.id);
            [[fallthrough]];
        case OpState::acknowledged:
        case OpState::conflict:
            return inverse(held.type, held.entity, held.id, held.oldFields, held.newFields);
        case OpState::quarantined:
            return fail(Code::refused, "already-sent", held.entity);
    }
    return fail(Code::internal, "unhandled state of an op");
}

}  // namespace lianlu::store
