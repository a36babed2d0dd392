// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <future>

#include <QtTest>

#include "sync/server/db/pg.h"
#include "sync/server/http/worker_pool.h"
#include "tests/support/private_postgres.h"
#include "tests/support/test_main.h"

namespace test_pipeline {

using namespace lianlu;
using namespace lianlu::test;
namespace pg = server::pg;

//! Several statements in one round trip, begun before all of them are there; and who of a pool does the next job.
class TestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        std::string why;
        m_postgres = PrivatePostgres::start(why);
        if (!m_postgres) QSKIP(why.c_str());
        m_conninfo = m_postgres->newDatabase();
    }

    void whatWasSentIsAnsweredInOrder() {
        auto connection = open();
        for (int again = 0; again < 2; ++again) {  // not prepared yet, and prepared
            pg::Pipeline pipeline(connection);
            pipeline.add("SELECT $1::bigint + 1", std::move(pg::Params().integer(again)));
            pipeline.send();
            pipeline.add("SELECT 'second'::text");
            pipeline.send();
            const auto third = pipeline.add("SELECT $1::bigint + 1", std::move(pg::Params().integer(40)));
            const auto answers = taken(pipeline.run());
            QCOMPARE(answers.size(), std::size_t{3});
            QCOMPARE(answers[0].integer(0, 0), again + 1);
            QCOMPARE(answers[1].text(0, 0), std::string_view("second"));
            QCOMPARE(answers[third].integer(0, 0), 41);
            QVERIFY(pipeline.empty());
        }
    }

    void aStatementThatCannotBePreparedSpoilsNoOther() {
        auto connection = open();
        {
            pg::Pipeline pipeline(connection);
            pipeline.add("SELECT 1");
            pipeline.add("SELECT nothing FROM nowhere");
            pipeline.add("SELECT 2::bigint");
            pipeline.send();
            const auto answers = pipeline.run();
            QVERIFY(!answers);
            QCOMPARE(answers.error().subject, std::string("42P01"));
        }
        // Those after it were never prepared, and must not be taken for it.
        QCOMPARE(taken(connection.query("SELECT 2::bigint")).integer(0, 0), 2);
        QVERIFY(!connection.query("SELECT nothing FROM nowhere"));
        QVERIFY(connection.script("CREATE TEMP TABLE nowhere (nothing int)").has_value());
        QVERIFY(taken(connection.query("SELECT nothing FROM nowhere")).empty());
    }

    void whatIsSentAndNotAskedForLeavesTheConnectionFit() {
        auto connection = open();
        {
            pg::Pipeline pipeline(connection);
            pipeline.add("SELECT generate_series(1, 1000)");
            pipeline.send();
            pipeline.add("SELECT 1 / 0");  // not sent
        }
        QVERIFY(connection.good());
        QCOMPARE(taken(connection.query("SELECT 7::bigint")).integer(0, 0), 7);
    }

    void theOneWhoRestedLastWorksNext() {
        server::WorkerPool pool(4, 10, m_conninfo);
        const auto backend = [&pool] {
            std::promise<std::int64_t> said;
            const auto accepted = pool.submit([&said](pg::Connection* connection) {
                const auto rows = connection ? connection->query("SELECT pg_backend_pid()::bigint") : Result<pg::Rows>{fail(Code::unreachable, "none")};
                said.set_value(rows ? rows->integer(0, 0) : 0);
            });
            return accepted ? said.get_future().get() : 0;
        };
        const auto first = backend();
        QVERIFY(first != 0);
        for (int i = 0; i < 20; ++i) {
            QTRY_COMPARE(pool.busy(), 0);
            QCOMPARE(backend(), first);
        }
    }

    void aConnectionThatWasLostIsNotWorkedOn() {
        server::WorkerPool pool(1, 10, m_conninfo);
        const auto answered = [&pool] {
            std::promise<bool> said;
            return pool.submit([&said](pg::Connection* connection) { said.set_value(connection && connection->query("SELECT 1::bigint").has_value()); }) && said.get_future().get();
        };
        QVERIFY(answered());
        QVERIFY(m_postgres->crashAndRestart());
        QVERIFY(answered());
    }

private:
    [[nodiscard]] pg::Connection open() { return taken(pg::Connection::open(m_conninfo)); }
    template <class T>
    static T taken(Result<T> result) {
        if (!result) qFatal("%s", result.error().describe().c_str());
        return std::move(*result);
    }

    std::unique_ptr<PrivatePostgres> m_postgres;
    std::string m_conninfo;
};

LIANLU_TEST(TestPipeline)

}  // namespace test_pipeline

#include "test_pipeline.moc"
