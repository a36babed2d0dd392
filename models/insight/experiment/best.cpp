// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/best.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/quadrature/gauss.hpp>

namespace lianlu::insight {

namespace {

constexpr std::size_t kMostBeliefs = 200;
constexpr double kCertain = 1e-9;  // of the greatest figure: the spread of what has none
//! How wide a panel is at most, in spreads of an arm: about its mean, and further out a part of the way to it, for a tail falls off no faster
//! than e^−x.
constexpr double kNear = 0.5, kPartOfWay = 0.125;
constexpr double kFarthest = 40;
//! Panels that have less than this of all that there is are passed over. So small, for the chance of the worst arm is wanted too.
constexpr double kNothing = 1e-60;
using Panel = boost::math::quadrature::gauss<double, 10>;

namespace policies = boost::math::policies;
//! Overflow and underflow at the far ends are answers here: no exceptions.
using Quiet = policies::policy<policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                               policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
                               policies::evaluation_error<policies::ignore_error>, policies::promote_double<false>>;

struct Arm {
    Belief belief;
    double mean = 0, spread = 0;

    [[nodiscard]] double density(double x) const {
        if (belief.kind == Belief::Kind::beta) return boost::math::pdf(boost::math::beta_distribution<double, Quiet>(belief.first, belief.second), x);
        const auto t = (x - mean) / spread;
        return std::exp(-t * t / 2) / (spread * 2.5066282746310002);
    }
    [[nodiscard]] double below(double x) const {
        if (belief.kind == Belief::Kind::beta) return boost::math::cdf(boost::math::beta_distribution<double, Quiet>(belief.first, belief.second), x);
        return std::erfc((mean - x) / spread / std::sqrt(2.0)) / 2;
    }
    [[nodiscard]] double above(double x) const {
        if (belief.kind == Belief::Kind::beta) return boost::math::cdf(boost::math::complement(boost::math::beta_distribution<double, Quiet>(belief.first, belief.second), x));
        return std::erfc((x - mean) / spread / std::sqrt(2.0)) / 2;
    }
    [[nodiscard]] double panel(double x) const { return spread * std::max(kNear, kPartOfWay * std::abs(x - mean) / spread); }
};

Result<std::vector<Arm>> armsOf(std::span<const Belief> beliefs) {
    if (beliefs.empty()) return fail(Code::invalid, "beliefs");
    if (beliefs.size() > kMostBeliefs) return fail(Code::tooLarge, "experiment-arms");
    std::vector<Arm> arms;
    double greatest = 0;
    for (const auto& one : beliefs) {
        const bool beta = one.kind == Belief::Kind::beta;
        if (one.kind != beliefs[0].kind || !std::isfinite(one.first) || !std::isfinite(one.second)) return fail(Code::invalid, "beliefs");
        if (beta ? one.first <= 0 || one.second <= 0 : one.second < 0) return fail(Code::invalid, "beliefs");
        const auto total = one.first + one.second;
        if (beta) arms.push_back({one, one.first / total, std::sqrt(one.first / total * (one.second / total) / (total + 1))});
        else arms.push_back({one, one.first, one.second});
        greatest = std::max({greatest, std::abs(one.first), one.second});
    }
    if (beliefs[0].kind == Belief::Kind::beta) return arms;
    // Certain and very large figures: in parts of the greatest, which changes no order.
    for (auto& arm : arms) {
        if (greatest > 0) arm.mean /= greatest, arm.spread /= greatest;
        arm.spread = std::max(arm.spread, kCertain);
    }
    return arms;
}

//! Panels as wide as the arm that asks for the narrowest lets them be. Left of where one arm is for certain, nobody is the best.
std::vector<double> edgesOf(const std::vector<Arm>& arms) {
    const bool beta = arms[0].belief.kind == Belief::Kind::beta;
    double from = beta ? 0 : -std::numeric_limits<double>::infinity(), to = beta ? 1 : from;
    for (const auto& arm : arms) {
        if (beta) continue;
        from = std::max(from, arm.mean - kFarthest * arm.spread);
        to = std::max(to, arm.mean + kFarthest * arm.spread);
    }
    std::vector<double> edges{from};
    while (edges.back() < to) {
        double width = to - from;
        for (const auto& arm : arms) width = std::min(width, arm.panel(edges.back()));
        const auto next = edges.back() + width;
        edges.push_back(next > edges.back() && next < to ? next : to);
    }
    return edges;
}

//! What is in a panel is the change of Π F, the chance that all are below its end: nothing where that is nothing, or nobody is above its beginning.
bool isEmpty(const std::vector<Arm>& arms, double from, double to) {
    double below = 1, above = 0;
    for (const auto& arm : arms)
        if (below *= arm.below(to); below < kNothing) return true;
    for (const auto& arm : arms)
        if (above += arm.above(from); above >= kNothing) return false;
    return true;
}

//! One point: what each arm gains of being there while all others are below.
void addPoint(const std::vector<Arm>& arms, double x, double weight, std::vector<double>& after, std::vector<double>& below, std::vector<double>& sums) {
    const auto count = arms.size();
    after[count] = 1;
    for (std::size_t k = 0; k < count; ++k) below[k] = arms[k].below(x);
    for (std::size_t k = count; k-- > 0;) after[k] = after[k + 1] * below[k];
    double before = 1;
    for (std::size_t k = 0; k < count && before > 0; ++k) {
        const auto others = before * after[k + 1];
        if (others > 0)
            if (const auto part = weight * others * arms[k].density(x); std::isfinite(part)) sums[k] += part;
        before *= below[k];
    }
}

}  // namespace

Result<std::vector<double>> chancesOfBest(std::span<const Belief> beliefs, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto arms, armsOf(beliefs));
    const auto edges = edgesOf(arms);
    std::vector<double> sums(arms.size()), below(arms.size()), after(arms.size() + 1);
    const auto& nodes = Panel::abscissa();
    const auto& weights = Panel::weights();
    for (std::size_t i = 1; i < edges.size(); ++i) {
        if (cancelled && cancelled()) return fail(Code::cancelled, "chances of the best");
        if (isEmpty(arms, edges[i - 1], edges[i])) continue;
        const auto half = (edges[i] - edges[i - 1]) / 2, middle = edges[i - 1] + half;
        for (std::size_t node = 0; node < nodes.size(); ++node)
            for (const auto side : {-1.0, 1.0}) {
                const auto x = middle + side * half * nodes[node];
                if (x > edges[i - 1] && x < edges[i]) addPoint(arms, x, weights[node] * half, after, below, sums);
            }
    }
    double total = 0;
    for (const auto sum : sums) total += sum;
    for (auto& sum : sums) sum /= total;
    return sums;
}

Result<double> chanceBeats(const Belief& b, const Belief& a) {
    LIANLU_TRY(const auto chances, chancesOfBest(std::array{b, a}));
    return chances[0];
}

}  // namespace lianlu::insight
