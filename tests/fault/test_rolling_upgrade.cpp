// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <atomic>
#include <thread>

#include "sync/client/curl_transport.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_rolling_upgrade {

using namespace lianlu;
using namespace lianlu::test;

namespace {

std::shared_ptr<sync::Transport> roadTo(const std::string& url) { return sync::CurlTransport::create({url, {}}).value(); }

//! Every device's edits are numbered, so that a lost or a doubled one shows.
struct Busy {
    std::unique_ptr<Device> device;
    std::vector<Uuid> calls;
    std::string failed;
};

}  // namespace

class TestRollingUpgrade : public QObject {
    Q_OBJECT

    ServerWorld m_world;

    QString said(const QString& program, const QStringList& words, int wanted) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, QStringList{QStringLiteral("--db"), QString::fromStdString(m_world.conninfo())} + words);
        if (!process.waitForFinished(60'000)) return QStringLiteral("does not end");
        const auto text = QString::fromUtf8(process.readAll());
        return process.exitCode() == wanted ? text : QStringLiteral("exit code %1: %2").arg(process.exitCode()).arg(text);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
    }

    void SV07_twoVersionsServeWhileTheSchemaGoesOn() {
        SystemClock clock;
        // Two devices at the old version, edits and syncs without a pause; a third one reads.
        std::vector<Busy> busy(2);
        for (std::size_t i = 0; i < busy.size(); ++i) {
            busy[i].device = std::make_unique<Device>(roadTo(m_world.server().url()), clock);
            const auto done = busy[i].device->enrol({i == 0 ? "anna" : "ben", ServerWorld::kPassword});
            QVERIFY2(done, done ? "" : done.error().describe().c_str());
        }
        std::atomic<bool> stop{false};
        std::atomic<int> rounds{0};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < busy.size(); ++i)
            threads.emplace_back([&, i] {
                auto& mine = busy[i];
                const auto& person = i == 0 ? m_world.annas : m_world.bens;
                for (std::int64_t n = 0; !stop; ++n) {
                    mine.calls.push_back(mine.device->logCall(person.customer.uuid, "call"));
                    mine.device->edit("lead", person.lead.uuid, {{"maturity", n % 100}, {"next_step", "step " + std::to_string(n)}});
                    // A request that meets the migration's lock waits for it; a lost race is tried again by the next round.
                    if (const auto done = mine.device->sync(); !done && done.error().code != Code::rateLimited && done.error().code != Code::inUse)
                        mine.failed = done.error().describe();
                    ++rounds;
                }
            });
        const auto waitForRounds = [&](int more) {
            const int until = rounds + more;
            return QTest::qWaitFor([&] { return rounds >= until; }, 60'000);
        };
        const bool before = waitForRounds(6);
        const auto migrated = said(QStringLiteral(LIANLU_SERVER_NEXT), {QStringLiteral("migrate")}, 0);
        RealServer next(QStringLiteral(LIANLU_SERVER_NEXT));
        const bool started = next.start(m_world.conninfo(), m_world.file(QStringLiteral("cache-next")), {QStringLiteral("--no-dispatcher")});
        const bool beside = waitForRounds(6);
        // Half of the devices move over, as behind a balancer.
        Device third(roadTo(next.url()), clock);
        const auto enrolled = third.enrol({"mia", ServerWorld::kPassword});
        const bool both = waitForRounds(6);
        stop = true;
        for (auto& thread : threads) thread.join();
        QVERIFY(before && started && beside && both);
        QVERIFY2(migrated.contains(QStringLiteral("9001_next.sql")), qPrintable(migrated));
        QVERIFY2(enrolled, enrolled ? "" : enrolled.error().describe().c_str());
        for (auto& one : busy) QVERIFY2(one.failed.empty(), one.failed.c_str());
        QCOMPARE(m_world.one("SELECT count(*) FROM lead WHERE next_owner IS NOT NULL AND NOT deleted") == "0", false);

        // The old copy starts again on what the next one made, and says so.
        m_world.stopServer();
        QVERIFY2(m_world.startServer(), "an additive migration does not keep the older copy out");
        QVERIFY(said(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("doctor")}, 0).contains(QStringLiteral("this one still fits")));
        Device late(roadTo(m_world.server().url()), clock);
        QVERIFY(late.enrol({"anna", ServerWorld::kPassword}));
        QVERIFY(late.sync());
        busy[0].device->restart();
        const Busy* first = &busy[0];
        for (const auto& one : busy)
            for (const auto& call : one.calls) {
                const auto count = m_world.one("SELECT count(*) FROM interaction WHERE NOT deleted AND id = '" + call.toString() + "'");
                QVERIFY2(count == "1" || &call == &one.calls.back(), (call.toString() + (&one == first ? " of anna: " : " of ben: ") + count).c_str());
            }
        for (int i = 0; i < 2; ++i) {
            QVERIFY(third.sync());
            QVERIFY(late.sync());
        }
        for (auto* device : {&third, &late})
            for (const auto& cursor : device->cursors()) {
                const auto kept = m_world.digest(cursor.scope);
                QCOMPARE(std::to_string(device->digest(cursor.scope)), kept.empty() ? std::string("0") : kept);
                QCOMPARE(m_world.recount(cursor.scope), std::to_string(device->digest(cursor.scope)));
            }
    }

    void SV07_anIncompatibleSchemaKeepsOlderCopiesOut() {
        // What a migration with the line "-- incompatible" leaves.
        QVERIFY(m_world.db().script("INSERT INTO schema_version (version, name, incompatible) VALUES (9002, '9002_other.sql', true)"));
        m_world.stopServer();
        const auto refused = said(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}, 1);
        QVERIFY2(refused.contains(QStringLiteral("made by a newer lianlu-server")), qPrintable(refused));
        QVERIFY(said(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("migrate")}, 1).contains(QStringLiteral("made by a newer lianlu-server")));
        QVERIFY(said(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("doctor")}, 1).contains(QStringLiteral("made by a newer program")));
        QVERIFY(m_world.db().script("DELETE FROM schema_version WHERE version = 9002"));
    }

    //! Whoever waits for a table keeps all others waiting behind: a migration gives up after a moment and comes again.
    void SV07_aMigrationWaitsForNobodyLong() {
        QVERIFY(m_world.start());
        QVERIFY(m_world.db().script("BEGIN; SELECT 1 FROM lead LIMIT 1"));
        QProcess migrate;
        migrate.start(QStringLiteral(LIANLU_SERVER_NEXT), {QStringLiteral("--db"), QString::fromStdString(m_world.conninfo()), QStringLiteral("migrate")});
        auto other = server::pg::Connection::open(m_world.conninfo()).value();
        QVERIFY(QTest::qWaitFor([&] {
            const auto waits = other.query("SELECT count(*)::bigint FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'");
            return waits && waits->integer(0, 0) > 0;
        }, 30'000));
        // Behind it stands a writer, and not for long.
        QElapsedTimer timer;
        timer.start();
        QVERIFY(other.query("SELECT count(*)::bigint FROM lead"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(migrate.state() != QProcess::NotRunning);
        QVERIFY(m_world.db().script("COMMIT"));
        QVERIFY(migrate.waitForFinished(60'000));
        QCOMPARE(migrate.exitCode(), 0);
    }
};

LIANLU_TEST(TestRollingUpgrade)

}  // namespace test_rolling_upgrade

#include "test_rolling_upgrade.moc"
