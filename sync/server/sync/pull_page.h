// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

struct Head {
    std::string epoch;
    std::int64_t seq = 0;
    std::string chain;
    std::int64_t floor = 0;
    std::string digest = "0";
};

//! \brief Heads of scopes; one that was never written has the history's epoch and seq 0. By text of the scope.
[[nodiscard]] Result<std::map<std::string, Head>> readHeads(pg::Connection& connection, const std::vector<std::string>& scopes);

//! \brief Gathers one page. Inside one REPEATABLE READ transaction. The page is written as text at once: bodies are stored as the text that
//! is sent, so nothing is parsed.
class PullPage {
public:
    PullPage(pg::Connection& connection, std::size_t maxChanges) : m_connection(connection), m_left(maxChanges) {}

    //! \brief Adds what came after `cursor`, as far as the page has room; false: the cursor does not fit the scope's history, and the page says
    //! so. `checkpoints` are those of the same scope.
    [[nodiscard]] Result<bool> add(const protocol::Cursor& cursor, const Head& head, std::span<const protocol::Cursor> checkpoints);
    //! \brief Whether the cursor is a point of the scope's history that the log still continues.
    [[nodiscard]] Result<bool> fits(const protocol::Cursor& cursor, const Head& head);
    void addError(const protocol::Cursor& cursor, Code code, std::int64_t head, std::int64_t matchSeq = 0);
    [[nodiscard]] std::string finish(std::int64_t serverTime, std::int64_t nextOpSeq) &&;

private:
    struct Entry {
        std::int64_t seq = 0;
        char kind = 'u';
        std::string entity;
        Uuid id;
        std::int64_t ver = 0;
        std::string other, chain;
    };
    struct Row {
        std::string entity;
        Uuid id;
        std::int64_t ver = 0;
        std::string body;
    };
    [[nodiscard]] Result<bool> chainFits(const protocol::Cursor& cursor, const Head& head);
    [[nodiscard]] Result<std::int64_t> matching(const std::string& scope, const Head& head, std::span<const protocol::Cursor> checkpoints);
    [[nodiscard]] Result<std::vector<Entry>> entries(const std::string& scope, std::int64_t after);
    [[nodiscard]] Result<void> loadRows(const std::string& scope, const std::vector<Entry>& log);
    [[nodiscard]] Result<void> loadChildren(const std::string& scope, const std::vector<Entry>& log);
    void write(const std::string& scope, std::int64_t seq, std::string_view kind, const std::string& entity, const Uuid& id, std::int64_t ver,
               std::string_view other, std::string_view body);

    pg::Connection& m_connection;
    std::size_t m_left;
    std::string m_changes;
    std::vector<protocol::ScopeState> m_states;
    std::map<std::pair<std::string, Uuid>, Row> m_rows;  //!< current rows of the scope at hand
    std::map<Uuid, std::vector<Row>> m_children;         //!< of roots that entered
    bool m_more = false;
};

}  // namespace lianlu::server
