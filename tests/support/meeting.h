// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace lianlu::test {

//! \brief Says to the thread sanitizer what the system orders already: a test that starts a program and waits for its end comes before and
//! after what a server within the test answered that program. Called by both. Thread: any.
inline void meet() {
    static std::mutex where;
    const std::lock_guard met(where);
}

}  // namespace lianlu::test
