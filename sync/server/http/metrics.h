// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace lianlu::server {

//! \brief Counters and gauges in Prometheus' text form. Thread: any.
class Metrics {
public:
    //! \brief One handled request: counts by route and status, and the histogram of seconds.
    void request(std::string_view route, int status, double seconds);
    //! \brief `labels` as they stand between the braces: `status="applied"`. Values are ours, never input.
    void count(std::string_view name, std::string_view labels = {}, double by = 1);
    void gauge(std::string_view name, double value, std::string_view labels = {});
    [[nodiscard]] std::string text() const;

private:
    static constexpr std::array<double, 10> kBounds{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
    struct Histogram {
        std::array<std::uint64_t, kBounds.size() + 1> buckets{};
        double sum = 0;
    };
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, std::string>, double, std::less<>> m_counters, m_gauges;
    std::map<std::string, Histogram, std::less<>> m_latency;
};

}  // namespace lianlu::server
