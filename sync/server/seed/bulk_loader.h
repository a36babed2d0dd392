// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/seed/row_sink.h"

namespace lianlu::server {

//! \brief Sum of the digest shares of new rows, by scope.
using ScopeDigests = std::map<domain::Scope, std::uint64_t>;

//! \brief Takes rows of version 1 and copies them into their tables, some megabytes a table at a time. For rows that
//! are not there yet. Thread: one at a time; each worker has its own, with a connection of its own.
class BulkLoader final : public RowSink {
public:
    explicit BulkLoader(pg::Connection& connection) : m_connection(connection) {}

    //! \brief Remembers a failure until finish(); rows after it are dropped.
    void take(std::string_view entity, const Uuid& id, const domain::Scope& scope, std::string_view body) override;
    //! \brief Sends what is left and gives the first failure, if there was one.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool failed() const noexcept { return !m_state.has_value(); }
    [[nodiscard]] const ScopeDigests& digests() const noexcept { return m_digests; }

private:
    struct Pending {
        Uuid id;
        std::size_t scope = 0;  //!< index of m_scopeNames
        std::size_t end = 0;    //!< of the body, in Table::bodies
    };
    struct Table {
        std::vector<Pending> rows;
        std::string bodies;
    };
    struct ScopeSlot {
        std::size_t name = 0;
        std::uint64_t* digest = nullptr;
    };
    [[nodiscard]] Result<void> flush(std::string_view entity, Table& table);

    pg::Connection& m_connection;
    Result<void> m_state;
    std::map<std::string_view, Table> m_tables;
    std::map<domain::Scope, ScopeSlot> m_scopes;
    std::vector<std::string> m_scopeNames;
    ScopeDigests m_digests;
};

//! \brief Makes heads of new scopes and moves those that exist, so that every device that knew one notices and
//! bootstraps: the new rows stand in no change log.
[[nodiscard]] Result<void> writeScopeHeads(pg::Connection& connection, const ScopeDigests& digests);

}  // namespace lianlu::server
