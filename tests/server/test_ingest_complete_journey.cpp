// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <sstream>

#include <nlohmann/json.hpp>

#include "models/base/secret_buffer.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/ingest.h"
#include "tests/support/private_postgres.h"
#include "tests/support/test_main.h"

namespace test_ingest_complete_journey {

using namespace lianlu;
using namespace lianlu::server;

//! The real Complete Journey set through the mapping that is delivered; figures by SQL.
class TestIngestCompleteJourney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void figures_data();
    void figures();
    void someGuideHasALeadToWrite();
    void secondRunFindsAllThere();

private:
    nlohmann::json run();
    std::string one(const std::string& sql);

    std::unique_ptr<test::PrivatePostgres> m_postgres;
    std::string m_conninfo, m_folder, m_mapping, m_error;
};

void TestIngestCompleteJourney::initTestCase() {
    QVERIFY(startCrypto());
    const QDir data(qEnvironmentVariable("LIANLU_TEST_DATA") + QStringLiteral("/completejourney"));
    if (!data.exists(QStringLiteral("transactions_sample.csv")))
        QSKIP("the Complete Journey data set is not there (LIANLU_TEST_DATA)");
    std::string why;
    m_postgres = test::PrivatePostgres::start(why);
    if (!m_postgres) QSKIP(why.c_str());
    m_folder = data.path().toStdString();
    m_mapping = LIANLU_ROOT "/resources/mappings/completejourney.json";
    m_conninfo = m_postgres->newDatabase();
    auto connection = pg::Connection::open(m_conninfo);
    QVERIFY(connection && migrate(*connection));
    const auto report = run();
    QVERIFY2(!report.is_null(), m_error.c_str());
    for (const auto& [name, source] : report["sources"].items()) QCOMPARE(source["bad"], 0);
    for (const auto& [name, entity] : report["entities"].items()) QCOMPARE(entity["bad"], 0);
    QCOMPARE(report["sources"]["transactions"]["good"], 75'000);
    QCOMPARE(report["entities"]["order"]["sums"]["total_minor"], 23'393'524);
}

nlohmann::json TestIngestCompleteJourney::run() {
    const std::vector<std::string_view> args{"--mapping", m_mapping, "--password", "opensesame", "--json", m_folder};
    std::ostringstream out;
    std::ostringstream err;
    if (runIngest(m_conninfo, args, out, err) != 0) {
        m_error = err.str();
        return {};
    }
    return nlohmann::json::parse(out.str());
}

std::string TestIngestCompleteJourney::one(const std::string& sql) {
    auto connection = pg::Connection::open(m_conninfo);
    const auto rows = connection->query(sql);
    if (!rows) return rows.error().describe();
    return rows->empty() ? "" : std::string(rows->text(0, 0));
}

void TestIngestCompleteJourney::figures_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* sql, const char* expected) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(expected);
    };
    row("households", "SELECT count(*)::text FROM customer WHERE body::json->>'kind' = 'member'", "2377");
    row("households that only got campaigns",
        "SELECT count(*)::text FROM customer WHERE body::json->>'kind' = 'prospect'", "2");
    row("baskets", "SELECT count(*)::text FROM \"order\"", "47243");
    row("lines", "SELECT count(*)::text FROM order_line", "75000");
    row("sales", "SELECT sum(total_minor)::text FROM \"order\"", "23393524");
    row("sales by line", "SELECT sum((body::json->>'amount_minor')::bigint)::text FROM order_line", "23393524");
    row("sales by household", "SELECT sum((body::json->>'spent_minor')::bigint)::text FROM customer", "23393524");
    row("best fifth",
        "SELECT round(100.0 * sum(s) FILTER (WHERE n <= 475) / sum(s), 2)::text FROM (SELECT "
        "(body::json->>'spent_minor')::bigint AS s, "
        "row_number() OVER (ORDER BY (body::json->>'spent_minor')::bigint DESC) AS n FROM customer) x",
        "54.02");
    row("campaign pairs", "SELECT count(*)::text FROM touch_event WHERE body::json->>'kind' = 'campaign'", "6589");
    row("redemptions", "SELECT count(*)::text FROM redemption", "2102");
    row("coupons", "SELECT count(*)::text FROM coupon WHERE body::json->>'status' = 'redeemed'", "2102");
    row("demographics", "SELECT count(DISTINCT customer_id)::text FROM tag", "801");
    row("stores", "SELECT count(*)::text FROM store", "293");
    row("guides",
        "SELECT count(*)::text FROM account a JOIN account_secret s ON s.account_id = a.id WHERE a.login LIKE "
        "'guide-%'",
        "293");
    row("products", "SELECT count(*)::text FROM product", "20902");
    row("campaigns", "SELECT count(*)::text FROM coupon_template WHERE code LIKE 'CJ-%'", "27");
    row("leads", "SELECT count(*)::text FROM lead WHERE body::json->>'source' = 'campaign'", "1529");
    row("leads are one a household", "SELECT (count(*) = count(DISTINCT customer_id))::text FROM lead", "true");
    row("member states", "SELECT count(*)::text FROM member_state", "2377");
    row("points", "SELECT sum((body::json->>'points_balance')::bigint)::text FROM member_state", "23393524");
    row("first basket", "SELECT min(placed_at)::text FROM \"order\"", "1483273827000");
    row("every person is in a book", "SELECT count(*)::text FROM customer WHERE scope NOT LIKE 'book:%'", "0");
}

void TestIngestCompleteJourney::figures() {
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(one(sql.toStdString())), expected);
}

void TestIngestCompleteJourney::someGuideHasALeadToWrite() {
    const auto guides =
        one("SELECT count(DISTINCT l.scope)::text FROM lead l JOIN identity i ON i.customer_id = l.customer_id AND "
            "i.kind = 'email' "
            "JOIN consent c ON c.customer_id = l.customer_id AND c.body::json->>'channel' = 'email' AND "
            "(c.body::json->>'granted')::boolean "
            "JOIN account a ON l.scope = 'book:' || a.staff_id");
    QVERIFY(QByteArray::fromStdString(guides).toInt() > 50);
}

void TestIngestCompleteJourney::secondRunFindsAllThere() {
    const auto heads = one("SELECT md5(string_agg(scope || seq || digest, ',' ORDER BY scope)) FROM scope_head");
    const auto report = run();
    QVERIFY2(!report.is_null(), m_error.c_str());
    for (const auto& [name, entity] : report["entities"].items()) {
        QCOMPARE(entity["new"], 0);
        QCOMPARE(entity["changed"], 0);
    }
    QCOMPARE(report["passwords_set"], 0);
    QCOMPARE(one("SELECT md5(string_agg(scope || seq || digest, ',' ORDER BY scope)) FROM scope_head"), heads);
}

LIANLU_TEST(TestIngestCompleteJourney)

}  // namespace test_ingest_complete_journey

#include "test_ingest_complete_journey.moc"
