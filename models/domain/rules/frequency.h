// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "models/base/clock.h"

namespace lianlu::domain {

//! \brief At most `touches` messages to a person in any `days` times 24 hours, over all channels. Either zero: no cap.
struct FrequencyCap {
    std::int64_t touches = 0;
    std::int64_t days = 0;
};

//! \brief Messages that went out in the window that ends at `now`; those ahead of `now` (skewed clocks) count too.
[[nodiscard]] std::int64_t touchesInWindow(std::span<const Time> sent, Time now, FrequencyCap cap);
//! \brief Whether one more message at `now` stays within the cap.
[[nodiscard]] bool underCap(std::span<const Time> sent, Time now, FrequencyCap cap);
//! \brief When the next message may go out; `now` where it may at once.
[[nodiscard]] Time capFreeAt(std::span<const Time> sent, Time now, FrequencyCap cap);
//! \brief From when on sent messages matter for the cap.
[[nodiscard]] Time windowStart(Time now, FrequencyCap cap);

}  // namespace lianlu::domain
