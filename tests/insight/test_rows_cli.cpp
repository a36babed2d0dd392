// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>

#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_rows_cli {

using namespace lianlu;
using namespace lianlu::insight::test;

//! What all insight commands do with files that are not what they ought to be.
class TestRowsCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRowIsLeft_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("rfm") << "rfm --transactions in.csv --as-of 2026-05-31" << QByteArray("customer_id,date,amount\na,31.05.2026,1\nb,x,2\n");
        QTest::newRow("lifetime") << "lifetime --transactions in.csv --calibration-end 2026-05-31" << QByteArray("customer_id,date,amount\n,2026-01-01,1\n");
        QTest::newRow("attribution") << "attribution --paths in.csv --model linear" << QByteArray("path,conversions\na > b,one\n");
        QTest::newRow("stages") << "stages --events in.csv --as-of 2026-05-31" << QByteArray("customer_id,date,kind\na,yesterday,order\n");
        QTest::newRow("retention") << "retention --transactions in.csv" << QByteArray("customer_id,date\n,2026-01-01\n");
        QTest::newRow("basket") << "basket --baskets in.csv --support 0.1 --confidence 0" << QByteArray("basket_id,item\n1,\n,x\n");
        QTest::newRow("similar") << "similar --baskets in.csv" << QByteArray("basket_id,item\n1,\n,x\n");
        QTest::newRow("score") << "score --train in.csv --test in.csv --target y --positive 1" << QByteArray("x,y\n1,\n2,NA\n");
        QTest::newRow("experiment") << "experiment --data in.csv --group g --outcome y --control a" << QByteArray("g,y\na,-\nb,?\n");
        QTest::newRow("em") << "em --vectors in.csv --fields a,b" << QByteArray("a,b\n7,8\n");
    }
    void noRowIsLeft() {
        QFETCH(QString, words);
        QFETCH(QByteArray, content);
        const CliDesk desk;
        desk.write("in.csv", content);
        const auto done = desk(words + QStringLiteral(" --out out --rejected bad.csv"));
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(QStringLiteral("No row of this file could be used: in.csv")), done.said());
        QCOMPARE(desk.table("bad.csv").size(), static_cast<std::size_t>(content.count('\n') - 1));
        QVERIFY(desk.bytes("out").isEmpty());
        QVERIFY(desk(words + QStringLiteral(" --out out --lang zh_TW")).err.contains(QStringLiteral("沒有一列可用")));
    }

    //! A code that stays, and a sentence in the person's language.
    void reasonsAreCodesAndSentences() {
        const CliDesk desk;
        QByteArray long1000("a,1,");
        for (int i = 0; i < 1'000; ++i) long1000 += ',';
        desk.write("in.csv", "path,conversions,value\na,1,1\na,x,1\na,1e16,1\na,-1e999,1\na,inf,1\n\xFF,1,1\na,1,1,more\n" + long1000 + "\n\"a\" b,1,1\na,1,\"open\n");
        const auto done = desk(QStringLiteral("attribution --paths in.csv --model linear --out out.json --rejected bad.csv --lang zh_CN"));
        QVERIFY_RUN(done, 0);
        QStringList codes;
        for (const auto& row : desk.table("bad.csv")) {
            codes << QString::fromStdString(row.at("reason"));
            QVERIFY2(QString::fromStdString(row.at("sentence")).endsWith(QStringLiteral("。")), row.at("sentence").c_str());
        }
        QCOMPARE(codes, (QStringList{QStringLiteral("not-a-number"), QStringLiteral("number-too-large"), QStringLiteral("number-too-large"), QStringLiteral("not-a-number"),
                                     QStringLiteral("not-utf8"), QStringLiteral("more-cells"), QStringLiteral("too-many-cells"), QStringLiteral("text-after-quote"),
                                     QStringLiteral("open-quote")}));
        QVERIFY2(done.err.contains(QStringLiteral("1e15")), done.said());
        const auto told = done.json()[QStringLiteral("paths")][QStringLiteral("rejected_rows")].toArray();
        QCOMPARE(told[4][QStringLiteral("reason")].toString(), QStringLiteral("not-utf8"));
        for (const auto& channel : done.json()[QStringLiteral("channels")].toObject()) QVERIFY(channel.toObject().contains(QStringLiteral("removal_effect_value")));
    }

    void filesThatCannotBeRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing") << QByteArray() << "nowhere.csv" << "There is no such file: nowhere.csv. Check its name";
        QTest::newRow("folder") << QByteArray() << "." << "This is a folder";
        QTest::newRow("no text") << QByteArray("pa\xFFth,conversions\n") << "in.csv" << "Save the file as CSV UTF-8";
        QTest::newRow("too wide") << QByteArray("path,conversions") + QByteArray(1'000, ',') + "\n" << "in.csv" << "more than 1,000 columns";
    }
    void filesThatCannotBeRead() {
        QFETCH(QByteArray, content);
        QFETCH(QString, file);
        QFETCH(QString, said);
        const CliDesk desk;
        desk.write("in.csv", content);
        const auto done = desk(QStringLiteral("attribution --model linear --out out.json --paths ") + file);
        QVERIFY_RUN(done, 1);
        QVERIFY2(done.err.contains(said), done.said());
    }

    void statesAscend() {
        const CliDesk desk;
        desk.write("in.csv", "customer_id,date,kind\na,2026-01-01,order\n");
        const QString words(QStringLiteral("stages --events in.csv --as-of 2026-05-31 --out out.json --states "));
        const auto done = desk(words + QStringLiteral("new:400"));
        QVERIFY_RUN(done, 2);
        QVERIFY2(done.err.contains(QStringLiteral("new:400, active:90, cooling:180, sleeping:365")), done.said());
        QVERIFY_RUN(desk(words + QStringLiteral("sleeping:100")), 2);
        QVERIFY_RUN(desk(words + QStringLiteral("new:90,active:90")), 0);
    }

#ifndef _WIN32
    //! What a shell makes of <(…) and of a pipe: the same figures as of the file. em reads its input more than once.
    void aPipeIsRead_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("basket") << "insight basket --support 0 --confidence 0 --out out --baskets" << QByteArray("basket_id;item\n1;a\n1;b\n2;a\n");
        QTest::newRow("em") << "insight em --out out --vectors" << QByteArray("a,b,c\n1,1,1\n0,0,0\n1,1,0\n0,0,1\n1,0,1\n0,1,0\n0,0,0\n");
        QTest::newRow("resolve") << "insight resolve --id id --compare name:name --out out --records" << QByteArray("id,name\n1,Anna Schmidt\n2,Anna Schmidt\n");
    }
    void aPipeIsRead() {
        QFETCH(QString, words);
        QFETCH(QByteArray, content);
        const CliDesk desk;
        desk.write("in.csv", content);
        const auto run = [&](const QString& file) {
            QProcess process;
            process.setWorkingDirectory(desk.path("."));
            process.start(QStringLiteral(LIANLU_CLI_PROGRAM), words.split(QLatin1Char(' ')) + QStringList{file, QStringLiteral("--lang"), QStringLiteral("en")});
            process.write(content);
            process.closeWriteChannel();
            if (!process.waitForFinished(60'000)) qFatal("the program does not end");
            return std::pair(process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError());
        };
        const auto fromFile = run(QStringLiteral("in.csv"));
        QCOMPARE(fromFile.first, 0);
        const auto written = desk.bytes("out");
        QVERIFY(!written.isEmpty());
        const auto piped = run(QStringLiteral("/dev/stdin"));
        QVERIFY2(piped.first == 0, piped.second);
        QCOMPARE(piped.second, fromFile.second);
        QCOMPARE(desk.bytes("out"), written);
    }
#endif
};

LIANLU_TEST(TestRowsCli)

}  // namespace test_rows_cli

#include "test_rows_cli.moc"
