// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/block_index.h"

#include <algorithm>
#include <cmath>

#include "models/insight/resolve/parallel.h"

namespace lianlu::oneid {

BlockIndex::BlockIndex(std::vector<Pass> passes, std::uint32_t largestBlock)
    : m_passes(std::move(passes)), m_tables(m_passes.size()), m_largestBlock(largestBlock) {}

void BlockIndex::Table::makeDirectory() {
    unsigned bits = 1;
    while (bits < 28 && (std::size_t{4} << bits) < entries.size()) ++bits;
    shift = 32 - bits;
    starts.assign((std::size_t{1} << bits) + 1, 0);
    for (const auto entry : entries) ++starts[static_cast<std::size_t>(entry >> 32u >> shift) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
}

void BlockIndex::add(const Records& records, std::uint32_t first, std::uint32_t last, unsigned threads) {
    inChunks(m_passes.size(), 1, threads, [&](std::size_t pass, std::size_t, std::size_t) {
        auto& table = m_tables[pass];
        const auto before = table.entries.size();
        std::vector<std::uint32_t> keys;
        table.entries.reserve(before + (last - first));
        for (std::uint32_t record = first; record < last; ++record) {
            keysOf(records, record, m_passes[pass], keys);
            for (const auto key : keys) table.entries.push_back(std::uint64_t{key} << 32u | record);
        }
        const auto middle = table.entries.begin() + static_cast<std::ptrdiff_t>(before);
        std::sort(middle, table.entries.end());
        std::inplace_merge(table.entries.begin(), middle, table.entries.end());
        table.makeDirectory();
    });
    m_size = std::max(m_size, last);
}

const std::vector<BlockIndex::Candidate>& BlockIndex::candidates(const Records& records, std::uint32_t record, std::uint32_t below,
                                                                 std::size_t most, Scratch& scratch) const {
    auto& found = scratch.found;
    found.clear();
    for (std::size_t pass = 0; pass < m_passes.size(); ++pass) {
        const auto& table = m_tables[pass];
        if (table.entries.empty()) continue;
        keysOf(records, record, m_passes[pass], scratch.keys);
        for (const auto key : scratch.keys) {
            const auto from = table.entries.begin() + table.starts[key >> table.shift];
            const auto to = table.entries.begin() + table.starts[(key >> table.shift) + 1];
            const auto begin = std::lower_bound(from, to, std::uint64_t{key} << 32u);
            auto end = begin;
            while (end != to && *end >> 32u == key && end - begin <= static_cast<std::ptrdiff_t>(m_largestBlock)) ++end;
            const auto size = static_cast<std::uint32_t>(end - begin);
            if (size == 0 || size > m_largestBlock) continue;
            const float weight = std::log(static_cast<float>(m_size) / static_cast<float>(size)) + 0.01F;
            for (auto at = begin; at != end; ++at) {
                const auto other = static_cast<std::uint32_t>(*at);
                if (other < below && other != record) found.push_back({other, weight});
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.record < b.record; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (kept > 0 && found[kept - 1].record == found[i].record) found[kept - 1].weight += found[i].weight;
        else found[kept++] = found[i];
    }
    found.resize(kept);
    if (found.size() > most) {
        const auto heavier = [](const Candidate& a, const Candidate& b) { return std::pair(-a.weight, a.record) < std::pair(-b.weight, b.record); };
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(), heavier);
        found.resize(most);
        std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.record < b.record; });
    }
    return found;
}

std::size_t BlockIndex::bytes() const noexcept {
    std::size_t bytes = 0;
    for (const auto& table : m_tables) bytes += table.entries.capacity() * 8 + table.starts.capacity() * 4;
    return bytes;
}

}  // namespace lianlu::oneid
