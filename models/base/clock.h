// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace lianlu {

//! \brief Wall-clock time in UTC, to the millisecond: what is stored and sent (as Unix milliseconds).
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr std::int64_t toUnixMs(Time time) noexcept { return time.time_since_epoch().count(); }
[[nodiscard]] constexpr Time fromUnixMs(std::int64_t ms) noexcept { return Time{std::chrono::milliseconds{ms}}; }

//! \brief Where the time comes from. Everything that asks for the time is handed one. Thread: any.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Time now() const override {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

}  // namespace lianlu
