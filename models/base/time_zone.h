// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "models/base/clock.h"

namespace lianlu {

//! \brief A zone of the IANA database of the machine: ICU's on Windows, the system's files elsewhere. Cheap to copy. Thread: any.
class TimeZone {
public:
    //! \brief Nothing for a name the machine does not know, and where it has no database.
    [[nodiscard]] static std::optional<TimeZone> named(std::string_view name);

    //! \brief How far the wall is ahead of UTC, and for which moments: from <= moment < to, in seconds since 1970.
    struct Offset {
        std::int64_t from = 0, to = 0;
        std::chrono::seconds ahead{0};
    };
    [[nodiscard]] Offset at(Time moment) const;

    //! \brief Milliseconds on the wall since 1970-01-01 00:00 there.
    [[nodiscard]] std::chrono::milliseconds toLocal(Time moment) const;
    //! \brief Of a wall time that comes twice.
    enum class Twice { earliest, latest };
    //! \brief Back; of a wall time that is leapt over the moment of the leap.
    [[nodiscard]] Time toTime(std::chrono::milliseconds local, Twice twice) const;

private:
    explicit TimeZone(const void* zone) noexcept : m_zone(zone) {}
    const void* m_zone;  //!< one of the database's, which lives as long as the program
};

}  // namespace lianlu
