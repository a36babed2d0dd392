// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QFile>
#include <QTemporaryDir>

#include "tests/actions/cli_runner.h"
#include "tests/support/test_main.h"

namespace test_attribution_cli {

using namespace lianlu::actions::test;

class TestAttributionCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<CliRunner>(m_folder->path());
    }

    void pathdata_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("by");
        QTest::newRow("first") << "first" << 6308.0 << 1e-6;
        QTest::newRow("last") << "last" << 8447.0 << 1e-6;
        QTest::newRow("linear") << "linear" << 7574.7186 << 5e-5;
        QTest::newRow("markov") << "markov" << 5344.948 << 5e-4;
    }
    void pathdata() {
        QFETCH(QString, model);
        QFETCH(double, alpha);
        QFETCH(double, by);
        const auto data = qEnvironmentVariable("LIANLU_TEST_DATA") + QStringLiteral("/pathdata/PathData.csv");
        if (!QFile::exists(data)) QSKIP("pathdata is not there: set LIANLU_TEST_DATA");
        const auto done = (*m_run)("insight attribution", words(data, model) + QStringList{QStringLiteral("--map"),
                                   QStringLiteral("conversions=total_conversions,value=total_conversion_value,nulls=total_null")});
        QVERIFY_RUN(done, 0);
        const auto report = fileJson();
        QCOMPARE(done.json(), report);
        const auto channels = report[QStringLiteral("channels")].toObject();
        QCOMPARE(channels.size(), 12);
        double conversions = 0, value = 0;
        for (const auto& channel : channels) {
            conversions += channel.toObject()[QStringLiteral("conversions")].toDouble();
            value += channel.toObject()[QStringLiteral("value")].toDouble();
        }
        QVERIFY(std::abs(conversions - 19785) < 1e-6);
        QVERIFY(std::abs(value - report[QStringLiteral("value")].toDouble()) < 1e-6);
        const auto found = channels[QStringLiteral("alpha")].toObject();
        QVERIFY2(std::abs(found[QStringLiteral("conversions")].toDouble() - alpha) < by, qPrintable(QString::number(found[QStringLiteral("conversions")].toDouble(), 'f', 9)));
        QVERIFY(std::abs(report[QStringLiteral("p_conversion")].toDouble() - .2238451) < 1e-6);
        QVERIFY(report[QStringLiteral("p_conversion_low")].toDouble() < .2238451 && report[QStringLiteral("p_conversion_high")].toDouble() > .2238451);
        QCOMPARE(found[QStringLiteral("removal_effect")].isNull(), model != QStringLiteral("markov"));
        if (model == QStringLiteral("markov")) QVERIFY(std::abs(found[QStringLiteral("removal_effect")].toDouble() - .5583995) < 1e-6);
        QCOMPARE(report[QStringLiteral("paths")][QStringLiteral("used")].toInt(), 10'000);
    }

    void onlyWhatIsNeeded() {
        write("path,conversions\na > b,1\nb,3\n");
        const auto done = (*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("shapley")));
        QVERIFY_RUN(done, 0);
        const auto channels = fileJson()[QStringLiteral("channels")].toObject();
        QCOMPARE(channels[QStringLiteral("a")][QStringLiteral("conversions")].toDouble(), .5);
        QCOMPARE(channels[QStringLiteral("b")][QStringLiteral("conversions")].toDouble(), 3.5);
        QCOMPARE(channels[QStringLiteral("b")][QStringLiteral("value")].toDouble(), 0.);
        QCOMPARE(fileJson()[QStringLiteral("p_conversion")].toDouble(), 1.);
    }

    void daysAreRead() {
        write("path,conversions,days\na > b,3,14 > 7\n");
        QVERIFY_RUN((*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("decay"))), 0);
        QVERIFY(std::abs(fileJson()[QStringLiteral("channels")][QStringLiteral("a")][QStringLiteral("conversions")].toDouble() - 1) < 1e-12);
        QVERIFY_RUN((*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("decay")) + QStringList{QStringLiteral("--half-life"), QStringLiteral("3.5")}), 0);
        QVERIFY(std::abs(fileJson()[QStringLiteral("channels")][QStringLiteral("a")][QStringLiteral("conversions")].toDouble() - .6) < 1e-12);
    }

    void badRowsAreTold() {
        write("path,conversions,value,nulls,days\na > b,1,2,0,\n > ,1,0,0,\n,1,0,0,\na,-1,0,0,\na,x,0,0,\na,1,-5,0,\na > b,1,2,0,3\na >  > b,1,2,1,\n");
        // Only decay asks for the days: to others that column is one like any other.
        QCOMPARE((*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("linear"))).json()[QStringLiteral("paths")].toObject()[QStringLiteral("used")].toInt(), 3);
        const auto done = (*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("decay")));
        QVERIFY_RUN(done, 0);
        const auto reading = done.json()[QStringLiteral("paths")].toObject();
        QCOMPARE(reading[QStringLiteral("used")].toInt(), 2);
        QStringList told;
        for (const auto& row : reading[QStringLiteral("rejected_rows")].toArray())
            told << QStringLiteral("%1 %2 %3").arg(row[QStringLiteral("line")].toInt()).arg(row[QStringLiteral("column")].toString(), row[QStringLiteral("reason")].toString());
        QCOMPARE(told, (QStringList{QStringLiteral("3 path no-touch"), QStringLiteral("4 path blank"), QStringLiteral("5 conversions negative"),
                                    QStringLiteral("6 conversions not-a-number"), QStringLiteral("7 value negative"), QStringLiteral("8 days bad-days")}));
        QVERIFY2(done.err.contains(QStringLiteral("no touch stands in the path")), qPrintable(done.err));
        QCOMPARE(done.json()[QStringLiteral("conversions")].toDouble(), 2.);
    }

    void nothingConverts() {
        write("path,conversions,value,nulls\na > b,0,0,4\n");
        QVERIFY_RUN((*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("markov"))), 0);
        QCOMPARE(fileJson()[QStringLiteral("p_conversion")].toDouble(-1), 0.);
        QVERIFY(fileJson()[QStringLiteral("channels")][QStringLiteral("a")][QStringLiteral("removal_effect")].isNull());
        write("path,conversions,value,nulls\n");
        QVERIFY_RUN((*m_run)("insight attribution", words(path("in.csv"), QStringLiteral("markov"))), 0);
        QVERIFY(fileJson()[QStringLiteral("p_conversion")].isNull());
        QVERIFY(fileJson()[QStringLiteral("channels")].toObject().isEmpty());
    }

    void misuseIsASentence() {
        write("path,conversions\na,1\n");
        const auto file = path("in.csv");
        auto done = (*m_run)("insight attribution", words(file, QStringLiteral("linear")) + QStringList{QStringLiteral("--order"), QStringLiteral("2")});
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("--order goes with --model markov")), qPrintable(done.err));
        done = (*m_run)("insight attribution --lang zh_TW", words(file, QStringLiteral("linear")) + QStringList{QStringLiteral("--half-life"), QStringLiteral("2")});
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("--half-life 須與 --model decay 一起使用")), qPrintable(done.err));
        done = (*m_run)("insight attribution", words(file, QStringLiteral("markov")) + QStringList{QStringLiteral("--order"), QStringLiteral("4")});
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("1…3")), qPrintable(done.err));
        done = (*m_run)("insight attribution", words(file, QStringLiteral("magic")));
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("first, last, linear, decay, position, markov, shapley")), qPrintable(done.err));
        done = (*m_run)("insight attribution", {QStringLiteral("--paths"), file, QStringLiteral("--out"), path("out.json")});
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("--model")), qPrintable(done.err));
    }

    void helpTellsTheRules() {
        const auto done = (*m_run)("insight attribution --help");
        QVERIFY_RUN(done, 0);
        for (const auto* word : {"removal_effect", "v(S)", "40 %", "half-life", "p_conversion", "exact"}) QVERIFY2(done.out.contains(QLatin1String(word)), word);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QStringList words(const QString& data, const QString& model) const {
        return {QStringLiteral("--paths"), data, QStringLiteral("--model"), model, QStringLiteral("--out"), path("out.json")};
    }
    void write(const QByteArray& content) const {
        QFile file(path("in.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
    }
    [[nodiscard]] QJsonObject fileJson() const {
        QFile file(path("out.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRunner> m_run;
};

LIANLU_TEST(TestAttributionCli)

}  // namespace test_attribution_cli

#include "test_attribution_cli.moc"
