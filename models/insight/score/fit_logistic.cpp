// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/logistic.h"

#include <cmath>

#include <Eigen/Dense>

namespace lianlu::insight {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;

constexpr std::size_t kBlock = 1024;
constexpr double kAliased = 1e-10, kStandsStill = 1e-12, kUncertain = 50;
constexpr int kHalvings = 30;

double softplus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

//! XᵀWX and Xᵀr without X: the numbers as blocks, what is 0 or 1 by its places. Inside, the intercept and the numbers come first.
class Equations {
public:
    Equations(const Design& design, const DesignRows& rows)
        : m_rows(rows), m_dense(rows.numberCount + 1), m_placeOf(design.terms.size()), m_termAt(design.terms.size()) {
        std::size_t numbers = 1, others = m_dense;
        for (std::size_t i = 1; i < design.terms.size(); ++i) m_placeOf[i] = design.terms[i].kind == Term::Kind::number ? numbers++ : others++;
        for (std::size_t i = 0; i < m_placeOf.size(); ++i) m_termAt[m_placeOf[i]] = i;
    }

    [[nodiscard]] std::size_t terms() const { return m_placeOf.size(); }

    //! `weights` and `residuals` by row; the result by term.
    void sum(std::span<const double> weights, std::span<const double> residuals, Matrix& squares, Vector& slopes) const {
        const auto count = terms();
        Matrix inner = Matrix::Zero(size(count), size(count));
        Vector along = Vector::Zero(size(count));
        Matrix block(size(kBlock), size(m_dense)), weighted(size(kBlock), size(m_dense));
        Eigen::MatrixXd dense = Eigen::MatrixXd::Zero(size(m_dense), size(m_dense));
        for (std::size_t first = 0; first < m_rows.rows; first += kBlock) {
            const auto many = std::min(kBlock, m_rows.rows - first);
            for (std::size_t i = 0; i < many; ++i) {
                auto line = block.row(size(i));
                line(0) = 1;
                for (std::size_t k = 0; k + 1 < m_dense; ++k) line(size(k + 1)) = m_rows.numbers[(first + i) * m_rows.numberCount + k];
                weighted.row(size(i)) = line * weights[first + i];
                along.head(size(m_dense)) += line.transpose() * residuals[first + i];
            }
            dense.noalias() += block.topRows(size(many)).transpose() * weighted.topRows(size(many));
            for (std::size_t i = 0; i < many; ++i) addChoices(first + i, weights[first + i], residuals[first + i], weighted.row(size(i)), inner, along);
        }
        inner.topLeftCorner(size(m_dense), size(m_dense)) = dense;
        squares.resize(size(count), size(count));
        slopes.resize(size(count));
        for (std::size_t a = 0; a < count; ++a) {
            slopes(size(m_termAt[a])) = along(size(a));
            for (std::size_t b = 0; b <= a; ++b) squares(size(m_termAt[a]), size(m_termAt[b])) = squares(size(m_termAt[b]), size(m_termAt[a])) = inner(size(a), size(b));
        }
    }

    void logOdds(const Vector& beta, std::vector<double>& odds) const {
        Vector numbers(size(m_dense - 1));
        for (std::size_t k = 1; k < m_dense; ++k) numbers(size(k - 1)) = beta(size(m_termAt[k]));
        for (std::size_t row = 0; row < m_rows.rows; ++row) {
            double sum = beta(0);
            const auto* const values = m_rows.numbers.data() + row * m_rows.numberCount;
            for (std::size_t k = 0; k + 1 < m_dense; ++k) sum += values[k] * numbers(size(k));
            for (std::size_t c = 0; c < m_rows.choiceCount; ++c)
                if (const auto term = m_rows.terms[row * m_rows.choiceCount + c]; term >= 0) sum += beta(term);
            odds[row] = sum;
        }
    }

private:
    static Eigen::Index size(std::size_t value) { return static_cast<Eigen::Index>(value); }

    template <class Line>
    void addChoices(std::size_t row, double weight, double residual, const Line& weighted, Matrix& inner, Vector& along) const {
        const auto* const terms = m_rows.terms.data() + row * m_rows.choiceCount;
        for (std::size_t c = 0; c < m_rows.choiceCount; ++c) {
            if (terms[c] < 0) continue;
            const auto a = m_placeOf[static_cast<std::size_t>(terms[c])];
            along(size(a)) += residual;
            inner.row(size(a)).head(size(m_dense)) += weighted;
            for (std::size_t d = 0; d <= c; ++d)
                if (terms[d] >= 0) {
                    const auto b = m_placeOf[static_cast<std::size_t>(terms[d])];
                    inner(size(std::max(a, b)), size(std::min(a, b))) += weight;
                }
        }
    }

    const DesignRows& m_rows;
    std::size_t m_dense;
    std::vector<std::size_t> m_placeOf, m_termAt;
};

//! Terms that say something new, in order, by Cholesky's way through the matrix of their products.
std::vector<Eigen::Index> newTerms(const Matrix& squares) {
    const auto count = squares.rows();
    std::vector<Eigen::Index> kept;
    Matrix lower = Matrix::Zero(count, count);
    for (Eigen::Index term = 0; term < count; ++term) {
        const auto own = squares(term, term);
        if (!(own > 0)) continue;
        const auto many = static_cast<Eigen::Index>(kept.size());
        double left = own;
        for (Eigen::Index i = 0; i < many; ++i) {
            const auto inner = squares(term, kept[static_cast<std::size_t>(i)]) - lower.row(i).head(i).dot(lower.row(many).head(i));
            lower(many, i) = inner / lower(i, i);
            left -= lower(many, i) * lower(many, i);
        }
        if (left > kAliased * own) {
            lower(many, many) = std::sqrt(left);
            kept.push_back(term);
        } else {
            lower.row(many).setZero();
        }
    }
    return kept;
}

class Fit {
public:
    Fit(const Equations& equations, std::span<const std::uint8_t> positive, const LogisticSettings& settings)
        : m_equations(equations), m_positive(positive), m_settings(settings), m_odds(positive.size()), m_weights(positive.size(), 1), m_residuals(positive.size()) {
        Vector slopes;
        m_equations.sum(m_weights, m_residuals, m_squares, slopes);
        m_kept = newTerms(m_squares);
    }

    Result<void> run(LogisticModel& model) {
        beta = Vector::Zero(static_cast<Eigen::Index>(m_equations.terms()));
        const auto share = static_cast<double>(model.positives) / static_cast<double>(model.rows);
        beta(0) = std::log(share / (1 - share));
        m_value = penalised(beta);
        model.nullDeviance = m_deviance;
        while (!model.converged && model.iterations < m_settings.mostIterations) {
            if (m_settings.cancelled && m_settings.cancelled()) return fail(Code::cancelled, "fit a model");
            ++model.iterations;
            const auto before = m_value;
            step();
            model.converged = std::abs(before - m_value) <= kStandsStill * (std::abs(m_value) + 0.1);
        }
        model.deviance = m_deviance;
        weigh();
        inverse = m_hessian.llt().solve(Matrix::Identity(m_hessian.rows(), m_hessian.cols()));
        return {};
    }

    [[nodiscard]] const std::vector<Eigen::Index>& kept() const { return m_kept; }
    Vector beta;
    Matrix inverse;  //!< by kept term

private:
    //! Also leaves the log odds and the deviance of it behind.
    double penalised(const Vector& at) {
        m_equations.logOdds(at, m_odds);
        m_deviance = 0;
        for (std::size_t i = 0; i < m_odds.size(); ++i) m_deviance += 2 * softplus(m_positive[i] != 0 ? -m_odds[i] : m_odds[i]);
        return m_deviance + m_settings.ridge * at.tail(at.size() - 1).squaredNorm();
    }

    void weigh() {
        for (std::size_t i = 0; i < m_odds.size(); ++i) {
            const auto chance = LogisticModel::probability(m_odds[i]), other = LogisticModel::probability(-m_odds[i]);
            m_weights[i] = chance * other;
            m_residuals[i] = m_positive[i] != 0 ? other : -chance;
        }
        Vector all;
        m_equations.sum(m_weights, m_residuals, m_squares, all);
        const auto many = static_cast<Eigen::Index>(m_kept.size());
        m_hessian.resize(many, many);
        m_slopes.resize(many);
        for (Eigen::Index a = 0; a < many; ++a) {
            const auto term = m_kept[static_cast<std::size_t>(a)];
            m_slopes(a) = all(term);
            for (Eigen::Index b = 0; b < many; ++b) m_hessian(a, b) = m_squares(term, m_kept[static_cast<std::size_t>(b)]);
            if (term == 0) continue;
            m_slopes(a) -= m_settings.ridge * beta(term);
            m_hessian(a, a) += m_settings.ridge;
        }
        // Where every chance is certain the weights vanish, also that of the intercept.
        m_hessian.diagonal().array() += 1e-12;
    }

    void step() {
        weigh();
        const Vector direction = m_hessian.llt().solve(m_slopes);
        const auto from = beta;
        double length = 1;
        for (int i = 0; i < kHalvings; ++i, length /= 2) {
            auto at = from;
            for (std::size_t a = 0; a < m_kept.size(); ++a) at(m_kept[a]) += length * direction(static_cast<Eigen::Index>(a));
            const auto value = penalised(at);
            if (!(value <= m_value * (1 + 1e-14))) continue;
            beta = at;
            m_value = value;
            return;
        }
        m_value = penalised(from);
    }

    const Equations& m_equations;
    std::span<const std::uint8_t> m_positive;
    const LogisticSettings& m_settings;
    std::vector<double> m_odds, m_weights, m_residuals;
    std::vector<Eigen::Index> m_kept;
    Matrix m_squares, m_hessian;
    Vector m_slopes;
    double m_value = 0, m_deviance = 0;
};

//! Back to the columns' own scale: the intercept then stands at 0 of each number, not at its mean.
void tell(const Fit& fit, LogisticModel& model) {
    const auto& terms = model.design.terms;
    const auto many = static_cast<Eigen::Index>(fit.kept().size());
    model.coefficients.resize(terms.size());
    model.beta.assign(terms.size(), 0);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        auto& one = model.coefficients[i];
        one.kind = terms[i].kind;
        one.level = terms[i].level;
        if (i > 0) one.column = model.design.columns[terms[i].column].name;
        one.aliased = true;
    }
    Vector shift = Vector::Zero(many);
    const auto settle = [](Coefficient& one, double estimate, double variance) {
        one.estimate = estimate;
        one.error = std::sqrt(std::max(variance, 0.0));
        one.z = one.error > 0 ? estimate / one.error : 0;
        one.p = std::erfc(std::abs(one.z) / std::sqrt(2.0));
        one.aliased = false;
    };
    double base = 0;
    for (Eigen::Index a = 0; a < many; ++a) {
        const auto place = static_cast<std::size_t>(fit.kept()[static_cast<std::size_t>(a)]);
        const auto& term = terms[place];
        const auto beta = model.beta[place] = fit.beta(static_cast<Eigen::Index>(place));
        shift(a) = term.kind == Term::Kind::intercept ? 1 : term.kind == Term::Kind::number ? -term.mean / term.spread : 0;
        base += shift(a) * beta;
        const auto variance = fit.inverse(a, a);
        model.separated = model.separated || std::sqrt(variance) > kUncertain;
        settle(model.coefficients[place], beta / term.spread, variance / term.spread / term.spread);
    }
    settle(model.coefficients[0], base, shift.dot(fit.inverse * shift));
}

}  // namespace

Result<LogisticModel> fitLogistic(std::span<const Feature> training, std::span<const std::uint8_t> positive, const LogisticSettings& settings) {
    if (positive.empty()) return fail(Code::invalid, "score-no-rows");
    LogisticModel model;
    model.rows = positive.size();
    for (const auto one : positive) model.positives += one != 0;
    if (model.positives == 0 || model.positives == model.rows) return fail(Code::invalid, "score-one-class");
    for (const auto& feature : training)
        if (feature.rows() != positive.size()) return fail(Code::invalid, "score-columns", feature.name);
    LIANLU_TRY(model.design, Design::learn(training));
    LIANLU_TRY(const auto rows, model.design.rows(training, positive.size()));
    const Equations equations(model.design, rows);
    Fit fit(equations, positive, settings);
    LIANLU_CHECK(fit.run(model));
    tell(fit, model);
    return model;
}

}  // namespace lianlu::insight
