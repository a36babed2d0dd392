// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mass_removal.h"

#include <string>

#include <nlohmann/json.hpp>

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/store/layers.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

using nlohmann::json;

const std::string kPrefix = "sync.held:";

std::string textOf(const HeldRemoval& removal) {
    json some = json::array();
    for (const auto& row : removal.some) some.push_back({row.entity, row.id.toString()});
    return json{{"roots", removal.roots}, {"removed", removal.removed}, {"some", some}, {"by_cut", removal.byCut},
                {"answer", static_cast<int>(removal.answer)}, {"at", removal.at}}
        .dump();
}

std::optional<HeldRemoval> removalOf(std::string_view scope, std::string_view text) {
    const auto parsed = json::parse(text, nullptr, false);
    const auto owner = domain::Scope::parse(scope);
    if (!parsed.is_object() || !owner) return std::nullopt;
    HeldRemoval removal;
    removal.scope = *owner;
    removal.roots = parsed.value("roots", std::int64_t{0});
    removal.removed = parsed.value("removed", std::int64_t{0});
    removal.byCut = parsed.value("by_cut", false);
    removal.answer = static_cast<HeldRemoval::Answer>(parsed.value("answer", 0));
    removal.at = parsed.value("at", std::int64_t{0});
    for (const auto& one : parsed.value("some", json::array()))
        if (one.is_array() && one.size() == 2 && one[0].is_string() && one[1].is_string())
            if (const auto id = Uuid::parse(one[1].get<std::string>())) removal.some.push_back({one[0].get<std::string>(), *id});
    return removal;
}

Result<void> save(db::Connection& connection, const HeldRemoval& removal) {
    return connection.run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", kPrefix + removal.scope.toString(), textOf(removal));
}

}  // namespace

bool MassRemoval::counts(const domain::Scope& scope, std::string_view entity) {
    const auto* info = domain::findEntity(entity);
    if (!info) return false;
    if (scope.isApart()) return true;
    const bool hangs = info->home == domain::Home::person && info->name != "customer";
    return !hangs && info->name != "order_line";
}

Result<std::vector<RowKey>> MassRemoval::rootsOf(db::Connection& connection, const domain::Scope& scope) {
    std::vector<RowKey> roots;
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    if (!number) return roots;
    for (const auto& entity : domain::entities()) {
        if (!counts(scope, entity.name)) continue;
        // Made here and not yet sent: it is not the server's to take away.
        LIANLU_TRY(const auto rows, connection.prepare("SELECT id FROM " + RowTable::of(entity.name).quotedName() + " WHERE scope = ?1 AND ver > 0"));
        rows->bind(1, *number);
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) break;
            roots.push_back({entity.name, rows->uuid(0)});
        }
    }
    return roots;
}

Result<bool> MassRemoval::holds(db::Connection& connection, const domain::Scope& scope, const RowKey& row, std::int64_t ver) {
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    if (!number) return false;
    ChangeSet none;
    LIANLU_TRY(const auto state, Layers(connection, none).server(row.entity, row.id));
    return state && state->fields && state->meta.scope == *number && state->meta.ver <= ver;
}

Result<std::vector<HeldRemoval>> MassRemoval::held(db::Connection& connection) {
    std::vector<HeldRemoval> all;
    LIANLU_TRY(const auto rows, connection.prepare("SELECT name, value FROM setting WHERE name >= ?1 AND name < ?2 ORDER BY name"));
    rows->bindAll(kPrefix, kPrefix + "\x7f");
    for (;;) {
        LIANLU_TRY(const bool more, rows->step());
        if (!more) return all;
        auto removal = removalOf(std::string(rows->text(0)).substr(kPrefix.size()), rows->text(1));
        if (!removal) return fail(Code::damaged, "held removal does not fit its form");
        all.push_back(std::move(*removal));
    }
}

Result<void> MassRemoval::hold(WriteTxn& txn, HeldRemoval removal) {
    if (removal.some.size() > kMostNamed) removal.some.resize(kMostNamed);
    removal.at = toUnixMs(txn.now());
    txn.noteOutbox();  // what waits for a person has changed
    return save(txn.connection(), removal);
}

Result<void> MassRemoval::answer(WriteTxn& txn, const domain::Scope& scope, HeldRemoval::Answer answer) {
    LIANLU_TRY(auto all, held(txn.connection()));
    for (auto& removal : all) {
        if (removal.scope != scope) continue;
        removal.answer = answer;
        txn.noteOutbox();
        return save(txn.connection(), removal);
    }
    return fail(Code::notFound, "nothing-held", scope.toString());
}

Result<void> MassRemoval::forget(WriteTxn& txn, const domain::Scope& scope) {
    txn.noteOutbox();
    return txn.connection().run("DELETE FROM setting WHERE name = ?", kPrefix + scope.toString());
}

}  // namespace lianlu::store
