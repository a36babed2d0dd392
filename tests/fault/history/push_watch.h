// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "models/base/clock.h"
#include "sync/client/transport.h"
#include "sync/server/db/pg.h"
#include "tests/fault/history/ledger.h"
#include "tests/fault/history/merge_model.h"

namespace lianlu::test::history {

//! \brief Stands where a push reaches a server and holds what it does against the rules: each op has its effect once, edits meet as their fields'
//! rules say, a transaction stands or falls, what was done before changes nothing. Looks with a connection of its own. Thread: one.
class PushWatch {
public:
    PushWatch(server::pg::Connection& db, Ledger& ledger, const Clock& clock) : m_db(db), m_ledger(ledger), m_clock(clock) {}
    using Serve = std::function<Result<sync::HttpAnswer>()>;
    [[nodiscard]] Result<sync::HttpAnswer> watch(const sync::HttpRequest& request, const Serve& serve);

private:
    using Name = std::pair<std::string, std::string>;  //!< entity and id
    using Rows = std::map<Name, RowBefore>;
    [[nodiscard]] RowBefore rowOf(const Name& name);
    [[nodiscard]] std::string livingOf(const std::string& person);
    [[nodiscard]] std::string heads();
    void check(const nlohmann::json& ops, const nlohmann::json& results, Rows& rows);
    void checkJoined(nlohmann::json op, const nlohmann::json& result, Rows& rows);
    void checkUpdate(const nlohmann::json& op, const nlohmann::json& result, RowBefore& row);
    void checkAfter(const nlohmann::json& ops, const Rows& rows);
    void checkNotes(const nlohmann::json& op, const nlohmann::json& result);
    [[nodiscard]] std::int64_t count(const std::string& sql, const std::string& op);

    server::pg::Connection& m_db;
    Ledger& m_ledger;
    const Clock& m_clock;
    std::map<std::string, std::string> m_living;  //!< who was joined, and who stays, as of the push that is looked at
};

}  // namespace lianlu::test::history
