// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/attribution/flow.h"

#include <algorithm>
#include <cmath>

namespace lianlu::insight::attribution {

namespace {

//! Of the whole: what may be missing before each new beginning. The first is aimed at; rounding may let nothing come nearer than the later ones.
constexpr std::array kMissingFlow{1e-13, 1e-12, 1e-12, 1e-11, 1e-11};
constexpr int kMostSteps = 60, kSweepsOfGains = 300;
//! A beginning that came no nearer than to this part of what was missing at the one before is the last.
constexpr double kNearer = 0.01;
constexpr double kGainsSettled = 1e-3;

}  // namespace

Flow::Flow(const Chain& chain) : m_chain(chain) {
    for (std::size_t state = 0; state < chain.size(); ++state) {
        m_whole.conversions += chain.visits[state] * chain.conversion[state];
        m_whole.value += chain.visits[state] * chain.value[state];
    }
    turnRound();
    boundGains();
}

std::size_t Flow::memory() const noexcept { return m_chain.size() * (6 * sizeof(Lanes) + 1); }

void Flow::turnRound() {
    m_ways.assign(m_chain.size() + 1, 0);
    for (const auto& way : m_chain.next) ++m_ways[way.to + 1];
    for (std::size_t i = 1; i < m_ways.size(); ++i) m_ways[i] += m_ways[i - 1];
    m_from.resize(m_chain.next.size());
    auto place = m_ways;
    for (std::size_t state = 0; state < m_chain.size(); ++state)
        for (const auto& way : m_chain.of(state)) m_from[place[way.to]++] = {static_cast<std::uint32_t>(state), way.chance};
}

//! From above: nobody converts more than once, nor brings more than the best conversion. Each sweep stays above what is true, so it may end anywhere.
void Flow::boundGains() {
    double best = 0;
    for (std::size_t state = 0; state < m_chain.size(); ++state)
        if (m_chain.conversion[state] > 0) best = std::max(best, m_chain.value[state] / m_chain.conversion[state]);
    m_conversion.assign(m_chain.size(), 1);
    m_value.assign(m_chain.size(), best);
    for (int sweep = 0; sweep < kSweepsOfGains; ++sweep) {
        double conversions = 0, value = 0;
        for (std::size_t state = m_chain.size(); state-- > 0;) {
            double conversion = m_chain.conversion[state], worth = m_chain.value[state];
            for (const auto& way : m_chain.of(state)) {
                conversion += way.chance * m_conversion[way.to];
                worth += way.chance * m_value[way.to];
            }
            conversions += m_chain.visits[state] * (m_conversion[state] - conversion);
            value += m_chain.visits[state] * (m_value[state] - worth);
            m_conversion[state] = conversion;
            m_value[state] = worth;
        }
        if (conversions <= kGainsSettled * m_whole.conversions && value <= kGainsSettled * m_whole.value) return;
    }
}

class Flow::Solver {
public:
    Solver(const Flow& flow, std::span<const std::size_t> channels) : m_flow(flow), m_gone(flow.m_chain.size(), 0), m_lanes(channels.size()) {
        for (std::size_t lane = 0; lane < channels.size(); ++lane)
            for (const auto state : flow.m_chain.with(channels[lane])) m_gone[state] = static_cast<std::uint8_t>(m_gone[state] | 1u << lane);
        const auto size = flow.m_chain.size();
        for (auto* vector : {&m_visits, &m_rest, &m_shadow, &m_way, &m_along, &m_further}) vector->resize(size);
        for (std::size_t state = 0; state < size; ++state) {
            m_visits[state].fill(flow.m_chain.visits[state]);
            clear(state, m_visits[state]);
        }
    }

    Result<void> run(const std::function<bool()>& cancelled) {
        double before = 0;
        for (const auto part : kMissingFlow) {
            begin();
            if (allWithin(part)) return {};
            const auto missing = *std::max_element(m_missing.begin(), m_missing.end());
            if (part != kMissingFlow[0] && missing > kNearer * before && !allWithin(kMissingFlow.back())) break;
            before = missing;
            for (int step = 0; step < kMostSteps; ++step) {
                if (cancelled && cancelled()) return fail(Code::cancelled, "visits");
                if (!this->step()) break;
            }
        }
        return fail(Code::internal, "visits do not settle");
    }

    [[nodiscard]] std::vector<Reached> reached() const {
        std::vector<Reached> all(m_lanes);
        for (std::size_t state = 0; state < m_visits.size(); ++state)
            for (std::size_t lane = 0; lane < m_lanes; ++lane) {
                all[lane].conversions += m_visits[state][lane] * m_flow.m_chain.conversion[state];
                all[lane].value += m_visits[state][lane] * m_flow.m_chain.value[state];
            }
        return all;
    }

private:
    using Vectors = std::vector<Lanes>;

    void clear(std::size_t state, Lanes& lanes) const {
        if (const auto gone = m_gone[state]; gone != 0)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                if (gone >> lane & 1) lanes[lane] = 0;
    }

    //! (I − Qᵀ) of it, at one state.
    [[nodiscard]] Lanes applied(const Vectors& to, std::size_t state) const {
        Lanes sum{};
        for (auto way = m_flow.m_ways[state]; way < m_flow.m_ways[state + 1]; ++way) {
            const auto chance = m_flow.m_from[way].chance;
            const auto& there = to[m_flow.m_from[way].to];
            for (std::size_t lane = 0; lane < kLanes; ++lane) sum[lane] += chance * there[lane];
        }
        Lanes result;
        for (std::size_t lane = 0; lane < kLanes; ++lane) result[lane] = to[state][lane] - sum[lane];
        clear(state, result);
        return result;
    }

    static void addProducts(Lanes& sums, const Lanes& a, const Lanes& b) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[lane] * b[lane];
    }

    //! What is missing, as it is; a new beginning from there.
    void begin() {
        m_missing = {};
        m_missingValue = {};
        m_product = {};
        for (std::size_t state = 0; state < m_visits.size(); ++state) {
            auto rest = applied(m_visits, state);
            for (auto& lane : rest) lane = m_flow.m_chain.start[state] - lane;
            clear(state, rest);
            m_rest[state] = m_shadow[state] = m_way[state] = rest;
            addProducts(m_product, rest, rest);
            note(state, rest);
        }
    }

    void note(std::size_t state, const Lanes& rest) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            m_missing[lane] += std::abs(rest[lane]) * m_flow.m_conversion[state];
            m_missingValue[lane] += std::abs(rest[lane]) * m_flow.m_value[state];
        }
    }

    [[nodiscard]] bool within(std::size_t lane, double part) const {
        return m_missing[lane] <= part * m_flow.m_whole.conversions && m_missingValue[lane] <= part * m_flow.m_whole.value;
    }
    [[nodiscard]] bool allWithin(double part) const {
        for (std::size_t lane = 0; lane < m_lanes; ++lane)
            if (!within(lane, part)) return false;
        return true;
    }

    //! False where there is nothing left to gain by going on, or the method breaks down: then one begins anew, or is done.
    bool step() {
        const auto size = m_visits.size();
        Lanes against{};
        for (std::size_t state = 0; state < size; ++state) {
            m_along[state] = applied(m_way, state);
            addProducts(against, m_shadow[state], m_along[state]);
        }
        Lanes length{}, second{};
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            if (against[lane] != 0) length[lane] = m_product[lane] / against[lane];
        for (std::size_t state = 0; state < size; ++state)
            for (std::size_t lane = 0; lane < kLanes; ++lane) m_rest[state][lane] -= length[lane] * m_along[state][lane];
        Lanes both{}, squares{};
        for (std::size_t state = 0; state < size; ++state) {
            m_further[state] = applied(m_rest, state);
            addProducts(both, m_further[state], m_rest[state]);
            addProducts(squares, m_further[state], m_further[state]);
        }
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            if (squares[lane] != 0) second[lane] = both[lane] / squares[lane];
        const auto before = m_product;
        m_product = m_missing = m_missingValue = {};
        for (std::size_t state = 0; state < size; ++state) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                m_visits[state][lane] += length[lane] * m_way[state][lane] + second[lane] * m_rest[state][lane];
                m_rest[state][lane] -= second[lane] * m_further[state][lane];
            }
            addProducts(m_product, m_shadow[state], m_rest[state]);
            note(state, m_rest[state]);
        }
        if (allWithin(kMissingFlow[0])) return false;
        Lanes turn{};
        bool alive = false;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (second[lane] != 0 && before[lane] != 0) turn[lane] = m_product[lane] / before[lane] * (length[lane] / second[lane]);
            if (!std::isfinite(turn[lane])) turn[lane] = 0;
            alive = alive || (turn[lane] != 0 && !within(lane, kMissingFlow[0]));
        }
        if (!alive) return false;
        for (std::size_t state = 0; state < size; ++state)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                m_way[state][lane] = m_rest[state][lane] + turn[lane] * (m_way[state][lane] - second[lane] * m_along[state][lane]);
        return true;
    }

    const Flow& m_flow;
    std::vector<std::uint8_t> m_gone;  //!< by state a bit for each lane that has lost it
    std::size_t m_lanes;
    Vectors m_visits, m_rest, m_shadow, m_way, m_along, m_further;
    Lanes m_product{}, m_missing{}, m_missingValue{};
};

Result<std::vector<Reached>> Flow::without(std::span<const std::size_t> channels, const std::function<bool()>& cancelled) const {
    static_assert(kLanes == 8, "a lane is a bit of a byte");
    Solver solver(*this, channels);
    LIANLU_CHECK(solver.run(cancelled));
    return solver.reached();
}

}  // namespace lianlu::insight::attribution
