// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_guards.h"

#include <algorithm>
#include <array>

namespace lianlu::server {

namespace {

constexpr std::size_t kPairsAtOnce = 2'000;

//! Union by the lower number, with the path halved.
class Groups {
public:
    std::uint32_t headOf(std::uint32_t one) {
        for (;;) {
            auto& head = m_heads.try_emplace(one, one).first->second;
            if (head == one) return one;
            head = m_heads.at(head);
            one = head;
        }
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const auto x = headOf(a), y = headOf(b);
        m_heads[std::max(x, y)] = std::min(x, y);
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> m_heads;
};

}  // namespace

std::string_view nameOf(Guard guard) noexcept {
    constexpr std::array<std::string_view, kGuards> kNames{"none", "identities", "one_source", "apart", "chain"};
    return kNames[static_cast<std::size_t>(guard)];
}

Result<void> MatchGuards::look(std::vector<GuardedPair>& pairs) {
    LIANLU_CHECK(lookAtPairs(pairs));
    return lookAtGroups(pairs);
}

Result<void> MatchGuards::lookAtPairs(std::vector<GuardedPair>& pairs) {
    for (std::size_t from = 0; from < pairs.size(); from += kPairsAtOnce / 2) {
        const auto to = std::min(pairs.size(), from + kPairsAtOnce / 2);
        std::vector<Uuid> ids;
        for (auto i = from; i < to; ++i) {
            ids.push_back(m_persons[pairs[i].a]);
            ids.push_back(m_persons[pairs[i].b]);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        LIANLU_TRY(const auto facts, readFacts(m_connection, ids));
        for (auto i = from; i < to; ++i) {
            auto& pair = pairs[i];
            const auto &a = facts.at(m_persons[pair.a]), &b = facts.at(m_persons[pair.b]);
            pair.guard = contradiction(a, b);
            if (a.rows.size() > 1) m_joinedBefore[pair.a] = a.rows.size() - 1;
            if (b.rows.size() > 1) m_joinedBefore[pair.b] = b.rows.size() - 1;
        }
    }
    return {};
}

bool MatchGuards::isWhole(const std::vector<std::uint32_t>& group, const FactsById& facts) const {
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (m_score(group[j], group[i]) < m_reviewFrom) return false;
            if (contradiction(facts.at(m_persons[group[j]]), facts.at(m_persons[group[i]])) != Guard::none) return false;
        }
    return true;
}

Result<void> MatchGuards::lookAtGroups(std::vector<GuardedPair>& pairs) {
    Groups groups;
    for (const auto& pair : pairs)
        if (pair.guard == Guard::none) groups.join(pair.a, pair.b);
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (const auto& pair : pairs) {
        if (pair.guard != Guard::none) continue;
        auto& group = members[groups.headOf(pair.a)];
        group.push_back(pair.a);
        group.push_back(pair.b);
    }
    std::unordered_map<std::uint32_t, bool> good;
    std::vector<std::pair<std::uint32_t, const std::vector<std::uint32_t>*>> asked;
    std::vector<Uuid> ids;
    const auto ask = [&]() -> Result<void> {
        LIANLU_TRY(const auto facts, readFacts(m_connection, ids));
        for (const auto& [head, group] : asked) good[head] = isWhole(*group, facts);
        asked.clear();
        ids.clear();
        return {};
    };
    for (auto& [head, group] : members) {
        std::sort(group.begin(), group.end());
        group.erase(std::unique(group.begin(), group.end()), group.end());
        auto rows = group.size();
        for (const auto member : group)
            if (const auto more = m_joinedBefore.find(member); more != m_joinedBefore.end()) rows += more->second;
        good[head] = rows <= kMostRows;
        // Of two the pair itself was looked at.
        if (rows > kMostRows || group.size() == 2) continue;
        asked.emplace_back(head, &group);
        for (const auto member : group) ids.push_back(m_persons[member]);
        if (ids.size() >= kPairsAtOnce) LIANLU_CHECK(ask());
    }
    if (!ids.empty()) LIANLU_CHECK(ask());
    for (auto& pair : pairs)
        if (pair.guard == Guard::none && !good[groups.headOf(pair.a)]) pair.guard = Guard::chain;
    return {};
}

}  // namespace lianlu::server
