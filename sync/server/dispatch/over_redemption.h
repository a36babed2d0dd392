// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/domain/entities/task.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief The tasks of a redemption that came after another, whoever told of it, a device or a source: the manager's, and the guide's who did it.
[[nodiscard]] inline Uuid overRedemptionTask(const domain::RedemptionId& redemption) { return Uuid::fromName("task over redeemed", redemption.toString()); }
[[nodiscard]] inline Uuid overRedemptionNotice(const domain::RedemptionId& redemption) { return Uuid::fromName("notice over redeemed", redemption.toString()); }

//! \brief Gives the store's manager the task to compare the two receipts, and tells the guide who redeemed `redemption` that `first` counts; due today. They
//! stand in the store's scope, so they name coupon and colleagues and lead to the customer, whose name stands on devices that hold the customer. `first`
//! null: not known.
[[nodiscard]] Result<void> tellOverRedemption(WriteBatch& batch, const domain::Redemption& redemption, const domain::Redemption* first);
//! \brief It counts after all, or was taken back.
[[nodiscard]] Result<void> forgetOverRedemption(WriteBatch& batch, const domain::RedemptionId& redemption);

}  // namespace lianlu::server
