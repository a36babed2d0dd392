// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QDir>
#include <QTemporaryDir>

#include "models/base/csv_reader.h"
#include "tests/actions/cli_runner.h"
#include "tests/insight/customers.h"
#include "tests/insight/pair_figures.h"
#include "tests/support/test_main.h"

namespace test_resolve_cli {

using namespace lianlu;
using namespace lianlu::actions::test;
using namespace lianlu::oneid::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(const QString& file) {
    std::ifstream in(file.toStdString(), std::ios::binary);
    CsvReader reader(in, ',', CsvQuotes::lenient);
    Rows rows;
    std::vector<std::string> fields;
    while (reader.next(fields) == CsvReader::State::row) rows.push_back(fields);
    return rows;
}

}  // namespace

class TestResolveCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<CliRunner>(m_folder->path());
    }

    void febrl1_data() {
        QTest::addColumn<QString>("compare");
        QTest::addColumn<double>("least");
        QTest::newRow("as guessed") << "" << 0.99;
        QTest::newRow("without soc_sec_id") << "given_name,surname,street_number:number,address_1,address_2,suburb,postcode,state,date_of_birth:date" << 0.95;
    }
    void febrl1() {
        QFETCH(QString, compare);
        QFETCH(double, least);
        const auto data = qEnvironmentVariable("LIANLU_TEST_DATA") + QStringLiteral("/febrl1/dataset1.csv");
        if (!QFile::exists(data)) QSKIP("febrl1 is not there: set LIANLU_TEST_DATA");
        QStringList words{QStringLiteral("--records"), data, QStringLiteral("--id"), QStringLiteral("rec_id"), QStringLiteral("--out"), path("pairs.csv"),
                          QStringLiteral("--clusters"), path("clusters.csv"), QStringLiteral("--json")};
        if (!compare.isEmpty()) words << QStringLiteral("--compare") << compare;
        const auto done = (*m_run)("insight resolve", words);
        QVERIFY_RUN(done, 0);
        QCOMPARE(done.json()[QStringLiteral("records")].toInt(), 1000);
        const auto pairs = rowsOf(path("pairs.csv"));
        QCOMPARE(pairs[0], (std::vector<std::string>{"id_a", "id_b", "probability", "evidence"}));
        QCOMPARE(done.json()[QStringLiteral("matches")].toInt(), static_cast<int>(pairs.size()) - 1);
        std::vector<std::string> truth;
        std::map<std::string, std::size_t> place;
        const auto clusters = rowsOf(path("clusters.csv"));
        QCOMPARE(clusters.size(), std::size_t{1001});
        for (std::size_t i = 1; i < clusters.size(); ++i) {
            place[clusters[i][0]] = truth.size();
            truth.push_back(febrlTruth(clusters[i][0]));
        }
        std::set<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t i = 1; i < pairs.size(); ++i) {
            found.emplace(place.at(pairs[i][0]), place.at(pairs[i][1]));
            QVERIFY(std::stod(pairs[i][2]) >= 0.9);
        }
        const auto figures = figuresOf(truth, found);
        QVERIFY2(figures.f1 >= least, QByteArray::number(figures.f1));
    }

    //! Two files with columns in another order, one with a byte order mark and semicolons; blanks around cells; a truth column that is no feature.
    void filesAreTakenAsOne() {
        const Customers customers(300, 5);
        QByteArray first("\xEF\xBB\xBFid;truth;姓名;手机;生日;邮箱;城市;地址\r\n"), second("手机,姓名,地址,城市,邮箱,id,生日\n");
        std::map<std::string, int> truthOf;
        for (std::size_t i = 0; i < customers.rows.size(); ++i) {
            const auto& row = customers.rows[i];
            const auto id = "r" + std::to_string(i);
            truthOf[id] = customers.person[i];
            if (i % 2 == 0)
                first += QByteArray::fromStdString(fmt::format("{};{}; {} ;\"{}\";{};{};{};{}\r\n", id, customers.person[i] % 3, row[0], row[1], row[2], row[3], row[4], row[5]));
            else second += QByteArray::fromStdString(fmt::format("{},  {},{},{},{},{},{}\n", row[1], row[0], row[5], row[4], row[3], id, row[2]));
        }
        write("one.csv", first);
        write("two.csv", second);
        const auto done = (*m_run)("insight resolve", {QStringLiteral("--records"), path("one.csv"), QStringLiteral("--records"), path("two.csv"), QStringLiteral("--id"),
                                                       QStringLiteral("id"), QStringLiteral("--out"), path("out.csv"), QStringLiteral("--json")});
        QVERIFY_RUN(done, 0);
        QStringList kinds;
        for (const auto& column : done.json()[QStringLiteral("columns")].toArray())
            kinds << column.toObject()[QStringLiteral("name")].toString() + QLatin1Char(':') + column.toObject()[QStringLiteral("kind")].toString();
        QCOMPARE(kinds, (QStringList{QStringLiteral("姓名:name"), QStringLiteral("手机:phone"), QStringLiteral("生日:date"), QStringLiteral("邮箱:email"),
                                     QStringLiteral("城市:place"), QStringLiteral("地址:address")}));
        double right = 0, wanted = 0;
        const auto pairs = rowsOf(path("out.csv"));
        for (std::size_t i = 1; i < pairs.size(); ++i) right += truthOf.at(pairs[i][0]) == truthOf.at(pairs[i][1]);
        for (const auto& [a, x] : truthOf)
            for (const auto& [b, y] : truthOf) wanted += a < b && x == y;
        QVERIFY2(right / wanted > 0.93 && right / static_cast<double>(pairs.size() - 1) > 0.97, QByteArray::number(right / wanted));
    }

    //! As Excel writes CSV on Chinese Windows, and as "Unicode text".
    void otherEncodingsAreTaken_data() {
        QTest::addColumn<QByteArray>("content");
        const QString table = QString::fromUtf8("id,姓名,手机\r\n1,张伟,13812345678\r\n2,张 伟,+86 138 1234 5678\r\n3,李娜,13900001111\r\n");
        QTest::newRow("UTF-8") << table.toUtf8();
        QTest::newRow("GB18030") << QByteArray("id,\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA\r\n1,\xD5\xC5\xCE\xB0,13812345678\r\n2,\xD5\xC5 \xCE\xB0,+86 138 1234 5678\r\n3,\xC0\xEE\xC4\xC8,13900001111\r\n");
        QStringEncoder little(QStringConverter::Utf16LE);
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE") + QByteArray(little(table));
    }
    void otherEncodingsAreTaken() {
        QFETCH(QByteArray, content);
        write("in.csv", content);
        const auto done = (*m_run)("insight resolve", {QStringLiteral("--records"), path("in.csv"), QStringLiteral("--id"), QStringLiteral("id"), QStringLiteral("--out"), path("out.csv"), QStringLiteral("--json")});
        QVERIFY_RUN(done, 0);
        const auto columns = done.json()[QStringLiteral("columns")].toArray();
        QCOMPARE(columns.at(0).toObject()[QStringLiteral("name")].toString(), QString::fromUtf8("姓名"));
        QCOMPARE(columns.at(1).toObject()[QStringLiteral("kind")].toString(), QStringLiteral("phone"));
        const auto pairs = rowsOf(path("out.csv"));
        QCOMPARE(pairs.size(), std::size_t{2});
        QCOMPARE(pairs[1][0] + pairs[1][1], std::string("12"));
    }

    //! A file that has the answer in it is not asked for it; who names such a column knows why.
    void columnsThatTellTheAnswerAreLeftOut() {
        write("in.csv", "id,name,mobile,cluster,is_duplicate,origin\n1,ann lee,13812345678,a,0,rec-1-org\n2,bob ray,13900001111,a,0,rec-2-org\n3,ann lee,13812345678,b,1,rec-1-dup-0\n");
        const QStringList words{QStringLiteral("--records"), path("in.csv"), QStringLiteral("--id"), QStringLiteral("id"), QStringLiteral("--out"), path("out.csv"), QStringLiteral("--json")};
        const auto columnsOf = [](const Run& run, const char* list) {
            QStringList names;
            for (const auto& one : run.json()[QLatin1String(list)].toArray()) names << one.toObject()[QStringLiteral("name")].toString();
            return names.join(QLatin1Char(' '));
        };
        auto done = (*m_run)("insight resolve", words);
        QVERIFY_RUN(done, 0);
        QCOMPARE(columnsOf(done, "columns"), QStringLiteral("name mobile"));
        QCOMPARE(columnsOf(done, "left_out"), QStringLiteral("cluster is_duplicate origin"));
        QCOMPARE(done.err, QStringLiteral("Not compared, for they number the records or say which are one: cluster, is_duplicate, origin. To compare them, name them in --compare.\n"));
        QVERIFY((*m_run)("insight resolve --lang zh_CN", words).err.contains(QStringLiteral("未参与比较：cluster, is_duplicate, origin")));
        done = (*m_run)("insight resolve", words + QStringList{QStringLiteral("--compare"), QStringLiteral("name,cluster,origin:id")});
        QVERIFY_RUN(done, 0);
        QCOMPARE(columnsOf(done, "columns"), QStringLiteral("name cluster origin"));
        QCOMPARE(columnsOf(done, "left_out"), QString());
        QCOMPARE(done.err, QString());
    }

    void faultsAreClear_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const QByteArray good("id,name\n1,ann\n2,bob\n");
        QTest::newRow("no column") << good << "--id idd" << 2 << "Did you mean id?";
        QTest::newRow("no column to compare") << good << "--id id --compare nme" << 2 << "name";
        QTest::newRow("no kind") << good << "--id id --compare name:nam" << 2 << "place";
        QTest::newRow("id compared") << good << "--id id --compare id:text" << 2 << "never compared";
        QTest::newRow("threshold") << good << "--id id --threshold 1.5" << 2 << "probability";
        QTest::newRow("no id option") << good << "" << 2 << "--id";
        QTest::newRow("id twice") << QByteArray("id,name\n1,ann\n1,bob\n") << "--id id" << 1 << "same id: 1";
        QTest::newRow("id empty") << QByteArray("id,name\n1,ann\n ,bob\n") << "--id id" << 1 << "record 2";
        QTest::newRow("not UTF-8") << QByteArray("id,name\n1,ann\n2,b\xff\n") << "--id id" << 1 << "in.csv:3";
        QTest::newRow("empty") << QByteArray() << "--id id" << 1 << "empty";
        QTest::newRow("long row") << QByteArray("id,name\n1,ann,x\n") << "--id id" << 1 << "in.csv:2";
        QTest::newRow("column twice") << QByteArray("id,name,name\n") << "--id id" << 1 << "name";
        QTest::newRow("open quote") << QByteArray("id,name\n1,\"ann\n2,bob\n") << "--id id" << 1 << "in.csv:2";
        QTest::newRow("nothing to compare") << QByteArray("id,label\n1,a\n2,b\n") << "--id id" << 2 << "--compare";
    }
    void faultsAreClear() {
        QFETCH(QByteArray, content);
        QFETCH(QString, more);
        QFETCH(int, code);
        QFETCH(QString, said);
        write("in.csv", content);
        const auto done = (*m_run)("insight resolve", QStringList{QStringLiteral("--records"), path("in.csv"), QStringLiteral("--out"), path("out.csv")} +
                                                          more.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY_RUN(done, code);
        QVERIFY2(done.err.contains(said), done.said());
        QVERIFY(!QFile::exists(path("out.csv")) && !QFile::exists(path("out.csv.part")));
    }
    void faultsSpeakThreeLanguages() {
        const QStringList words{QStringLiteral("--records"), path("none.csv"), QStringLiteral("--id"), QStringLiteral("id"), QStringLiteral("--out"), path("out.csv")};
        QVERIFY((*m_run)("insight resolve", words).err.contains(QStringLiteral("There is no such file")));
        QVERIFY((*m_run)("insight resolve --lang zh_CN", words).err.contains(QStringLiteral("没有这个文件")));
        QVERIFY((*m_run)("insight resolve --lang zh_TW", words).err.contains(QStringLiteral("沒有這個檔案")));
        write("in.csv", "id,name\n1,ann\n2,bob\n");
        const auto done = (*m_run)("insight resolve", {QStringLiteral("--records"), path("in.csv"), QStringLiteral("--id"), QStringLiteral("id"), QStringLiteral("--out"),
                                                       path("no/such/folder/out.csv"), QStringLiteral("--json")});
        QVERIFY_RUN(done, 1);
        QCOMPARE(done.error()[QStringLiteral("code")].toString(), QStringLiteral("read-only"));
    }

    void smallTablesAreNoFault_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("pairs");
        QTest::newRow("heading only") << QByteArray("id,name\n") << 0;
        QTest::newRow("one record") << QByteArray("id,name\n1,ann\n") << 0;
        QTest::newRow("two that differ") << QByteArray("id,name,phone\n1,ann,13812345678\n2,bob,15987654321\n") << 0;
        QTest::newRow("all cells missing") << QByteArray("id,name,phone\n1,,\n2,,\n3,x,\n") << 0;
    }
    void smallTablesAreNoFault() {
        QFETCH(QByteArray, content);
        QFETCH(int, pairs);
        write("in.csv", content);
        const auto done = (*m_run)("insight resolve", {QStringLiteral("--records"), path("in.csv"), QStringLiteral("--id"), QStringLiteral("id"), QStringLiteral("--out"), path("out.csv"),
                                                       QStringLiteral("--compare"), QStringLiteral("name"), QStringLiteral("--json")});
        QVERIFY_RUN(done, 0);
        QCOMPARE(static_cast<int>(rowsOf(path("out.csv")).size()) - 1, pairs);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write %s", name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRunner> m_run;
};

LIANLU_TEST(TestResolveCli)

}  // namespace test_resolve_cli

#include "test_resolve_cli.moc"
