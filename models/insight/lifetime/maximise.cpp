// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/maximise.h"

#include <cmath>
#include <memory>

#include <Eigen/Dense>
#include <nlopt.h>

#include "models/insight/interval.h"

namespace lianlu::insight::lifetime {

namespace {

constexpr int kFirstClimb = 60;
constexpr int kLastClimb = 400;
constexpr int kNewtonSteps = 25;
constexpr double kDifference = 1e-4;      //!< of logarithms, for the curvature
constexpr double kStill = 1e-9;           //!< a parameter that moves less, relatively, has arrived
constexpr double kAtBound = 1e-6;
constexpr double kNoValue = -1e300;       //!< NLopt cannot do with infinities
//! A parameter whose logarithm has a greater standard error is not told by the data.
constexpr double kWorstError = 25;

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

class Climber {
public:
    Climber(const Objective& objective, std::size_t count, double least, double most, const Cancelled& cancelled)
        : m_objective(objective), m_count(count), m_least(std::log(least)), m_most(std::log(most)), m_cancelled(cancelled) {}

    double at(const Vector& logarithms, Vector& gradient) {
        Parameters values{}, slopes{};
        for (std::size_t i = 0; i < m_count; ++i) values[i] = std::exp(logarithms[static_cast<Eigen::Index>(i)]);
        ++m_evaluations;
        const double value = m_objective(values, slopes);
        gradient.resize(static_cast<Eigen::Index>(m_count));
        bool finite = std::isfinite(value);
        for (std::size_t i = 0; i < m_count; ++i) {
            gradient[static_cast<Eigen::Index>(i)] = slopes[i];
            finite = finite && std::isfinite(slopes[i]);
        }
        if (!finite) gradient.setZero();
        return finite ? value : kNoValue;
    }

    //! Leaves in `logarithms` the highest point that was seen.
    double climb(Vector& logarithms, int evaluations) {
        const auto size = static_cast<unsigned>(m_count);
        const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> plan(nlopt_create(NLOPT_LD_LBFGS, size), &nlopt_destroy);
        m_best = logarithms;
        m_bestValue = kNoValue;
        m_plan = plan.get();
        nlopt_set_max_objective(m_plan, &Climber::evaluate, this);
        nlopt_set_lower_bounds1(m_plan, m_least);
        nlopt_set_upper_bounds1(m_plan, m_most);
        nlopt_set_ftol_rel(m_plan, 1e-14);
        nlopt_set_xtol_abs1(m_plan, 1e-10);
        nlopt_set_maxeval(m_plan, evaluations);
        double value = 0;
        Vector point = logarithms;
        // Whatever it says, rounding errors included: the highest point seen is what counts, and whether it is the top is looked at below.
        nlopt_optimize(m_plan, point.data(), &value);
        m_plan = nullptr;
        logarithms = m_best;
        return m_bestValue;
    }

    Matrix curvature(const Vector& logarithms) {
        const auto size = static_cast<Eigen::Index>(m_count);
        Matrix second(size, size);
        Vector up, down;
        for (Eigen::Index i = 0; i < size; ++i) {
            Vector moved = logarithms;
            moved[i] += kDifference;
            at(moved, up);
            moved[i] = logarithms[i] - kDifference;
            at(moved, down);
            second.col(i) = (up - down) / (2 * kDifference);
        }
        return (second + second.transpose()) / 2;
    }

    [[nodiscard]] bool inside(const Vector& logarithms) const {
        return logarithms.minCoeff() > m_least + kAtBound && logarithms.maxCoeff() < m_most - kAtBound;
    }
    [[nodiscard]] bool stopped() const { return m_cancelled && m_cancelled(); }
    [[nodiscard]] int evaluations() const { return m_evaluations; }

private:
    static double evaluate(unsigned size, const double* point, double* gradient, void* self) {
        auto& climber = *static_cast<Climber*>(self);
        if (climber.stopped()) nlopt_force_stop(climber.m_plan);
        const Vector logarithms = Eigen::Map<const Vector>(point, static_cast<Eigen::Index>(size));
        Vector slopes;
        const double value = climber.at(logarithms, slopes);
        if (gradient != nullptr) Eigen::Map<Vector>(gradient, static_cast<Eigen::Index>(size)) = slopes;
        if (value > climber.m_bestValue) {
            climber.m_bestValue = value;
            climber.m_best = logarithms;
        }
        return value;
    }

    const Objective& m_objective;
    std::size_t m_count;
    double m_least, m_most;
    const Cancelled& m_cancelled;
    nlopt_opt m_plan = nullptr;
    Vector m_best;
    double m_bestValue = kNoValue;
    int m_evaluations = 0;
};

//! Newton's steps from a point near the top; true where it is one, with the covariance there.
bool polish(Climber& climber, double observations, Vector& logarithms, double& value, Matrix& covariance) {
    Vector gradient, other;
    value = climber.at(logarithms, gradient);
    for (int step = 0; step < kNewtonSteps; ++step) {
        if (!climber.inside(logarithms) || climber.stopped()) return false;
        const Eigen::LLT<Matrix> factor(-climber.curvature(logarithms));
        if (factor.info() != Eigen::Success) return false;
        const Vector move = factor.solve(gradient);
        if (!move.allFinite()) return false;
        if (move.cwiseAbs().maxCoeff() < kStill) {
            covariance = factor.solve(Matrix::Identity(move.size(), move.size())) / observations;
            return covariance.allFinite() && covariance.diagonal().maxCoeff() < kWorstError * kWorstError;
        }
        double length = std::min(1.0, 2 / move.cwiseAbs().maxCoeff());
        Vector tried = logarithms + length * move;
        double reached = climber.at(tried, other);
        // Near the top the value no longer tells; the gradient does.
        while (reached < value - 1e-12 * std::abs(value) && length > 1e-6) {
            length /= 2;
            tried = logarithms + length * move;
            reached = climber.at(tried, other);
        }
        logarithms = tried;
        value = reached;
        gradient = other;
    }
    return false;
}

}  // namespace

Result<Optimum> maximise(const Objective& objective, std::size_t count, double observations, std::span<const Parameters> starts, double least,
                         double most, const Cancelled& cancelled) {
    Climber climber(objective, count, least, most, cancelled);
    Vector best;
    double height = kNoValue;
    for (const auto& start : starts) {
        Vector point(static_cast<Eigen::Index>(count));
        for (std::size_t i = 0; i < count; ++i) point[static_cast<Eigen::Index>(i)] = std::log(std::min(std::max(start[i], least), most));
        const double reached = climber.climb(point, kFirstClimb);
        if (climber.stopped()) return fail(Code::cancelled, "fit");
        if (reached > height) {
            height = reached;
            best = point;
        }
    }
    if (height <= kNoValue) return fail(Code::invalid, "nothing fits");
    height = climber.climb(best, kLastClimb);
    Vector polished = best;
    Matrix covariance;
    double value = 0;
    Optimum optimum;
    optimum.certain = polish(climber, observations, polished, value, covariance);
    if (climber.stopped()) return fail(Code::cancelled, "fit");
    if (optimum.certain) {
        best = polished;
        height = value;
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = 0; k < count; ++k) optimum.covariance[i][k] = covariance(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k));
    }
    for (std::size_t i = 0; i < count; ++i) optimum.at[i] = std::exp(best[static_cast<Eigen::Index>(i)]);
    optimum.value = height;
    optimum.evaluations = climber.evaluations();
    return optimum;
}

Estimate estimateOf(const Optimum& optimum, std::size_t index) {
    Estimate estimate{optimum.at[index], 0, 0, 0};
    if (!optimum.certain) return estimate;
    const double error = std::sqrt(optimum.covariance[index][index]);
    estimate.standardError = estimate.value * error;
    estimate.low = estimate.value * std::exp(-kNormal95 * error);
    estimate.high = estimate.value * std::exp(kNormal95 * error);
    return estimate;
}

}  // namespace lianlu::insight::lifetime
