// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace lianlu::insight::lifetime {

namespace {

constexpr std::uint32_t kMostPurchases = 10'000'000;
constexpr double kLongestTime = 1e9;
//! Times are scaled so that the longest is this: one size of starts and bounds fits any unit.
constexpr double kScaled = 10;
constexpr double kLeastParameter = 1e-6, kMostParameter = 1e6;
//! Rows that are summed by themselves before they join the total: of a million rows no digit is lost.
constexpr std::size_t kBlock = 1024;

//! What of the likelihood and its derivatives belongs to a number of purchases alone: sums of i from 0 to x − 1.
struct OfCount {
    double logarithm;  //!< Σ ln(r + i) + ln((b + i)/(a + b + i))
    double byR;        //!< Σ 1/(r + i)
    double byA;        //!< −Σ 1/(a + b + i)
    double byB;        //!< Σ 1/(b + i) − 1/(a + b + i)
    double lost;       //!< ln(a/(b + x − 1)), x > 0
};

class Likelihood {
public:
    Likelihood(const Pasts& pasts, double scale, double customers) : m_pasts(pasts), m_scale(scale), m_customers(customers) {
        std::uint32_t most = 0;
        for (const auto& row : pasts.rows) most = std::max(most, row.x);
        m_ofCount.resize(std::size_t{most} + 1);
    }

    //! The mean of a customer; alpha is scaled as the times are.
    double operator()(const Parameters& at, Parameters& gradient) {
        const double r = at[0], alpha = at[1], a = at[2], b = at[3];
        fillCounts(r, a, b);
        const double logAlpha = std::log(alpha);
        std::array<double, 5> total{};
        double quietT = -1, quietTx = -1, logT = 0, logTx = 0, perT = 0, perTx = 0;
        for (std::size_t from = 0; from < m_pasts.rows.size(); from += kBlock) {
            std::array<double, 5> block{};
            const auto to = std::min(from + kBlock, m_pasts.rows.size());
            for (std::size_t i = from; i < to; ++i) {
                const auto& row = m_pasts.rows[i];
                // By T, then tx: most rows share them with the one before.
                if (row.T != quietT) {
                    quietT = row.T;
                    logT = std::log(alpha + quietT * m_scale);
                    perT = 1 / (alpha + quietT * m_scale);
                }
                if (row.tx != quietTx) {
                    quietTx = row.tx;
                    logTx = std::log(alpha + quietTx * m_scale);
                    perTx = 1 / (alpha + quietTx * m_scale);
                }
                const auto& count = m_ofCount[row.x];
                const double power = r + row.x, n = m_pasts.customers[i];
                double log = count.logarithm + r * logAlpha - power * logT, stays = 1, left = 0;
                if (row.x > 0) {
                    const double odds = count.lost + power * (logT - logTx);
                    const double small = std::exp(-std::abs(odds));
                    log += std::max(odds, 0.0) + std::log1p(small);
                    stays = (odds > 0 ? small : 1) / (1 + small);
                    left = (odds > 0 ? 1 : small) / (1 + small);
                }
                block[0] += n * log;
                block[1] += n * (count.byR + logAlpha - stays * logT - left * logTx);
                block[2] += n * (r / alpha - power * (stays * perT + left * perTx));
                block[3] += n * (count.byA + left / a);
                block[4] += n * (count.byB - (row.x > 0 ? left / (b + row.x - 1) : 0));
            }
            for (std::size_t k = 0; k < total.size(); ++k) total[k] += block[k];
        }
        for (std::size_t k = 0; k < kMostParameters; ++k) gradient[k] = total[k + 1] * at[k] / m_customers;
        return total[0] / m_customers;
    }

private:
    void fillCounts(double r, double a, double b) {
        OfCount sum{0, 0, 0, 0, 0};
        for (std::size_t x = 0; x < m_ofCount.size(); ++x) {
            const auto i = static_cast<double>(x);
            sum.lost = x > 0 ? std::log(a / (b + i - 1)) : 0;
            m_ofCount[x] = sum;
            sum.logarithm += std::log((r + i) * ((b + i) / (a + b + i)));
            sum.byR += 1 / (r + i);
            sum.byA -= 1 / (a + b + i);
            sum.byB += a / ((b + i) * (a + b + i));
        }
    }

    const Pasts& m_pasts;
    double m_scale, m_customers;
    std::vector<OfCount> m_ofCount;
};

}  // namespace

Result<Pasts> pastsOf(std::span<const std::uint32_t> x, std::span<const double> tx, std::span<const double> T) {
    if (tx.size() != x.size() || T.size() != x.size() || x.size() > 0xFFFFFFFEu) return fail(Code::invalid, "histories of different lengths");
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!(tx[i] >= 0 && tx[i] <= T[i] && T[i] <= kLongestTime) || (tx[i] > 0) != (x[i] > 0) || x[i] > kMostPurchases)
            return fail(Code::invalid, "history out of range");
    struct Numbered {
        double T, tx;
        std::uint32_t x, customer;
    };
    std::vector<Numbered> all;
    all.reserve(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) all.push_back({T[i], tx[i], x[i], static_cast<std::uint32_t>(i)});
    std::sort(all.begin(), all.end(), [](const Numbered& one, const Numbered& two) {
        return std::tie(one.T, one.tx, one.x, one.customer) < std::tie(two.T, two.tx, two.x, two.customer);
    });
    Pasts pasts;
    pasts.rowOf.resize(x.size());
    for (const auto& one : all) {
        if (pasts.rows.empty() || pasts.rows.back().x != one.x || pasts.rows.back().tx != one.tx || pasts.rows.back().T != one.T) {
            pasts.rows.push_back({one.x, one.tx, one.T});
            pasts.customers.push_back(0);
        }
        pasts.customers.back() += 1;
        pasts.rowOf[one.customer] = static_cast<std::uint32_t>(pasts.rows.size() - 1);
    }
    return pasts;
}

Result<BgNbdFit> fitBgNbd(const Pasts& pasts, const Cancelled& cancelled) {
    if (pasts.rows.empty()) return fail(Code::invalid, "no customers");
    if (std::all_of(pasts.rows.begin(), pasts.rows.end(), [](const History& row) { return row.x == 0; })) return fail(Code::invalid, "no repeat purchases");
    const double customers = std::accumulate(pasts.customers.begin(), pasts.customers.end(), 0.0);
    const double scale = kScaled / pasts.rows.back().T;
    Likelihood likelihood(pasts, scale, customers);
    // The first is like what brands have; the second like customers of one kind who stay.
    constexpr std::array<Parameters, 2> kStarts{{{0.3, 1, 0.8, 2.5}, {2, 2, 0.3, 3}}};
    LIANLU_TRY(const auto optimum, maximise([&](const Parameters& at, Parameters& gradient) { return likelihood(at, gradient); }, 4, customers, kStarts,
                                            kLeastParameter, kMostParameter, cancelled));
    BgNbdFit fit;
    fit.r = estimateOf(optimum, 0);
    fit.alpha = estimateOf(optimum, 1);
    for (double* of : {&fit.alpha.value, &fit.alpha.standardError, &fit.alpha.low, &fit.alpha.high}) *of /= scale;
    fit.a = estimateOf(optimum, 2);
    fit.b = estimateOf(optimum, 3);
    fit.model = {fit.r.value, fit.alpha.value, fit.a.value, fit.b.value};
    // Of the times as they are: each purchase's density is per unit of time.
    double purchases = 0;
    for (std::size_t i = 0; i < pasts.rows.size(); ++i) purchases += pasts.customers[i] * pasts.rows[i].x;
    fit.logLikelihood = optimum.value * customers + purchases * std::log(scale);
    fit.customers = customers;
    fit.evaluations = optimum.evaluations;
    fit.certain = optimum.certain;
    fit.covariance = optimum.covariance;
    return fit;
}

}  // namespace lianlu::insight::lifetime
