// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <sstream>

#include "sync/server/ingest/cell_parser.h"
#include "models/exchange/read/clean_text.h"
#include "models/exchange/read/csv_records.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/source_reader.h"
#include "models/exchange/read/text_encoding.h"
#include "models/exchange/read/xlsx_format.h"
#include "tests/support/test_main.h"

namespace test_ingest_readers {

using namespace lianlu::exchange;
using namespace lianlu::server;

//! The parts of the readers, each by itself.
class TestIngestReaders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encodings();
    void delimiters();
    void patternsOfFiles();
    void names();
    void numbers();
    void dateFormats();
    void numberFormatsOfWorkbooks();
    void serials();
    void wordsOfAMapping_data();
    void wordsOfAMapping();
};

void TestIngestReaders::encodings() {
    const auto of = [](const std::string& text) {
        std::istringstream in(text);
        return detectEncoding(in).name;
    };
    QCOMPARE(of(""), std::string("UTF-8"));
    QCOMPARE(of("ascii"), std::string("UTF-8"));
    QCOMPARE(of("王"), std::string("UTF-8"));
    QCOMPARE(of("\xCD\xF5\xB7\xBC\n"), std::string("GB18030"));
    QCOMPARE(of("王\n\xCD\xF5\n"), std::string("UTF-8"));  // half of the lines: one of them is damaged
    QCOMPARE(of("\xFF\xFE" + std::string("a\0", 2)), std::string("UTF-16LE"));
    QVERIFY(isEncoding("GB18030") && isEncoding("Big5") && isEncoding("UTF-8"));
    QVERIFY(!isEncoding("no such"));
}

void TestIngestReaders::delimiters() {
    ReadSpec spec;
    spec.wanted = {"id", "金额", "amount"};
    QCOMPARE(guessDelimiter("id,amount\n", spec), ',');
    QCOMPARE(guessDelimiter("id;金额;a,b,c,d\n", spec), ';');
    QCOMPARE(guessDelimiter("id\tamount\n", spec), '\t');
    QCOMPARE(guessDelimiter("\"x,y\"|id|amount\n", spec), '|');
    QCOMPARE(guessDelimiter("id\n", spec), ',');
}

void TestIngestReaders::patternsOfFiles() {
    QVERIFY(fitsPattern("orders-1.csv", "orders*.csv"));
    QVERIFY(fitsPattern("orders.csv", "orders*.csv"));
    QVERIFY(fitsPattern("订单5月.xlsx", "订单*月.xlsx"));
    QVERIFY(fitsPattern("a.b.csv", "?.*.csv"));
    QVERIFY(!fitsPattern("orders.csv.bak", "orders*.csv"));
    QVERIFY(!fitsPattern("old-orders.csv", "orders*.csv"));
    QVERIFY(!fitsPattern("", "?"));
}

void TestIngestReaders::names() {
    QCOMPARE(cleanName("\xEF\xBB\xBF \xC2\xA0订单\xC2\xA0号\xE3\x80\x80"), std::string("订单 号"));
    QCOMPARE(std::string(trimmedCell("\xC2\xA0 a b \xE2\x80\x8B")), std::string("a b"));
}

void TestIngestReaders::numbers() {
    const auto plain = [](const char* text, char point = '.') { return plainNumber(text, point).value_or("none"); };
    QCOMPARE(plain("1,234,567.5"), std::string("1234567.5"));
    QCOMPARE(plain("1.234.567,5", ','), std::string("1234567.5"));
    QCOMPARE(plain("1 234,5", ','), std::string("1234.5"));
    QCOMPARE(plain("-￥１，２３４"), std::string("-1234"));
    QCOMPARE(plain("\xE2\x88\x92 5"), std::string("-5"));
    for (const char* bad : {"1,5", "12,34,567", ",123", "1,234,56"}) QCOMPARE(plain(bad), std::string("none"));
    ColumnSpec column;
    column.type = ColumnType::boolean;
    QCOMPARE(toText(*parseCell(column, "是", {})), std::string("true"));
    QCOMPARE(toText(*parseCell(column, "Ｎ", {})), std::string("false"));
    QVERIFY(!parseCell(column, "maybe", {}));
}

void TestIngestReaders::dateFormats() {
    const auto ms = [](const char* format, const char* text) -> std::int64_t {
        const auto compiled = TimeFormat::compile(format);
        if (!compiled) return -2;
        const auto time = compiled->parse(text);
        return time ? toInstant(*time, "UTC").value_or(-1) : -1;
    };
    QCOMPARE(ms("yyyy-MM-dd HH:mm:ss.SSS", "2024-05-01 10:00:00.250"), 1'714'557'600'250);
    QCOMPARE(ms("M/d/yyyy h:mm a", "5/1/2024 12:30 AM"), 1'714'523'400'000);
    QCOMPARE(ms("yyyy年M月d日 ah:mm", "2024年5月1日 下午1:00"), 1'714'568'400'000);
    QCOMPARE(ms("yyyyMMdd'T'HHmmss", "20240501T100000"), 1'714'557'600'000);
    QCOMPARE(ms("dd.MM.yyyy", "01.05.2024 9:05"), 1'714'554'300'000);
    QCOMPARE(ms("yyyy-MM-dd'T'HH:mmXXX", "2024-05-01T10:00+08:00"), 1'714'528'800'000);
    QCOMPARE(ms("yyyyMMdd", "2024051"), -1);
    QCOMPARE(ms("excel", "60"), -1);
    QCOMPARE(ms("excel", "45413.5"), 1'714'564'800'000);
    QCOMPARE(ms("unix", "20240501"), -1);  // a day, no second
    QCOMPARE(ms("dd/MM", "01/05"), -2);
    QCOMPARE(ms("qqq", ""), -2);
}

void TestIngestReaders::numberFormatsOfWorkbooks() {
    for (const char* code : {"yyyy-mm-dd", "[$-804]yyyy\"年\"m\"月\"", "h:mm AM/PM", "m/d/yy;@"}) QVERIFY2(isDateFormat(code), code);
    for (const char* code : {"General", "0.00", "[Red]0", "\"days\"0", "[h]:mm", "#,##0\\d", "@"}) QVERIFY2(!isDateFormat(code), code);
    QVERIFY(isDateFormat(14) && isDateFormat(31) && isDateFormat(58) && !isDateFormat(0) && !isDateFormat(46));
}

void TestIngestReaders::serials() {
    QCOMPARE(serialText(1, false), std::string("1900-01-01"));
    QCOMPARE(serialText(59, false), std::string("1900-02-28"));
    QCOMPARE(serialText(60, false), std::string("60"));
    QCOMPARE(serialText(61, false), std::string("1900-03-01"));
    QCOMPARE(serialText(0.5, false), std::string("12:00:00"));
    QCOMPARE(serialText(0, true), std::string("1904-01-01"));
    QCOMPARE(serialText(45'412.999999999, false), std::string("2024-05-01"));
    QCOMPARE(numberText(13'812'345'678), std::string("13812345678"));
    QCOMPARE(numberText(0.1 + 0.2), std::string("0.3"));
    QCOMPARE(unescaped("a_x000D_b_x0000__xZZZZ__x00"), std::string("a\rb_x0000__xZZZZ__x00"));
}

void TestIngestReaders::wordsOfAMapping_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("named");
    const auto is = [](const char* name, const char* source, const char* named) { QTest::newRow(name) << QByteArray(source) << QByteArray(named); };
    is("source word", R"({"file": "a", "fromat": "csv", "columns": {}})", "fromat");
    is("column word", R"({"file": "a", "columns": {"x": {"type": "text", "naems": []}}})", "naems");
    is("file and pattern", R"({"file": "a", "pattern": "a*", "columns": {}})", "pattern");
    is("pattern elsewhere", R"({"pattern": "../*", "columns": {}})", "plain file name");
    is("encoding", R"({"file": "a", "encoding": "UTF-9", "columns": {}})", "UTF-9");
    is("format", R"({"file": "a", "format": "xls", "columns": {}})", "xlsx");
    is("date format", R"({"file": "a", "columns": {"x": {"type": "date", "format": ["yyyy-MM"]}}})", "yyyy-MM");
    is("format of a text", R"({"file": "a", "columns": {"x": {"type": "text", "format": "iso"}}})", "only dates");
    is("future", R"({"file": "a", "future_hours": "soon", "columns": {}})", "future_hours");
    is("decimal point", R"({"file": "a", "columns": {"x": {"type": "decimal", "decimal_point": "'"}}})", "decimal_point");
}

void TestIngestReaders::wordsOfAMapping() {
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, named);
    const auto mapping = Mapping::parse("{\"space\": \"x\", \"sources\": {\"s\": " + source.toStdString() + "}, \"entities\": []}");
    QVERIFY(!mapping.has_value());
    QVERIFY2(mapping.error().describe().find(named.toStdString()) != std::string::npos, mapping.error().describe().c_str());
}

LIANLU_TEST(TestIngestReaders)

}  // namespace test_ingest_readers

#include "test_ingest_readers.moc"
