// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "models/base/csv_cell.h"
#include "models/base/secret_buffer.h"
#include "models/base/text.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/ingest.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/source_reader.h"
#include "tests/support/private_postgres.h"
#include "tests/support/test_main.h"

namespace test_ingest_ugly {

using namespace lianlu;
using namespace lianlu::server;

namespace {

constexpr const char* kMapping = R"({
  "space": "ugly", "zone": "Asia/Shanghai",
  "sources": {"orders": {"pattern": "orders*", "sheet": "订单", "columns": {
      "id": {"type": "text", "names": ["订单号", "order_id", "order.id"], "required": true},
      "name": {"type": "text", "names": ["姓名", "name", "buyer.name"]},
      "amount": {"type": "decimal", "names": ["金额", "amount"]},
      "pieces": {"type": "integer", "names": ["数量", "pieces", "qty"]},
      "at": {"type": "timestamp", "names": ["时间", "time"], "format": ["iso", "yyyy/M/d", "yyyyMMdd", "dd.MM.yyyy", "M/d/yyyy",
             "yyyy年M月d日", "excel", "unix", "unix_ms"]}}}},
  "rows": {"shops": [{"code": "a", "title": "Shop A"}]},
  "entities": [
    {"entity": "store", "from": "shops", "key": "{code}", "fields": {"code": "{code}", "name": "{title}", "time_zone": "Asia/Shanghai"}},
    {"entity": "customer", "from": "orders", "key": "{id}", "fields": {"kind": "customer", "name": {"first": ["{name}", "{id}"]},
     "home_store_id": {"id": "store", "key": "a"}, "spent_minor": "{amount}", "joined_at": "{at}"}}
  ]})";

struct Outcome {
    Result<Table> table;
    SourceReport report;

    [[nodiscard]] std::string bad() const {
        std::string all;
        for (const auto& one : report.firstBad) all += (all.empty() ? "" : "|") + std::to_string(one.line) + " " + one.reason;
        return all;
    }
    [[nodiscard]] std::string column(const char* name) const {
        std::string all;
        for (std::size_t row = 0; row < table->size(); ++row) all += (row == 0 ? "" : "|") + toText(table->at(row, *table->column(name)));
        return all;
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

std::string contentOf(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

//! Each file of tests/data/ugly gives what its README says.
class TestIngestUgly : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filesGiveWhatIsWritten_data();
    void filesGiveWhatIsWritten();
    void filesThatAreRefused_data();
    void filesThatAreRefused();
    void everyCaseIsWrittenDown();
    void textsStayAsTheyAre();
    void amountsAndDatesAreOneValue();
    void ambiguousDatesAreBad();
    void workbookCells();
    void jsonPaths();
    void dryRunWritesNothing();
    void errorsAreMendedAndReadAgain();
    void formulasNeverRunInWhatWeWrite();

private:
    [[nodiscard]] Outcome read(const char* name, const std::string& mapping = kMapping);
    [[nodiscard]] nlohmann::json ingest(const std::string& folder, const std::vector<std::string>& more);
    [[nodiscard]] std::string one(const std::string& sql);

    QTemporaryDir m_folder;
    std::unique_ptr<test::PrivatePostgres> m_postgres;
    std::string m_conninfo, m_error;
};

void TestIngestUgly::initTestCase() {
    QVERIFY(startCrypto());
    QProcess python;
    python.start(QStringLiteral(LIANLU_PYTHON), {QStringLiteral(LIANLU_ROOT "/tests/data/ugly/make_ugly.py"), m_folder.path()});
    QVERIFY(python.waitForFinished() && python.exitCode() == 0);
}

Outcome TestIngestUgly::read(const char* name, const std::string& mapping) {
    const auto parsed = Mapping::parse(mapping);
    Outcome outcome;
    if (!parsed) {
        outcome.table = tl::unexpected(parsed.error());
        return outcome;
    }
    ReadOptions options;
    options.nowMs = toUnixMs(SystemClock().now());
    outcome.table = readSource(parsed->sources[0], m_folder.path().toStdString() + "/" + name, options, outcome.report);
    return outcome;
}

void TestIngestUgly::filesGiveWhatIsWritten_data() {
    QTest::addColumn<int>("good");
    QTest::addColumn<QString>("bad");
    const auto is = [](const char* name, int good, const char* bad = "") { QTest::newRow(name) << good << QString::fromUtf8(bad); };
    is("utf8_bom", 3);
    is("utf16le", 3);
    is("utf16be", 3);
    is("gb18030", 3);
    is("utf8_damaged", 2, "3 holds bytes that are no UTF-8");
    is("gb18030_damaged", 2, "3 holds bytes that are no GB18030");
    is("lost", 1, "2 name holds U+FFFD: a character was lost before it came here|3 holds a NUL character");
    is("line_ends", 4);
    is("big_cell", 2, "3 field is too long");
    is("formulas", 6, "8 amount is not a decimal number");
    is("other_duplicates", 1);
    is("unclosed", 1, "3 quote is never closed: it takes in the 3 lines to the end of the file");
    is("ragged", 2, "3 3 fields where the header has 5|4 6 fields where the header has 5");
    is("semicolons", 2);
    is("tabs", 2);
    is("bars", 2);
    is("header_only", 0);
    is("dates", 14, "16 at is not a time|17 at is not a time|18 at is not a time|19 at is not a time|20 at is not a time");
    is("amounts", 7,
       "9 amount is not a decimal number|10 amount is not a decimal number|11 amount is not a decimal number|12 amount is not a decimal "
       "number|13 amount is not a decimal number|14 amount is not a decimal number|15 amount is not a decimal number");
    is("cut_numbers", 1, "2 id is a long number that a spreadsheet has cut|3 name is an error of a spreadsheet");
    is("negative", 3, "4 pieces is not a whole number");
    is("refunds_first", 2);
    is("future", 2, "4 at is in the future|5 at is in the future|6 at is in the future");
    is("emoji", 3);
    is("several", 2, "3 amount is not a decimal number");
    is("json", 4,
       "4 is not JSON at byte 3|5 is not one JSON object a line|6 id is a list or an object|7 has the same name twice|8 is nested too "
       "deeply|9 holds a NUL character|10 id is a long number that a spreadsheet has cut|11 line is too long|12 holds a number that is too large|14 holds bytes that are no UTF-8");
    is("workbook", 4,
       "7 amount is not a decimal number|8 name is an error of a spreadsheet|9 name is an error of a spreadsheet|10 id is a long number that a "
       "spreadsheet has cut|11 at is not a time");
    is("workbook_1904", 1);
    is("deep_xml", 0, "2 the workbook's XML is nested too deeply: refused: the rows after this one were not read");
}

void TestIngestUgly::filesGiveWhatIsWritten() {
    QFETCH(int, good);
    QFETCH(QString, bad);
    const auto outcome = read(QTest::currentDataTag());
    QVERIFY2(outcome.table.has_value(), outcome.table ? "" : outcome.table.error().describe().c_str());
    QCOMPARE(QString::fromStdString(outcome.bad()), bad);
    QCOMPARE(outcome.report.good, good);
    QCOMPARE(outcome.report.bad, bad.isEmpty() ? 0 : bad.count(QLatin1Char('|')) + 1);
}

void TestIngestUgly::filesThatAreRefused_data() {
    QTest::addColumn<QString>("words");
    const auto is = [](const char* name, const char* words) { QTest::newRow(name) << QString::fromUtf8(words); };
    is("duplicate_headers", "column stands twice in orders.csv: as \"金额\" and \"金额\" (amount)");
    is("no_header", "no header line");
    is("cut_off", "is no .xlsx workbook, or is cut off");
    is("zip_bomb", "refused as a zip bomb");
    is("dtd", "declares a DTD");
    is("old_xls", "old .xls workbook");
}

void TestIngestUgly::filesThatAreRefused() {
    QFETCH(QString, words);
    const auto outcome = read(QTest::currentDataTag());
    QVERIFY(!outcome.table.has_value());
    const auto error = outcome.table.error().describe();
    QVERIFY2(error.find(words.toStdString()) != error.npos, error.c_str());
}

void TestIngestUgly::everyCaseIsWrittenDown() {
    const auto readme = contentOf(LIANLU_ROOT "/tests/data/ugly/README.md");
    const auto mine = contentOf(LIANLU_ROOT "/tests/server/test_ingest_ugly.cpp");
    for (const auto& name : QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QVERIFY2(readme.find("`" + name.toStdString() + "`") != readme.npos, qPrintable(name));
        QVERIFY2(mine.find("\"" + name.toStdString() + "\"") != mine.npos, qPrintable(name));
    }
}

void TestIngestUgly::textsStayAsTheyAre() {
    for (const char* name : {"utf8_bom", "utf16le", "utf16be", "gb18030"}) QCOMPARE(read(name).column("name"), std::string("王芳|𠮷野家|Zoë"));
    QCOMPARE(read("utf8_damaged").column("name"), std::string("王芳|Zoë"));
    QCOMPARE(read("gb18030_damaged").column("name"), std::string("王芳|Zoë"));
    QCOMPARE(read("emoji").column("name"), std::string("𠮷田👩‍👩‍👧|㐂𪚥|e\u0301 ﷽ \u202eabc"));
    QCOMPARE(read("line_ends").column("name"), std::string("王芳|王芳|a\r\nb|王芳"));
    QCOMPARE(read("formulas").column("name"), std::string("=1+1|+86 138|-cmd|' /C calc'!A0|@SUM(A1)|=HYPERLINK(\"http://x\",\"y\")|'=1+1"));
    QCOMPARE(read("several").column("id"), std::string("A1|A3"));
    QCOMPARE(read("several").column("_row"), std::string("1|3"));
    QCOMPARE(read("several").report.encodings, (std::set<std::string>{"GB18030", "UTF-8"}));
}

void TestIngestUgly::amountsAndDatesAreOneValue() {
    QCOMPARE(read("amounts").column("amount"), std::string("123450|123450|123450|-123450|-123450|-123450|123450"));
    const auto dates = read("dates");
    const auto at = *dates.table->column("at");
    for (std::size_t row = 0; row < dates.table->size(); ++row) QCOMPARE(toText(dates.table->at(row, at)), std::string("1714492800000"));
    QCOMPARE(read("negative").column("pieces"), std::string("-2|0|2"));
    QCOMPARE(read("refunds_first").column("id"), std::string("R1|A1"));
    const auto anyTime = replaced(kMapping, "\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Shanghai\", \"future_hours\": \"any\"");
    QCOMPARE(read("future", anyTime).report.good, 5);
}

void TestIngestUgly::ambiguousDatesAreBad() {
    const auto both = replaced(kMapping, "\"M/d/yyyy\"", "\"M/d/yyyy\", \"d/M/yyyy\"");
    const auto outcome = read("ambiguous_dates", both);
    QCOMPARE(outcome.bad(), std::string("2 at fits two date formats with different times"));
    QCOMPARE(outcome.report.good, 2);
    QCOMPARE(read("ambiguous_dates").report.good, 2);  // by M/d/yyyy alone, 13/04 is none
}

void TestIngestUgly::workbookCells() {
    const auto outcome = read("workbook");
    QCOMPARE(outcome.column("id"), std::string("A1|13812345678|A3|A9"));
    QCOMPARE(outcome.column("name"), std::string("𠮷田|a\rb||姓名"));
    QCOMPARE(outcome.column("amount"), std::string("1050|30|725|100"));
    QCOMPARE(outcome.column("pieces"), std::string("1|-2|3|1"));
    QCOMPARE(outcome.column("at"), std::string("1714536000000|1714492800000|1714492800000|1714492800000"));
    QCOMPARE(read("workbook_1904").column("at"), std::string("1714536000000"));
    QCOMPARE(read("workbook", replaced(kMapping, "\"订单\"", "2")).report.good, 4);
    const auto other = read("workbook", replaced(kMapping, "\"订单\"", "\"退款\""));
    QVERIFY(!other.table && other.table.error().context.find("说明, 订单") != std::string::npos);
    // What was read before the damage stays; the rest is told.
    const auto damaged = read("damaged");
    QVERIFY2(damaged.table.has_value(), damaged.table ? "" : damaged.table.error().describe().c_str());
    QVERIFY(damaged.report.good > 100 && damaged.report.good < 2'997);
    QCOMPARE(damaged.report.bad, 1);
    QVERIFY2(damaged.bad().find("rows after this one were not read") != std::string::npos, damaged.bad().c_str());
}

void TestIngestUgly::jsonPaths() {
    const auto outcome = read("json");
    QCOMPARE(outcome.column("id"), std::string("A1|A2|A3|A9"));
    QCOMPARE(outcome.column("name"), std::string("𠮷田|𠮷田||𠮷田"));
    QCOMPARE(outcome.column("amount"), std::string("1050|100000|-100|1050"));
    QCOMPARE(outcome.column("at"), std::string("1714492800000|1714492800000|1714492800000|1714492800000"));
}

nlohmann::json TestIngestUgly::ingest(const std::string& folder, const std::vector<std::string>& more) {
    if (!m_postgres) {
        m_postgres = test::PrivatePostgres::start(m_error);
        if (!m_postgres) return {};
        m_conninfo = m_postgres->newDatabase();
        auto connection = pg::Connection::open(m_conninfo);
        if (!connection || !migrate(*connection)) return {};
    }
    const auto mapping = m_folder.path().toStdString() + "/mapping.json";
    std::ofstream(mapping, std::ios::binary) << kMapping;
    std::vector<std::string_view> args{"--mapping", mapping, "--json"};
    args.insert(args.end(), more.begin(), more.end());
    args.emplace_back(folder);
    std::ostringstream out, err;
    const int exit = runIngest(m_conninfo, args, out, err);
    m_error = err.str();
    return exit == 0 ? nlohmann::json::parse(out.str()) : nlohmann::json();
}

std::string TestIngestUgly::one(const std::string& sql) {
    auto connection = pg::Connection::open(m_conninfo);
    const auto rows = connection->query(sql);
    if (!rows) return rows.error().describe();
    return rows->empty() ? "" : std::string(rows->text(0, 0));
}

void TestIngestUgly::dryRunWritesNothing() {
    const auto folder = m_folder.path().toStdString();
    const auto first = ingest(folder + "/negative", {"--dry-run"});
    if (first.is_null() && !m_postgres) QSKIP(m_error.c_str());
    QVERIFY2(!first.is_null(), m_error.c_str());
    QCOMPARE(first["dry_run"], true);
    QCOMPARE(first["entities"]["customer"]["new"], 3);
    QCOMPARE(one("SELECT ((SELECT count(*) FROM customer) + (SELECT count(*) FROM store) + (SELECT count(*) FROM change_log))::text"),
             std::string("0"));
    QCOMPARE(ingest(folder + "/negative", {})["entities"]["customer"]["new"], 3);
    const auto heads = one("SELECT string_agg(scope || seq, ',' ORDER BY scope) FROM scope_head");
    // A1 again with another amount, a new one, and the same store.
    const auto second = ingest(folder + "/formulas", {"--dry-run"});
    QCOMPARE(second["entities"]["customer"]["changed"], 3);
    QCOMPARE(second["entities"]["customer"]["new"], 3);
    QCOMPARE(second["unchanged"], 1);
    QCOMPARE(one("SELECT string_agg(scope || seq, ',' ORDER BY scope) FROM scope_head"), heads);
    // What was foretold happens.
    const auto real = ingest(folder + "/formulas", {});
    QCOMPARE(real["entities"], second["entities"]);
    QCOMPARE(real["unchanged"], second["unchanged"]);
    QCOMPARE(one("SELECT count(*)::text FROM customer WHERE body::json->>'name' = '=1+1'"), std::string("1"));
}

void TestIngestUgly::errorsAreMendedAndReadAgain() {
    const auto folder = m_folder.path().toStdString();
    const auto errors = folder + "/errors.csv";
    const auto first = ingest(folder + "/amounts", {"--errors", errors});
    if (first.is_null() && !m_postgres) QSKIP(m_error.c_str());
    QVERIFY2(!first.is_null(), m_error.c_str());
    QCOMPARE(first["sources"]["orders"]["bad"], 7);
    QCOMPARE(first["errors"]["rows"], 7);
    const auto text = contentOf(errors);
    QVERIFY(text.starts_with("\xEF\xBB\xBF_source,_file,_line,_column,_reason,订单号,姓名,金额,数量,时间\r\n"
                             "orders,orders.csv,9,金额,amount is not a decimal number,A08,王芳,\"1,5\",1,"));
    QVERIFY(!std::filesystem::exists(errors + ".part"));
    QCOMPARE(static_cast<int>(std::filesystem::status(errors).permissions() & std::filesystem::perms::all), 0600);
    // One cell mended, saved by a spreadsheet of another country.
    std::ofstream(errors, std::ios::binary) << replaced(text, "\"1,5\"", "1.5");
    const auto again = folder + "/errors-2.csv";
    const auto second = ingest(folder + "/amounts", {"--mended", errors, "--errors", again});
    QVERIFY2(!second.is_null(), m_error.c_str());
    QCOMPARE(second["sources"]["orders"]["good"], 8);
    QCOMPARE(second["sources"]["orders"]["bad"], 6);
    QCOMPARE(second["sources"]["orders"]["mended"], 7);
    QCOMPARE(second["entities"]["customer"]["new"], 1);
    QVERIFY(contentOf(again).find("orders,orders.csv,10,") != std::string::npos);  // still where it first stood
    // The same file as an input of its own.
    QDir().mkpath(m_folder.filePath(QStringLiteral("own")));
    std::filesystem::copy_file(errors, folder + "/own/orders.csv");
    QCOMPARE(ingest(folder + "/own", {})["sources"]["orders"]["good"], 1);
    QVERIFY(ingest(folder + "/amounts", {"--mended", folder + "/emoji/orders.csv"}).is_null());
    QVERIFY(m_error.find("--errors") != std::string::npos);
}

void TestIngestUgly::formulasNeverRunInWhatWeWrite() {
    const auto folder = m_folder.path().toStdString();
    const auto report = ingest(folder + "/formulas", {"--dry-run", "--errors", folder + "/formulas.csv"});
    if (report.is_null() && !m_postgres) QSKIP(m_error.c_str());
    QVERIFY(contentOf(folder + "/formulas.csv").find(",A9,'=2+5,abc,") != std::string::npos);
    for (const char* text : {"=1", "+1", "-x", "@x", "\t=1", "＝1", "'=1", "''=1", "-1+2"}) {
        QVERIFY(guardedCell(text).starts_with('\''));
        QCOMPARE(std::string(unguardedCell(guardedCell(text))), std::string(text));
    }
    for (const char* text : {"-12.50", "-1,234", "'tis", "a=b", "", "12"}) {
        QCOMPARE(guardedCell(text), std::string(text));
        QCOMPARE(std::string(unguardedCell(text)), std::string(text));
    }
    QCOMPARE(csvCell("=\"a\",b"), std::string("\"'=\"\"a\"\",b\""));
}

LIANLU_TEST(TestIngestUgly)

}  // namespace test_ingest_ugly

#include "test_ingest_ugly.moc"
