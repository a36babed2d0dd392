// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/domain/value.h"
#include "models/store/change_set.h"
#include "models/store/row_table.h"
#include "models/store/scopes.h"

namespace lianlu::store {

//! \brief What the server has of a row. No fields: it has none (any more).
struct ServerState {
    RowMeta meta;
    std::optional<domain::Fields> fields;
};

//! \brief The two layers of a row: the server's state below, the pending and sent edits on top; their sum is the row in its
//! entity's table. While there are edits, the server's state is kept in base_row; without, the table's row is the server's.
//! One object a piece of work; call flush() at its end.
class Layers {
public:
    Layers(db::Connection& connection, ChangeSet& changes) noexcept : m_connection(connection), m_changes(changes) {}

    //! \brief Nothing where this device holds no such row.
    [[nodiscard]] Result<std::optional<ServerState>> server(std::string_view entity, const Uuid& id);
    //! \brief The server's state is this now; lays the edits on top again and keeps the digest.
    //! `before` is what server() has just said.
    [[nodiscard]] Result<void> setServer(std::string_view entity, const Uuid& id, const ServerState& state, const std::optional<ServerState>& before);
    //! \brief Forgets the row on this device, edits in the outbox aside.
    [[nodiscard]] Result<void> drop(std::string_view entity, const Uuid& id);
    //! \brief Before the first edit: sets the server's state aside.
    [[nodiscard]] Result<void> setAside(std::string_view entity, const Uuid& id);
    //! \brief Before a create: a row that the server has never heard of. Nothing where a state is set aside already.
    [[nodiscard]] Result<void> setAsideNothing(std::string_view entity, const Uuid& id, std::int64_t scope);
    //! \brief The table's row anew from both layers, after the edits changed.
    [[nodiscard]] Result<void> relay(std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<bool> hasEdits(std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<void> flush() { return m_digest.flush(m_connection); }

    //! \brief For work that made or ended edits: ask the outbox again.
    void editsChanged() noexcept { m_anyEdits.reset(); }
    void touched(std::string_view entity, const Uuid& id) { m_changes.rows.push_back({std::string(entity), id}); }

private:
    [[nodiscard]] Result<bool> anyEdits();
    [[nodiscard]] Result<bool> anyAside();
    [[nodiscard]] Result<void> removeBase(std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<std::optional<ServerState>> base(std::string_view entity, const Uuid& id);
    [[nodiscard]] Result<void> writeBase(std::string_view entity, const Uuid& id, const ServerState& state);
    void count(const Uuid& id, const std::optional<ServerState>& before, const ServerState& now);

    db::Connection& m_connection;
    ChangeSet& m_changes;
    DigestDelta m_digest;
    // Mostly there are no edits at all: then a pulled row costs no look at them.
    std::optional<bool> m_anyEdits, m_anyAside;
};

//! \brief Lays `changed` over `fields`; an empty value takes the field away.
void overlay(domain::Fields& fields, const domain::Fields& changed);
//! \brief Both empty, missing ones included, or equal; whole and real numbers compare by value.
[[nodiscard]] bool sameValue(const domain::Value& a, const domain::Value& b) noexcept;
[[nodiscard]] const domain::Value& valueIn(const domain::Fields& fields, std::string_view name) noexcept;

}  // namespace lianlu::store
