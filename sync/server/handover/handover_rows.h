// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "sync/protocol/handover.h"
#include "sync/server/sync/write_batch.h"

//! What a handover moved, row by row: noted in the transaction that moves it, read when it is taken back (ADR 0037).
namespace lianlu::server {

//! \brief The field that says whose a row of this kind is.
[[nodiscard]] std::string_view holderField(std::string_view kind) noexcept;

struct MovedRow {
    std::string kind;  //!< name of the entity
    Uuid row;
    Uuid person{};     //!< null: about nobody
    std::int64_t beforeVer = 0, ver = 0;  //!< of holderField(kind)
    Uuid copy{};       //!< of a task: the one that took its place in another store
};
//! \brief Written with the batch.
void noteMoved(WriteBatch& batch, const Uuid& handover, const std::vector<MovedRow>& rows);

//! \brief What would become of a row if it were taken back now.
struct Verdict {
    std::string kind;
    Uuid row, person, copy;
    std::int64_t beforeVer = 0;
    std::string outcome;  //!< back; or why it stays: moved-on, closed, gone, with-customer

    [[nodiscard]] bool goesBack() const noexcept { return outcome == "back"; }
};

struct BackCounts {
    std::int64_t customers = 0, leads = 0, tasks = 0, offers = 0;  //!< that go back
    std::int64_t staying = 0;   //!< customers who stay
    std::int64_t stayingWork = 0;  //!< leads, tasks and offers that stay
};
[[nodiscard]] Result<BackCounts> countBack(pg::Connection& connection, const Uuid& handover);
//! \brief Leads, tasks and offers that were left where they are.
[[nodiscard]] Result<std::int64_t> workStaying(pg::Connection& connection, const Uuid& handover);
//! \brief Rows that stay or stayed, customers first, at most `limit`.
[[nodiscard]] Result<std::vector<protocol::HandoverStay>> staysOf(pg::Connection& connection, const Uuid& handover, std::int64_t limit);

//! \brief Customers not decided yet, ids in order.
[[nodiscard]] Result<std::vector<Uuid>> customersToReturn(pg::Connection& connection, const Uuid& handover, std::int64_t limit);
//! \brief Rows that hang on these customers and are not decided yet, and the customers; or, where `customers` is empty, at most `limit` of what is
//! left once all customers are decided. Verdicts are as of this moment: lock the rows first, by lockRows.
[[nodiscard]] Result<std::vector<Verdict>> verdicts(pg::Connection& connection, const Uuid& handover, const std::vector<Uuid>& customers, std::int64_t limit);
//! \brief Locks the rows that verdicts() with the same arguments will judge.
[[nodiscard]] Result<void> lockRows(WriteBatch& batch, const Uuid& handover, const std::vector<Uuid>& customers, std::int64_t limit);

}  // namespace lianlu::server
