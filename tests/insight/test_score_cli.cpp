// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_score_cli {

using namespace lianlu;
using namespace lianlu::insight::test;

namespace {

//! 60 people; younger ones and those of town a buy more often.
QByteArray people(int from, int to) {
    QByteArray lines("id,age,town,name,bought\n");
    for (int i = from; i < to; ++i) {
        const int age = 20 + i * 7 % 41;
        const bool a = i % 3 == 0, bought = (i * 13 % 60) + (a ? 20 : 0) - age > 5;
        lines += QByteArray::number(i) + ',' + (i % 11 == 4 ? QByteArray() : QByteArray::number(age)) + ',' + (a ? "a" : "b") + ",n" + QByteArray::number(i * i) + ',' + (bought ? "yes" : "no") + '\n';
    }
    return lines;
}

}  // namespace

class TestScoreCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chancesAndHowGoodTheyAre() {
        const CliDesk desk;
        desk.write("train.csv", people(0, 200));
        desk.write("test.csv", people(200, 300));
        const QString words(QStringLiteral("score --train train.csv --test test.csv --target bought --positive yes --out out.csv"));
        const auto done = desk(words);
        QVERIFY_RUN(done, 0);
        const auto report = done.json();
        const auto rows = desk.table("out.csv");
        QCOMPARE(rows.size(), std::size_t{100});
        QVERIFY(desk.bytes("out.csv").startsWith("row,probability\n1,"));
        // Deviance and area once more from what was written.
        auto truth = desk.table("test.csv");
        double deviance = 0, better = 0, pairs = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].at("row"), std::to_string(i + 1));
            const auto p = std::stod(rows[i].at("probability"));
            QVERIFY(p > 0 && p < 1);
            const bool is = truth[i]["bought"] == "yes";
            deviance -= 2 * std::log(is ? p : 1 - p);
            for (std::size_t k = 0; is && k < rows.size(); ++k) {
                if (truth[k]["bought"] == "yes") continue;
                const auto other = std::stod(rows[k].at("probability"));
                better += p > other ? 1 : p == other ? 0.5 : 0;
                ++pairs;
            }
        }
        QVERIFY(std::abs(report[QStringLiteral("deviance")].toDouble() - deviance) < 1e-9);
        QVERIFY(std::abs(report[QStringLiteral("auc")].toDouble() - better / pairs) < 1e-12);
        QVERIFY(report[QStringLiteral("auc")].toDouble() > 0.7);
        QStringList used, left;
        for (const auto& one : report[QStringLiteral("columns")].toArray()) used << one[QStringLiteral("name")].toString() + QLatin1Char(':') + one[QStringLiteral("kind")].toString();
        for (const auto& one : report[QStringLiteral("left_out")].toArray()) left << one[QStringLiteral("name")].toString() + QLatin1Char(':') + one[QStringLiteral("why")].toString();
        QCOMPARE(used, (QStringList{QStringLiteral("age:number"), QStringLiteral("town:category")}));
        QCOMPARE(left, (QStringList{QStringLiteral("id:id"), QStringLiteral("name:id")}));
        QCOMPARE(report[QStringLiteral("coefficients")].toArray().size(), 4);  // intercept, age, age missing, town b
        // The same again, to the last digit.
        const auto before = desk.bytes("out.csv");
        const auto again = desk(words);
        QCOMPARE(again.out, done.out);
        QCOMPARE(desk.bytes("out.csv"), before);
    }

    void withoutTheOutcomeThereAreChances() {
        const CliDesk desk;
        desk.write("train.csv", people(0, 200) + "200,30,a,nn,\n");
        desk.write("test.csv", "town;age\na;30\nb;x\nzzz;\n");
        const auto done = desk(QStringLiteral("score --train train.csv --test test.csv --target bought --positive YES --out out.csv --ignore id --id town"));
        QVERIFY_RUN(done, 0);
        QVERIFY(done.json()[QStringLiteral("auc")].isNull());
        QCOMPARE(done.json()[QStringLiteral("train")][QStringLiteral("rows")].toInt(), 200);
        QVERIFY2(done.err.contains(QStringLiteral("train.csv:202: bought")), done.said());
        const auto rows = desk.table("out.csv");
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[2].at("town"), "zzz");
        for (const auto& row : rows) QVERIFY(std::stod(row.at("probability")) > 0);
        QCOMPARE(done.json()[QStringLiteral("columns")][0][QStringLiteral("unreadable")].toInt(), 1);
    }

    void faultsAreClear_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("target") << "--target boght --positive yes" << 2 << "Did you mean bought?";
        QTest::newRow("positive") << "--target bought --positive maybe" << 2 << "maybe";
        QTest::newRow("one class") << "--target town --positive a" << 1 << "the same outcome";
        QTest::newRow("no positive") << "--target bought" << 2 << "--positive";
        QTest::newRow("ignore") << "--target bought --positive yes --ignore towm" << 2 << "town";
        QTest::newRow("zh") << "--target bought --positive maybe --lang zh_TW" << 2 << "訓練檔案";
    }
    void faultsAreClear() {
        QFETCH(QString, words);
        QFETCH(int, code);
        QFETCH(QString, said);
        const CliDesk desk;
        desk.write("in.csv", "age,town,bought\n1,a,yes\n2,a,no\n3,a,no\n");
        const auto done = desk(QStringLiteral("score --train in.csv --test in.csv --out out.csv ") + words);
        QVERIFY_RUN(done, code);
        QVERIFY2(done.err.contains(said), done.said());
        QVERIFY(desk.bytes("out.csv").isEmpty());
    }
};

LIANLU_TEST(TestScoreCli)

}  // namespace test_score_cli

#include "test_score_cli.moc"
