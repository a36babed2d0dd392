// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <date/date.h>

#include "models/base/clock.h"

namespace lianlu::server {

//! \brief Unix ms as 2026-11-26T08:30:00Z.
[[nodiscard]] inline std::string timeText(std::int64_t at) {
    return date::format("%FT%TZ", std::chrono::floor<std::chrono::seconds>(fromUnixMs(at)));
}

}  // namespace lianlu::server
