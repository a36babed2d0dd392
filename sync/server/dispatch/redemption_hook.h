// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities.h"
#include "sync/server/http/metrics.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief A coupon counts once: the first redemption in the server's order is `redeemed`, later ones are `over_redeemed` and give the
//! manager a task. A redemption that is taken back frees the coupon.
class RedemptionHook final : public AfterApply {
public:
    explicit RedemptionHook(Metrics& metrics) : m_metrics(metrics) {}
    [[nodiscard]] Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) override;

private:
    [[nodiscard]] Result<void> redeem(domain::Redemption redemption, pg::Connection& connection, WriteBatch& batch);
    [[nodiscard]] Result<void> takeBack(const Uuid& redemption, WriteBatch& batch);
    Metrics& m_metrics;
};

}  // namespace lianlu::server
