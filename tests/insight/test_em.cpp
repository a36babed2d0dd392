// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/agreement.h"

#include <random>

#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_em {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;

namespace {

constexpr unsigned kSeed = 1988;

//! Counts of the eight patterns of three columns, bit 0 the first: expected ones, so that the truth is the greatest likelihood.
struct Made {
    std::vector<std::vector<Agreement>> columns{3};
    std::vector<double> weights;
    [[nodiscard]] std::vector<std::span<const Agreement>> spans() const { return {columns.begin(), columns.end()}; }
};

Made expectedCounts(double lambda, const std::array<double, 3>& m, const std::array<double, 3>& u, double vectors) {
    Made made;
    for (unsigned pattern = 0; pattern < 8; ++pattern) {
        double match = lambda, other = 1 - lambda;
        for (std::size_t c = 0; c < 3; ++c) {
            const bool agrees = (pattern >> c & 1U) != 0;
            match *= agrees ? m[c] : 1 - m[c];
            other *= agrees ? u[c] : 1 - u[c];
            made.columns[c].push_back(agrees ? Agreement::yes : Agreement::no);
        }
        made.weights.push_back(vectors * (match + other));
    }
    return made;
}

bool near(double a, double b, double by) { return std::abs(a - b) <= by; }

}  // namespace

class TestEm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheCountsWereMadeOf() {
        const auto made = expectedCounts(0.05, {0.95, 0.9, 0.8}, {0.1, 0.02, 0.3}, 1e5);
        const auto model = learnAgreement(made.spans(), made.weights).value();
        QVERIFY(model.converged && model.identified);
        QVERIFY2(near(model.lambda, 0.05, 1e-8), QByteArray::number(model.lambda, 'g', 12));
        for (const auto& [found, wanted] : {std::pair(model.m[0], 0.95), {model.m[1], 0.9}, {model.m[2], 0.8}, {model.u[0], 0.1}, {model.u[1], 0.02}, {model.u[2], 0.3}})
            QVERIFY2(near(found, wanted, 1e-7), QByteArray::number(found, 'g', 12));
        QCOMPARE(model.patterns, std::size_t{8});
        QVERIFY(near(model.vectors, 1e5, 1e-6));
        // The likelihood of the counts under their own shares: no model can do better.
        double best = 0;
        for (const auto count : made.weights) best += count * std::log(count / 1e5);
        QVERIFY2(near(model.logLikelihood, best, 1e-6), QByteArray::number(model.logLikelihood - best));
    }

    //! Whichever class ends up with the greater agreement is the matches.
    void matchesAreThoseThatAgree() {
        const auto made = expectedCounts(0.9, {0.95, 0.9, 0.8}, {0.1, 0.02, 0.3}, 1e4);
        AgreementSettings settings;
        settings.m = 0.1;
        settings.u = 0.9;
        settings.lambda = 0.2;
        const auto model = learnAgreement(made.spans(), made.weights, settings).value();
        QVERIFY(near(model.lambda, 0.9, 1e-6));
        QVERIFY(near(model.m[0], 0.95, 1e-6));
    }

    void foldedOrNotIsTheSame() {
        std::mt19937 random(kSeed);
        std::vector<std::vector<Agreement>> columns(4);
        const double m[]{0.9, 0.8, 0.95, 0.7}, u[]{0.1, 0.05, 0.2, 0.01};
        std::uniform_real_distribution<double> chance;
        for (int i = 0; i < 3'000; ++i) {
            const bool match = chance(random) < 0.2;
            for (std::size_t c = 0; c < 4; ++c)
                columns[c].push_back(chance(random) < 0.05 ? Agreement::missing : chance(random) < (match ? m[c] : u[c]) ? Agreement::yes : Agreement::no);
        }
        const std::vector<std::span<const Agreement>> spans(columns.begin(), columns.end());
        const auto model = learnAgreement(spans, {}).value();
        QVERIFY(near(model.lambda, 0.2, 0.03));
        // Twice everything, in another order: twice the likelihood, the same chances.
        auto twice = columns;
        for (std::size_t c = 0; c < 4; ++c) twice[c].insert(twice[c].end(), columns[c].rbegin(), columns[c].rend());
        const auto again = learnAgreement(std::vector<std::span<const Agreement>>(twice.begin(), twice.end()), {}).value();
        QVERIFY(near(again.lambda, model.lambda, 1e-9));
        QVERIFY(near(again.logLikelihood, 2 * model.logLikelihood, 1e-6));
        // What is missing everywhere changes nothing but the number of vectors.
        auto more = columns;
        for (auto& column : more) column.resize(column.size() + 500, Agreement::missing);
        const auto same = learnAgreement(std::vector<std::span<const Agreement>>(more.begin(), more.end()), {}).value();
        QCOMPARE(same.lambda, model.lambda);
        QCOMPARE(same.logLikelihood, model.logLikelihood);
        QCOMPARE(same.vectors, 3'500.0);
    }

    void edges() {
        const std::vector<Agreement> yes(10, Agreement::yes), no(10, Agreement::no), missing(10, Agreement::missing);
        const auto learned = [](std::vector<std::span<const Agreement>> columns, std::vector<double> weights = {}) { return learnAgreement(columns, weights); };
        for (const auto& columns : std::vector<std::vector<std::span<const Agreement>>>{{yes}, {no}, {yes, yes, yes}, {no, no, no}, {yes, no, missing}}) {
            const auto model = learned(columns).value();
            QVERIFY(std::isfinite(model.logLikelihood) && model.lambda >= 0 && model.lambda <= 1);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const bool compared = columns[c][0] != Agreement::missing;
                for (const auto p : {model.m[c], model.u[c]}) QVERIFY(compared ? p >= 0 && p <= 1 : std::isnan(p));
            }
            QVERIFY(near(model.logLikelihood, 0, 1e-9));
        }
        QVERIFY(!learned({yes, no}).value().identified);
        QCOMPARE(learned({missing}).error().context, "agreement-nothing");
        QCOMPARE(learned({}).error().context, "agreement-columns");
        QCOMPARE(learned({std::span<const Agreement>{}}).error().context, "agreement-nothing");
        QCOMPARE(learned({yes, std::span(no).first(3)}).error().context, "agreement-columns");
        QCOMPARE(learned({yes}, {1, 2}).error().context, "agreement-weights");
        QCOMPARE(learned({yes}, std::vector<double>(10, -1)).error().context, "agreement-weights");
        QCOMPARE(learned(std::vector<std::span<const Agreement>>(129, yes)).error().code, Code::tooLarge);
        QVERIFY(learned(std::vector<std::span<const Agreement>>(128, yes)));
        AgreementSettings settings;
        settings.cancelled = [] { return true; };
        QCOMPARE(learnAgreement(std::vector<std::span<const Agreement>>{yes}, {}, settings).error().code, Code::cancelled);
    }

    void theFile() {
        const auto made = expectedCounts(0.25, {0.9, 0.9, 0.8}, {0.1, 0.2, 0.3}, 1e6);
        QByteArray lines("pair_id,surname,phone,street,count\n");
        for (std::size_t i = 0; i < 8; ++i) {
            lines += QByteArray::number(static_cast<int>(i));
            for (const auto& column : made.columns) lines += column[i] == Agreement::yes ? ",1" : ",0";
            lines += ',' + QByteArray::number(made.weights[i], 'g', 17) + '\n';
        }
        const CliDesk desk;
        desk.write("in.csv", lines + "9,1,0,2,5\n10,1,0,1,-5\n");
        const auto done = desk(QStringLiteral("em --vectors in.csv --out out.json --rejected bad.csv"));
        QVERIFY_RUN(done, 0);
        const auto out = desk.json("out.json");
        QCOMPARE(out, done.json());
        QVERIFY(near(out[QStringLiteral("lambda")].toDouble(), 0.25, 1e-7));
        QCOMPARE(out[QStringLiteral("m")].toObject().keys(), (QStringList{QStringLiteral("phone"), QStringLiteral("street"), QStringLiteral("surname")}));
        QVERIFY(near(out[QStringLiteral("m")][QStringLiteral("street")].toDouble(), 0.8, 1e-7));
        QVERIFY(near(out[QStringLiteral("u")][QStringLiteral("phone")].toDouble(), 0.2, 1e-7));
        QVERIFY(out[QStringLiteral("converged")].toBool());
        QCOMPARE(desk.bytes("bad.csv"), QByteArray("file,line,column,reason,sentence\nin.csv,10,street,not-0-or-1,this is neither 0 nor 1.\nin.csv,11,count,negative,this may not be below zero.\n"));
    }

    void columnsThatAreNone() {
        const CliDesk desk;
        desk.write("in.csv", "a,b,score,is_match\nyes,1,0.3,1\nNO,0,0.7,0\nTrue,,0.4,1\n1.0,NA,0.1,0\n");
        auto done = desk(QStringLiteral("em --vectors in.csv --out out.json"));
        QVERIFY_RUN(done, 0);
        QCOMPARE(desk.json("out.json")[QStringLiteral("left_out")].toArray(), (QJsonArray{QStringLiteral("score"), QStringLiteral("is_match")}));
        QCOMPARE(desk.json("out.json")[QStringLiteral("n")].toDouble(), 4.0);
        QVERIFY(!desk.json("out.json")[QStringLiteral("identified")].toBool());
        QVERIFY_RUN(desk(QStringLiteral("em --vectors in.csv --out out.json --fields a,is_match")), 0);
        QCOMPARE(desk.json("out.json")[QStringLiteral("m")].toObject().keys(), (QStringList{QStringLiteral("a"), QStringLiteral("is_match")}));
        done = desk(QStringLiteral("em --vectors in.csv --out out.json --ignore a,b"));
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("--fields")), done.said());
        QVERIFY_RUN(desk(QStringLiteral("em --vectors in.csv --out out.json --ignore aa")), 2);
        desk.write("in.csv", "a,b\n");
        QVERIFY_RUN(desk(QStringLiteral("em --vectors in.csv --out out.json")), 1);
    }

    //! Figures that the data do not tell are not called found.
    void whatIsNotToldIsSaid() {
        const CliDesk desk;
        const auto identified = [&desk](const QByteArray& content) {
            desk.write("in.csv", content);
            if (desk(QStringLiteral("em --vectors in.csv --out out.json")).code != 0) qFatal("em failed");
            return desk.json("out.json")[QStringLiteral("identified")].toBool();
        };
        QVERIFY(!identified("a,b,c\n1,1,1\n"));
        QVERIFY(!identified("a,b,c,count\n0,0,0,10\n0,0,1,10\n0,1,0,10\n0,1,1,10\n1,0,0,10\n1,0,1,10\n1,1,0,10\n1,1,1,10\n"));
        QVERIFY(identified("a,b,c,count\n1,1,1,30\n1,1,0,8\n0,1,1,4\n1,0,1,5\n0,0,0,900\n1,0,0,40\n0,1,0,60\n0,0,1,30\n"));
        static_cast<void>(identified("a,b,c\n1,1,\n0,1,\n0,0,\n"));
        QVERIFY(desk.json("out.json")[QStringLiteral("m")][QStringLiteral("c")].isNull());
        // The weights' name is told, and which of two is taken does not hang on their order.
        desk.write("in.csv", "a,b,c,w\n1,1,1,30\n0,0,0,900\n1,0,0,40\n");
        QVERIFY_RUN(desk(QStringLiteral("em --vectors in.csv --map count=w --out out.json")), 0);
        QCOMPARE(desk.json("out.json")[QStringLiteral("n")].toInt(), 970);
    }
};

LIANLU_TEST(TestEm)

}  // namespace test_em

#include "test_em.moc"
