// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "models/insight/resolve/keys.h"

namespace lianlu::oneid {

namespace {

constexpr std::uint32_t kSample = 20'000;
constexpr std::size_t kCopies = 6'000;
//! Chances for each column of a copy. Deliberately worse than most data, so that unlikely cases get their passes too.
constexpr double kWrong = 0.18;
constexpr double kGone = 0.12;

//! A stream of numbers that depends on nothing but its place.
double chance(std::uint64_t seed, std::uint64_t a, std::uint64_t b) {
    return static_cast<double>(mixed(seed ^ mixed(a * 0x9E3779B97F4A7C15ULL + b)) >> 11u) * 0x1.0p-53;
}

//! An error leaves what does not look at its place.
double survives(Atom atom) {
    switch (atom) {
        case Atom::whole: return 0;
        case Atom::sound: return 0.5;
        case Atom::head: return 0.55;
        case Atom::tail: return 0.45;
        case Atom::word: return 0.6;
    }
    return 0;
}

struct Trial {
    Pass pass;
    double cost = 0;              //!< pairs per record at full size
    std::vector<bool> useful{};   //!< by record of the sample: it has a key whose block is not too large
    std::vector<bool> finds{};    //!< by copy
};

std::vector<std::uint32_t> sampleOf(std::uint32_t records, std::uint64_t seed) {
    std::vector<std::uint32_t> sample;
    if (records <= kSample) {
        for (std::uint32_t i = 0; i < records; ++i) sample.push_back(i);
        return sample;
    }
    for (std::uint32_t i = 0; i < kSample; ++i)
        sample.push_back(static_cast<std::uint32_t>(chance(seed, i, 7) * records));
    std::sort(sample.begin(), sample.end());
    sample.erase(std::unique(sample.begin(), sample.end()), sample.end());
    return sample;
}

void measure(const Records& records, const std::vector<std::uint32_t>& sample, const BlockLimits& limits, Trial& trial) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keys;  // key, place in the sample
    std::vector<std::uint32_t> own;
    for (std::uint32_t i = 0; i < sample.size(); ++i) {
        keysOf(records, sample[i], trial.pass, own);
        for (const auto key : own) keys.emplace_back(key, i);
    }
    std::sort(keys.begin(), keys.end());
    trial.useful.assign(sample.size(), false);
    const double scale = static_cast<double>(records.size()) / static_cast<double>(sample.size());
    double pairs = 0;
    for (std::size_t from = 0; from < keys.size();) {
        std::size_t to = from;
        while (to < keys.size() && keys[to].first == keys[from].first) ++to;
        const auto size = static_cast<double>(to - from);
        // One record of a sample may stand for a block of any size; of several the size at full scale is known.
        if (size < 2 || size * scale <= limits.largestBlock || (size == 2 && scale > 1)) {
            for (std::size_t i = from; i < to; ++i) trial.useful[keys[i].second] = true;
            pairs += size * (size - 1) / 2;
        }
        from = to;
    }
    trial.cost = pairs * scale / static_cast<double>(sample.size());
}

void tryCopies(const std::vector<std::uint32_t>& sample, std::uint64_t seed, Trial& trial) {
    trial.finds.assign(kCopies, false);
    const auto& pass = trial.pass;
    const auto holds = [&](std::size_t copy, const KeyPart& part) {
        const auto column = std::uint64_t{part.column} * 16;
        const double luck = chance(seed, copy, column);
        if (luck < kGone) return false;
        return luck >= kGone + kWrong || chance(seed, copy, column + 1 + static_cast<std::uint64_t>(part.atom)) < survives(part.atom);
    };
    for (std::size_t copy = 0; copy < kCopies; ++copy) {
        const auto record = static_cast<std::size_t>(chance(seed, copy, 1'000'003) * static_cast<double>(sample.size()));
        trial.finds[copy] = trial.useful[record] && holds(copy, pass.first) && (pass.single() || holds(copy, pass.second));
    }
}

}  // namespace

BlockLimits BlockLimits::forRecords(std::uint32_t records) noexcept {
    BlockLimits limits;
    limits.largestBlock = std::clamp<std::uint32_t>(records / 4, 60, records > 200'000 ? 200 : 400);
    limits.pairsPerRecord = records > 200'000 ? 40 : std::clamp(records / 8.0, 20.0, 120.0);
    limits.passes = records > 2'000'000 ? 12 : records > 200'000 ? 20 : 40;
    return limits;
}

std::vector<Pass> choosePasses(const Records& records, const BlockLimits& limits, std::uint64_t seed) {
    const auto sample = sampleOf(records.size(), seed);
    if (sample.empty()) return {};
    std::vector<Trial> trials;
    for (const auto& pass : possiblePasses(records.columns())) {
        Trial trial{pass};
        measure(records, sample, limits, trial);
        if (trial.cost > limits.pairsPerRecord) continue;
        tryCopies(sample, seed, trial);
        trials.push_back(std::move(trial));
    }
    std::vector<std::uint8_t> found(kCopies);
    std::vector<Pass> chosen;
    double spent = 0;
    while (chosen.size() < limits.passes) {
        // A second pass that finds the same copy is worth a little: real errors are not as independent as these.
        constexpr double kWorth[]{1.0, 0.35, 0.15, 0.05};
        const Trial* best = nullptr;
        double most = 0, mostGain = 0;
        for (const auto& trial : trials) {
            if (spent + trial.cost > limits.pairsPerRecord) continue;
            double gain = 0;
            for (std::size_t copy = 0; copy < kCopies; ++copy)
                if (trial.finds[copy]) gain += kWorth[found[copy]];
            const double value = gain / (1 + 3 * trial.cost / limits.pairsPerRecord);
            if (value > most) most = value, best = &trial, mostGain = gain;
        }
        if (!best || mostGain < 0.0003 * kCopies) break;
        spent += best->cost;
        chosen.push_back(best->pass);
        for (std::size_t copy = 0; copy < kCopies; ++copy)
            if (best->finds[copy] && found[copy] < 3) ++found[copy];
        const auto at = static_cast<std::size_t>(best - trials.data());
        trials.erase(trials.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return chosen;
}

}  // namespace lianlu::oneid
