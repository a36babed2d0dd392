// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/layers.h"

#include "models/db/connection.h"
#include "models/store/body.h"

namespace lianlu::store {

void overlay(domain::Fields& fields, const domain::Fields& changed) {
    for (const auto& [name, value] : changed) {
        if (domain::isNull(value))
            fields.erase(name);
        else
            fields.insert_or_assign(name, value);
    }
}

bool sameValue(const domain::Value& a, const domain::Value& b) noexcept {
    if (a.index() == b.index()) return a == b;
    const auto* wholeA = std::get_if<std::int64_t>(&a);
    const auto* wholeB = std::get_if<std::int64_t>(&b);
    const auto* realA = std::get_if<double>(&a);
    const auto* realB = std::get_if<double>(&b);
    if (wholeA && realB) return static_cast<double>(*wholeA) == *realB;
    return realA && wholeB && *realA == static_cast<double>(*wholeB);
}

const domain::Value& valueIn(const domain::Fields& fields, std::string_view name) noexcept {
    static const domain::Value empty;
    const auto found = fields.find(name);
    return found == fields.end() ? empty : found->second;
}

Result<bool> Layers::anyEdits() {
    if (!m_anyEdits) {
        LIANLU_TRY(const auto any, m_connection.integer("SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN (0, 1))"));
        m_anyEdits = any != 0;
    }
    return *m_anyEdits;
}

Result<bool> Layers::hasEdits(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const bool any, anyEdits());
    if (!any) return false;
    LIANLU_TRY(const auto found,
               m_connection.integer(
                   "SELECT EXISTS (SELECT 1 FROM outbox WHERE entity = ? AND id = ? AND state IN (0, 1))", entity, id));
    return found != 0;
}

Result<bool> Layers::anyAside() {
    if (!m_anyAside) {
        LIANLU_TRY(const auto any, m_connection.integer("SELECT EXISTS (SELECT 1 FROM base_row)"));
        m_anyAside = any != 0;
    }
    return *m_anyAside;
}

Result<void> Layers::removeBase(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const bool any, anyAside());
    return any ? m_connection.run("DELETE FROM base_row WHERE entity = ? AND id = ?", entity, id) : Result<void>{};
}

Result<std::optional<ServerState>> Layers::base(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const bool any, anyAside());
    if (!any) return std::optional<ServerState>{};
    LIANLU_TRY(const auto statement,
               m_connection.prepare("SELECT scope, ver, body FROM base_row WHERE entity = ? AND id = ?"));
    statement->bindAll(entity, id);
    LIANLU_TRY(const bool found, statement->step());
    if (!found) return std::optional<ServerState>{};
    ServerState state{{statement->integer(0), statement->integer(1)}, std::nullopt};
    if (statement->isNull(2)) return std::optional(std::move(state));
    LIANLU_TRY(state.fields, parseFields(statement->text(2)));
    return std::optional(std::move(state));
}

Result<std::optional<ServerState>> Layers::server(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(auto aside, base(entity, id));
    if (aside) return aside;
    LIANLU_TRY(auto row, RowTable::of(entity).read(m_connection, entity, id));
    if (!row) return std::optional<ServerState>{};
    return std::optional(ServerState{row->meta, std::move(row->fields)});
}

Result<void> Layers::writeBase(std::string_view entity, const Uuid& id, const ServerState& state) {
    std::optional<std::string> body;
    if (state.fields) body = bodyText(*state.fields);
    m_anyAside = true;
    return m_connection.run("INSERT OR REPLACE INTO base_row (entity, id, scope, ver, body) VALUES (?, ?, ?, ?, ?)",
                            entity, id, state.meta.scope, state.meta.ver, body);
}

void Layers::count(const Uuid& id, const std::optional<ServerState>& before, const ServerState& now) {
    if (before && before->fields) m_digest.subtract(before->meta.scope, id, before->meta.ver);
    if (now.fields) m_digest.add(now.meta.scope, id, now.meta.ver);
}

Result<void> Layers::setServer(std::string_view entity, const Uuid& id, const ServerState& state,
                               const std::optional<ServerState>& before) {
    count(id, before, state);
    LIANLU_TRY(const bool edited, hasEdits(entity, id));
    if (edited) {
        LIANLU_CHECK(writeBase(entity, id, state));
        return relay(entity, id);
    }
    LIANLU_CHECK(removeBase(entity, id));
    touched(entity, id);
    const auto& table = RowTable::of(entity);
    return state.fields ? table.write(m_connection, entity, id, state.meta, *state.fields)
                        : table.remove(m_connection, entity, id);
}

Result<void> Layers::drop(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const auto before, server(entity, id));
    if (!before) return {};
    count(id, before, ServerState{});
    LIANLU_CHECK(removeBase(entity, id));
    touched(entity, id);
    return RowTable::of(entity).remove(m_connection, entity, id);
}

Result<void> Layers::setAside(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const auto aside, base(entity, id));
    if (aside) return {};
    LIANLU_TRY(const auto row, RowTable::of(entity).read(m_connection, entity, id));
    if (!row) return fail(Code::notFound, "no such row", std::string(entity));
    return writeBase(entity, id, {row->meta, row->fields});
}

Result<void> Layers::setAsideNothing(std::string_view entity, const Uuid& id, std::int64_t scope) {
    LIANLU_TRY(const auto aside, base(entity, id));
    return aside ? Result<void>{} : writeBase(entity, id, {{scope, 0}, std::nullopt});
}

Result<void> Layers::relay(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(auto state, base(entity, id));
    if (!state) return {};
    touched(entity, id);
    const auto& table = RowTable::of(entity);
    auto view = state->fields;
    bool edited = false;
    LIANLU_TRY(const auto ops, m_connection.prepare(
                                   "SELECT type, new, hint FROM outbox WHERE entity = ? AND id = ? AND state IN (0, 1) "
                                   "ORDER BY position"));
    ops->bindAll(entity, id);
    for (;;) {
        LIANLU_TRY(const bool more, ops->step());
        if (!more) break;
        edited = true;
        const auto type = ops->text(0);
        if (type == "delete" || type == "void") {
            view.reset();
            continue;
        }
        if (type == "create" && !view) {
            view.emplace();
            if (!ops->isNull(2)) {
                LIANLU_TRY(const auto hint, parseFields(ops->text(2)));
                overlay(*view, hint);
            }
        }
        if (!view) continue;  // an edit of a row that the server has deleted: it comes back as a conflict
        LIANLU_TRY(const auto changed, parseFields(ops->text(1)));
        overlay(*view, changed);
    }
    if (!edited) LIANLU_CHECK(removeBase(entity, id));
    return view ? table.write(m_connection, entity, id, state->meta, *view) : table.remove(m_connection, entity, id);
}

}  // namespace lianlu::store
