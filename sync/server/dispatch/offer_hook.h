// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/domain/entities.h"
#include "sync/server/http/metrics.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief An offer that goes in gets its coupon, its links and its place in the queue, in the same transaction. A cancelled one is taken
//! out of the queue; one that went out says that it is too late (refused, "offer-dispatched"). What a guide says of one that goes by hand: by_hand.h.
class OfferHook final : public AfterApply {
public:
    explicit OfferHook(Metrics& metrics) : m_metrics(metrics) {}
    [[nodiscard]] Result<void> onApplied(const AppliedOp& applied, pg::Connection& connection, WriteBatch& batch) override;

private:
    [[nodiscard]] Result<void> accept(const AppliedOp& applied, domain::Offer offer, pg::Connection& connection, WriteBatch& batch);
    [[nodiscard]] Result<void> changed(const AppliedOp& applied, const domain::Offer& offer, WriteBatch& batch);
    [[nodiscard]] Result<void> cancel(const domain::OfferId& offer, WriteBatch& batch);
    Metrics& m_metrics;
};

}  // namespace lianlu::server
