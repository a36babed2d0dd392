// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/cluster.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "models/insight/resolve/value_pool.h"

namespace lianlu::oneid {

namespace {

constexpr std::size_t kMostAsked = 400;

class Clusters {
public:
    Clusters(std::uint32_t records, const std::function<double(std::uint32_t, std::uint32_t)>& oddsOf, double reach)
        : m_of(records), m_oddsOf(oddsOf), m_reach(reach) {
        std::iota(m_of.begin(), m_of.end(), 0U);
    }

    void join(const Link& link) {
        auto a = m_of[link.a], b = m_of[link.b];
        if (a == b) return;
        if (a > b) std::swap(a, b);
        const auto& left = membersOf(a);
        const auto& right = membersOf(b);
        // Asked once for two clusters as they are; the answer only changes when one of them grows.
        const auto question = mixed(mixed(a * 0x9E3779B97F4A7C15ULL + left.size()) ^ (b * 0xC2B2AE3D27D4EB4FULL + right.size()));
        if (m_refused.contains(question)) return;
        if (mean(left, right, link) <= 0) {
            m_refused.insert(question);
            return;
        }
        auto grown = left;
        grown.insert(grown.end(), right.begin(), right.end());
        std::sort(grown.begin(), grown.end());
        for (const auto record : grown) m_of[record] = a;
        m_members.erase(b);
        m_members[a] = std::move(grown);
    }
    [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(m_of); }

private:
    const std::vector<std::uint32_t>& membersOf(std::uint32_t cluster) {
        auto& members = m_members[cluster];
        if (members.empty()) members.push_back(cluster);
        return members;
    }

    double mean(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right, const Link& link) const {
        const std::size_t pairs = left.size() * right.size();
        if (pairs == 1) return std::clamp(link.logOdds, -m_reach, m_reach);
        const std::size_t step = std::max<std::size_t>(1, pairs / kMostAsked);
        double sum = 0;
        std::size_t asked = 0;
        for (std::size_t i = 0; i < pairs; i += step, ++asked)
            sum += std::clamp(m_oddsOf(left[i / right.size()], right[i % right.size()]), -m_reach, m_reach);
        return sum / static_cast<double>(asked);
    }

    std::vector<std::uint32_t> m_of;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_members;
    std::unordered_set<std::uint64_t> m_refused;
    const std::function<double(std::uint32_t, std::uint32_t)>& m_oddsOf;
    double m_reach;
};

}  // namespace

std::vector<std::uint32_t> cluster(std::uint32_t records, std::vector<Link> links,
                                   const std::function<double(std::uint32_t, std::uint32_t)>& oddsOf, double reach) {
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return std::tuple(-x.logOdds, std::min(x.a, x.b), std::max(x.a, x.b)) < std::tuple(-y.logOdds, std::min(y.a, y.b), std::max(y.a, y.b));
    });
    Clusters clusters(records, oddsOf, reach);
    for (const auto& link : links) clusters.join(link);
    return clusters.take();
}

}  // namespace lianlu::oneid
