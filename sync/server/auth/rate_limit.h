// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::server {

//! \brief At most `burst` events at once by a key, refilled over `window`. Holds at most 100,000 keys. Thread: any.
class RateLimit {
public:
    RateLimit(double burst, std::chrono::seconds window) : m_burst(burst), m_window(window) {}
    //! \brief 0: go on. Else seconds to wait. Takes nothing when it refuses.
    [[nodiscard]] int take(const std::string& key, Time now);
    void giveBack(const std::string& key);

private:
    struct Bucket {
        double tokens = 0;
        Time at{};
    };
    void refill(Bucket& bucket, Time now) const;
    double m_burst;
    std::chrono::seconds m_window;
    std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

//! \brief What a limit answers that refuses: rateLimited, with the seconds to wait.
[[nodiscard]] inline tl::unexpected<Error> slowDown(int seconds, std::string context = "too many tries") {
    return fail(Error{Code::rateLimited, std::move(context), {}, seconds});
}

}  // namespace lianlu::server
