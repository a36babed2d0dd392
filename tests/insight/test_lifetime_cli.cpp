// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QFile>
#include <QTemporaryDir>

#include "tests/actions/cli_runner.h"
#include "tests/support/test_main.h"

namespace test_lifetime_cli {

using namespace lianlu::actions::test;

class TestLifetimeCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<CliRunner>(m_folder->path());
    }

    //! The figures of the paper and its notes: calibration to the end of September 1997, 39 weeks ahead.
    void cdnow() {
        const auto data = cdnowFile();
        if (!QFile::exists(data)) QSKIP("cdnow is not there: set LIANLU_TEST_DATA");
        const auto done = (*m_run)("insight lifetime", words(data) + QStringList{QStringLiteral("--customers"), path("customers.csv")});
        QVERIFY_RUN(done, 0);
        const auto report = fileJson("out.json");
        QCOMPARE(done.json(), report);
        near(report, "r", .2426, .001);
        near(report, "alpha", 4.4137, .01);
        near(report, "a", .7930, .005);
        near(report, "b", 2.4262, .02);
        near(report, "log_likelihood", -9582.429, .01);
        near(report, "expected_total", 1653.4, .5);
        QCOMPARE(report[QStringLiteral("actual_total")].toInt(), 1882);
        QCOMPARE(report[QStringLiteral("actual_days")].toInt(), 273);
        QCOMPARE(report[QStringLiteral("customers")].toInt(), 2357);
        QCOMPARE(report[QStringLiteral("certain")].toBool(), true);
        QCOMPARE(report[QStringLiteral("transactions")][QStringLiteral("used")].toInt(), 6919);
        const auto paid = report[QStringLiteral("gamma_gamma")].toObject();
        near(paid, "p", 6.25, .02);
        near(paid, "q", 3.74, .01);
        near(paid, "gamma", 15.44, .06);
        QCOMPARE(paid[QStringLiteral("customers")].toInt(), 946);
        const auto interval = report[QStringLiteral("intervals")][QStringLiteral("r")].toArray();
        QVERIFY(interval.size() == 2 && interval[0].toDouble() < .2426 && interval[1].toDouble() > .2426);

        const auto lines = fileLines("customers.csv");
        QCOMPARE(lines.size(), 2358);
        QCOMPARE(lines[0], QStringLiteral("customer_id,x,t_x,T,m_x,p_alive,expected,value"));
        // Customer 1 of the paper's table: x = 2, t_x = 30.43, T = 38.86.
        const auto first = lines[1].split(QLatin1Char(','));
        QCOMPARE(first[0] + first[1], QStringLiteral("12"));
        QVERIFY(std::abs(first[2].toDouble() - 30.4286) < 1e-4 && std::abs(first[3].toDouble() - 38.8571) < 1e-4);
        QVERIFY(std::abs(first[4].toDouble() - 22.345) < 1e-9);
        // E[Y(39)] of that customer is 1.226 in the paper.
        QVERIFY2(std::abs(first[6].toDouble() - 1.226) < .002, qPrintable(first[6]));
        double expected = 0, value = 0;
        for (const auto& line : lines.mid(1)) {
            const auto cells = line.split(QLatin1Char(','));
            expected += cells[6].toDouble();
            value += cells[7].toDouble();
        }
        QVERIFY(std::abs(expected - report[QStringLiteral("expected_total")].toDouble()) < 1e-6);
        QVERIFY(std::abs(value - report[QStringLiteral("value_total")].toDouble()) < 1e-5);
    }

    void cdnowOfAYear() {
        const auto data = cdnowFile();
        if (!QFile::exists(data)) QSKIP("cdnow is not there: set LIANLU_TEST_DATA");
        QVERIFY_RUN((*m_run)("insight lifetime", words(data) + QStringList{QStringLiteral("--horizon"), QStringLiteral("52")}), 0);
        near(fileJson("out.json"), "expected_new", 1.4440, .001);
        const auto weekly = fileJson("out.json");
        // In days the same customers, and what is a year in weeks is one in days.
        QVERIFY_RUN((*m_run)("insight lifetime", words(data) + QStringList{QStringLiteral("--horizon"), QStringLiteral("364"), QStringLiteral("--unit"), QStringLiteral("day")}), 0);
        const auto daily = fileJson("out.json");
        near(daily, "alpha", weekly[QStringLiteral("alpha")].toDouble() * 7, 1e-4);
        near(daily, "expected_total", weekly[QStringLiteral("expected_total")].toDouble(), 1e-3);
        near(daily, "value_total", weekly[QStringLiteral("value_total")].toDouble(), 1);
        QVERIFY(daily[QStringLiteral("actual_days")].toInt() < 364);
    }

    void sameInputSameDigits() {
        write("in.csv", small());
        QVERIFY_RUN((*m_run)("insight lifetime", words(path("in.csv"))), 0);
        const auto first = fileLines("out.json");
        QVERIFY_RUN((*m_run)("insight lifetime", words(path("in.csv"))), 0);
        QCOMPARE(fileLines("out.json"), first);
    }

    void badRowsAreTold() {
        write("in.csv", small() + ",1997-02-01,3\n9,1997-02-30,3\n9,1997-02-01,much\n8,1997-03-01,-4\n70,1998-01-01,5\n");
        const auto done = (*m_run)("insight lifetime", words(path("in.csv")) + QStringList{QStringLiteral("--rejected"), path("bad.csv")});
        QVERIFY_RUN(done, 0);
        const auto reading = done.json()[QStringLiteral("transactions")].toObject();
        QCOMPARE(reading[QStringLiteral("rejected")].toInt(), 3);
        const auto lines = QString::fromUtf8(small()).count(QLatin1Char('\n'));
        QCOMPARE(reading[QStringLiteral("rejected_rows")][0][QStringLiteral("line")].toInt(), lines + 1);
        QCOMPARE(fileLines("bad.csv").size(), 4);
        QVERIFY(done.err.contains(QStringLiteral("in.csv:%1").arg(lines + 2)));
        QCOMPARE(done.json()[QStringLiteral("refunds")].toInt(), 1);
        QCOMPARE(done.json()[QStringLiteral("refunds_without_purchase")].toInt(), 1);
        QCOMPARE(done.json()[QStringLiteral("customers_after_calibration")].toInt(), 1);
    }

    //! Without amounts, or with such that say nothing, there are no values, and that is no fault.
    void withoutAmounts() {
        write("in.csv", "customer_id,date\na,1997-01-01\na,1997-02-01\na,1997-04-01\nb,1997-01-05\nb,1997-03-05\nc,1997-01-05\nd,1997-02-05\n");
        const auto done = (*m_run)("insight lifetime", words(path("in.csv")) + QStringList{QStringLiteral("--customers"), path("customers.csv")});
        QVERIFY_RUN(done, 0);
        QVERIFY(done.json()[QStringLiteral("gamma_gamma")].isNull());
        QVERIFY(done.json()[QStringLiteral("value_total")].isNull());
        QVERIFY(!done.json().contains(QStringLiteral("actual_total")));
        QVERIFY(fileLines("customers.csv")[1].endsWith(QLatin1Char(',')));
    }

    void nothingToLearnFromIsASentence() {
        write("in.csv", "customer_id,date,amount\na,1997-01-01,1\nb,1997-01-01,2\n");
        auto done = (*m_run)("insight lifetime", words(path("in.csv")));
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QStringLiteral("No customer came back")), qPrintable(done.err));
        QVERIFY(!QFile::exists(path("out.json")));
        write("in.csv", "customer_id,date,amount\n");
        done = (*m_run)("insight lifetime --lang zh_CN", words(path("in.csv")));
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QStringLiteral("没有任何购买")), qPrintable(done.err));
    }

    void misuseIsASentence_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("said");
        QTest::newRow("unit") << QStringList{QStringLiteral("--unit"), QStringLiteral("hour")} << "--unit is one of: day, week, month";
        QTest::newRow("horizon") << QStringList{QStringLiteral("--horizon"), QStringLiteral("0")} << "--horizon is a number";
        QTest::newRow("discount") << QStringList{QStringLiteral("--discount"), QStringLiteral("-1")} << "--discount is a number";
        QTest::newRow("file twice") << QStringList{QStringLiteral("--customers"), QStringLiteral("out.json")} << "--customers";
    }
    void misuseIsASentence() {
        QFETCH(QStringList, more);
        QFETCH(QString, said);
        write("in.csv", small());
        auto all = words(path("in.csv")) + more;
        if (more.last() == QStringLiteral("out.json")) all.last() = path("out.json");
        const auto done = (*m_run)("insight lifetime", all);
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(said), qPrintable(done.err));
    }

    void helpTellsTheColumns() {
        const auto done = (*m_run)("insight lifetime --help");
        QVERIFY_RUN(done, 0);
        for (const auto* word : {"customer_id, x, t_x, T, m_x, p_alive, expected, value", "--calibration-end", "--discount", "refund", "gamma_gamma"})
            QVERIFY2(done.out.contains(QLatin1String(word)), word);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] static QString cdnowFile() { return qEnvironmentVariable("LIANLU_TEST_DATA") + QStringLiteral("/cdnow/cdnow_sample_transactions.csv"); }
    [[nodiscard]] QStringList words(const QString& data) const {
        QStringList all{QStringLiteral("--transactions"), data, QStringLiteral("--calibration-end"), QStringLiteral("1997-09-30"), QStringLiteral("--out"), path("out.json")};
        if (data == cdnowFile()) all << QStringLiteral("--map") << QStringLiteral("date=order_date");
        return all;
    }
    static QByteArray small() {
        return "customer_id,date,amount\n1,1997-01-01,29.33\n1,1997-01-18,29.73\n1,1997-08-02,14.96\n2,1997-01-01,10\n3,1997-01-12,5\n3,1997-02-12,6\n4,1997-01-02,7\n5,1997-01-03,7\n"
               "5,1997-02-03,17\n5,1997-03-03,12\n5,1997-05-03,22\n6,1997-02-03,70\n7,1997-02-08,9\n7,1997-09-08,8\n";
    }
    void write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", name);
    }
    [[nodiscard]] QByteArray read(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject fileJson(const char* name) const { return QJsonDocument::fromJson(read(name)).object(); }
    [[nodiscard]] QStringList fileLines(const char* name) const {
        return QString::fromUtf8(read(name)).remove(QLatin1Char('\r')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    static void near(const QJsonObject& object, const char* name, double wanted, double by) {
        const auto value = object[QLatin1String(name)];
        QVERIFY2(value.isDouble() && std::abs(value.toDouble() - wanted) <= by,
                 qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(name)).arg(value.toDouble(), 0, 'g', 12).arg(wanted)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRunner> m_run;
};

LIANLU_TEST(TestLifetimeCli)

}  // namespace test_lifetime_cli

#include "test_lifetime_cli.moc"
