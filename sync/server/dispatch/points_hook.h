// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities.h"
#include "sync/server/http/metrics.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Spending points is a request: what the member does not have is refused ("points-overdraft"). One at a time for a member, so
//! that of two devices which spend the same points at once only one does. What a ledger adds up to is written beside it at once. A refund takes
//! back what was earned whatever was spent of it: the balance is a debt then, and the next earnings pay it.
class PointsHook final : public AfterApply {
public:
    explicit PointsHook(Metrics& metrics) : m_metrics(metrics) {}
    [[nodiscard]] Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) override;
    [[nodiscard]] Result<void> beforeCommit(pg::Connection& connection, WriteBatch& batch) override;

private:
    Metrics& m_metrics;
};

}  // namespace lianlu::server
