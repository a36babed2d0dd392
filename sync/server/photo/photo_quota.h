// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! What one device may send and fetch, photos an hour. A new device of a full book fetches some hundreds.
struct PhotoLimits {
    std::int64_t putsAnHour = 600;
    std::int64_t getsAnHour = 3'000;
};

enum class PhotoAct : std::uint8_t { put, get };

//! \brief Takes one, by itself and whatever comes of it: for all copies of the server together. rateLimited with the seconds to wait.
[[nodiscard]] Result<void> takePhoto(pg::Connection& connection, const domain::DeviceId& device, PhotoAct act, std::int64_t limit, Time now);

}  // namespace lianlu::server
