// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "models/base/csv_reader.h"
#include "models/base/secret_buffer.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/ingest.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/source_reader.h"
#include "sync/server/privacy/erasure.h"
#include "sync/server/sync/write_batch.h"
#include "tests/support/private_postgres.h"
#include "tests/support/test_main.h"

namespace test_ingest {

using namespace lianlu;
using namespace lianlu::server;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::pair<std::int64_t, std::string>> bad;
};

Read read(const std::string& text, char delimiter = ',') {
    std::istringstream in(text);
    CsvReader reader(in, delimiter);
    Read all;
    std::vector<std::string> fields;
    for (auto state = reader.next(fields); state != CsvReader::State::end; state = reader.next(fields)) {
        if (state == CsvReader::State::row)
            all.rows.push_back(fields);
        else
            all.bad.emplace_back(reader.line(), std::string(reader.reason()));
    }
    return all;
}

constexpr const char* kMapping = R"({
  "space": "excerpt",
  "sources": {"people": {"file": "people.csv", "delimiter": ";", "columns": {
      "id": {"type": "text", "required": true}, "name": "text", "mail": "text", "spent": {"type": "decimal", "scale": 2},
      "since": {"type": "timestamp", "zone": "Europe/Berlin"}}}},
  "rows": {"shops": [{"code": "a", "title": "Shop A"}]},
  "tables": [{"name": "sums", "from": "people", "group": ["id"], "columns": {"spent": {"sum": "spent"}, "rows": {"count": true}}}],
  "entities": [
    {"entity": "store", "from": "shops", "key": "{code}", "fields": {"code": "{code}", "name": "{title}", "time_zone": "Europe/Berlin"}},
    {"entity": "customer", "from": "people", "join": {"sum": {"table": "sums", "on": {"id": "id"}, "take": ["spent"]}}, "key": "{id}",
     "fields": {"kind": {"choose": "{sum.spent}", "cases": {"0": "prospect"}, "else": "customer"}, "name": "{name}",
                "home_store_id": {"id": "store", "key": "a"}, "spent_minor": {"first": ["{sum.spent}", 0]}, "joined_at": "{since}"}},
    {"entity": "identity", "from": "people", "where": {"not_empty": "mail"}, "key": "{id}",
     "fields": {"customer_id": {"id": "customer", "key": "{id}"}, "kind": "email", "value": "{mail}", "status": "active"}},
    {"entity": "tag", "from": "people", "key": "{id}",
     "fields": {"customer_id": {"id": "customer", "key": "nobody-{id}"}, "name": "x"}}
  ]})";

}  // namespace

class TestIngest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void csvByTheBook();
    void IN03_badRecordsDoNotEndTheReading();
    void IN06_decimals();
    void timesInZones();
    void mappingsAtFaultAreNamed_data();
    void mappingsAtFaultAreNamed();
    void excerptComesOutOfSql();
    void secondRunChangesOnlyWhatDiffers();
    void whatAPersonEditedStays();
    void afterAnErasureAPersonStartsAfresh();
    void missingFileChangesNothing();

private:
    struct Outcome {
        int exit = 0;
        nlohmann::json report;
        std::string err;
    };
    Outcome ingest(const std::string& csv, const std::string& mapping = kMapping);
    std::string one(const std::string& sql);

    QTemporaryDir m_folder;
    std::unique_ptr<test::PrivatePostgres> m_postgres;
    std::string m_conninfo;
};

void TestIngest::initTestCase() {
    QVERIFY(startCrypto());
    std::string why;
    m_postgres = test::PrivatePostgres::start(why);
    if (!m_postgres) QSKIP(why.c_str());
    m_conninfo = m_postgres->newDatabase();
    auto connection = pg::Connection::open(m_conninfo);
    QVERIFY(connection && migrate(*connection));
}

TestIngest::Outcome TestIngest::ingest(const std::string& csv, const std::string& mapping) {
    const auto folder = m_folder.path().toStdString();
    std::ofstream(folder + "/people.csv", std::ios::binary) << csv;
    const auto file = folder + "/mapping.json";
    std::ofstream(file, std::ios::binary) << mapping;
    const std::vector<std::string_view> args{"--mapping", file, "--password", "opensesame", "--json", folder};
    std::ostringstream out;
    std::ostringstream err;
    const int exit = runIngest(m_conninfo, args, out, err);
    return {exit, exit == 0 ? nlohmann::json::parse(out.str()) : nlohmann::json(), err.str()};
}

std::string TestIngest::one(const std::string& sql) {
    auto connection = pg::Connection::open(m_conninfo);
    const auto rows = connection->query(sql);
    if (!rows) return rows.error().describe();
    return rows->empty() ? "" : std::string(rows->text(0, 0));
}

void TestIngest::csvByTheBook() {
    QCOMPARE(read("a,b\n1,2\n").rows, (Rows{{"a", "b"}, {"1", "2"}}));
    QCOMPARE(read("\xEF\xBB\xBF"
                  "a,b\r\n1,2\r\n")
                 .rows,
             (Rows{{"a", "b"}, {"1", "2"}}));
    QCOMPARE(read("\"a\"\"b\",\"c,d\",\"e\r\nf\"").rows, (Rows{{"a\"b", "c,d", "e\r\nf"}}));
    QCOMPARE(read("a,,\n,b,\n").rows, (Rows{{"a", "", ""}, {"", "b", ""}}));
    QCOMPARE(read("x;\"y;z\"\n", ';').rows, (Rows{{"x", "y;z"}}));
    QCOMPARE(read("王,\"李\"").rows, (Rows{{"王", "李"}}));
    QVERIFY(read("").rows.empty());
}

void TestIngest::IN03_badRecordsDoNotEndTheReading() {
    const auto all = read(std::string("a,b\n") + "1\"x,2\n" + "3,\xFF\n" + "4,5\n" + std::string("6,\0\n", 4) +
                          "\"7\"x,8\n" + "9,10\n" + "\"11,12");
    QCOMPARE(all.rows, (Rows{{"a", "b"}, {"4", "5"}, {"9", "10"}}));
    QCOMPARE(all.bad.size(), std::size_t{5});
    QCOMPARE(all.bad[0].first, std::int64_t{2});
    QCOMPARE(all.bad[1].second, std::string("not clean UTF-8"));
    QCOMPARE(all.bad[4].first, std::int64_t{8});
    QCOMPARE(all.bad[4].second, std::string("quote is never closed"));
}

void TestIngest::IN06_decimals() {
    QCOMPARE(decimalToMinor("3.86", 2), std::optional<std::int64_t>(386));
    QCOMPARE(decimalToMinor("3", 2), std::optional<std::int64_t>(300));
    QCOMPARE(decimalToMinor("-0.005", 2), std::optional<std::int64_t>(-1));
    QCOMPARE(decimalToMinor("0.0049", 2), std::optional<std::int64_t>(0));
    QCOMPARE(decimalToMinor("4.440892e-16", 2), std::optional<std::int64_t>(0));
    QCOMPARE(decimalToMinor("1.5e3", 2), std::optional<std::int64_t>(150'000));
    QCOMPARE(decimalToMinor("92233720368547758.07", 2), std::nullopt);
    for (const char* bad : {"", "-", ".", "1,5", "nan", "inf", "1e999", "0x10", "1.2.3", "99999999999999999999"})
        QCOMPARE(decimalToMinor(bad, 2), std::nullopt);
}

void TestIngest::timesInZones() {
    QCOMPARE(timestampToMs("2017-01-28 14:06:53", "America/New_York"), std::optional<std::int64_t>(1'485'630'413'000));
    QCOMPARE(timestampToMs("2017-07-01", "America/New_York"), std::optional<std::int64_t>(1'498'881'600'000));
    // Left out in spring, twice in autumn: there is an answer all the same.
    QVERIFY(timestampToMs("2017-03-12 02:30:00", "America/New_York").has_value());
    QVERIFY(timestampToMs("2017-11-05 01:30:00", "America/New_York").has_value());
    for (const char* bad : {"2017-02-30", "2017-1-1", "2017-01-01 25:00", "2017-01-01x", "yesterday"})
        QCOMPARE(timestampToMs(bad, "UTC"), std::nullopt);
    QVERIFY(!lianlu::exchange::isZone("America/Springfield"));
}

void TestIngest::mappingsAtFaultAreNamed_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("not JSON") << QByteArray("\"space\":") << QByteArray("space:") << QByteArray("not JSON");
    QTest::newRow("file elsewhere") << QByteArray("people.csv") << QByteArray("../people.csv")
                                    << QByteArray("plain file name");
    QTest::newRow("zone") << QByteArray("Europe/Berlin\"}}}") << QByteArray("Europe/Bonn\"}}}")
                          << QByteArray("Europe/Bonn");
    QTest::newRow("column type") << QByteArray("\"name\": \"text\"") << QByteArray("\"name\": \"words\"")
                                 << QByteArray("no such column type");
    QTest::newRow("missing column") << QByteArray("\"name\": \"text\"") << QByteArray("\"nom\": \"text\"")
                                    << QByteArray("nom");
    QTest::newRow("entity") << QByteArray("\"tag\"") << QByteArray("\"label\"") << QByteArray("label");
    QTest::newRow("field") << QByteArray("\"home_store_id\"") << QByteArray("\"home\"") << QByteArray("customer.home");
    QTest::newRow("column") << QByteArray("\"{mail}\"") << QByteArray("\"{post}\"") << QByteArray("post");
    QTest::newRow("word") << QByteArray("\"rows\": {\"shops\"") << QByteArray("\"lines\": {\"shops\"")
                          << QByteArray("lines");
}

void TestIngest::mappingsAtFaultAreNamed() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, named);
    QByteArray mapping(kMapping);
    QVERIFY(mapping.contains(from));
    const auto outcome = ingest("id;name;mail;spent;since\n", mapping.replace(from, to).toStdString());
    QCOMPARE(outcome.exit, 1);
    QVERIFY2(outcome.err.find(named.toStdString()) != std::string::npos, outcome.err.c_str());
}

void TestIngest::excerptComesOutOfSql() {
    const auto outcome = ingest(
        "\xEF\xBB\xBFsince;id;name;mail;spent;more\r\n"
        "2024-05-01 10:00:00;1;\"Ann \"\"A\"\"\";ann@example.com;10.50;x\r\n"
        ";2;Bo;;;x\r\n"
        "2024-05-01;3;Cy;cy@example.com;abc;x\r\n"  // no number
        "2024-05-01;;Di;;1;x\r\n"                   // no id
        "2024-05-01;4;Ed\r\n"                       // too short
        "2024-05-01;1;Ann again;;4.50;x\r\n");      // the key comes twice
    QVERIFY2(outcome.exit == 0, outcome.err.c_str());
    QCOMPARE(outcome.report["sources"]["people"]["good"], 3);
    QCOMPARE(outcome.report["sources"]["people"]["bad"], 3);
    QCOMPARE(outcome.report["sources"]["people"]["first_bad"][0]["line"], 4);
    QVERIFY(outcome.report["sources"]["people"]["first_bad"][0]["reason"].get<std::string>().find("spent") == 0);
    QVERIFY(outcome.report.dump().find("Cy") == std::string::npos);  // no value of a row in the report
    QCOMPARE(outcome.report["entities"]["customer"]["made"], 2);
    QCOMPARE(outcome.report["entities"]["customer"]["bad"], 1);
    QCOMPARE(outcome.report["entities"]["tag"]["made"], 0);
    QCOMPARE(one("SELECT body::json->>'name' FROM customer WHERE body LIKE '%1500%'"), std::string("Ann \"A\""));
    QCOMPARE(one("SELECT (body::json->>'joined_at') FROM customer WHERE body LIKE '%1500%'"),
             std::string("1714550400000"));
    QCOMPARE(one("SELECT body::json->>'kind' FROM customer WHERE body LIKE '%Bo%'"), std::string("prospect"));
    QCOMPARE(one("SELECT (c.scope = i.scope AND c.scope = 'pool:' || s.id)::text FROM identity i JOIN customer c ON "
                 "c.id = i.customer_id, store s"),
             std::string("true"));
}

void TestIngest::secondRunChangesOnlyWhatDiffers() {
    const std::string rows = "id;name;mail;spent;since\n1;Ann \"A\";ann@example.com;15;2024-05-01 10:00:00\n2;Bo;;;\n";
    const std::string quotedRows =
        "id;name;mail;spent;since\n1;\"Ann \"\"A\"\"\";ann@example.com;15;2024-05-01 10:00:00\n2;Bo;;;\n";
    QCOMPARE(ingest(rows).report["sources"]["people"]["bad"], 1);  // a quote inside a plain field
    const auto heads = one("SELECT string_agg(scope || seq, ',' ORDER BY scope) FROM scope_head");
    const auto same = ingest(quotedRows);
    QCOMPARE(same.report["unchanged"], 4);
    QCOMPARE(one("SELECT string_agg(scope || seq, ',' ORDER BY scope) FROM scope_head"), heads);
    const auto other = ingest(quotedRows + "5;Flo;flo@example.com;2;2024-06-01\n");
    QCOMPARE(other.report["entities"]["customer"]["new"], 1);
    QCOMPARE(other.report["entities"]["identity"]["new"], 1);
    QVERIFY(one("SELECT string_agg(scope || seq, ',' ORDER BY scope) FROM scope_head") != heads);  // devices notice
    QCOMPARE(one("SELECT count(*)::text FROM customer"), std::string("3"));
}

void TestIngest::whatAPersonEditedStays() {
    auto connection = pg::Connection::open(m_conninfo);
    const auto found = connection->query("SELECT id FROM customer WHERE body LIKE '%Flo%'");
    QVERIFY(found && found->size() == 1);
    auto txn = pg::Transaction::begin(*connection);
    WriteBatch batch(*connection, SystemClock().now());
    QVERIFY(batch.upsert("customer", found->uuid(0, 0), {}, {{"name", std::string("Florence")}}).has_value());
    QVERIFY(batch.commit(*txn).has_value());
    const auto again = ingest("id;name;mail;spent;since\n5;Flo;flo@example.com;7;2024-06-01\n");
    QCOMPARE(again.report["entities"]["customer"]["changed"], 1);
    QCOMPARE(one("SELECT body::json->>'name' FROM customer WHERE body LIKE '%Flo%'"), std::string("Florence"));
    QCOMPARE(one("SELECT body::json->>'spent_minor' FROM customer WHERE body LIKE '%Flo%'"), std::string("700"));
}

void TestIngest::afterAnErasureAPersonStartsAfresh() {
    auto connection = pg::Connection::open(m_conninfo);
    const auto found = connection->query("SELECT id FROM customer WHERE body LIKE '%Florence%'");
    QVERIFY(found && found->size() == 1);
    const domain::CustomerId erased{found->uuid(0, 0)};
    const auto now = SystemClock().now();
    QVERIFY(requestErasure(*connection, erased, "person-asked", {"one", "hq", {}, {}, {}}, now));
    QVERIFY(executeErasure(*connection, erased, {"two", "hq", {}, {}, {}}, now));
    const std::string row = "id;name;mail;spent;since\n5;Flo;flo@example.com;7;2024-06-01\n";
    const auto again = ingest(row);
    QVERIFY2(again.exit == 0, again.err.c_str());
    QCOMPARE(again.report["entities"]["customer"]["new"], 1);
    QCOMPARE(again.report["after_erasure"], 1);
    QCOMPARE(one("SELECT count(*)::text FROM customer WHERE body LIKE '%Flo%' AND NOT deleted AND id <> '" + erased.toString() + "'"), std::string("1"));
    QCOMPARE(one("SELECT count(*)::text FROM identity i JOIN customer c ON c.id = i.customer_id WHERE i.value = 'flo@example.com' AND NOT c.deleted"), std::string("1"));
    QCOMPARE(one("SELECT body FROM customer WHERE id = '" + erased.toString() + "'"), std::string("{}"));
    // The same file once more finds the new person.
    const auto same = ingest(row);
    QCOMPARE(same.report["unchanged"], 3);
    QVERIFY(!same.report.contains("after_erasure"));
    QCOMPARE(one("SELECT count(*)::text FROM customer WHERE body LIKE '%Flo%'"), std::string("1"));
}

void TestIngest::missingFileChangesNothing() {
    const auto before = one("SELECT count(*)::text FROM customer");
    const std::vector<std::string_view> args{"--mapping", "/nowhere.json", "/nowhere"};
    std::ostringstream out;
    std::ostringstream err;
    QCOMPARE(runIngest(m_conninfo, args, out, err), 1);
    QVERIFY(err.str().find("nowhere.json") != std::string::npos);
    QCOMPARE(runIngest(m_conninfo, std::vector<std::string_view>{"--mapping"}, out, err), 2);
    QCOMPARE(one("SELECT count(*)::text FROM customer"), before);
}

LIANLU_TEST(TestIngest)

}  // namespace test_ingest

#include "test_ingest.moc"
