// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/experiment.h"

#include <random>

#include "models/insight/experiment/best.h"
#include "models/insight/experiment/thompson.h"
#include "models/insight/experiment/uplift.h"
#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_experiment {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;

namespace {

constexpr unsigned kSeed = 1933;

bool near(double a, double b, double by) { return std::abs(a - b) <= by; }

//! P(B > A) as a sum of beta functions, for whole numbers (Miller 2014).
double chanceBySum(double alphaA, double betaA, double alphaB, double betaB) {
    const auto logBeta = [](double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); };
    double sum = 0;
    for (double i = 0; i < alphaB; ++i) sum += std::exp(logBeta(alphaA + i, betaB + betaA) - std::log(betaB + i) - logBeta(1 + i, betaB) - logBeta(alphaA, betaA));
    return sum;
}

}  // namespace

class TestExperiment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! Student's sleep data (1908); R: t.test(extra ~ group, sleep): t −1.8608, df 17.776, p 0.07939.
    void asWelch() {
        const std::vector<double> outcome{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        std::vector<std::uint32_t> arm(20);
        std::fill(arm.begin() + 10, arm.end(), 1U);
        const auto experiment = judgeExperiment(arm, outcome, 0).value();
        QVERIFY(!experiment.binary);
        const auto& effect = experiment.effects[1];
        QVERIFY(near(effect.lift, 1.58, 1e-12));
        QVERIFY(near(*effect.relativeLift, 1.58 / 0.75, 1e-12));
        QVERIFY(near(*effect.z, 1.8608134674868528, 1e-12));
        QVERIFY(near(*effect.degrees, 17.776473516178, 1e-9));
        QVERIFY(near(*effect.pWelch, 0.07939414018736, 1e-12));
        QVERIFY(near(*effect.p, std::erfc(1.8608134674868528 / std::sqrt(2.0)), 1e-14));
        QVERIFY(near(*effect.low, 1.58 - 1.959963984540054 * *effect.error, 1e-12));
        // Two normal beliefs: Φ of the same figure.
        QVERIFY(near(experiment.best[1], 1 - *effect.p / 2, 1e-9));
        QVERIFY(near(experiment.best[0] + experiment.best[1], 1, 1e-12));
        QVERIFY(!experiment.effects[0].error && experiment.effects[0].lift == 0);
    }

    //! R: prop.test(c(45, 30), c(100, 100), correct = FALSE): X² 4.8, p 0.02846.
    void twoProportions() {
        std::vector<std::uint32_t> arm;
        std::vector<double> outcome;
        for (int i = 0; i < 100; ++i) arm.push_back(0), outcome.push_back(i < 30);
        for (int i = 0; i < 100; ++i) arm.push_back(1), outcome.push_back(i < 45);
        const auto experiment = judgeExperiment(arm, outcome, 0).value();
        QVERIFY(experiment.binary);
        QVERIFY(near(*experiment.effects[1].zPooled * *experiment.effects[1].zPooled, 4.8, 1e-12));
        QVERIFY(near(*experiment.effects[1].pPooled, 0.02845973691631, 1e-12));
        QVERIFY(near(*experiment.effects[1].error, std::sqrt(0.21 / 99 + 0.2475 / 99), 1e-14));
        QVERIFY(near(experiment.best[1], chanceBySum(31, 71, 46, 56), 1e-11));
        // R: prop.test(45, 100, correct = FALSE)$conf.int
        QVERIFY(near(experiment.arms[1].low.value(), 0.3561454, 1e-7) && near(experiment.arms[1].high.value(), 0.5475539, 1e-7));
    }

    void chancesOfBestAgreeWithTheSum_data() {
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::addColumn<double>("c");
        QTest::addColumn<double>("d");
        QTest::newRow("nothing known") << 1. << 1. << 1. << 1.;
        QTest::newRow("one certain") << 1. << 11. << 1. << 100'001.;
        QTest::newRow("all and none") << 500. << 1. << 490. << 11.;
        QTest::newRow("far apart") << 50. << 51. << 70. << 31.;
        QTest::newRow("narrow against wide") << 1. << 1. << 3'001. << 7'001.;
        QTest::newRow("close") << 3'001. << 7'001. << 3'031. << 7'001.;
    }
    void chancesOfBestAgreeWithTheSum() {
        QFETCH(double, a);
        QFETCH(double, b);
        QFETCH(double, c);
        QFETCH(double, d);
        const auto chance = chanceBeats({Belief::Kind::beta, c, d}, {Belief::Kind::beta, a, b}).value();
        const auto wanted = chanceBySum(a, b, c, d);
        QVERIFY2(near(chance, wanted, 1e-9), QByteArray::number(chance - wanted));
    }

    void severalArms() {
        // All alike: each the same. One is better than two that are alike: against drawing.
        const auto alike = chancesOfBest(std::vector<Belief>(7, Belief::ofShare(5, 9))).value(), certain = chancesOfBest(std::vector<Belief>(3, Belief::ofMean(12, 0))).value();
        for (const auto chance : alike) QVERIFY(near(chance, 1.0 / 7, 1e-12));
        for (const auto chance : certain) QVERIFY(near(chance, 1.0 / 3, 1e-9));
        std::mt19937_64 random(kSeed);
        std::normal_distribution<double> spread;
        const std::vector<Belief> beliefs{Belief::ofMean(0, 1), Belief::ofMean(0.5, 2), Belief::ofMean(1, 0.5), Belief::ofMean(-3, 0)};
        std::array<double, 4> won{};
        constexpr int kDraws = 400'000;
        for (int i = 0; i < kDraws; ++i) {
            std::array<double, 4> draw{};
            for (std::size_t k = 0; k < 4; ++k) draw[k] = beliefs[k].first + beliefs[k].second * spread(random);
            ++won[static_cast<std::size_t>(std::max_element(draw.begin(), draw.end()) - draw.begin())];
        }
        const auto chances = chancesOfBest(beliefs).value();
        for (std::size_t k = 0; k < 4; ++k) QVERIFY2(near(chances[k], won[k] / kDraws, 0.004), QByteArray::number(chances[k]));
        const auto far = chancesOfBest(std::vector{Belief::ofMean(1e300, 1e290), Belief::ofMean(-1e300, 1)}).value();
        QCOMPARE(far[0], 1.0);
        QCOMPARE(chancesOfBest({}).error().context, "beliefs");
        QCOMPARE(chancesOfBest(std::vector{Belief::ofMean(1, 1), Belief::ofShare(1, 1)}).error().context, "beliefs");
        QCOMPARE(chancesOfBest(std::vector<Belief>(201)).error().code, Code::tooLarge);
    }

    //! Two hundred arms: against the same integral by Simpson's rule on a fine grid, and without more than some hundred panels of work.
    void manyArms() {
        constexpr std::size_t kArms = 200;
        std::mt19937_64 random(kSeed);
        std::uniform_real_distribution<double> uniform;
        std::vector<Belief> beliefs;
        for (std::size_t k = 0; k < kArms; ++k) beliefs.push_back(Belief::ofMean(uniform(random), k % 7 == 0 ? 0.02 : 0.3 * (0.5 + uniform(random))));
        int panels = 0;
        const auto found = chancesOfBest(beliefs, [&] { return ++panels > 5'000; }).value();
        QVERIFY2(panels < 2'000, QByteArray::number(panels));
        constexpr int kSteps = 60'000;
        const double from = -4, to = 6, step = (to - from) / kSteps;
        std::vector<double> wanted(kArms), below(kArms), after(kArms + 1, 1);
        for (int i = 0; i <= kSteps; ++i) {
            const auto x = from + i * step, weight = (i == 0 || i == kSteps ? 1 : i % 2 == 1 ? 4 : 2) * step / 3;
            for (std::size_t k = 0; k < kArms; ++k) below[k] = std::erfc((beliefs[k].first - x) / beliefs[k].second / std::sqrt(2.0)) / 2;
            for (std::size_t k = kArms; k-- > 0;) after[k] = after[k + 1] * below[k];
            double before = 1;
            for (std::size_t k = 0; k < kArms; ++k) {
                const auto t = (x - beliefs[k].first) / beliefs[k].second;
                wanted[k] += weight * before * after[k + 1] * std::exp(-t * t / 2) / (beliefs[k].second * std::sqrt(2 * 3.14159265358979323846));
                before *= below[k];
            }
        }
        for (std::size_t k = 0; k < kArms; ++k) QVERIFY2(near(found[k], wanted[k], 1e-9), QByteArray::number(found[k] - wanted[k]));
        QCOMPARE(chancesOfBest(beliefs).value(), found);
        // As many shares: all alike, then one that is better for certain; the least chances keep their digits.
        panels = 0;
        std::vector<Belief> shares(kArms, Belief::ofShare(120, 880));
        const auto alike = chancesOfBest(shares, [&] { return ++panels > 5'000; }).value();
        for (const auto chance : alike) QVERIFY(near(chance, 1.0 / kArms, 1e-12));
        QVERIFY2(panels < 500, QByteArray::number(panels));
        shares[7] = Belief::ofShare(500, 500);
        const auto certain = chancesOfBest(shares).value();
        QCOMPARE(certain[7], 1.0);
        QVERIFY(certain[0] > 0 && certain[0] < 1e-40 && near(certain[0] / certain[199], 1, 1e-6));
    }

    void edges() {
        const auto judged = [](std::vector<std::uint32_t> arm, std::vector<double> outcome) { return judgeExperiment(arm, outcome, 0); };
        QCOMPARE(judged({}, {}).error().context, "experiment-one-arm");
        QCOMPARE(judged({0, 0}, {1, 0}).error().context, "experiment-one-arm");
        QCOMPARE(judged({0, 2}, {1, 0}).error().context, "experiment-arm-empty");
        QCOMPARE(judged({0}, {1, 0}).error().context, "experiment-columns");
        QCOMPARE(judged({0, 1}, {1, std::numeric_limits<double>::infinity()}).error().context, "experiment-columns");
        QCOMPARE(judged({0, 201}, {1, 0}).error().code, Code::tooLarge);
        const auto same = judged({0, 0, 1, 1}, {5, 5, 5, 5}).value();
        QVERIFY(!same.effects[1].z && *same.effects[1].error == 0 && near(same.best[1], 0.5, 1e-9));
        const auto single = judged({0, 1}, {3.5, 4}).value();
        QVERIFY(!single.effects[1].error && single.effects[1].lift == 0.5 && !single.arms[1].low && single.best.empty());
        const auto none = judged({0, 0, 1, 1}, {0, 0, 0, 0}).value();
        QVERIFY(none.binary && !none.effects[1].relativeLift && !none.effects[1].zPooled && near(none.best[0], 0.5, 1e-12));
        // A large mean loses no digits.
        const auto high = judged({0, 0, 0, 1, 1, 1}, {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 3, 1e9 + 4, 1e9 + 5}).value();
        QVERIFY(near(*high.arms[0].variance, 1, 1e-6) && near(high.effects[1].lift, 2, 1e-6));
    }

    //! R: chisq.test(c(500, 560)): X² 3.3962, p 0.06535.
    void sharesAsPlanned() {
        const auto ratio = sampleRatio(std::vector<std::size_t>{500, 560}, std::vector<double>{1, 1}).value();
        QVERIFY(near(ratio.chiSquare, 3600.0 / 1060, 1e-12));
        QVERIFY(near(ratio.p, std::erfc(std::sqrt(3600.0 / 1060 / 2)), 1e-12));
        QVERIFY(near(sampleRatio(std::vector<std::size_t>{100, 200}, std::vector<double>{0.5, 1}).value().p, 1, 1e-12));
        QVERIFY(!sampleRatio(std::vector<std::size_t>{0, 0}, std::vector<double>{1, 1}));
        QVERIFY(!sampleRatio(std::vector<std::size_t>{1, 1}, std::vector<double>{1, 0}));
    }

    //! Six people: scores 9 (treated, bought), 8 (control), 7 (treated), 7 (control, bought), 2 (treated), 1 (control).
    void upliftByHand() {
        const std::vector<double> scores{9, 8, 7, 7, 2, 1}, outcome{1, 0, 0, 1, 0, 0};
        const std::vector<std::uint8_t> treated{1, 0, 1, 0, 1, 0};
        const auto quality = judgeUplift(scores, treated, outcome).value();
        // Gain per treated person: 1/3, 1/3, then (1 − 1/2 · 2)/3 = 0, (1 − 1/2 · 3)/3 = −1/6, (1 − 1/3 · 3)/3 = 0.
        const std::vector<double> gains{0, 1.0 / 3, 1.0 / 3, 0, -1.0 / 6, 0}, shares{0, 1.0 / 6, 2.0 / 6, 4.0 / 6, 5.0 / 6, 1};
        QCOMPARE(quality.curve.size(), gains.size());
        double area = 0;
        for (std::size_t i = 0; i < gains.size(); ++i) {
            QVERIFY(near(quality.curve[i].gain, gains[i], 1e-12) && near(quality.curve[i].share, shares[i], 1e-12));
            if (i > 0) area += (shares[i] - shares[i - 1]) * (gains[i] + gains[i - 1]) / 2;
        }
        QVERIFY(near(quality.qini, area, 1e-12));
        QVERIFY(near(quality.effect, 0, 1e-12));
        const auto top = upliftAt(scores, treated, outcome, 0.5).value();  // the third's score has two
        QCOMPARE(top.treated, std::size_t{2});
        QVERIFY(near(top.uplift, 0, 1e-12));
        QVERIFY(near(*top.error, std::sqrt(0.5 / 2 + 0.5 / 2), 1e-12));
        QVERIFY(near(upliftAt(scores, treated, outcome, 1.0 / 3).value().uplift, 1, 1e-12));
        QCOMPARE(upliftAt(scores, treated, outcome, 1.0 / 6).error().context, "uplift-one-arm");
        QCOMPARE(upliftAt(scores, treated, outcome, 0).error().context, "uplift-share");
        QCOMPARE(judgeUplift(scores, std::vector<std::uint8_t>(6, 1), outcome).error().context, "uplift-one-arm");
        QVERIFY(near(judgeUplift(std::vector<double>(6, 1.0), treated, outcome).value().qini, 0, 1e-12));
    }

    //! A treatment that moves only those with x: two models find them, and the Qini says so.
    void twoModels() {
        std::mt19937 random(kSeed);
        std::uniform_real_distribution<double> chance;
        Feature x{"x"}, town{"town", FeatureKind::category, {}, {}, {"a", "b", "only one of the treated"}};
        std::vector<std::uint8_t> treated, positive;
        std::vector<double> outcome;
        for (int i = 0; i < 8'000; ++i) {
            x.numbers.push_back(chance(random));
            town.codes.push_back(i == 0 ? 2 : i % 3 == 0);
            treated.push_back(i % 2 == 0);
            positive.push_back(chance(random) < 0.1 + (treated.back() != 0 ? 0.4 * x.numbers.back() : 0));
            outcome.push_back(positive.back());
        }
        const std::vector people{x, town};
        const auto model = UpliftModel::fit(people, treated, positive).value();
        const auto scores = model.score(people, outcome.size()).value();
        const auto quality = judgeUplift(scores, treated, outcome).value();
        QVERIFY2(near(quality.effect, 0.2, 0.03), QByteArray::number(quality.effect));
        // In the limit gain(φ) = ∫ of 0.4(1 − t) over t < φ: 1/15 between the curve and its chord, half of what 0.4 would have at once.
        QVERIFY2(near(quality.qini, 1.0 / 30, 0.01), QByteArray::number(quality.qini));
        QVERIFY(upliftAt(scores, treated, outcome, 0.1).value().uplift > upliftAt(scores, treated, outcome, 1).value().uplift + 0.08);
    }

    void thompsonFindsTheBest() {
        const auto played = [](std::uint64_t seed) {
            ThompsonSampling sampling(seed);
            std::mt19937_64 world(kSeed);
            const double shares[]{0.05, 0.12, 0.08};
            std::array<double, 3> won{}, lost{};
            std::vector<std::size_t> chosen;
            for (int i = 0; i < 3'000; ++i) {
                std::vector<Belief> beliefs;
                for (std::size_t k = 0; k < 3; ++k) beliefs.push_back(Belief::ofShare(won[k], lost[k]));
                const auto arm = sampling.choose(beliefs).value();
                chosen.push_back(arm);
                const bool bought = static_cast<double>(world() >> 11U) * 0x1p-53 < shares[arm];
                (bought ? won : lost)[arm] += 1;
            }
            return chosen;
        };
        const auto chosen = played(7);
        QVERIFY(std::count(chosen.end() - 1'000, chosen.end(), std::size_t{1}) > 700);
        QCOMPARE(played(7), chosen);
        QVERIFY(played(8) != chosen);
        ThompsonSampling sampling(1);
        QCOMPARE(sampling.choose(std::vector{Belief::ofMean(1, 0), Belief::ofMean(2, 0)}).value(), std::size_t{1});
        QCOMPARE(sampling.choose({}).error().context, "beliefs");
        QCOMPARE(sampling.choose(std::vector{Belief{Belief::Kind::beta, 0, 1}}).error().context, "beliefs");
    }

    void theFile() {
        const CliDesk desk;
        QByteArray lines("segment,visit,spend\n");
        for (int i = 0; i < 100; ++i) lines += QByteArray("No E-Mail,") + (i < 10 ? "1" : "0") + "," + QByteArray::number(i % 7) + "\n";
        for (int i = 0; i < 120; ++i) lines += QByteArray("Mens E-Mail,") + (i < 24 ? "yes" : "No") + "," + QByteArray::number(i % 9) + ".5\n";
        desk.write("in.csv", lines + ",1,2\nNo E-Mail,perhaps,2\n");
        const QString words(QStringLiteral("experiment --data in.csv --group segment --out out.json --rejected bad.csv --outcome"));
        const auto done = desk(words, {QStringLiteral("visit"), QStringLiteral("--control"), QStringLiteral("no e-mail"), QStringLiteral("--shares"), QStringLiteral("Mens E-Mail:6,No E-Mail:5")});
        QVERIFY_RUN(done, 0);
        const auto out = desk.json("out.json");
        QCOMPARE(out, done.json());
        const auto arm = out[QStringLiteral("arms")][QStringLiteral("Mens E-Mail")].toObject();
        QCOMPARE(arm[QStringLiteral("n")].toInt(), 120);
        QCOMPARE(arm[QStringLiteral("mean")].toDouble(), 0.2);
        QVERIFY(near(arm[QStringLiteral("lift")].toDouble(), 0.1, 1e-15));
        QVERIFY(near(arm[QStringLiteral("relative_lift")].toDouble(), 1, 1e-14));
        const auto se = std::sqrt(0.16 / 119 + 0.09 / 99);
        QVERIFY(near(arm[QStringLiteral("se")].toDouble(), se, 1e-15));
        QVERIFY(near(arm[QStringLiteral("z")].toDouble(), 0.1 / se, 1e-12));
        QVERIFY(near(arm[QStringLiteral("p")].toDouble(), std::erfc(0.1 / se / std::sqrt(2.0)), 1e-15));
        const auto best = out[QStringLiteral("p_best")].toObject();
        QVERIFY(near(best[QStringLiteral("Mens E-Mail")].toDouble(), chanceBySum(11, 91, 25, 97), 1e-10));
        QCOMPARE(arm[QStringLiteral("p_best")], best[QStringLiteral("Mens E-Mail")]);
        QVERIFY(near(best[QStringLiteral("Mens E-Mail")].toDouble() + best[QStringLiteral("No E-Mail")].toDouble(), 1, 1e-12));
        QVERIFY(out[QStringLiteral("sample_ratio")][QStringLiteral("p")].toDouble() > 0.99);
        QCOMPARE(desk.bytes("bad.csv"), QByteArray("file,line,column,reason,sentence\nin.csv,222,segment,blank,nothing in it.\nin.csv,223,visit,not-a-number,this is no number.\n"));
        const auto spend = desk(words, {QStringLiteral("spend"), QStringLiteral("--control"), QStringLiteral("No E-Mail")});
        QVERIFY_RUN(spend, 0);
        QVERIFY(!spend.json()[QStringLiteral("binary")].toBool());
        QVERIFY(spend.json()[QStringLiteral("arms")][QStringLiteral("Mens E-Mail")][QStringLiteral("df")].toDouble() > 200);
        const auto wrong = desk(words, {QStringLiteral("visit"), QStringLiteral("--control"), QStringLiteral("none")});
        QVERIFY_RUN(wrong, 2);
        QVERIFY2(wrong.err.contains(QStringLiteral("Mens E-Mail, No E-Mail")), wrong.said());
        QVERIFY_RUN(desk(words, {QStringLiteral("visit"), QStringLiteral("--control"), QStringLiteral("No E-Mail"), QStringLiteral("--shares"), QStringLiteral("No E-Mail:1")}), 2);
        desk.write("in.csv", "segment,visit\na,1\na,0\n");
        QVERIFY_RUN(desk(words, {QStringLiteral("visit"), QStringLiteral("--control"), QStringLiteral("a")}), 1);
    }
};

LIANLU_TEST(TestExperiment)

}  // namespace test_experiment

#include "test_experiment.moc"
