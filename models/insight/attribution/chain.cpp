// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/chain.h"

#include <algorithm>
#include <numeric>

namespace lianlu::insight::attribution {

namespace {

constexpr int kChannelBits = 21;
constexpr std::uint64_t kChannelMask = (std::uint64_t{1} << kChannelBits) - 1;
constexpr std::size_t kMostEntries = 50'000'000;
constexpr std::size_t kAskEveryPathOfChain = 65'536;
static_assert(kMostChannels <= kChannelMask && 3 * kChannelBits <= 64);

//! Numbers keys as they come: open addressing, never walked through, so that nothing depends on where a key lies.
class KeyTable {
public:
    KeyTable() : m_slots(1024, 0) {}

    //! The key's number; one more than there were for a new key.
    std::uint32_t number(std::uint64_t key) {
        auto slot = place(key);
        while (m_slots[slot] != 0) {
            if (m_keys[m_slots[slot] - 1] == key) return m_slots[slot] - 1;
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        m_keys.push_back(key);
        m_slots[slot] = static_cast<std::uint32_t>(m_keys.size());
        if (m_keys.size() * 2 > m_slots.size()) grow();
        return static_cast<std::uint32_t>(m_keys.size() - 1);
    }
    [[nodiscard]] const std::vector<std::uint64_t>& keys() const noexcept { return m_keys; }

private:
    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
        key = (key ^ (key >> 31)) * 0x9E3779B97F4A7C15ULL;
        return (key ^ (key >> 29)) & (m_slots.size() - 1);
    }
    void grow() {
        m_slots.assign(m_slots.size() * 2, 0);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            auto slot = place(m_keys[i]);
            while (m_slots[slot] != 0) slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = static_cast<std::uint32_t>(i + 1);
        }
    }

    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_slots;
};

//! The touches of a state in one number; none of fewer touches is one of more, for channels count from 1.
std::uint64_t keyOf(std::span<const std::uint32_t> touches) noexcept {
    std::uint64_t key = 0;
    for (const auto channel : touches) key = key << kChannelBits | (std::uint64_t{channel} + 1);
    return key;
}

struct Counts {
    KeyTable states, ways;
    std::vector<double> start, left, conversion, value, went;

    std::uint32_t state(std::uint64_t key) {
        const auto number = states.number(key);
        if (number == start.size())
            for (auto* column : {&start, &left, &conversion, &value}) column->push_back(0);
        return number;
    }
    void go(std::uint32_t from, std::uint32_t to, double times) {
        const auto number = ways.number(std::uint64_t{from} << 32 | to);
        if (number == went.size()) went.push_back(0);
        went[number] += times;
        left[from] += times;
    }
};

void addPath(Counts& counts, const Paths& paths, std::size_t path, std::size_t order) {
    const double conversions = paths.conversions[path], all = conversions + paths.nullsOf(path);
    if (!(all > 0)) return;
    const auto touches = paths.of(path);
    const auto width = std::min(order, touches.size());
    std::uint32_t at = 0;
    for (std::size_t from = 0; from + width <= touches.size(); ++from) {
        const auto state = counts.state(keyOf(touches.subspan(from, width)));
        if (from == 0) counts.start[state] += all;
        else if (state != at) counts.go(at, state, all);
        at = state;
    }
    counts.left[at] += all;
    counts.conversion[at] += conversions;
    if (conversions > 0) counts.value[at] += paths.valueOf(path);
}

//! The states in the order of their touches: what follows a state lies side by side, and nothing depends on which path came first.
std::vector<std::uint32_t> inOrder(const std::vector<std::uint64_t>& keys) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    return order;
}

void addWays(const Counts& counts, const std::vector<std::uint32_t>& order, Chain& chain) {
    std::vector<std::uint64_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    struct Went {
        std::uint64_t key;
        double times;
    };
    std::vector<Went> all;
    all.reserve(counts.went.size());
    for (std::size_t i = 0; i < counts.went.size(); ++i) {
        const auto key = counts.ways.keys()[i];
        all.push_back({place[key >> 32] << 32 | place[key & 0xFFFFFFFFu], counts.went[i]});
    }
    std::sort(all.begin(), all.end(), [](const Went& a, const Went& b) { return a.key < b.key; });
    chain.ways.assign(chain.size() + 1, 0);
    chain.next.reserve(all.size());
    for (const auto& [key, times] : all) {
        const auto from = key >> 32;
        ++chain.ways[from + 1];
        chain.next.push_back({static_cast<std::uint32_t>(key), times / counts.left[order[from]]});
    }
    for (std::size_t i = 1; i < chain.ways.size(); ++i) chain.ways[i] += chain.ways[i - 1];
}

void addChannels(const Counts& counts, const std::vector<std::uint32_t>& order, std::uint32_t channels, Chain& chain) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t state = 0; state < chain.size(); ++state)
        for (auto key = counts.states.keys()[order[state]]; key != 0; key >>= kChannelBits)
            pairs.emplace_back(static_cast<std::uint32_t>((key & kChannelMask) - 1), static_cast<std::uint32_t>(state));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    chain.withChannel.assign(std::size_t{channels} + 1, 0);
    for (const auto& [channel, state] : pairs) {
        ++chain.withChannel[std::size_t{channel} + 1];
        chain.statesWith.push_back(state);
    }
    for (std::size_t i = 1; i < chain.withChannel.size(); ++i) chain.withChannel[i] += chain.withChannel[i - 1];
}

}  // namespace

Result<Chain> chainOf(const Paths& paths, int touches, const std::function<bool()>& cancelled) {
    Counts counts;
    for (std::size_t path = 0; path < paths.size(); ++path) {
        if (path % kAskEveryPathOfChain == 0 && cancelled && cancelled()) return fail(Code::cancelled, "chain");
        addPath(counts, paths, path, static_cast<std::size_t>(touches));
        if (counts.states.keys().size() > kMostEntries || counts.ways.keys().size() > kMostEntries) return fail(Code::tooLarge, "chain");
    }
    const auto order = inOrder(counts.states.keys());
    double all = 0;
    for (const auto state : order) all += counts.start[state];
    Chain chain;
    for (const auto state : order) {
        const double left = counts.left[state];
        chain.start.push_back(counts.start[state] / all);
        chain.visits.push_back(left / all);
        chain.conversion.push_back(counts.conversion[state] / left);
        chain.value.push_back(counts.value[state] / left);
    }
    addWays(counts, order, chain);
    addChannels(counts, order, paths.channels, chain);
    return chain;
}

}  // namespace lianlu::insight::attribution
