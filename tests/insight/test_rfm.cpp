// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "models/insight/value/rfm.h"
#include "models/insight/value/scores.h"
#include "models/insight/value/segments.h"
#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_rfm {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;

namespace {

using Scores = std::vector<std::uint8_t>;

}  // namespace

class TestRfm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresOfAFewRows() {
        // Customer 0: two purchases, one brought back; 1: one tomorrow only; 2: only something brought back.
        const std::vector<std::uint32_t> customer{0, 0, 0, 1, 2};
        const std::vector<std::int32_t> day{10, 30, 35, 101, 50};
        const std::vector<double> amount{19.99, 0.1, -0.2, 7, -3};
        const std::vector<std::uint32_t> touched{0, 0, 1};
        const std::vector<std::int32_t> when{100, 70, 100};
        const std::vector<float> weight{3, 2, 1};
        const auto figures = rfm(3, {customer, day, amount}, {touched, when, weight}, 100).value();
        QCOMPARE(figures.recency, (std::vector<std::int32_t>{70, Rfm::kNever, Rfm::kNever}));
        QCOMPARE(figures.frequency, (std::vector<std::int32_t>{2, 0, 0}));
        QCOMPARE(figures.monetary[0], 19.89);
        QCOMPARE(figures.monetary[2], -3.0);
        QCOMPARE(figures.x[0], 3 + 2 * 0.5);
        QCOMPARE(figures.x[1], 1.0);
        QCOMPARE(rfm(2, {customer, day, amount}, {}, 100).error().context, "columns");
    }

    void scoresByRankPutEqualsTogether() {
        const std::vector<double> values{1, 1, 1, 2, 3, 4, 5, 5, 9, 10};
        QCOMPARE(scoresByRank(values, 5, Good::high), (Scores{1, 1, 1, 2, 3, 3, 4, 4, 5, 5}));
        QCOMPARE(scoresByRank(values, 5, Good::low), (Scores{4, 4, 4, 4, 3, 3, 2, 2, 1, 1}));
        QCOMPARE(scoresByRank(std::vector<double>(7, 3.5), 5, Good::high), Scores(7, 1));
        QVERIFY(scoresByRank({}, 5, Good::high).empty());
        // Without equals each score is given to a fifth.
        std::vector<double> all(1000);
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<double>((i * 7919) % 1000);
        std::array<int, 6> count{};
        for (const auto score : scoresByRank(all, 5, Good::low)) ++count[score];
        QCOMPARE(count, (std::array<int, 6>{0, 200, 200, 200, 200, 200}));
    }

    //! R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.2, .4, .6, .8), type = 7)
    void quantilesAreOfType7() {
        const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6};
        const auto cuts = quantileCuts(values, 5);
        const std::vector<double> wanted{1.4, 2.8, 4.2, 5.6};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(cuts[i] - wanted[i]) < 1e-12);
        QCOMPARE(quantileCuts(std::vector<double>{7}, 5), (std::vector<double>(4, 7)));
        QCOMPARE(quantileCuts(std::vector<double>{7}, 3, 1), (std::vector<double>(2, 8)));
        QVERIFY(quantileCuts({}, 5).empty());
        // Against sorting, for many lengths.
        std::mt19937 random(11);
        for (std::size_t n = 1; n < 60; ++n) {
            std::vector<double> some(n);
            for (auto& value : some) value = static_cast<double>(random() % 30);
            const auto found = quantileCuts(some, 7);
            std::sort(some.begin(), some.end());
            for (std::size_t i = 1; i < 7; ++i) {
                const double h = static_cast<double>(n - 1) * static_cast<double>(i) / 7;
                const auto low = static_cast<std::size_t>(h + 1e-9);
                const double value = some[low] + std::max(0.0, h - static_cast<double>(low)) * (some[std::min(low + 1, n - 1)] - some[low]);
                QVERIFY2(std::abs(found[i - 1] - value) < 1e-9, QByteArray::number(static_cast<int>(n)));
            }
        }
    }
    void aFigureOnACut() {
        const std::vector<double> values{1, 2, 3}, cuts{2};
        QCOMPARE(scoresByCuts(values, cuts, Edge::below, Good::high), (Scores{1, 1, 2}));
        QCOMPARE(scoresByCuts(values, cuts, Edge::above, Good::high), (Scores{1, 2, 2}));
        QCOMPARE(scoresByCuts(values, cuts, Edge::above, Good::low), (Scores{2, 1, 1}));
    }

    void theFirstSegmentThatFits() {
        const auto segments = usualSegments();
        QVERIFY(check(segments));
        QCOMPARE(segmentOf(segments, {5, 5, 5, 1}, 5), "Champions");
        QCOMPARE(segmentOf(segments, {1, 1, 1, 5}, 5), "Lost");
        QCOMPARE(segmentOf(segments, {5, 1, 5, 1}, 5), "Others");
        QCOMPARE(segmentOf(segments, {10, 10, 10, 1}, 10), "Champions");
        auto wrong = segments;
        wrong.rules[2].f = {3, 2};
        QCOMPARE(check(wrong).error().subject, "Potential Loyalist");
    }

    //! 995 customers scored by R's package rfm.
    void publishedScores() {
        const auto data = CliDesk::dataSet("rfm_orders/rfm_data_orders.csv"), expected = CliDesk::dataSet("rfm_orders/expected_rfm.csv");
        if (data.isEmpty() || expected.isEmpty()) QSKIP("rfm_orders is not there: set LIANLU_TEST_DATA");
        const CliDesk desk;
        const auto done = desk(QStringLiteral("rfm --as-of 2006-12-31 --cuts type7plus1 --map date=order_date,amount=revenue --out out.csv --transactions"), {data});
        QVERIFY_RUN(done, 0);
        std::map<std::string, Row> found;
        for (auto& row : desk.table("out.csv")) found[row["customer_id"]] = row;
        QFile copy(expected);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        desk.write("expected.csv", copy.readAll());
        auto rows = desk.table("expected.csv");
        QCOMPARE(rows.size(), found.size());
        for (auto& row : rows) {
            auto& own = found.at(row["customer_id"]);
            for (const auto& [theirs, ours] : {std::pair{"rec", "recency_days"}, {"n", "frequency"}, {"amount", "monetary"}, {"R", "r"}, {"F", "f"}, {"M", "m"}, {"segment", "segment"}})
                QCOMPARE(own[ours], row[theirs]);
        }
    }

    //! The same money, whatever it was made of, is the same figure and the same score.
    void equalMoneyIsEqual() {
        const CliDesk desk;
        desk.write("in.csv", "customer_id,date,amount\na,2026-01-01,60.30\nb,2026-01-01,20.10\nb,2026-01-01,20.10\nb,2026-01-01,20.10\nc,2026-01-01,10.05\nc,2026-01-01,10.05\nc,2026-01-01,10.05\n"
                             "c,2026-01-01,10.05\nc,2026-01-01,10.05\nc,2026-01-01,10.05\nd,2026-01-01,1\ne,2026-01-01,100\n");
        QVERIFY_RUN(desk(QStringLiteral("rfm --transactions in.csv --as-of 2026-01-02 --out out.csv")), 0);
        auto rows = desk.table("out.csv");
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(rows[i]["monetary"] + " " + rows[i]["m"], "60.3 2");
    }

    //! What is read is never written over, however it is spelt.
    void theInputIsSafe() {
        const CliDesk desk;
        const QByteArray content("customer_id,date,amount\na,2026-01-01,1\n");
        desk.write("in.csv", content);
        QVERIFY(QFile::link(desk.path("in.csv"), desk.path("link.csv")));
        for (const QString& out : {QStringLiteral("in.csv"), QStringLiteral("./in.csv"), desk.path("in.csv"), QStringLiteral("link.csv")})
            for (const QString& option : {QStringLiteral("--out"), QStringLiteral("--rejected")}) {
                auto words = QStringList{option, out};
                if (option != QStringLiteral("--out")) words << QStringLiteral("--out") << QStringLiteral("out.csv");
                const auto done = desk(QStringLiteral("rfm --transactions in.csv --as-of 2026-02-02"), words);
                QVERIFY_RUN(done, 2);
                QVERIFY2(done.err.contains(option), done.said());
                QCOMPARE(desk.bytes("in.csv"), content);
            }
        const auto done = desk(QStringLiteral("rfm --transactions in.csv --as-of 2026-02-02 --out out.csv --rejected ./out.csv"));
        QVERIFY_RUN(done, 2);
        QVERIFY(!QFile::exists(desk.path("out.csv")));
    }

    void touchesCount() {
        const CliDesk desk;
        desk.write("in.csv", "customer_id,date,amount\nann,2026-01-01,10\nbob,2026-02-01 10:00:00,20.5\nbob,2026/2/2,0.1\nann,2026-06-01,1\ncat,2026-01-05,-5\n");
        desk.write("touches.csv", "customer_id,date,kind,weight\nann,2026-03-01,store_visit,\nann,2026-01-30,cart,8\nzed,2026-02-02,cart,\nbob,2026-01-01,cart,-1\n");
        const auto done = desk(QStringLiteral("rfm --transactions in.csv --touches touches.csv --as-of 2026-03-01 --out out.csv --rejected bad.csv"));
        QVERIFY_RUN(done, 0);
        auto rows = desk.table("out.csv");
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0], (Row{{"customer_id", "ann"}, {"recency_days", "59"}, {"frequency", "1"}, {"monetary", "10"}, {"x", "8"}, {"r", "1"}, {"f", "1"}, {"m", "1"}, {"x_score", "3"}, {"segment", "Lost"}}));
        QCOMPARE(rows[1]["monetary"], "20.6");
        QCOMPARE(rows[1]["frequency"], "2");
        QCOMPARE(rows[1]["x_score"], "1");
        const auto report = done.json();
        QCOMPARE(report[QStringLiteral("after_as_of")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("refunds")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("customers_without_purchase")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("touches")][QStringLiteral("of_others")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("touches")][QStringLiteral("rejected")].toInt(), 1);
        QCOMPARE(desk.bytes("bad.csv"), QByteArray("file,line,column,reason,sentence\ntouches.csv,5,weight,negative,this may not be below zero.\n"));
    }

    void aBrandsOwnSegmentsAndThresholds() {
        const CliDesk desk;
        desk.write("in.csv", "customer_id,date,amount\na,2026-01-01,10\nb,2026-02-01,100\n");
        desk.write("own.json", R"({"segments":[{"name":"大客户","m":[5,5]},{"name":"新客","r":[2,5]}],"others":"其他"})");
        const QString words(QStringLiteral("rfm --transactions in.csv --as-of 2026-02-02 --out out.csv --segments own.json --bins 2 --cuts fixed"));
        QVERIFY_RUN(desk(words + QStringLiteral(" --thresholds recency:10,frequency:1,monetary:100")), 0);
        auto rows = desk.table("out.csv");
        QCOMPARE(rows[0]["segment"], "新客");
        QCOMPARE(rows[1]["segment"], "大客户");
        QVERIFY(desk(words).err.contains(QStringLiteral("recency")));
        QVERIFY(desk(words + QStringLiteral(" --thresholds recency:10:20,frequency:1,monetary:100")).err.contains(QStringLiteral("recency:10:20")));
        desk.write("own.json", R"({"segments":[{"name":"a","m":[5,4]}]})");
        QVERIFY(desk(words).err.contains(QStringLiteral("own.json: a")));
    }
};

LIANLU_TEST(TestRfm)

}  // namespace test_rfm

#include "test_rfm.moc"
