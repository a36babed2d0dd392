// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sync/server/sync/log_draft.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

struct ChangedRow {
    const RowName* name = nullptr;
    const StoredRow* before = nullptr;  //!< null: a new row
    StoredRow* now = nullptr;
};

//! \brief A row whose erasure is told to a scope that it is not in.
struct ToldRow {
    const RowName* name = nullptr;
    std::int64_t ver = 0;
    domain::Scope scope;
};

//! \brief Turns the changes of a batch into statements: rows, then the caller's own, then heads and log, then COMMIT; one round trip.
class BatchWriter {
public:
    explicit BatchWriter(pg::Connection& connection) : m_connection(connection) {}
    [[nodiscard]] Result<void> write(std::span<const ChangedRow> changed, std::span<const ToldRow> told,
                                     std::vector<std::pair<std::string, pg::Params>>& also, bool withCommit);

private:
    [[nodiscard]] Result<void> moveChildren(std::span<const ChangedRow> changed, pg::Pipeline& pipeline);
    [[nodiscard]] Result<void> addRows(std::span<const ChangedRow> changed, pg::Pipeline& pipeline);
    [[nodiscard]] LogDraft draftLog(std::span<const ChangedRow> changed, std::span<const ToldRow> told) const;
    void count(const domain::Scope& scope, const Uuid& id, std::int64_t ver, bool add);

    //! A person who moves.
    struct Move {
        domain::Scope from, to;
        domain::StoreId fromHome, toHome;
        //! Where a row of the person that stood in `scope` goes.
        [[nodiscard]] domain::Scope target(const domain::Scope& scope) const;
    };
    //! A row apart from its person that follows to another store.
    struct Follower {
        RowName name;
        std::int64_t ver = 0;
        domain::Scope from, to;
    };
    void follow(pg::Pipeline& pipeline);
    //! Whether the leaving and entering of the person tells devices about the row's new scope.
    [[nodiscard]] bool goesWithPerson(const ChangedRow& row) const;

    pg::Connection& m_connection;
    std::map<Uuid, Move> m_moves;
    std::vector<Follower> m_followers;
    LogDraft::Digests m_digest;
};

}  // namespace lianlu::server
