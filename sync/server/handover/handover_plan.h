// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/db/pg.h"

//! What a handover is about: which rows are still to move. Read without a lock; whoever moves them looks again.
namespace lianlu::server {

struct HandoverPlan {
    domain::StaffId from;
    domain::StaffId to;  //!< nobody: to the pools of the home stores
    std::vector<Uuid> only;  //!< customers; empty: the whole book
    std::optional<std::vector<Uuid>> homeStores;  //!< only customers at home there

    [[nodiscard]] bool whole() const noexcept { return only.empty(); }
};

struct HandoverCounts {
    std::int64_t customers = 0, leads = 0, tasks = 0, offers = 0;
    std::int64_t staying = 0;  //!< customers of the book (or of those named) who are at home elsewhere
};
[[nodiscard]] Result<HandoverCounts> countHandover(pg::Connection& connection, const HandoverPlan& plan);

//! \brief Ids in order, at most `limit`.
[[nodiscard]] Result<std::vector<Uuid>> customersToMove(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit);
//! \brief Open leads that the leaver has of these persons, and offers of the leaver's to them that have not gone out, and open tasks about them.
[[nodiscard]] Result<std::vector<Uuid>> leadsOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers);
[[nodiscard]] Result<std::vector<Uuid>> offersOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers);
[[nodiscard]] Result<std::vector<Uuid>> tasksOf(pg::Connection& connection, const HandoverPlan& plan, const std::vector<Uuid>& customers);
//! \brief What is left of a whole book once the customers are gone: open leads of persons in the pools, open tasks.
[[nodiscard]] Result<std::vector<Uuid>> leadsLeft(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit);
[[nodiscard]] Result<std::vector<Uuid>> tasksLeft(pg::Connection& connection, const HandoverPlan& plan, std::int64_t limit);

}  // namespace lianlu::server
