// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "models/insight/lifetime/forecast.h"
#include "models/insight/lifetime/history.h"
#include "tests/support/test_main.h"

namespace test_lifetime {

using namespace lianlu;
using namespace lianlu::insight::lifetime;

namespace {

constexpr std::uint64_t kSeed = 20'261'111;

struct Purchases {
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<double> amount;

    void add(std::uint32_t who, std::int32_t when, double much) {
        customer.push_back(who);
        day.push_back(when);
        amount.push_back(much);
    }
    [[nodiscard]] Transactions columns() const { return {customer, day, amount}; }
};

//! Columns of customers as the fits take them.
struct Columns {
    std::vector<std::uint32_t> x;
    std::vector<double> tx, T, mx;

    void add(std::uint32_t purchases, double last, double seen, double mean = 0) {
        x.push_back(purchases);
        tx.push_back(last);
        T.push_back(seen);
        mx.push_back(mean);
    }
    [[nodiscard]] Result<Pasts> pasts() const { return pastsOf(x, tx, T); }
};

bool close(double is, double wanted, double relative = 1e-12) { return std::abs(is - wanted) <= relative * std::abs(wanted); }

#define VERIFY_CLOSE(is, wanted, relative) \
    do {                                   \
        const double is_ = (is), wanted_ = (wanted); \
        QVERIFY2(close(is_, wanted_, relative), qPrintable(QStringLiteral("%1 instead of %2").arg(is_, 0, 'g', 15).arg(wanted_, 0, 'g', 15))); \
    } while (false)

//! Draws that are the same on every platform: the standard library's distributions are not.
class Draws {
public:
    double uniform() { return (static_cast<double>(m_engine() >> 11) + 0.5) * 0x1p-53; }
    double exponential(double rate) { return -std::log(uniform()) / rate; }
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }
    //! Marsaglia & Tsang 2000; shapes below 1 by a power of a uniform.
    double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
        const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double z = normal(), v = std::pow(1 + c * z, 3);
            if (v > 0 && std::log(uniform()) < z * z / 2 + d - d * v + d * std::log(v)) return d * v;
        }
    }
    double beta(double a, double b) {
        const double one = gamma(a), other = gamma(b);
        return one / (one + other);
    }

private:
    std::mt19937_64 m_engine{kSeed};
};

//! Customers as the model has them; the mean amounts from a Gamma-Gamma.
Columns drawn(std::size_t customers, const BgNbd& model, const GammaGamma& amounts) {
    Draws draws;
    Columns columns;
    for (std::size_t i = 0; i < customers; ++i) {
        const double rate = draws.gamma(model.r) / model.alpha, lost = draws.beta(model.a, model.b), T = 26 + 78 * draws.uniform();
        std::uint32_t x = 0;
        double last = 0;
        // A purchase loses a customer with that chance, but not before the first of these.
        for (double at = draws.exponential(rate); at < T; at += draws.exponential(rate)) {
            ++x;
            last = at;
            if (draws.uniform() < lost) break;
        }
        const double scale = draws.gamma(amounts.q) / amounts.gamma;
        columns.add(x, last, T, x > 0 ? draws.gamma(amounts.p * x) / scale / x : 0);
    }
    return columns;
}

}  // namespace

class TestLifetime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void purchasesAreCountedByDay() {
        Purchases purchases;
        purchases.add(0, 100, 10);
        purchases.add(0, 114, 7);   // two on one day are one, and what is brought back lowers the day
        purchases.add(0, 114, 5);
        purchases.add(0, 114, -2);
        purchases.add(0, 107, 20);
        purchases.add(0, 120, -8);  // a day of its own: no purchase
        purchases.add(0, 129, 1);   // after the calibration
        purchases.add(0, 129, 1);
        purchases.add(0, 143, 1);
        purchases.add(0, 144, 1);   // after the horizon
        purchases.add(1, 128, 0);   // nothing paid is bought all the same
        purchases.add(2, 129, 3);   // new later
        purchases.add(4, 90, -3);   // never bought
        const auto histories = historiesOf(purchases.columns(), {128, Unit::week, 2.25});
        QVERIFY(histories);
        QCOMPARE(histories->customer, (std::vector<std::uint32_t>{0, 1}));
        QCOMPARE(histories->x, (std::vector<std::uint32_t>{2, 0}));
        QCOMPARE(histories->tx, (std::vector<double>{2, 0}));
        QCOMPARE(histories->T, (std::vector<double>{4, 0}));
        QCOMPARE(histories->mx, (std::vector<double>{15, 0}));
        QCOMPARE(histories->later, (std::vector<std::uint32_t>{2, 0}));
        QCOMPARE(histories->purchaseDays, std::uint64_t{4});
        QCOMPARE(histories->refunds, std::uint64_t{3});
        QCOMPARE(histories->refundsAlone, std::uint64_t{2});
        QCOMPARE(histories->newLater, 1u);
        QVERIFY(histories->goesOn);
        QCOMPARE(histories->lastDay, 144);
    }

    void aUnitOnlyScalesTimes() {
        Purchases purchases;
        purchases.add(0, 0, 1);
        purchases.add(0, 60, 1);
        const auto days = historiesOf(purchases.columns(), {90, Unit::day, 1}), months = historiesOf(purchases.columns(), {90, Unit::month, 1});
        QVERIFY(days && months);
        QCOMPARE(days->tx[0], 60.0);
        QCOMPARE(months->T[0], 90 / 30.4375);
        QCOMPARE(daysOf(Unit::week), 7.0);
    }

    void likelihoodByHand() {
        const BgNbd model{1, 1, 1, 1};
        VERIFY_CLOSE(logLikelihood(model, {0, 0, 1}), std::log(0.5), 1e-14);
        // ½·(1/3² + 1/2²)
        VERIFY_CLOSE(logLikelihood(model, {1, 1, 2}), std::log(13.0 / 72), 1e-14);
        QCOMPARE(aliveProbability(model, {0, 0, 50}), 1.0);
        VERIFY_CLOSE(aliveProbability(model, {1, 1, 2}), 4.0 / 13, 1e-14);
        // Powers that no number holds.
        QVERIFY(std::isfinite(logLikelihood(model, {100'000, 1, 1'000'000})));
        QCOMPARE(aliveProbability(model, {100'000, 1, 1'000'000}), 0.0);
        VERIFY_CLOSE(aliveProbability(model, {100'000, 1'000'000, 1'000'000}), 1 - 1e-5, 1e-9);
    }

    //! E[X(1)] with r = α = 1 is ∫ beta(p)/(1 + p): known for some a, b, those with a pole or 0/0 in the closed form among them.
    void expectedOfNewByHand() {
        VERIFY_CLOSE(expectedOfNew({1, 1, 2, 3}, 1), 34 - 48 * std::log(2), 1e-12);
        VERIFY_CLOSE(expectedOfNew({1, 1, 1, 1}, 1), std::log(2), 1e-14);
        VERIFY_CLOSE(expectedOfNew({1, 1, 0.5, 0.5}, 1), std::sqrt(0.5), 1e-14);
        // Nobody is lost: r·t/α. Everybody at the first purchase: the chance of one.
        VERIFY_CLOSE(expectedOfNew({0.25, 4.8, 1e-9, 2}, 39), 0.25 * 39 / 4.8, 1e-6);
        VERIFY_CLOSE(expectedOfNew({0.25, 4.8, 1e9, 1e-9}, 39), 1 - std::pow(4.8 / 43.8, 0.25), 1e-6);
        QCOMPARE(expectedOfNew({0.25, 4.8, 0.72, 2.2}, 0), 0.0);
        // 2 ln(4/3) of who is alive.
        VERIFY_CLOSE(expected({1, 1, 1, 1}, {1, 1, 2}, 1), 4.0 / 13 * 2 * std::log(4.0 / 3), 1e-13);
    }

    //! The closed form, where it is one: 2F1 by its series.
    void expectedAgreesWithTheClosedForm() {
        for (const double a : {0.3, 0.793, 1.7, 6.0})
            for (const double b : {0.9, 2.426, 12.0})
                for (const double r : {0.05, 0.243, 3.0, 40.0}) {
                    const double alpha = 4.414, t = 39, z = t / (alpha + t), c = a + b - 1;
                    double term = 1, sum = 1;
                    for (double n = 0; n < 20'000 && std::abs(term) > 1e-18 * std::abs(sum); ++n) sum += term *= (r + n) * (b + n) / ((c + n) * (n + 1)) * z;
                    const double wanted = c / (a - 1) * (1 - std::pow(alpha / (alpha + t), r) * sum);
                    VERIFY_CLOSE(expectedOfNew({r, alpha, a, b}, t), wanted, 1e-8);
                }
    }

    void expectedHoldsForAllArguments() {
        for (const double r : {1e-6, 0.25, 1.0, 1e4})
            for (const double alpha : {1e-4, 4.8, 1e6})
                for (const double a : {1e-6, 1.0, 1e6})
                    for (const double b : {1e-6, 1.0, 1e6}) {
                        double before = 0;
                        for (const double t : {1e-9, 1.0, 39.0}) {
                            if (r * t / alpha > 1e6) continue;
                            const double now = expectedOfNew({r, alpha, a, b}, t);
                            QVERIFY2(std::isfinite(now) && now >= before * (1 - 1e-9) && now <= r * t / alpha * (1 + 1e-9),
                                     qPrintable(QStringLiteral("%1 %2 %3 %4 %5: %6").arg(r).arg(alpha).arg(a).arg(b).arg(t).arg(now)));
                            before = now;
                        }
                    }
    }

    void gammaGammaByHand() {
        // A mean between what everybody pays and what this customer paid.
        VERIFY_CLOSE(*expectedAmount({6, 4, 15}, 0, 0), 30, 1e-14);
        VERIFY_CLOSE(*expectedAmount({6, 4, 15}, 2, 60), (15 + 120) * 6.0 / 15, 1e-14);
        QVERIFY(!expectedAmount({6, 1, 15}, 0, 0));
        QVERIFY(expectedAmount({6, 1, 15}, 1, 20));
        QCOMPARE(*expectedAmount({6, 4, 15}, 1, -5), *expectedAmount({6, 4, 15}, 1, 0));
    }

    //! What the demo's generator draws from comes out again.
    void generatorsParametersAreRecovered() {
        const BgNbd model{0.25, 4.8, 0.72, 2.2};
        const GammaGamma amounts{6.25, 3.74, 150};
        const auto columns = drawn(400'000, model, amounts);
        const auto pasts = columns.pasts();
        QVERIFY(pasts);
        const auto fit = fitBgNbd(*pasts);
        QVERIFY(fit && fit->certain);
        qInfo("r %.4f alpha %.4f a %.4f b %.4f (seed %llu)", fit->model.r, fit->model.alpha, fit->model.a, fit->model.b, static_cast<unsigned long long>(kSeed));
        const std::array<std::pair<Estimate, double>, 4> found{{{fit->r, 0.25}, {fit->alpha, 4.8}, {fit->a, 0.72}, {fit->b, 2.2}}};
        for (const auto& [estimate, truth] : found) {
            VERIFY_CLOSE(estimate.value, truth, 0.05);
            // Four standard errors: they are neither left out nor of another size.
            QVERIFY(std::abs(estimate.value - truth) < 4 * estimate.standardError && estimate.standardError < 0.05 * truth);
            QVERIFY(estimate.low < estimate.value && estimate.value < estimate.high);
        }
        const auto paid = fitGammaGamma(columns.x, columns.mx);
        QVERIFY(paid && paid->certain);
        qInfo("p %.4f q %.4f gamma %.4f", paid->model.p, paid->model.q, paid->model.gamma);
        VERIFY_CLOSE(paid->model.p, 6.25, 0.05);
        VERIFY_CLOSE(paid->model.q, 3.74, 0.05);
        VERIFY_CLOSE(paid->model.gamma, 150, 0.05);
    }

    //! The slopes the fit climbs by lead to a top: a step to any side lowers the likelihood as it is written in the paper.
    void theFitIsATop() {
        const auto columns = drawn(2'000, {0.25, 4.8, 0.72, 2.2}, {6, 4, 15});
        const auto pasts = columns.pasts();
        const auto fit = fitBgNbd(*pasts);
        QVERIFY(fit && fit->certain);
        const auto at = [&](const BgNbd& model) {
            double sum = 0;
            for (std::size_t i = 0; i < pasts->rows.size(); ++i) sum += pasts->customers[i] * logLikelihood(model, pasts->rows[i]);
            return sum;
        };
        VERIFY_CLOSE(at(fit->model), fit->logLikelihood, 1e-10);
        for (const double step : {0.99, 1.01})
            for (int k = 0; k < 4; ++k) {
                BgNbd beside = fit->model;
                *std::array{&beside.r, &beside.alpha, &beside.a, &beside.b}[static_cast<std::size_t>(k)] *= step;
                QVERIFY(at(beside) < at(fit->model));
            }
    }

    void theOrderOfCustomersChangesNoDigit() {
        const auto columns = drawn(3'000, {0.25, 4.8, 0.72, 2.2}, {6, 4, 15});
        Columns turned;
        for (std::size_t i = columns.x.size(); i-- > 0;) turned.add(columns.x[i], columns.tx[i], columns.T[i], columns.mx[i]);
        const auto one = fitBgNbd(*columns.pasts()), other = fitBgNbd(*turned.pasts());
        QVERIFY(one && other);
        QVERIFY(one->model.r == other->model.r && one->model.b == other->model.b && one->logLikelihood == other->logLikelihood);
        const auto paid = fitGammaGamma(columns.x, columns.mx), paidTurned = fitGammaGamma(turned.x, turned.mx);
        QVERIFY(paid && paidTurned);
        QVERIFY(close(paid->model.gamma, paidTurned->model.gamma, 1e-12));
    }

    //! A unit of days or of weeks is no other customer.
    void unitsGiveTheSameForecast() {
        const auto columns = drawn(3'000, {0.25, 4.8, 0.72, 2.2}, {6, 4, 15});
        Columns days;
        for (std::size_t i = 0; i < columns.x.size(); ++i) days.add(columns.x[i], columns.tx[i] * 7, columns.T[i] * 7);
        const auto weekly = columns.pasts(), daily = days.pasts();
        const auto one = fitBgNbd(*weekly), other = fitBgNbd(*daily);
        VERIFY_CLOSE(other->model.alpha, one->model.alpha * 7, 1e-6);
        const auto ahead = forecastOf(one->model, &one->covariance, *weekly, {39, 0.1, kDaysOfYear / 7});
        const auto same = forecastOf(other->model, &other->covariance, *daily, {39 * 7, 0.1, kDaysOfYear});
        QVERIFY(ahead && same);
        VERIFY_CLOSE(same->total, ahead->total, 1e-6);
        VERIFY_CLOSE(same->low, ahead->low, 1e-4);
        QVERIFY(ahead->low < ahead->total && ahead->total < ahead->high);
        VERIFY_CLOSE(same->discounted[7], ahead->discounted[7], 1e-5);
    }

    void discountLowersWhatIsLate() {
        Columns columns;
        columns.add(3, 20, 30);
        columns.add(0, 0, 0);
        const auto pasts = columns.pasts();
        const BgNbd model{0.25, 4.8, 0.72, 2.2};
        const auto plain = forecastOf(model, nullptr, *pasts, {52, 0, 52}), lower = forecastOf(model, nullptr, *pasts, {52, 0.1, 52});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(plain->discounted[i], plain->expected[i]);
            QVERIFY(lower->discounted[i] < plain->expected[i] && lower->discounted[i] > plain->expected[i] / 1.1);
            // By parts: Σ over many small steps.
            double steps = 0;
            constexpr int kSteps = 5'000;
            for (int k = 0; k < kSteps; ++k) {
                const double from = 52.0 * k / kSteps, to = 52.0 * (k + 1) / kSteps;
                const auto& row = pasts->rows[pasts->rowOf[i]];
                steps += (expected(model, row, to) - expected(model, row, from)) * std::pow(1.1, -(from + to) / 104);
            }
            VERIFY_CLOSE(lower->discounted[i], steps, 1e-6);
        }
        QVERIFY(!forecastOf(model, nullptr, *pasts, {0, 0.1, 52}));
        QVERIFY(!forecastOf(model, nullptr, *pasts, {1, std::nan(""), 52}));
    }

    void nothingToLearnFrom() {
        Columns columns;
        QCOMPARE(fitBgNbd(*columns.pasts()).error().context, std::string("no customers"));
        for (int i = 0; i < 10; ++i) columns.add(0, 0, i);
        QCOMPARE(fitBgNbd(*columns.pasts()).error().context, std::string("no repeat purchases"));
        QCOMPARE(fitGammaGamma(columns.x, columns.mx).error().context, std::string("no amounts"));
        QVERIFY(!historiesOf({{}, {}, {}}, {0, Unit::week, 0}));
        const auto none = historiesOf({{}, {}, {}}, {0, Unit::week, 1});
        QVERIFY(none && none->x.empty() && !none->goesOn);
    }

    void oddCustomersAreNoNumbersOfTheirOwn_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("one customer") << 0;
        QTest::newRow("all the same") << 1;
        QTest::newRow("nobody is ever lost") << 2;
        QTest::newRow("everybody is lost at once") << 3;
        QTest::newRow("huge counts") << 4;
        QTest::newRow("one day long") << 5;
    }
    void oddCustomersAreNoNumbersOfTheirOwn() {
        QFETCH(int, kind);
        Columns columns;
        for (int i = 0; i < (kind == 0 ? 1 : 40); ++i) switch (kind) {
                case 0:
                case 1: columns.add(2, 10, 20, 50); break;
                case 2: columns.add(static_cast<std::uint32_t>(20 + i % 5), 39.9, 40, 10 + i); break;
                case 3: columns.add(i % 2 ? 1 : 0, i % 2 ? 1 : 0, 1000, 5); break;
                case 4: columns.add(1'000'000, 1e6, 1e6 + 1, 1e80); break;
                default: columns.add(1, 0.14, 0.14, 1e-80); break;
            }
        const auto pasts = columns.pasts();
        QVERIFY(pasts);
        const auto fit = fitBgNbd(*pasts);
        QVERIFY(fit);
        const std::array<Estimate, 4> estimates{fit->r, fit->alpha, fit->a, fit->b};
        for (const auto& estimate : estimates)
            QVERIFY(std::isfinite(estimate.value) && estimate.value > 0 && std::isfinite(estimate.standardError) && std::isfinite(estimate.high));
        QVERIFY(std::isfinite(fit->logLikelihood));
        const auto forecast = forecastOf(fit->model, fit->certain ? &fit->covariance : nullptr, *pasts, {39, 0.1, 52});
        QVERIFY(forecast && std::isfinite(forecast->total) && std::isfinite(forecast->high) && std::isfinite(forecast->discounted[0]));
        QVERIFY(forecast->alive[0] >= 0 && forecast->alive[0] <= 1);
        if (const auto paid = fitGammaGamma(columns.x, columns.mx))
            if (const auto amount = expectedAmount(paid->model, columns.x[0], columns.mx[0])) QVERIFY(std::isfinite(*amount));
    }

    void wrongColumnsAreRefused() {
        const double nan = std::nan("");
        const auto refused = [](std::uint32_t x, double tx, double T) { return !pastsOf(std::array{x}, std::array{tx}, std::array{T}); };
        QVERIFY(refused(1, 3, 2));
        QVERIFY(refused(0, 1, 2));
        QVERIFY(refused(1, 0, 2));
        QVERIFY(refused(1, nan, 2));
        QVERIFY(refused(1, 1, std::numeric_limits<double>::infinity()));
        QVERIFY(!refused(1, 1, 1));
        QVERIFY(!pastsOf(std::array{1u}, {}, std::array{1.0}));
        Purchases purchases;
        purchases.add(0, 1, nan);
        QVERIFY(!historiesOf(purchases.columns(), {1, Unit::week, 1}));
        QVERIFY(!fitGammaGamma(std::array{1u}, std::array{nan}));
    }

    void aFitCanBeStopped() {
        const auto columns = drawn(500, {0.25, 4.8, 0.72, 2.2}, {6, 4, 15});
        int asked = 0;
        const auto fit = fitBgNbd(*columns.pasts(), [&asked] { return ++asked > 5; });
        QCOMPARE(fit.error().code, Code::cancelled);
        QVERIFY(asked < 20);
        QCOMPARE(forecastOf({1, 1, 1, 1}, nullptr, *columns.pasts(), {1, 0, 1}, [] { return true; }).error().code, Code::cancelled);
    }
};

LIANLU_TEST(TestLifetime)

}  // namespace test_lifetime

#undef VERIFY_CLOSE

#include "test_lifetime.moc"
