// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/time_zone.h"

namespace lianlu::domain {

//! \brief Days on the wall of one zone, counted from 1970-01-01. Fast for moments that are near each other: the offset is looked up once for all moments between two
//! changes of the clock. Thread: one at a time.
class LocalDays {
public:
    //! \brief Code::invalid "time_zone" for a zone the system does not know.
    [[nodiscard]] static Result<LocalDays> in(std::string_view zone);
    [[nodiscard]] std::int32_t operator()(Time moment);
    //! \brief How far that wall is ahead of UTC then.
    [[nodiscard]] std::chrono::seconds offset(Time moment);

private:
    explicit LocalDays(TimeZone zone) : m_zone(zone) {}

    TimeZone m_zone;
    std::int64_t m_from = 0, m_to = 0, m_offset = 0;  //!< seconds; nothing is known yet where from equals to
};

}  // namespace lianlu::domain
