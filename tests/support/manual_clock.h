// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include "models/base/clock.h"

namespace lianlu::test {

//! \brief Stands still until it is moved. Thread: any.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Time start = fromUnixMs(1'767'225'600'000)) : m_now(toUnixMs(start)) {}  // 2026-01-01T00:00Z
    [[nodiscard]] Time now() const override { return fromUnixMs(m_now.load()); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }
    void set(Time time) { m_now = toUnixMs(time); }

private:
    std::atomic<std::int64_t> m_now;
};

}  // namespace lianlu::test
