// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace lianlu::server {

namespace {
constexpr std::size_t kMaxKeys = 100'000;
}

void RateLimit::refill(Bucket& bucket, Time now) const {
    const double passed = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(m_burst, bucket.tokens + std::max(0.0, passed) * m_burst / static_cast<double>(m_window.count()));
    bucket.at = now;
}

int RateLimit::take(const std::string& key, Time now) {
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= kMaxKeys)
        for (auto bucket = m_buckets.begin(); bucket != m_buckets.end();) {
            refill(bucket->second, now);
            bucket = bucket->second.tokens >= m_burst ? m_buckets.erase(bucket) : std::next(bucket);
        }
    if (m_buckets.size() >= kMaxKeys) m_buckets.clear();
    auto& bucket = m_buckets.try_emplace(key, Bucket{m_burst, now}).first->second;
    refill(bucket, now);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return static_cast<int>(std::ceil((1 - bucket.tokens) * static_cast<double>(m_window.count()) / m_burst));
}

void RateLimit::giveBack(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_buckets.find(key); found != m_buckets.end()) found->second.tokens = std::min(m_burst, found->second.tokens + 1);
}

}  // namespace lianlu::server
