// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

#include "sync/protocol/wake.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_wake_lost {

using namespace lianlu;
using namespace lianlu::test;

namespace {

constexpr std::chrono::minutes kNever{10};

struct Bench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    Device device{server.connect(), clock};

    Bench() {
        if (const auto done = device.enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
        server.change([](FakeWorld&) {});
    }
    ~Bench() { device.engine().stop(); }

    //! Polls so seldom that within a test it does not.
    void listenOnly() {
        device.engine().setPollInterval(kNever);
        device.engine().start();
    }
    [[nodiscard]] bool listens() const { return server.listeners() == 1; }
    [[nodiscard]] bool rests() { return device.engine().status().state == sync::State::idle; }
    //! A colleague's edit, as the server has it.
    void edit(const std::string& step) {
        server.change([&](FakeWorld& world) { world.write({"lead", brand.leads[0]}, domain::Scope::book(brand.guide), {{"next_step", step}}); });
    }
    [[nodiscard]] bool shows(const std::string& step) { return device.text("lead", brand.leads[0], "next_step") == step; }
    [[nodiscard]] std::size_t asked(std::string_view path) { return device.road().count(path); }
};

}  // namespace

//! The wake-up stream: what it brings, and that its loss takes nothing but its haste.
class TestWakeLost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsIsFetchedAtOnce() {
        Bench bench;
        bench.listenOnly();
        QTRY_VERIFY(bench.listens() && bench.rests());
        bench.edit("told");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("told"), 10'000);
        QCOMPARE(bench.device.digest(domain::Scope::book(bench.brand.guide)), bench.server.world().scope(domain::Scope::book(bench.brand.guide)).digest);
    }

    //! Its own push comes back as a wake, and that is no reason to fetch anything.
    void whatItHasItDoesNotFetch() {
        Bench bench;
        bench.listenOnly();
        QTRY_VERIFY(bench.listens() && bench.rests());
        bench.device.edit("lead", bench.brand.leads[1], {{"next_step", std::string("mine")}});
        QTRY_VERIFY(bench.device.counts().pending == 0 && bench.rests());
        const auto pulls = bench.asked("/v1/sync/pull");
        // A scope that is none of its own.
        bench.server.change([&](FakeWorld& world) {
            world.write({"task", bench.device.newId()}, domain::Scope::store(bench.brand.otherStore), {{"title", std::string("afar")}});
        });
        bench.edit("theirs");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("theirs") && bench.rests(), 4'000);
        QVERIFY2(bench.asked("/v1/sync/pull") <= pulls + 2, qPrintable(QString::number(bench.asked("/v1/sync/pull") - pulls)));
    }

    void NW15_thePollGoesOnAndTheStreamComesBack() {
        Bench bench;
        auto& road = bench.device.road();
        road.always(faults::refused(protocol::kWakePath));
        bench.device.engine().setPollInterval(std::chrono::milliseconds(200));
        bench.device.engine().start();
        QTRY_VERIFY(bench.asked(protocol::kWakePath) > 0);
        bench.edit("polled");
        QTRY_VERIFY(bench.shows("polled"));
        QTRY_VERIFY(bench.rests());  // nothing that a person would have to see; between two polls, that is
        QVERIFY(!bench.device.engine().status().error);
        road.heal();
        bench.device.engine().setPollInterval(kNever);
        QTRY_VERIFY_WITH_TIMEOUT(bench.listens(), 20'000);
        bench.edit("told");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("told"), 10'000);
    }

    void NW15_cutInMidStream() {
        Bench bench;
        auto& road = bench.device.road();
        for (int i = 0; i < 2; ++i) road.next(faults::streamCut(protocol::kWakePath));
        bench.listenOnly();
        QTRY_COMPARE_WITH_TIMEOUT(road.waiting(), std::size_t{0}, 10'000);
        // What came while nobody listened is in the heads that the next stream begins with.
        bench.edit("between two streams");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("between two streams"), 10'000);
        QVERIFY(bench.listens());
    }

    //! A proxy that holds back what has no end, or a peer that has gone: the transport gives it up, and another try gets through.
    void NW12_NW15_aSilentStreamIsGivenUp() {
        Bench bench;
        std::atomic<bool> over = false;
        bench.device.road().next(faults::silentStream(protocol::kWakePath, [&over] { return over.load(); }));
        bench.device.engine().setPollInterval(std::chrono::milliseconds(200));
        bench.device.engine().start();
        QTRY_COMPARE(bench.device.road().waiting(), std::size_t{0});
        bench.edit("polled");
        QTRY_VERIFY(bench.shows("polled"));
        QVERIFY(!bench.listens());
        over = true;
        QTRY_VERIFY_WITH_TIMEOUT(bench.listens(), 10'000);
    }

    void NW15_proxysAnswersDoNoHarm() {
        const std::vector<Fault> all{faults::answers(protocol::kWakePath, 404, "text/html", "<h1>Not found</h1>"),
                                     faults::problem(protocol::kWakePath, 404, "not-found"),
                                     faults::answers(protocol::kWakePath, 200, "text/html", "<html>Welcome to the Wi-Fi</html>"),
                                     faults::answers(protocol::kWakePath, 200, "text/event-stream", "event: wake\ndata: {\"scope\":\"brand\",\"head\":999}\n\n"),
                                     faults::answers(protocol::kWakePath, 200, "", ""),
                                     faults::problem(protocol::kWakePath, 500, "server"),
                                     faults::answers(protocol::kWakePath, 200, "text/event-stream", std::string(100'000, 'x'), {{"Lianlu-Proto", "1"}})};
        for (const auto& fault : all) {
            Bench bench;
            bench.device.road().always(fault);
            bench.device.engine().setPollInterval(std::chrono::milliseconds(200));
            bench.device.engine().start();
            QTRY_VERIFY(bench.asked(protocol::kWakePath) > 0);
            bench.edit("polled");
            QTRY_VERIFY(bench.shows("polled"));
            const auto pulls = bench.asked("/v1/sync/pull");
            QTRY_VERIFY(bench.asked("/v1/sync/pull") > pulls + 3);
            // Full jitter, not a storm.
            QVERIFY2(bench.asked(protocol::kWakePath) <= 3, qPrintable(QString::number(bench.asked(protocol::kWakePath))));
            QVERIFY(!bench.device.engine().status().error);
        }
    }

    void NW07_aFullServerIsNotAskedBeforeItsTime() {
        Bench bench;
        bench.device.road().always(faults::problem(protocol::kWakePath, 503, "server", 60));
        bench.device.engine().setPollInterval(std::chrono::milliseconds(100));
        bench.device.engine().start();
        QTRY_VERIFY(bench.asked(protocol::kWakePath) == 1);
        // Not even for a new token.
        bench.clock.advance(std::chrono::minutes(20));
        const auto refreshed = bench.asked("/v1/auth/refresh");
        QTRY_VERIFY(bench.asked("/v1/auth/refresh") > refreshed);
        const auto pulls = bench.asked("/v1/sync/pull");
        QTRY_VERIFY(bench.asked("/v1/sync/pull") > pulls + 8);
        QCOMPARE(bench.asked(protocol::kWakePath), std::size_t{1});
        bench.edit("polled");
        QTRY_VERIFY(bench.shows("polled"));
    }

    void itGoesOnWithANewToken() {
        Bench bench;
        bench.listenOnly();
        QTRY_VERIFY(bench.listens() && bench.rests());
        const auto refreshed = bench.asked("/v1/auth/refresh");
        bench.server.expireAccess();
        // The stream ends, is refused with the old token, and the engine asks for another without waiting for its poll.
        QTRY_VERIFY_WITH_TIMEOUT(bench.asked("/v1/auth/refresh") > refreshed && bench.listens(), 15'000);
        bench.edit("told");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("told"), 10'000);
    }

    void aServerThatComesBackIsHeard() {
        Bench bench;
        bench.listenOnly();
        QTRY_VERIFY(bench.listens() && bench.rests());
        bench.device.road().always(faults::refused("/"));
        bench.server.expireAccess();  // ends the stream
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("made offline")}});
        QTRY_COMPARE(bench.device.engine().status().state, sync::State::offline);
        bench.device.road().heal();
        QTRY_VERIFY_WITH_TIMEOUT(bench.device.counts().pending == 0 && bench.listens(), 20'000);
    }

    void stopsWithinASecond() {
        Bench bench;
        bench.listenOnly();
        QTRY_VERIFY(bench.listens() && bench.rests());
        QElapsedTimer timer;
        timer.start();
        bench.device.engine().stop();
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!bench.listens());
        // And once more from the beginning.
        bench.listenOnly();
        QTRY_VERIFY(bench.listens());
        bench.edit("after a stop");
        QTRY_VERIFY_WITH_TIMEOUT(bench.shows("after a stop"), 3'000);
    }
};

LIANLU_TEST(TestWakeLost)

}  // namespace test_wake_lost

#include "test_wake_lost.moc"
