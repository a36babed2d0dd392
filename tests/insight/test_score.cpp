// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "models/insight/score/logistic.h"
#include "models/insight/score/maturity.h"
#include "models/insight/score/quality_of_chances.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_score {

using namespace lianlu;
using namespace lianlu::insight;

namespace {

constexpr unsigned kSeed = 1958;

bool near(double a, double b, double by) { return std::abs(a - b) <= by; }

Feature numbers(std::string name, std::vector<double> values) {
    Feature feature{std::move(name)};
    feature.numbers = std::move(values);
    return feature;
}
Feature words(std::string name, const std::vector<std::string_view>& cells) { return readFeature(std::move(name), cells); }

//! Henderson and Velleman 1981, as R's mtcars: horse power, weight, manual gear.
const std::vector<double> kPower{110, 110, 93,  110, 175, 105, 245, 62,  95,  123, 123, 180, 180, 180, 205, 215,
                                 230, 66,  52,  65,  97,  150, 150, 245, 175, 66,  91,  113, 264, 175, 335, 109};
const std::vector<double> kWeight{2.62,  2.875, 2.32,  3.215, 3.44,  3.46, 3.57,  3.19, 3.15,  3.44,  3.44, 4.07,  3.73, 3.78, 5.25, 5.424,
                                  5.345, 2.2,   1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78};
const std::vector<std::uint8_t> kManual{1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};

//! The 2,201 people of the Titanic (Dawson 1995), one row each.
struct Titanic {
    std::vector<std::string_view> cabin, sex, age;
    std::vector<std::uint8_t> survived;

    Titanic() {
        constexpr std::array<std::string_view, 4> kCabins{"1st", "2nd", "3rd", "Crew"};
        constexpr int kCounts[]{0, 0, 35, 0, 0, 0, 17, 0, 118, 154, 387, 670, 4, 13, 89, 3, 5, 11, 13, 0, 1, 13, 14, 0, 57, 14, 75, 192, 140, 80, 76, 20};
        for (std::size_t i = 0; i < std::size(kCounts); ++i)
            for (int one = 0; one < kCounts[i]; ++one) {
                cabin.push_back(kCabins[i % 4]);
                sex.push_back(i / 4 % 2 == 0 ? "Male" : "Female");
                age.push_back(i / 8 % 2 == 0 ? "Child" : "Adult");
                survived.push_back(i >= 16);
            }
    }
};

}  // namespace

class TestScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! R: glm(am ~ hp + wt, binomial, mtcars)
    void asGlmWithNumbers() {
        const auto model = fitLogistic(std::vector{numbers("hp", kPower), numbers("wt", kWeight)}, kManual).value();
        QVERIFY(model.converged && !model.separated);
        QVERIFY2(near(model.deviance, 10.0591104723, 1e-8), QByteArray::number(model.deviance, 'g', 14));
        QVERIFY(near(model.nullDeviance, 43.2297332776, 1e-9));
        const double estimates[]{18.8662987172041, 0.0362555960822, -8.0834751824446}, errors[]{7.4435580602053, 0.0177341536508, 3.0686751130547};
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY2(near(model.coefficients[i].estimate / estimates[i], 1, 1e-6), QByteArray::number(model.coefficients[i].estimate, 'g', 14));
            QVERIFY2(near(model.coefficients[i].error / errors[i], 1, 1e-6), QByteArray::number(model.coefficients[i].error, 'g', 14));
        }
        QVERIFY(near(model.coefficients[2].z, -2.63419061472, 1e-6));
        QVERIFY(near(model.coefficients[2].p, 0.00843381259971, 1e-7));
    }

    //! R: glm(Survived ~ Class + Sex + Age, binomial, Titanic, weights = Freq)
    void asGlmWithCategories() {
        const Titanic titanic;
        const std::vector features{words("Class", titanic.cabin), words("Sex", titanic.sex), words("Age", titanic.age)};
        const auto model = fitLogistic(features, titanic.survived).value();
        QVERIFY2(near(model.deviance, 2210.0611057090, 1e-7), QByteArray::number(model.deviance, 'g', 14));
        QVERIFY(near(model.nullDeviance, 2769.4567288596, 1e-7));
        const double estimates[]{2.043837422540, -1.018094951685, -1.777762218064, -0.857676155365, -2.420060346070, 1.061542376487};
        const double errors[]{0.167929640960, 0.195997565808, 0.171566622248, 0.157338910720, 0.140410121699, 0.244025708608};
        const char* levels[]{"", "2nd", "3rd", "Crew", "Male", "Child"};
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(model.coefficients[i].level, levels[i]);
            QVERIFY(near(model.coefficients[i].estimate, estimates[i], 1e-6));
            QVERIFY(near(model.coefficients[i].error, errors[i], 1e-6));
        }
        const auto odds = model.logOdds(features, titanic.survived.size()).value();
        double mean = 0;
        for (const auto one : odds) mean += LogisticModel::probability(one);
        QVERIFY(near(mean, 711, 1e-5));  // chances add up to those who survived
        const auto quality = judgeChances(odds, titanic.survived).value();
        QVERIFY(near(quality.deviance, model.deviance, 1e-8));
        QVERIFY(near(*quality.calibrationSlope, 1, 1e-5) && near(*quality.calibrationIntercept, 0, 1e-5));
        std::size_t people = 0;
        for (const auto& bin : quality.bins) people += bin.rows;
        QCOMPARE(people, titanic.survived.size());
    }

    void kindsOfColumns() {
        const std::vector<std::string_view> cells{"1", " 2.5 ", "", "NA", "-3e2", "+4", "?"};
        const auto read = readFeature("a", cells);
        QCOMPARE(read.kind, FeatureKind::number);
        QCOMPARE(read.numbers[1], 2.5);
        QCOMPARE(read.numbers[4], -300.0);
        QCOMPARE(read.numbers[5], 4.0);
        QVERIFY(std::isnan(read.numbers[2]) && std::isnan(read.numbers[3]) && std::isnan(read.numbers[6]));
        const auto category = words("b", {"x", "1", "null", "b", "x", "inf"});
        QCOMPARE(category.kind, FeatureKind::category);
        QCOMPARE(category.levels, (std::vector<std::string>{"1", "b", "inf", "x"}));
        QCOMPARE(category.codes, (std::vector<std::uint32_t>{3, 0, kMissingLevel, 1, 3, 2}));
        QCOMPARE(readFeature("c", std::vector<std::string_view>{"7", "x", ""}, FeatureKind::number).unreadable, std::size_t{1});
        QCOMPARE(words("d", {"", "NA"}).kind, FeatureKind::category);
    }

    void columnsThatAreLeftOut() {
        std::vector<std::string_view> constant, missing, unlike, fit;
        std::vector<std::string> names;
        std::vector<std::uint8_t> outcome;
        std::vector<double> id, same, real;
        for (int i = 0; i < 40; ++i) names.push_back("person " + std::to_string(i));
        for (int i = 0; i < 40; ++i) {
            constant.emplace_back("x");
            missing.emplace_back("");
            unlike.push_back(names[static_cast<std::size_t>(i)]);
            fit.push_back(i % 3 == 0 ? "a" : "b");
            outcome.push_back(i % 2 == 0);
            id.push_back(1000 + i * 3);
            same.push_back(5);
            real.push_back(1000 + i * 3);
        }
        const auto model = fitLogistic(std::vector{words("constant", constant), words("missing", missing), words("unlike", unlike), numbers("customer_id", id), numbers("same", same),
                                                   words("fit", fit), numbers("real", real)},
                                       outcome)
                               .value();
        std::vector<std::string> left;
        for (const auto& one : model.design.leftOut) left.push_back(one.name + ":" + one.why);
        QCOMPARE(left, (std::vector<std::string>{"constant:constant", "missing:constant", "unlike:id", "customer_id:id", "same:constant"}));
        QCOMPARE(model.coefficients.size(), std::size_t{3});
    }

    //! What a column repeats of others is left out, as glm leaves it NA.
    void aliasedColumns() {
        auto doubled = kWeight;
        for (auto& value : doubled) value = 3 - 2 * value;
        const auto model = fitLogistic(std::vector{numbers("hp", kPower), numbers("wt", kWeight), numbers("again", doubled)}, kManual).value();
        QVERIFY(model.coefficients[3].aliased && !model.coefficients[2].aliased);
        QVERIFY(near(model.deviance, 10.0591104723, 1e-8));
    }

    void separableDataHaveAnAnswer() {
        std::vector<double> x;
        std::vector<std::uint8_t> y;
        for (int i = 0; i < 100; ++i) x.push_back(i), y.push_back(i >= 50);
        const auto model = fitLogistic(std::vector{numbers("x", x)}, y).value();
        QVERIFY(model.separated);
        QVERIFY(std::isfinite(model.coefficients[1].estimate) && model.deviance >= 0 && model.deviance < 0.01);
        const auto odds = model.logOdds(std::vector{numbers("x", {-1e300, 49, 50, 1e300})}, 4).value();
        for (const auto one : odds) QVERIFY(std::isfinite(one));
        QVERIFY(LogisticModel::probability(odds[1]) < 0.01 && LogisticModel::probability(odds[2]) > 0.99);
        QCOMPARE(LogisticModel::probability(odds[0]), 0.0);
        QCOMPARE(LogisticModel::probability(odds[3]), 1.0);
    }

    void hugeAndTinyFigures() {
        auto huge = kPower, tiny = kWeight;
        for (auto& value : huge) value *= 1e300;
        for (auto& value : tiny) value *= 1e-300;
        const auto model = fitLogistic(std::vector{numbers("hp", huge), numbers("wt", tiny)}, kManual).value();
        QVERIFY(near(model.deviance, 10.0591104723, 1e-8));
    }

    void whatIsMissing() {
        // Missing only in the test rows: the average of the training.
        const auto model = fitLogistic(std::vector{numbers("hp", kPower), numbers("wt", kWeight)}, kManual).value();
        double power = 0, weight = 0;
        for (const auto one : kPower) power += one / 32;
        for (const auto one : kWeight) weight += one / 32;
        const auto nan = std::numeric_limits<double>::quiet_NaN();
        const auto odds = model.logOdds(std::vector{numbers("hp", {power, nan, power}), numbers("wt", {weight, nan, nan})}, 3).value();
        QVERIFY(near(odds[0], odds[1], 1e-9) && near(odds[0], odds[2], 1e-9));
        QVERIFY(near(model.logOdds({}, 1).value()[0], odds[0], 1e-9));
        // Missing in the training: a coefficient of its own, so that those rows' chances add up to their outcomes.
        auto some = kPower;
        std::vector<std::string_view> make;
        double positives = 0;
        for (std::size_t i = 0; i < some.size(); ++i) {
            make.push_back(i % 5 == 0 ? "" : i % 2 == 0 ? "a" : "b");
            if (i % 4 == 1) some[i] = nan, positives += kManual[i];
        }
        const std::vector features{numbers("hp", some), words("make", make)};
        const auto other = fitLogistic(features, kManual).value();
        QCOMPARE(other.coefficients[2].kind, Term::Kind::missing);
        QCOMPARE(other.coefficients[4].kind, Term::Kind::missing);
        const auto chances = other.logOdds(features, 32).value();
        double sum = 0;
        for (std::size_t i = 1; i < 32; i += 4) sum += LogisticModel::probability(chances[i]);
        QVERIFY2(near(sum, positives, 1e-5), QByteArray::number(sum));
        // A level that training never saw: the average of its column.
        const auto parts = other.contributions(std::vector{numbers("hp", {120}), words("make", {"zzz"})}, 1).value();
        QCOMPARE(parts[1], 0.0);
        double all = 0;
        const auto own = other.contributions(features, 32).value();
        for (std::size_t i = 0; i < 32; ++i) all += own[2 * i + 1];
        QVERIFY(near(all, 0, 1e-9));
    }

    void faults() {
        QCOMPARE(fitLogistic({}, {}).error().context, "score-no-rows");
        QCOMPARE(fitLogistic({}, std::vector<std::uint8_t>{1, 1}).error().context, "score-one-class");
        QCOMPARE(fitLogistic(std::vector{numbers("a", {1})}, std::vector<std::uint8_t>{1, 0}).error().context, "score-columns");
        const auto alone = fitLogistic({}, std::vector<std::uint8_t>{1, 0, 0}).value();
        QVERIFY(near(alone.coefficients[0].estimate, std::log(0.5), 1e-9));
        LogisticSettings settings;
        settings.cancelled = [] { return true; };
        QCOMPARE(fitLogistic(std::vector{numbers("hp", kPower)}, kManual, settings).error().code, Code::cancelled);
        const auto model = fitLogistic(std::vector{numbers("hp", kPower)}, kManual).value();
        QCOMPARE(model.logOdds(std::vector{words("hp", {"x"})}, 1).error().subject, "hp");
    }

    //! pROC: roc(c(0, 1, 1, 0, 1, 0), c(-2, 1, 1, 1, 3, 0)): 7.0 of 9 pairs and two halves.
    void areaByRanks() {
        const std::vector<double> odds{-2, 1, 1, 1, 3, 0};
        const std::vector<std::uint8_t> outcome{0, 1, 1, 0, 1, 0};
        const auto quality = judgeChances(odds, outcome).value();
        QVERIFY(near(*quality.auc, 8.0 / 9, 1e-15));
        // Each positive beats (2.5, 2.5, 3)/3 of the others, each other is beaten by (3, 2, 3)/3: variances 1/108 and 1/27, by three each.
        QVERIFY2(near(*quality.aucError, std::sqrt((1.0 / 108 + 1.0 / 27) / 3), 1e-12), QByteArray::number(*quality.aucError));
        QVERIFY(!judgeChances(odds, std::vector<std::uint8_t>(6, 1)).value().auc);
        QCOMPARE(*judgeChances(std::vector<double>(6, 0.0), outcome).value().auc, 0.5);
        QCOMPARE(judgeChances({}, {}).error().context, "score-no-rows");
        QVERIFY(std::isfinite(judgeChances(std::vector<double>{800, -800}, std::vector<std::uint8_t>{0, 1}).value().deviance));
    }

    void reasonsOfAScore() {
        const Titanic titanic;
        const std::vector features{words("Class", titanic.cabin), words("Sex", titanic.sex), words("Age", titanic.age)};
        const auto model = fitLogistic(features, titanic.survived).value();
        const auto scores = maturityOf(model, std::vector{words("Class", {"1st", "3rd"}), words("Sex", {"Female", "Male"}), words("Age", {"Child", "Adult"})}, 2, 2).value();
        QVERIFY(scores[0].score > 90 && scores[0].score <= 100 && scores[1].score < 15);
        QCOMPARE(scores[0].reasons.size(), std::size_t{2});
        QCOMPARE(scores[0].reasons[0].name, "Sex");
        QVERIFY(scores[0].reasons[0].points > scores[0].reasons[1].points && scores[0].reasons[1].points > 0);
        QCOMPARE(scores[1].reasons[0].name, "Class");  // most are men: that says less than the cabin
        QVERIFY(scores[1].reasons[0].points < 0);
        // Without that column, at the average, the score is lower by those points.
        const auto without = maturityOf(model, std::vector{words("Class", {"1st"}), words("Age", {"Child"})}, 1).value();
        QVERIFY(near(scores[0].score - without[0].score, scores[0].reasons[0].points, 1e-9));
    }

    void whoIsLikeThoseThatClosed() {
        std::mt19937 random(kSeed);
        std::normal_distribution<double> spread;
        std::vector<double> spend;
        std::vector<std::uint8_t> known;
        for (int i = 0; i < 600; ++i) {
            const bool like = i % 3 == 0;
            spend.push_back(spread(random) + (like ? 3 : 0));
            known.push_back(like && i % 2 == 0);  // of those alike, half are known
        }
        const auto likeness = lookAlike(std::vector{numbers("spend", spend)}, known).value();
        double alike = 0, others = 0;
        for (std::size_t i = 0; i < likeness.size(); ++i) {
            QVERIFY(likeness[i] >= 0 && likeness[i] <= 1);
            if (known[i] == 0) (i % 3 == 0 ? alike : others) += likeness[i];
        }
        QVERIFY2(alike / 100 > 5 * others / 400, QByteArray::number(alike / 100) + ' ' + QByteArray::number(others / 400));
    }
};

LIANLU_TEST(TestScore)

}  // namespace test_score

#include "test_score.moc"
