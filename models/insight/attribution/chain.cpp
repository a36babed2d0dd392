// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/chain.h"

#include <algorithm>

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

void addWays(const Counts& counts, Chain& chain) {
    const auto& keys = counts.ways.keys();
    chain.ways.assign(chain.size() + 1, 0);
    for (const auto key : keys) ++chain.ways[(key >> 32) + 1];
    for (std::size_t i = 1; i < chain.ways.size(); ++i) chain.ways[i] += chain.ways[i - 1];
    auto place = chain.ways;
    chain.next.resize(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto from = keys[i] >> 32;
        chain.next[place[from]++] = {static_cast<std::uint32_t>(keys[i]), counts.went[i] / counts.left[from]};
    }
}

void addChannels(const Counts& counts, std::uint32_t channels, Chain& chain) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t state = 0; state < chain.size(); ++state)
        for (auto key = counts.states.keys()[state]; key != 0; key >>= kChannelBits)
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

Result<Chain> chainOf(const Paths& paths, int order, const std::function<bool()>& cancelled) {
    Counts counts;
    for (std::size_t path = 0; path < paths.size(); ++path) {
        if (path % kAskEveryPathOfChain == 0 && cancelled && cancelled()) return fail(Code::cancelled, "chain");
        addPath(counts, paths, path, static_cast<std::size_t>(order));
        if (counts.states.keys().size() > kMostEntries || counts.ways.keys().size() > kMostEntries) return fail(Code::tooLarge, "chain");
    }
    double all = 0;
    for (const auto started : counts.start) all += started;
    Chain chain;
    chain.start = std::move(counts.start);
    chain.conversion = std::move(counts.conversion);
    chain.value = std::move(counts.value);
    chain.visits = counts.left;
    addWays(counts, chain);
    for (std::size_t state = 0; state < chain.size(); ++state) {
        chain.conversion[state] /= counts.left[state];
        chain.value[state] /= counts.left[state];
        chain.start[state] /= all;
        chain.visits[state] /= all;
    }
    addChannels(counts, paths.channels, chain);
    return chain;
}

}  // namespace lianlu::insight::attribution
