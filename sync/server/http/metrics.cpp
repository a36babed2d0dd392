// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/metrics.h"

#include <algorithm>

#include <fmt/format.h>

namespace lianlu::server {

void Metrics::request(std::string_view route, int status, double seconds) {
    count("lianlu_http_requests_total", fmt::format("route=\"{}\",status=\"{}\"", route, status));
    const std::lock_guard lock(m_mutex);
    auto& histogram = m_latency[std::string(route)];
    const auto at = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
    ++histogram.buckets[static_cast<std::size_t>(at)];
    histogram.sum += seconds;
}

void Metrics::count(std::string_view name, std::string_view labels, double by) {
    const std::lock_guard lock(m_mutex);
    m_counters[{std::string(name), std::string(labels)}] += by;
}

void Metrics::gauge(std::string_view name, double value, std::string_view labels) {
    const std::lock_guard lock(m_mutex);
    m_gauges[{std::string(name), std::string(labels)}] = value;
}

std::string Metrics::text() const {
    const std::lock_guard lock(m_mutex);
    std::string out;
    const auto print = [&out](const auto& values, std::string_view type) {
        std::string_view last;
        for (const auto& [key, value] : values) {
            const auto& [name, labels] = key;
            if (name != last) out += fmt::format("# TYPE {} {}\n", name, type);
            last = name;
            out += labels.empty() ? fmt::format("{} {}\n", name, value) : fmt::format("{}{{{}}} {}\n", name, labels, value);
        }
    };
    print(m_counters, "counter");
    print(m_gauges, "gauge");
    if (!m_latency.empty()) out += "# TYPE lianlu_http_request_seconds histogram\n";
    for (const auto& [route, histogram] : m_latency) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i <= kBounds.size(); ++i) {
            sum += histogram.buckets[i];
            const auto bound = i < kBounds.size() ? fmt::format("{}", kBounds[i]) : std::string("+Inf");
            out += fmt::format("lianlu_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bound, sum);
        }
        out += fmt::format("lianlu_http_request_seconds_sum{{route=\"{}\"}} {}\n", route, histogram.sum);
        out += fmt::format("lianlu_http_request_seconds_count{{route=\"{}\"}} {}\n", route, sum);
    }
    return out;
}

}  // namespace lianlu::server
