// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <fstream>

#include "models/base/secret_buffer.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/ingest_run.h"
#include "sync/server/ingest/mapping.h"
#include "sync/server/ingest/source_reader.h"
#include "tests/support/private_postgres.h"
#include "tests/support/sanitized.h"
#include "tests/support/test_main.h"

namespace test_ingest_rows {

using namespace lianlu;
using namespace lianlu::server;

namespace {

constexpr const char* kMapping = R"({
  "space": "rows", "zone": "Asia/Shanghai",
  "sources": {"orders": {"file": "orders.csv", "columns": {
      "订单号": {"type": "text", "required": true}, "姓名": "text", "金额": "decimal", "数量": "integer", "时间": "timestamp"}}},
  "rows": {"shops": [{"code": "a"}]},
  "entities": [
    {"entity": "store", "from": "shops", "key": "{code}", "fields": {"code": "{code}", "name": "{code}", "time_zone": "Asia/Shanghai"}},
    {"entity": "order", "from": "orders", "key": "{订单号}", "fields": {"store_id": {"id": "store", "key": "a"}, "channel": "store",
     "number": "{订单号}", "status": "done", "fulfilment": "carry", "placed_at": "{时间}", "total_minor": "{金额}"}}
  ]})";

constexpr std::int64_t kMiB = 1 << 20;

//! Most memory this process has had since the last call; 0 where the system does not tell.
std::int64_t peakBytes() {
    std::int64_t peak = 0;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) peak = std::atoll(line.c_str() + 6) * 1024;
    std::ofstream("/proc/self/clear_refs") << "5";
    return peak;
}

}  // namespace

//! Very many rows: 50,000, or as many as LIANLU_TEST_ROWS says.
class TestIngestRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readingNeedsNoMore();
    void ingestStaysWithinBounds();

private:
    QTemporaryDir m_folder;
    std::int64_t m_rows = 50'000;
    std::string m_path;
};

void TestIngestRows::initTestCase() {
    QVERIFY(startCrypto());
    if (const auto told = qEnvironmentVariableIntValue("LIANLU_TEST_ROWS"); told > 0) m_rows = told;
    QProcess python;
    python.start(QStringLiteral(LIANLU_PYTHON), {QStringLiteral(LIANLU_ROOT "/tests/data/ugly/make_ugly.py"), m_folder.path(),
                                                 QStringLiteral("--rows"), QString::number(m_rows)});
    QVERIFY(python.waitForFinished(120'000) && python.exitCode() == 0);
    m_path = m_folder.path().toStdString() + "/rows";
}

void TestIngestRows::readingNeedsNoMore() {
    if (test::kSanitized) QSKIP("a sanitizer keeps what was freed");
    const auto mapping = Mapping::parse(kMapping);
    QVERIFY2(mapping.has_value(), mapping ? "" : mapping.error().describe().c_str());
    static_cast<void>(peakBytes());
    const auto before = peakBytes();
    std::string encoding;
    const auto reader = openRecords(mapping->sources[0], m_path + "/orders.csv", encoding);
    QVERIFY(reader.has_value());
    std::int64_t count = 0;
    std::vector<std::string> cells;
    while ((*reader)->next(cells) == RecordReader::State::row) ++count;
    QCOMPARE(count, m_rows);
    QVERIFY2(peakBytes() - before < 8 * kMiB, "a reader holds one record, whatever the size of the file");
}

void TestIngestRows::ingestStaysWithinBounds() {
    if (test::kSanitized) QSKIP("a sanitizer keeps what was freed");
    std::string why;
    const auto postgres = test::PrivatePostgres::start(why);
    if (!postgres) QSKIP(why.c_str());
    auto connection = pg::Connection::open(postgres->newDatabase());
    QVERIFY(connection && migrate(*connection));
    const auto mapping = Mapping::parse(kMapping);
    static_cast<void>(peakBytes());
    const auto before = peakBytes();
    IngestOptions options;
    options.now = SystemClock().now();
    const auto report = ingestFolder(*connection, *mapping, m_path, options);
    QVERIFY2(report.has_value(), report ? "" : report.error().describe().c_str());
    QCOMPARE(report->sources.at("orders").good, m_rows);
    QCOMPARE(report->written.fresh.at("order"), m_rows);
    const auto peak = peakBytes() - before;
    qInfo("%lld rows: %.1f s, %lld MiB", static_cast<long long>(m_rows), report->seconds, static_cast<long long>(peak / kMiB));
    QVERIFY2(peak < 64 * kMiB + m_rows * 2048, "two kilobytes a row");
}

LIANLU_TEST(TestIngestRows)

}  // namespace test_ingest_rows

#include "test_ingest_rows.moc"
