// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/replica.h"

#include <set>

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/store/care/backup_wish.h"
#include "models/store/checkpoints.h"
#include "models/store/erasure.h"
#include "models/store/layers.h"
#include "models/store/mass_removal.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

Result<std::vector<ScopeCursor>> Replica::cursors(db::Connection& connection) {
    std::vector<ScopeCursor> cursors;
    LIANLU_TRY(
        const auto statement,
        connection.prepare("SELECT s.name, c.epoch, c.seq, c.chain FROM cursor c JOIN scope s ON s.num = c.scope "
                           "ORDER BY s.name"));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return cursors;
        const auto scope = domain::Scope::parse(statement->text(0));
        if (!scope) return fail(Code::damaged, "cursor of an unknown scope");
        cursors.push_back({*scope, statement->string(1), statement->integer(2), statement->string(3)});
    }
}

Result<void> Replica::saveCursor(WriteTxn& txn, const ScopeCursor& cursor) {
    LIANLU_TRY(const auto number, scopeNumber(txn.connection(), cursor.scope));
    LIANLU_CHECK(txn.connection().run("INSERT OR REPLACE INTO cursor (scope, epoch, seq, chain) VALUES (?, ?, ?, ?)", number,
                                      cursor.epoch, cursor.seq, cursor.chain));
    return Checkpoints::note(txn.connection(), number, cursor, txn.now());
}

Result<std::uint64_t> Replica::digest(db::Connection& connection, const domain::Scope& scope) {
    LIANLU_TRY(const auto statement,
               connection.prepare("SELECT d.sum FROM digest d JOIN scope s ON s.num = d.scope WHERE s.name = ?"));
    statement->bind(1, scope.toString());
    LIANLU_TRY(const bool found, statement->step());
    return found ? static_cast<std::uint64_t>(statement->integer(0)) : 0;
}

namespace {

//! `yields`: scopes under which whatever is held gives way.
Result<void> applyRow(Layers& layers, std::int64_t scope, const ServerRow& row, const std::set<std::int64_t>& yields = {}) {
    LIANLU_TRY(const auto held, layers.server(row.entity, row.id));
    // A tombstone that this device keeps only because of pending edits has a version too, so an old row does not rise
    // again.
    if (held && row.ver < held->meta.ver && !yields.contains(held->meta.scope)) return {};
    if (row.removed) {
        if (!held || !held->fields) return {};
        return layers.setServer(row.entity, row.id, {{held->meta.scope, row.ver}, std::nullopt}, held);
    }
    if (held && held->fields && held->meta.ver == row.ver && held->meta.scope == scope && *held->fields == row.fields)
        return {};
    ServerState state{{scope, row.ver}, row.fields};
    std::erase_if(*state.fields, [](const auto& field) { return domain::isNull(field.second); });
    return layers.setServer(row.entity, row.id, state, held);
}

}  // namespace

Result<void> Replica::apply(WriteTxn& txn, const domain::Scope& scope, std::span<const ServerRow> rows) {
    LIANLU_TRY(const auto number, scopeNumber(txn.connection(), scope));
    Layers layers(txn.connection(), txn.changes());
    for (const auto& row : rows) {
        if (row.entity.empty() || row.id.isNull() || row.ver <= 0)
            return fail(Code::invalid, "server's row without entity, id or version");
        if (row.removed && row.erased) {
            LIANLU_CHECK(forgetErased(txn, layers, row.entity, row.id));
            // Told also where the row has been: it goes with the scope it stands in here, whose log says so too, and takes along what hangs on it.
            LIANLU_TRY(const auto held, layers.server(row.entity, row.id));
            if (held && held->meta.scope != number) continue;
        }
        LIANLU_CHECK(applyRow(layers, number, row));
    }
    return layers.flush();
}

namespace {

//! A row and where it hangs: the entities whose rows carry "<root>_id".
struct Child {
    const domain::EntityInfo* entity;
    std::string column;
};

std::vector<Child> childrenOf(const domain::EntityInfo& root) {
    std::vector<Child> children;
    const std::string column = root.name + "_id";
    for (const auto& entity : domain::entities()) {
        if (entity.name == root.name || !entity.field(column)) continue;
        // All that hangs on a person is of the person's home; lines of an order are the order's.
        const bool hangs =
            root.name == "customer" ? entity.home == domain::Home::person : entity.name.starts_with(root.name + "_");
        if (hangs) children.push_back({&entity, column});
    }
    return children;
}

Result<std::vector<Uuid>> idsOf(db::Connection& connection, const std::string& sql, std::int64_t scope,
                                const Uuid* root, const std::string* entity = nullptr) {
    std::vector<Uuid> ids;
    LIANLU_TRY(const auto statement, connection.prepare(sql));
    statement->bind(1, scope);
    if (root) statement->bind(2, *root);
    if (entity) statement->bind(2, *entity);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return ids;
        ids.push_back(statement->uuid(0));
    }
}

Result<std::vector<std::string>> entitiesOfOtherRows(db::Connection& connection, std::int64_t scope) {
    std::vector<std::string> names;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT DISTINCT entity FROM other_row WHERE scope = ?"));
    statement->bind(1, scope);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return names;
        names.push_back(statement->string(0));
    }
}

Result<void> dropAll(Layers& layers, std::string_view entity, const std::vector<Uuid>& ids) {
    for (const auto& id : ids) LIANLU_CHECK(layers.drop(entity, id));
    return {};
}

}  // namespace

Result<void> Replica::leave(WriteTxn& txn, const domain::Scope& scope, const Uuid& root, std::int64_t ver) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    if (!number) return {};
    Layers layers(connection, txn.changes());
    for (const auto& entity : domain::entities()) {
        LIANLU_TRY(const auto held, layers.server(entity.name, root));
        if (!held) continue;
        const bool elsewhere = held->meta.scope != *number;
        // Entered again: the row that is held is newer than this leaving.
        if (!elsewhere && held->meta.ver > ver) return {};
        // Entered elsewhere already, with all that the server had of it then: what stands here still had been taken away before. What was made
        // here and is not sent yet stays.
        const std::string known = elsewhere ? " AND ver > 0" : "";
        for (const auto& child : childrenOf(entity)) {
            LIANLU_TRY(const auto ids, idsOf(connection,
                                             "SELECT id FROM " + RowTable::of(child.entity->name).quotedName() +
                                                 " WHERE scope = ?1 AND " + child.column + " = ?2" + known,
                                             *number, &root));
            LIANLU_CHECK(dropAll(layers, child.entity->name, ids));
            // Those that are deleted here and not yet there stand only in base_row.
            LIANLU_TRY(const auto hidden,
                       idsOf(connection,
                             "SELECT id FROM base_row WHERE scope = ?1 AND entity = '" + child.entity->name +
                                 "' AND json_extract(body, '$." + child.column + "') = '" + root.toString() + "'",
                             *number, nullptr));
            LIANLU_CHECK(dropAll(layers, child.entity->name, hidden));
        }
        if (!elsewhere) LIANLU_CHECK(layers.drop(entity.name, root));
        break;
    }
    return layers.flush();
}

Result<void> Replica::forget(WriteTxn& txn, std::span<const RowKey> erased) {
    Layers layers(txn.connection(), txn.changes());
    for (const auto& row : erased) LIANLU_CHECK(forgetErased(txn, layers, row.entity, row.id));
    return layers.flush();
}

Result<void> Replica::dropScope(WriteTxn& txn, const domain::Scope& scope) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    if (!number) return {};
    for (const auto& entity : domain::entities())
        LIANLU_CHECK(
            connection.run("DELETE FROM " + RowTable::of(entity.name).quotedName() + " WHERE scope = ?", *number));
    LIANLU_CHECK(connection.run("DELETE FROM other_row WHERE scope = ?", *number));
    LIANLU_CHECK(connection.run("DELETE FROM base_row WHERE scope = ?", *number));
    // What was acknowledged is the server's; what was not stays until somebody has decided about it.
    LIANLU_CHECK(connection.run("DELETE FROM outbox WHERE scope = ? AND state = 2", *number));
    // Of those, what they say of the row as it was is no longer this person's.
    LIANLU_CHECK(connection.run("UPDATE outbox SET old = '{}' WHERE scope = ? AND state IN (3, 4)", *number));
    LIANLU_CHECK(MassRemoval::forget(txn, scope));
    LIANLU_CHECK(connection.run("DELETE FROM checkpoint WHERE scope = ?", *number));
    LIANLU_CHECK(connection.run("DELETE FROM cursor WHERE scope = ?", *number));
    LIANLU_CHECK(connection.run("DELETE FROM digest WHERE scope = ?", *number));
    txn.changes().everything = true;
    return outdateBackups(connection, txn.now());
}

Result<void> Replica::replaceScope(
    WriteTxn& txn, const domain::Scope& scope,
    const std::function<Result<void>(std::function<Result<void>(const ServerRow&)> sink)>& source,
    const ScopeCursor& cursor, const std::set<domain::Scope>& lost) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto number, scopeNumber(connection, scope));
    std::set<std::int64_t> yields{number};
    for (const auto& other : lost) {
        LIANLU_TRY(const auto known, knownScope(connection, other));
        if (known) yields.insert(*known);
    }
    Layers layers(connection, txn.changes());
    std::set<std::pair<std::string, Uuid>> staged;
    LIANLU_CHECK(source([&](const ServerRow& row) -> Result<void> {
        if (row.entity.empty() || row.id.isNull() || row.ver <= 0)
            return fail(Code::invalid, "server's row without entity, id or version");
        staged.emplace(row.entity, row.id);
        return applyRow(layers, number, row, yields);
    }));
    const auto sweep = [&](const std::string& entity, const std::string& sql,
                           const std::string* named = nullptr) -> Result<void> {
        LIANLU_TRY(const auto ids, idsOf(connection, sql, number, nullptr, named));
        for (const auto& id : ids) {
            if (staged.contains({entity, id})) continue;
            LIANLU_TRY(const auto held, layers.server(entity, id));
            // Made here and not yet sent: the server cannot know it.
            if (!held || !held->fields || held->meta.scope != number) continue;
            // In another history it may come back with any version.
            LIANLU_CHECK(layers.setServer(entity, id, {{number, lost.empty() ? held->meta.ver : 0}, std::nullopt}, held));
        }
        return {};
    };
    for (const auto& entity : domain::entities()) {
        LIANLU_CHECK(
            sweep(entity.name, "SELECT id FROM " + RowTable::of(entity.name).quotedName() + " WHERE scope = ?1"));
        LIANLU_CHECK(sweep(entity.name, "SELECT id FROM base_row WHERE scope = ?1 AND entity = '" + entity.name + "'"));
    }
    LIANLU_TRY(const auto unknown, entitiesOfOtherRows(connection, number));
    for (const auto& entity : unknown)
        LIANLU_CHECK(sweep(entity, "SELECT id FROM other_row WHERE scope = ?1 AND entity = ?2", &entity));
    LIANLU_CHECK(layers.flush());
    return saveCursor(txn, cursor);
}

}  // namespace lianlu::store
