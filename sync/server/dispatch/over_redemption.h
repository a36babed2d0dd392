// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/domain/entities/task.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief The task of a redemption that came after another, whoever told of it: a device or a source.
[[nodiscard]] inline Uuid overRedemptionTask(const domain::RedemptionId& redemption) { return Uuid::fromName("task over redeemed", redemption.toString()); }

//! \brief Gives the store's manager the task to compare the two receipts. It stands in the store's scope, so it names the code and no person.
[[nodiscard]] Result<void> tellOverRedemption(WriteBatch& batch, const domain::Redemption& redemption, const Uuid& task);

}  // namespace lianlu::server
