// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/resolver.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <tuple>

#include "models/insight/resolve/cluster.h"
#include "models/insight/resolve/parallel.h"

namespace lianlu::oneid {

namespace {

constexpr std::size_t kChunk = 512;
constexpr std::uint32_t kMostLearners = 12'000;
constexpr std::uint64_t kMostSharers = 200'000;
constexpr std::uint64_t kSharingPairs = 12'000;

//! Candidates of a record that are compared at most.
std::size_t mostCompared(std::uint32_t records) { return records > 200'000 ? 80 : 1'000; }

std::uint64_t drawn(std::uint64_t seed, std::uint64_t number, std::uint64_t below) {
    return static_cast<std::uint64_t>(static_cast<double>(mixed(seed ^ mixed(number + 1)) >> 11u) * 0x1.0p-53 * static_cast<double>(below));
}

}  // namespace

Resolver::Resolver(std::vector<Column> columns, Settings settings) : m_settings(std::move(settings)), m_records(std::move(columns)) {
    m_settings.threads = threadsOr(m_settings.threads);
}

Result<void> Resolver::index() {
    const auto size = m_records.size();
    if (m_index.passes().empty()) {
        m_limits = BlockLimits::forRecords(size);
        m_index = BlockIndex(choosePasses(m_records, m_limits, m_settings.seed), m_limits.largestBlock);
        for (const auto& pass : m_index.passes()) m_statistics.passes.push_back(describe(pass, m_records.columns()));
    }
    if (cancelled()) return fail(Code::cancelled, "index records");
    m_index.add(m_records, m_index.size(), size, m_settings.threads);
    return {};
}

PatternCounts Resolver::randomPatterns() const {
    const std::uint64_t size = m_records.size();
    const double all = static_cast<double>(size) * static_cast<double>(size - 1) / 2;
    const bool each = all <= m_settings.randomPairs;
    const auto count = each ? static_cast<std::size_t>(all) : m_settings.randomPairs;
    std::vector<PatternCounts> parts((count + 8191) / 8192);
    inChunks(count, 8192, m_settings.threads, [&](std::size_t chunk, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            auto a = drawn(m_settings.seed, 2 * i, size), b = drawn(m_settings.seed, 2 * i + 1, size - 1);
            if (each) {
                // The i-th pair of the triangle: a rows of 1 … a pairs lie before it.
                a = static_cast<std::uint64_t>((1 + std::sqrt(1 + 8 * static_cast<double>(i))) / 2);
                while (a * (a - 1) / 2 > i) --a;
                while ((a + 1) * a / 2 <= i) ++a;
                b = i - a * (a - 1) / 2;
            } else if (b >= a) {
                ++b;
            }
            parts[chunk].add(m_records.compare(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)));
        }
        parts[chunk].compact();
    });
    PatternCounts counts;
    for (const auto& part : parts) counts.add(part);
    counts.compact();
    return counts;
}

//! Pairs that agree in one column, of records drawn at random.
PatternCounts Resolver::sharingPatterns(std::size_t column) const {
    const std::uint64_t size = m_records.size();
    const auto count = std::min<std::uint64_t>(size, kMostSharers);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> byValue;
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto record = static_cast<std::uint32_t>(size * i / count);
        if (const auto value = m_records.value(record, column); value != 0) byValue.emplace_back(value, record);
    }
    std::sort(byValue.begin(), byValue.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint64_t i = 0; i < kSharingPairs && !byValue.empty(); ++i) {
        const auto at = byValue.begin() + static_cast<std::ptrdiff_t>(drawn(m_settings.seed + column + 1, 2 * i, byValue.size()));
        const auto [from, to] = std::equal_range(byValue.begin(), byValue.end(), *at, [](const auto& x, const auto& y) { return x.first < y.first; });
        const auto other = from + static_cast<std::ptrdiff_t>(drawn(m_settings.seed + column + 1, 2 * i + 1, static_cast<std::uint64_t>(to - from)));
        if (other != at) pairs.emplace_back(std::min(at->second, other->second), std::max(at->second, other->second));
    }
    // A pair counts once, however few there are.
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    PatternCounts counts;
    for (const auto& [a, b] : pairs) counts.add(m_records.compare(a, b));
    counts.compact();
    return counts;
}

Result<void> Resolver::learn() {
    const auto size = m_records.size(), stored = m_index.size();
    if (size < 2 || stored == 0) return fail(Code::invalid, "nothing to compare");
    Evidence evidence;
    evidence.random = randomPatterns();
    evidence.sharing.resize(m_records.columns().size());
    inChunks(evidence.sharing.size(), 1, m_settings.threads,
             [&](std::size_t column, std::size_t, std::size_t) { evidence.sharing[column] = sharingPatterns(column); });
    const std::uint32_t first = stored < size ? stored : 0;
    const std::uint32_t askers = std::min(kMostLearners, size - first);
    const bool everybody = first == 0 && askers == size;
    std::vector<PatternCounts> parts((askers + kChunk - 1) / kChunk);
    inChunks(askers, kChunk, m_settings.threads, [&](std::size_t chunk, std::size_t from, std::size_t to) {
        BlockIndex::Scratch scratch;
        for (std::size_t i = from; i < to && !cancelled(); ++i) {
            // Every so-manieth of them: a stock is often sorted by age.
            const auto record = static_cast<std::uint32_t>(first + (size - first) * i / askers);
            const auto below = everybody ? record : stored;
            for (const auto& other : m_index.candidates(m_records, record, below, mostCompared(stored), scratch))
                parts[chunk].add(m_records.compare(other.record, record));
        }
        parts[chunk].compact();
    });
    if (cancelled()) return fail(Code::cancelled, "learn");
    for (const auto& part : parts) evidence.candidates.add(part);
    evidence.candidates.compact();
    // As many pairs as those who were asked could have met.
    evidence.allPairs = everybody ? static_cast<double>(size) * (size - 1) / 2 : static_cast<double>(askers) * (stored - (first == 0 ? 1 : 0));
    m_model = oneid::learn(m_records.columns(), evidence);
    return {};
}

//! asker(i, scratch, compare) says compare(record, other) for each pair of the i-th who asks.
template <class Asker>
Result<Resolver::Found> Resolver::compareEach(std::size_t count, Asker asker) {
    std::vector<Found> parts((count + kChunk - 1) / kChunk);
    std::atomic<std::size_t> done{0};
    std::mutex telling;
    inChunks(count, kChunk, m_settings.threads, [&](std::size_t chunk, std::size_t from, std::size_t to) {
        if (cancelled()) return;
        BlockIndex::Scratch scratch;
        auto& part = parts[chunk];
        const auto compare = [&](std::uint32_t record, std::uint32_t other) {
            const auto a = std::min(record, other), b = std::max(record, other);
            const auto pattern = m_records.compare(a, b);
            ++part.compared;
            const double probability = Model::probability(m_model.logOdds(m_records, a, b, pattern));
            if (probability >= m_settings.threshold) part.matches.push_back({a, b, probability, pattern});
        };
        for (std::size_t i = from; i < to; ++i) asker(i, scratch, compare);
        done += to - from;
        if (!m_settings.progress) return;
        const std::lock_guard lock(telling);
        m_settings.progress(static_cast<double>(done) / static_cast<double>(count));
    });
    if (cancelled()) return fail(Code::cancelled, "compare");
    Found found;
    for (auto& part : parts) {
        found.compared += part.compared;
        found.matches.insert(found.matches.end(), part.matches.begin(), part.matches.end());
    }
    return found;
}

Result<Resolver::Found> Resolver::compareFrom(std::uint32_t first, std::uint32_t last) {
    const auto stored = m_index.size();
    return compareEach(last - first, [&, this](std::size_t i, BlockIndex::Scratch& scratch, const auto& compare) {
        const auto record = static_cast<std::uint32_t>(first + i);
        for (const auto& other : m_index.candidates(m_records, record, std::min(record, stored), mostCompared(stored), scratch))
            compare(record, other.record);
    });
}

Result<std::vector<Match>> Resolver::matchAmong(std::span<const std::uint32_t> records) {
    if (m_model.columns.empty()) LIANLU_CHECK(learn());
    const auto stored = m_index.size();
    m_statistics.records = m_records.size();
    const double asking = static_cast<double>(records.size());
    m_statistics.possiblePairs = asking * (stored - 1) - asking * (asking - 1) / 2;
    std::vector<bool> asks(stored);
    for (const auto record : records) asks[record] = true;
    const bool everybody = records.size() == stored;
    LIANLU_TRY(auto found, compareEach(records.size(), [&, this](std::size_t i, BlockIndex::Scratch& scratch, const auto& compare) {
                   const auto record = records[i];
                   // Of two who both ask the later one is asked for both.
                   for (const auto& other : m_index.candidates(m_records, record, everybody ? record : stored, mostCompared(stored), scratch))
                       if (other.record < record || !asks[other.record]) compare(record, other.record);
               }));
    m_statistics.comparedPairs = found.compared;
    std::sort(found.matches.begin(), found.matches.end(), [](const Match& x, const Match& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return std::move(found.matches);
}

Result<std::vector<Match>> Resolver::match() {
    if (m_model.columns.empty()) LIANLU_CHECK(learn());
    const auto stored = m_index.size(), size = m_records.size();
    LIANLU_TRY(auto found, compareFrom(stored, size));
    m_statistics.records = size;
    m_statistics.possiblePairs = static_cast<double>(stored) * (size - stored);
    m_statistics.comparedPairs = found.compared;
    return std::move(found.matches);
}

Result<Resolution> Resolver::resolve() {
    LIANLU_CHECK(index());
    const auto size = m_records.size();
    LIANLU_CHECK(learn());
    LIANLU_TRY(const auto found, compareFrom(0, size));
    // Even odds part clusters; whoever asks for less than even odds wants pairs below them joined too.
    const double threshold = std::clamp(m_settings.threshold, 1e-9, 0.5);
    const double even = std::log2(threshold / (1 - threshold));
    std::vector<Link> links;
    for (const auto& match : found.matches)
        links.push_back({match.a, match.b, m_model.logOdds(m_records, match.a, match.b, match.pattern) - even});
    Resolution resolution;
    resolution.clusterOf = cluster(size, std::move(links), [this, even](std::uint32_t a, std::uint32_t b) {
        return m_model.logOdds(m_records, a, b, m_records.compare(a, b)) - even;
    });
    if (cancelled()) return fail(Code::cancelled, "cluster");
    resolution.matches = pairsOf(found.matches, resolution.clusterOf);
    m_statistics.records = size;
    m_statistics.possiblePairs = static_cast<double>(size) * (size - 1) / 2;
    m_statistics.comparedPairs = found.compared;
    m_statistics.clusters = 0;
    std::vector<bool> grouped(size);
    for (std::uint32_t record = 0; record < size; ++record) {
        const auto head = resolution.clusterOf[record];
        if (head == record || grouped[head]) continue;
        grouped[head] = true;
        ++m_statistics.clusters;
    }
    resolution.statistics = m_statistics;
    return resolution;
}

std::vector<Match> Resolver::pairsOf(const std::vector<Match>& matches, const std::vector<std::uint32_t>& clusterOf) const {
    // Within each cluster its links from the strongest on: when two parts meet, that link is the weakest of the best chain between each of
    // the one and each of the other (Kruskal's tree).
    std::vector<Match> inside;
    for (const auto& match : matches)
        if (clusterOf[match.a] == clusterOf[match.b]) inside.push_back(match);
    std::sort(inside.begin(), inside.end(), [](const Match& x, const Match& y) {
        return std::tuple(-x.probability, x.a, x.b) < std::tuple(-y.probability, y.a, y.b);
    });
    std::vector<std::uint32_t> partOf(clusterOf.size());
    std::vector<std::vector<std::uint32_t>> members(clusterOf.size());
    for (std::uint32_t record = 0; record < clusterOf.size(); ++record) partOf[record] = record;
    std::vector<Match> pairs;
    for (const auto& link : inside) {
        auto a = partOf[link.a], b = partOf[link.b];
        if (a == b) continue;
        for (const auto part : {a, b})
            if (members[part].empty()) members[part].push_back(part);
        if (members[a].size() < members[b].size()) std::swap(a, b);
        for (const auto x : members[a])
            for (const auto y : members[b]) {
                Match pair{std::min(x, y), std::max(x, y), 0, {}, false};
                pair.pattern = m_records.compare(pair.a, pair.b);
                const double own = Model::probability(m_model.logOdds(m_records, pair.a, pair.b, pair.pattern));
                pair.joined = own < m_settings.threshold;
                pair.probability = std::max(own, link.probability);
                pairs.push_back(pair);
            }
        for (const auto y : members[b]) partOf[y] = a;
        members[a].insert(members[a].end(), members[b].begin(), members[b].end());
        members[b] = {};
    }
    std::sort(pairs.begin(), pairs.end(), [](const Match& x, const Match& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return pairs;
}

}  // namespace lianlu::oneid
