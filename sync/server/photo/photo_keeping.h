// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

class WriteBatch;

//! \brief Held shared by who adds bytes and alone by who takes some away, always after the locks of rows: pg_advisory_xact_lock.
inline constexpr std::int64_t kPhotoLock = 0x6c69616e6c7570;  // "lianlup"

//! \brief The bytes of these rows go with the batch's transaction, unless a row of somebody else has the same. For an erasure.
void forgetPhotos(WriteBatch& batch, std::span<const Uuid> rows);

//! \brief Bytes that no living row names go. How many. Thread: any; two at once do no harm.
[[nodiscard]] Result<std::int64_t> sweepPhotos(pg::Connection& connection, Time now);

}  // namespace lianlu::server
