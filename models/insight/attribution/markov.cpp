// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/markov.h"

#include <cmath>

#include <Eigen/Dense>

#include "models/insight/attribution/chain.h"

namespace lianlu::insight::attribution {

namespace {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

//! Up to so many states an inverse takes less than sweeping for each channel does: of order 1, where a channel is one state, and above it.
constexpr std::size_t kDirectOfOne = 2'048, kDirect = 512;
constexpr double kMissing = 1e-13;
//! Below it no more than rounding is left to lose: sweeps that no longer come closer end there.
constexpr double kRounding = 1e-11;
constexpr int kMostSweeps = 1'000'000;
constexpr int kAskEverySweep = 16;

double inUnit(double effect) { return std::min(std::max(effect, 0.0), 1.0); }

//! What reaches conversion, and of what value, from the start.
struct Reached {
    double conversions = 0, value = 0;
};

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

class Sweeps {
public:
    Sweeps(const Chain& chain, const std::function<bool()>& cancelled) : m_chain(chain), m_cancelled(cancelled), m_gone(chain.size(), 0) {}

    //! Of the whole chain: from nothing upwards.
    Result<Reached> whole() {
        m_rates.assign(m_chain.size(), {0, 0});
        LIANLU_TRY(const auto reached, settle(m_rates, 1));
        m_whole = reached;
        return reached;
    }

    //! Without some states: from the whole chain's chances downwards.
    Result<Reached> without(std::span<const std::uint32_t> states) {
        auto rates = m_rates;
        for (const auto state : states) {
            m_gone[state] = 1;
            rates[state] = {0, 0};
        }
        auto reached = settle(rates, m_whole.conversions);
        for (const auto state : states) m_gone[state] = 0;
        return reached;
    }

private:
    struct Rate {
        double conversion, value;
    };

    Result<Reached> settle(std::vector<Rate>& rates, double of) {
        double before = 0;
        for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
            if (sweep % kAskEverySweep == 0 && m_cancelled && m_cancelled()) return fail(Code::cancelled, "sweeps");
            const auto [missing, missingValue] = once(rates);
            const auto reached = sumOf(rates);
            const bool small = missing <= kMissing * of && missingValue <= kMissing * std::max(reached.value, m_whole.value);
            const bool still = sweep > 0 && missing >= before && missing <= kRounding * of && missingValue <= kRounding * std::max(reached.value, m_whole.value);
            if (small || still) return reached;
            before = missing;
        }
        return fail(Code::internal, "sweeps do not end");
    }

    //! Backwards, for states that come later in the paths mostly come later here; what is left to change at most.
    Reached once(std::vector<Rate>& rates) const {
        Reached missing;
        for (std::size_t state = m_chain.size(); state-- > 0;) {
            if (m_gone[state]) continue;
            double conversion = m_chain.conversion[state], value = m_chain.value[state];
            for (const auto& way : m_chain.of(state)) {
                conversion += way.chance * rates[way.to].conversion;
                value += way.chance * rates[way.to].value;
            }
            missing.conversions += m_chain.visits[state] * std::abs(conversion - rates[state].conversion);
            missing.value += m_chain.visits[state] * std::abs(value - rates[state].value);
            rates[state] = {conversion, value};
        }
        return missing;
    }

    [[nodiscard]] Reached sumOf(const std::vector<Rate>& rates) const {
        Reached sum;
        for (std::size_t state = 0; state < rates.size(); ++state) {
            sum.conversions += m_chain.start[state] * rates[state].conversion;
            sum.value += m_chain.start[state] * rates[state].value;
        }
        return sum;
    }

    const Chain& m_chain;
    const std::function<bool()>& m_cancelled;
    std::vector<char> m_gone;
    std::vector<Rate> m_rates;
    Reached m_whole;
};

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
    Sweeps sweeps(chain, cancelled);
    LIANLU_TRY(const auto whole, sweeps.whole());
    effects.conversionChance = whole.conversions;
    for (std::size_t channel = 0; channel < paths.channels; ++channel) {
        if (chain.with(channel).empty()) continue;
        LIANLU_TRY(const auto left, sweeps.without(chain.with(channel)));
        effects.conversions[channel] = inUnit(1 - left.conversions / whole.conversions);
        if (whole.value > 0) effects.value[channel] = inUnit(1 - left.value / whole.value);
    }
    return effects;
}

}  // namespace lianlu::insight::attribution
