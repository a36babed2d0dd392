// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <utility>

#include "models/db/connection.h"
#include "models/store/care/rescue.h"
#include "models/store/layers.h"
#include "models/store/photo_store.h"
#include "models/store/scopes.h"

namespace lianlu::store {

namespace {

using EditedRow = std::pair<std::string, Uuid>;

bool isEdit(std::int64_t state) { return state == 0 || state == 1; }

//! The number of the op's scope in `target`; where its name is lost, the book of the person: the server knows better anyway.
Result<std::int64_t> scopeOf(db::Connection& target, const FoundWork& work, const FoundOp& op) {
    auto name = work.scopes.contains(op.scope) ? work.scopes.at(op.scope) : std::string();
    auto scope = domain::Scope::parse(name);
    if (const auto staff = work.device.find("staff_id"); !scope && staff != work.device.end())
        if (const auto id = domain::StaffId::parse(staff->second)) scope = domain::Scope::book(*id);
    if (scope) return scopeNumber(target, *scope);
    return target.integer("SELECT coalesce(min(num), 1) FROM scope");
}

Result<std::set<EditedRow>> editedIn(db::Connection& target) {
    std::set<EditedRow> rows;
    LIANLU_TRY(const auto edited, target.prepare("SELECT DISTINCT entity, id FROM outbox WHERE state IN (0, 1)"));
    for (;;) {
        LIANLU_TRY(const bool more, edited->step());
        if (!more) return rows;
        rows.emplace(edited->string(0), edited->uuid(1));
    }
}

Result<void> insert(db::Connection& target, const FoundOp& op, std::int64_t scope) {
    LIANLU_CHECK(target.run("DELETE FROM outbox WHERE op_id = ?", op.opId));
    LIANLU_TRY(const auto taken, target.integer("SELECT EXISTS (SELECT 1 FROM outbox WHERE position = ?)", op.position));
    const auto position = taken != 0 ? std::optional<std::int64_t>() : std::optional(op.position);
    return target.run(
        "INSERT INTO outbox (position, op_id, txn_id, op_seq, type, entity, id, scope, base_ver, old, new, hint, occurred_at, state, code, "
        "reason, field, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        position, op.opId, op.txnId, op.opSeq, op.type, op.entity, op.id, scope, op.baseVer, op.oldFields, op.newFields, op.hint, op.occurredAt,
        op.state, op.code, op.reason, op.field, op.settledAt);
}

}  // namespace

Result<void> takeOps(db::Connection& target, const FoundWork& work) {
    ChangeSet changes;
    Layers layers(target, changes);
    LIANLU_TRY(auto touched, editedIn(target));
    // The server's state of a row is set aside while it still stands in its table.
    for (const auto& op : work.ops) {
        if (!isEdit(op.state)) continue;
        LIANLU_TRY(const auto held, layers.server(op.entity, op.id));
        if (held) LIANLU_CHECK(layers.setAside(op.entity, op.id));
        else if (op.type == "create") {
            LIANLU_TRY(const auto scope, scopeOf(target, work, op));
            LIANLU_CHECK(layers.setAsideNothing(op.entity, op.id, scope));
        }
        touched.emplace(op.entity, op.id);
    }
    if (work.opsWhole) LIANLU_CHECK(target.run("DELETE FROM outbox"));
    for (const auto& op : work.ops) {
        LIANLU_TRY(const auto scope, scopeOf(target, work, op));
        LIANLU_CHECK(insert(target, op, scope));
    }
    for (const auto& [hash, bytes] : work.photos) LIANLU_CHECK(PhotoStore::take(target, hash, bytes));
    layers.editsChanged();
    for (const auto& [entity, id] : touched) LIANLU_CHECK(layers.relay(entity, id));
    return layers.flush();
}

Result<void> takeTexts(db::Connection& target, const FoundWork& work, bool all) {
    const auto take = [&target](const std::string& table, const auto& texts) -> Result<void> {
        for (const auto& [name, value] : texts)
            LIANLU_CHECK(target.run("INSERT OR REPLACE INTO " + table + " (name, value) VALUES (?, ?)", name, value));
        return {};
    };
    LIANLU_CHECK(take("draft", work.drafts));
    if (!all) return {};
    LIANLU_CHECK(take("setting", work.settings));
    return take("device_state", work.device);
}

}  // namespace lianlu::store
