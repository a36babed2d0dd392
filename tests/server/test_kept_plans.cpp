// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/base/secret_buffer.h"
#include "sync/server/db/kept_plans.h"
#include "sync/server/db/migrations.h"
#include "tests/support/private_postgres.h"
#include "tests/support/test_main.h"

namespace test_kept_plans {

using namespace lianlu;
using namespace lianlu::test;
namespace pg = server::pg;

//! What a pull asks, on tables that nobody has analyzed yet.
class TestKeptPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        std::string why;
        m_postgres = PrivatePostgres::start(why);
        if (!m_postgres) QSKIP(why.c_str());
    }

    void aPlanForAListReadsAllOfTheTable() { QVERIFY(readsWhole(false) > 0); }  // else the next shows nothing
    void keptPlansGoByKeys() { QCOMPARE(readsWhole(true), std::int64_t{0}); }

    void theSettingEndsWithItsTransaction() {
        auto db = newDatabase();
        pg::Pipeline pipeline(db);
        auto txn = pg::Transaction::begin(db, pipeline);
        server::planByKeys(pipeline);
        QVERIFY(pipeline.run().has_value());
        QCOMPARE(one(db, "SELECT current_setting('plan_cache_mode') || current_setting('enable_seqscan') || current_setting('jit')"), std::string("force_generic_planoffoff"));
        QVERIFY(txn.commit().has_value());
        QCOMPARE(one(db, "SELECT current_setting('plan_cache_mode') || current_setting('enable_seqscan')"), std::string("autoon"));
    }

private:
    pg::Connection newDatabase() {
        auto db = pg::Connection::open(m_postgres->newDatabase());
        if (!db) qFatal("%s", db.error().describe().c_str());
        if (const auto done = server::migrate(*db); !done) qFatal("%s", done.error().describe().c_str());
        return std::move(*db);
    }

    static std::string one(pg::Connection& db, const std::string& sql) {
        const auto rows = db.query(sql);
        return rows && !rows->empty() ? std::string(rows->text(0, 0)) : std::string("none");
    }

    static void grow(pg::Connection& db, int rows) {
        const auto done = db.script("INSERT INTO interaction (id, scope, body) SELECT gen_random_uuid(), 'book:a', '{}' FROM generate_series(1, " + std::to_string(rows) + "); "
                                    "INSERT INTO change_log (scope, seq, kind, entity, id, ver, chain) "
                                    "SELECT 'book:a', i, 'u', 'interaction', gen_random_uuid(), 1, 'c' FROM generate_series(1, " + std::to_string(rows) + ") i");
        if (!done) qFatal("%s", done.error().describe().c_str());
    }

    //! By this session, since a moment that stays the same within a transaction.
    static std::int64_t counted(pg::Connection& db) {
        const auto rows = db.query("SELECT sum(seq_scan)::bigint FROM pg_stat_xact_user_tables WHERE relname IN ('interaction', 'change_log')");
        return rows ? rows->integer(0, 0) : -1;
    }

    //! How often tables were read whole when 1,000 of their rows and a piece of the log were asked for.
    std::int64_t readsWhole(bool byKeys) {
        auto db = newDatabase();
        grow(db, 1500);
        std::vector<Uuid> ids;
        for (int i = 0; i < 1000; ++i) ids.push_back(Uuid::fromName("kept plans", std::to_string(i)));
        pg::Pipeline opening(db), pipeline(db);
        auto txn = pg::Transaction::begin(db, opening);
        if (byKeys) server::planByKeys(opening);
        if (!opening.run()) return -1;
        pipeline.add("SELECT id, ver, body FROM interaction WHERE id = ANY($1) AND scope COLLATE \"C\" = $2 AND NOT deleted", std::move(pg::Params().uuids(ids).text("book:a")));
        pipeline.add("SELECT seq, chain FROM change_log WHERE scope = $1 AND seq >= $2 ORDER BY seq LIMIT $3", std::move(pg::Params().text("book:a").integer(1).integer(50)));
        const auto before = counted(db);
        if (!pipeline.run()) return -1;
        return counted(db) - before;
    }

    std::unique_ptr<PrivatePostgres> m_postgres;
};

LIANLU_TEST(TestKeptPlans)

}  // namespace test_kept_plans

#include "test_kept_plans.moc"
