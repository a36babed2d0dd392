// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/markov.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

#include <Eigen/Dense>

#include "models/insight/attribution/chain.h"
#include "models/insight/attribution/flow.h"
#include "models/insight/resolve/parallel.h"

namespace lianlu::insight::attribution {

namespace {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

//! Up to so many states an inverse takes less than sweeping for each channel does: of order 1, where a channel is one state, and above it.
constexpr std::size_t kDirectOfOne = 2'048, kDirect = 512;
//! What those who solve side by side may take together.
constexpr std::size_t kMemory = std::size_t{1} << 29;
constexpr double kMissing = 1e-13;
//! Below it no more than rounding is left to lose: sweeps that no longer come closer end there.
constexpr double kRounding = 1e-11;
constexpr int kMostSweeps = 1'000'000;
constexpr int kAskEverySweep = 16;
//! How often a sweep leaps, and from chains of which slowness on it no longer does.
constexpr int kLeapEvery = 5;
constexpr double kMostRatio = 1 - 1e-7;

double inUnit(double effect) { return std::min(std::max(effect, 0.0), 1.0); }

class Direct {
public:
    explicit Direct(const Chain& chain) {
        const auto size = static_cast<Eigen::Index>(chain.size());
        Matrix system = Matrix::Identity(size, size);
        for (std::size_t from = 0; from < chain.size(); ++from)
            for (const auto& way : chain.of(from)) system(static_cast<Eigen::Index>(from), static_cast<Eigen::Index>(way.to)) -= way.chance;
        m_inverse = system.partialPivLu().inverse();
        m_visits = m_inverse.transpose() * Eigen::Map<const Vector>(chain.start.data(), size);
        m_conversion = m_inverse * Eigen::Map<const Vector>(chain.conversion.data(), size);
        m_value = m_inverse * Eigen::Map<const Vector>(chain.value.data(), size);
        m_whole = {m_conversion.dot(Eigen::Map<const Vector>(chain.start.data(), size)), m_value.dot(Eigen::Map<const Vector>(chain.start.data(), size))};
    }
    [[nodiscard]] Reached whole() const { return m_whole; }

    //! What reaches conversion over one of the states: v_G (M_GG)^-1 h_G with M = (I − Q)^-1, v the visits, h the chances to convert.
    [[nodiscard]] Reached over(std::span<const std::uint32_t> states) const {
        const auto size = static_cast<Eigen::Index>(states.size());
        Matrix among(size, size), rates(size, 2);
        Vector visits(size);
        for (Eigen::Index i = 0; i < size; ++i) {
            const auto state = static_cast<Eigen::Index>(states[static_cast<std::size_t>(i)]);
            for (Eigen::Index k = 0; k < size; ++k) among(i, k) = m_inverse(state, static_cast<Eigen::Index>(states[static_cast<std::size_t>(k)]));
            rates(i, 0) = m_conversion[state];
            rates(i, 1) = m_value[state];
            visits[i] = m_visits[state];
        }
        const Matrix solved = among.partialPivLu().solve(rates);
        return {visits.dot(solved.col(0)), visits.dot(solved.col(1))};
    }

private:
    Matrix m_inverse;
    Vector m_visits, m_conversion, m_value;
    Reached m_whole;
};

//! Gauss-Seidel for chains that Flow does not come to the end of, of long paths mostly. Several channels side by side: the ways, which are most of what is read, are read once for all of them.
class Sweeps {
public:
    static constexpr std::size_t kLanes = 8;
    using Lanes = std::array<double, kLanes>;

    Sweeps(const Chain& chain, const std::function<bool()>& cancelled) : m_chain(chain), m_cancelled(cancelled), m_gone(chain.size(), 0) {
        for (std::size_t state = 0; state < chain.size(); ++state) {
            m_whole.conversions += chain.visits[state] * chain.conversion[state];
            m_whole.value += chain.visits[state] * chain.value[state];
        }
    }
    //! Of the whole chain: from nothing upwards, once.
    Result<void> begin() {
        if (!m_rates.empty()) return {};
        m_rates.assign(m_chain.size(), {});
        LIANLU_CHECK(settle(m_rates));
        return {};
    }

    //! Without the states of each of up to kLanes channels: from the whole chain's chances downwards.
    Result<std::vector<Reached>> without(std::span<const std::size_t> channels) {
        auto rates = m_rates;
        for (std::size_t lane = 0; lane < channels.size(); ++lane)
            for (const auto state : m_chain.with(channels[lane])) {
                m_gone[state] = static_cast<std::uint8_t>(m_gone[state] | 1u << lane);
                rates[state].conversion[lane] = 0;
                rates[state].value[lane] = 0;
            }
        auto settled = settle(rates);
        for (const auto channel : channels)
            for (const auto state : m_chain.with(channel)) m_gone[state] = 0;
        LIANLU_CHECK(settled);
        std::vector<Reached> reached(channels.size());
        for (std::size_t state = 0; state < rates.size(); ++state)
            for (std::size_t lane = 0; lane < channels.size(); ++lane) {
                reached[lane].conversions += m_chain.start[state] * rates[state].conversion[lane];
                reached[lane].value += m_chain.start[state] * rates[state].value[lane];
            }
        return reached;
    }

private:
    struct Rates {
        Lanes conversion{}, value{};
    };

    Result<void> settle(std::vector<Rates>& rates) const {
        Rates before;
        std::vector<Rates> old;
        std::array<bool, kLanes> done{};
        for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
            if (sweep % kAskEverySweep == 0 && m_cancelled && m_cancelled()) return fail(Code::cancelled, "sweeps");
            const bool leaping = sweep % kLeapEvery == kLeapEvery - 1;
            if (leaping) old = rates;
            const auto missing = once(rates);
            bool all = true;
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const auto within = [&](double part) {
                    return missing.conversion[lane] <= part * m_whole.conversions && missing.value[lane] <= part * m_whole.value;
                };
                const bool nearer = sweep == 0 || missing.conversion[lane] < before.conversion[lane] || missing.value[lane] < before.value[lane];
                done[lane] = done[lane] || within(kMissing) || (!nearer && within(kRounding));
                all = all && done[lane];
            }
            if (all) return {};
            if (leaping) leap(rates, old, missing, before);
            before = missing;
        }
        return fail(Code::internal, "sweeps do not end");
    }

    //! What shrinks by the same part with every sweep (the chain's slowest way to its end, mostly) goes to its end in one leap: by the rest of
    //! the geometric series (Aitken). A sweep tells how far it is from the end wherever it began, so a leap too far costs only sweeps.
    static void leap(std::vector<Rates>& rates, const std::vector<Rates>& old, const Rates& now, const Rates& before) {
        const auto rest = [](double is, double was) { return is > 0 && is < kMostRatio * was ? is / (was - is) : 0; };
        Rates further;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            further.conversion[lane] = rest(now.conversion[lane], before.conversion[lane]);
            further.value[lane] = rest(now.value[lane], before.value[lane]);
        }
        for (std::size_t state = 0; state < rates.size(); ++state)
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                auto& to = rates[state];
                to.conversion[lane] += further.conversion[lane] * (to.conversion[lane] - old[state].conversion[lane]);
                to.value[lane] += further.value[lane] * (to.value[lane] - old[state].value[lane]);
            }
    }

    //! Backwards through all states; what is left to change at most.
    Rates once(std::vector<Rates>& rates) const {
        Rates missing;
        for (std::size_t state = m_chain.size(); state-- > 0;) {
            Rates now;
            now.conversion.fill(m_chain.conversion[state]);
            now.value.fill(m_chain.value[state]);
            for (const auto& way : m_chain.of(state)) {
                const auto& there = rates[way.to];
                for (std::size_t lane = 0; lane < kLanes; ++lane) now.conversion[lane] += way.chance * there.conversion[lane];
                for (std::size_t lane = 0; lane < kLanes; ++lane) now.value[lane] += way.chance * there.value[lane];
            }
            auto& was = rates[state];
            if (const auto gone = m_gone[state]; gone != 0)
                for (std::size_t lane = 0; lane < kLanes; ++lane)
                    if (gone >> lane & 1) now.conversion[lane] = now.value[lane] = 0;
            const double visits = m_chain.visits[state];
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                missing.conversion[lane] += visits * std::abs(now.conversion[lane] - was.conversion[lane]);
                missing.value[lane] += visits * std::abs(now.value[lane] - was.value[lane]);
            }
            was = now;
        }
        return missing;
    }

    const Chain& m_chain;
    const std::function<bool()>& m_cancelled;
    std::vector<std::uint8_t> m_gone;  //!< by state a bit for each lane that has lost it
    std::vector<Rates> m_rates;
    Reached m_whole;
};
static_assert(Sweeps::kLanes == 8, "a lane is a bit of a byte");

struct Without {
    Reached whole;
    std::vector<Reached> left;  //!< by channel
};

//! Channels in groups, groups on as many threads as there are: each is solved by itself, so that their number changes no digit.
constexpr std::size_t kManyStates = 200'000, kFewWays = 4;

Result<Without> reachedWithout(const Chain& chain, std::size_t channels, const std::function<bool()>& cancelled) {
    const Flow flow(chain);
    Without result{flow.whole(), std::vector<Reached>(channels, flow.whole())};
    std::vector<std::size_t> some;
    for (std::size_t channel = 0; channel < channels; ++channel)
        if (!chain.with(channel).empty()) some.push_back(channel);
    const auto threads = std::min<std::size_t>(oneid::threadsOr(0), std::max<std::size_t>(1, kMemory / flow.memory()));
    // Only the thread that asked for it asks whether it may go on; the others hear of it.
    const auto asking = std::this_thread::get_id();
    std::atomic<bool> stop{false};
    const std::function<bool()> stopped = [&] {
        if (std::this_thread::get_id() == asking && cancelled && cancelled()) stop = true;
        return stop.load();
    };
    std::vector<std::size_t> open;
    std::mutex mutex;
    // Where a great many states have hardly more than one way each, the solver's own vectors cost more than the ways: sweeps are no slower and take less memory.
    if (chain.size() > kManyStates && chain.next.size() < kFewWays * chain.size()) {
        for (std::size_t first = 0; first < some.size(); first += Flow::kLanes) open.push_back(first);
    } else {
        oneid::inChunks(some.size(), Flow::kLanes, static_cast<unsigned>(threads), [&](std::size_t, std::size_t first, std::size_t last) {
            if (stopped()) return;
            const auto left = flow.without(std::span(some).subspan(first, last - first), stopped);
            const std::scoped_lock lock(mutex);
            if (!left) open.push_back(first);
            for (std::size_t i = first; left && i < last; ++i) result.left[some[i]] = (*left)[i - first];
        });
    }
    if (stop) return fail(Code::cancelled, "removal");
    std::sort(open.begin(), open.end());
    Sweeps sweeps(chain, cancelled);
    for (const auto first : open) {
        const auto group = std::span(some).subspan(first, std::min(Flow::kLanes, some.size() - first));
        LIANLU_CHECK(sweeps.begin());
        LIANLU_TRY(const auto left, sweeps.without(group));
        for (std::size_t i = 0; i < group.size(); ++i) result.left[group[i]] = left[i];
    }
    return result;
}

}  // namespace

Result<RemovalEffects> removalEffects(const Paths& paths, int order, const std::function<bool()>& cancelled) {
    if (order < 1 || order > kMostOrder) return fail(Code::invalid, "order out of range", "order");
    LIANLU_TRY(const auto chain, chainOf(paths, order, cancelled));
    RemovalEffects effects;
    effects.conversions.assign(paths.channels, 0);
    effects.value.assign(paths.channels, 0);
    if (std::all_of(chain.conversion.begin(), chain.conversion.end(), [](double chance) { return chance == 0; })) return effects;
    if (chain.size() <= (order == 1 ? kDirectOfOne : kDirect)) {
        const Direct direct(chain);
        effects.conversionChance = direct.whole().conversions;
        for (std::size_t channel = 0; channel < paths.channels; ++channel) {
            if (cancelled && cancelled()) return fail(Code::cancelled, "removal");
            if (chain.with(channel).empty()) continue;
            const auto lost = direct.over(chain.with(channel));
            effects.conversions[channel] = inUnit(lost.conversions / direct.whole().conversions);
            if (direct.whole().value > 0) effects.value[channel] = inUnit(lost.value / direct.whole().value);
        }
        return effects;
    }
    LIANLU_TRY(const auto without, reachedWithout(chain, paths.channels, cancelled));
    effects.conversionChance = without.whole.conversions;
    for (std::size_t channel = 0; channel < paths.channels; ++channel) {
        const auto& left = without.left[channel];
        effects.conversions[channel] = inUnit(1 - left.conversions / without.whole.conversions);
        if (without.whole.value > 0) effects.value[channel] = inUnit(1 - left.value / without.whole.value);
    }
    return effects;
}

}  // namespace lianlu::insight::attribution
