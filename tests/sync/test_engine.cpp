// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

#include "sync/client/backoff.h"
#include "sync/protocol/codec.h"
#include "tests/support/fake_brand.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_engine {

using namespace lianlu;
using namespace lianlu::test;

namespace {

struct Bench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    Device device{server.connect(), clock};

    Bench() {
        if (const auto done = device.enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
    }
    std::string stepOnServer() {
        std::string step;
        server.look([&](const FakeWorld& world) {
            const auto& fields = world.find({"lead", brand.leads[0]})->fields;
            const auto found = fields.find("next_step");
            if (found != fields.end()) step = std::get<std::string>(found->second);
        });
        return step;
    }
};

}  // namespace

//! The engine on its own thread: when it wakes, when it rests, what it says.
class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWriteWakesIt() {
        Bench bench;
        auto& engine = bench.device.engine();
        engine.start();
        QTRY_COMPARE(engine.status().state, sync::State::idle);
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("woken")}});
        QTRY_COMPARE(engine.status().pending, 0);
        QTRY_COMPARE(bench.stepOnServer(), std::string("woken"));
        engine.stop();
        QCOMPARE(engine.status().state, sync::State::stopped);
    }

    void aPokeWakesIt() {
        Bench bench;
        auto& engine = bench.device.engine();
        engine.start();
        QTRY_COMPARE(engine.status().state, sync::State::idle);
        const auto pulls = bench.device.road().count("/v1/sync/pull");
        engine.poke();
        QTRY_VERIFY(bench.device.road().count("/v1/sync/pull") > pulls);
        engine.stop();
    }

    void aShorterPollCountsAtOnce() {
        Bench bench;
        auto& engine = bench.device.engine();
        engine.start();
        QTRY_COMPARE(engine.status().state, sync::State::idle);
        const auto pulls = bench.device.road().count("/v1/sync/pull");
        engine.setPollInterval(std::chrono::milliseconds(200));
        QTRY_VERIFY(bench.device.road().count("/v1/sync/pull") >= pulls + 3);
        engine.stop();
    }

    void offlineTellsWhyAndTriesAgain() {
        Bench bench;
        bench.device.road().always(faults::refused("/"));
        auto& engine = bench.device.engine();
        std::atomic<int> told = 0;
        engine.onStatus([&told](const sync::Status&) { ++told; });
        engine.start();
        QTRY_COMPARE(engine.status().state, sync::State::offline);
        QVERIFY(engine.status().error.has_value());
        QCOMPARE(engine.status().error->code, Code::unreachable);
        QTRY_VERIFY(engine.status().nextTryAt > toUnixMs(bench.clock.now()));
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("made offline")}});
        QTRY_COMPARE(engine.status().pending, 1);
        bench.device.road().heal();
        // No write and no poke: the retry timer alone.
        QTRY_COMPARE_WITH_TIMEOUT(engine.status().state, sync::State::idle, 15'000);
        QTRY_COMPARE(bench.stepOnServer(), std::string("made offline"));
        QVERIFY(told > 0);
        engine.stop();
    }

    void stopsWithinASecond() {
        Bench bench;
        // An answer that never comes, until somebody asks to stop.
        bench.device.road().always({"/v1/sync/pull", [](sync::Transport&, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                        while (!request.cancelled()) std::this_thread::yield();
                                        return fail(Code::cancelled, "request cancelled");
                                    }});
        auto& engine = bench.device.engine();
        engine.start();
        QTRY_COMPARE(engine.status().state, sync::State::syncing);
        QElapsedTimer timer;
        timer.start();
        engine.stop();
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }

    void tooOldKeepsTheWork() {
        Bench bench;
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("kept")}});
        bench.device.road().always(faults::problem("/v1/", 426, "protocol-too-old"));
        auto& engine = bench.device.engine();
        QVERIFY(!engine.runOnce());
        QCOMPARE(engine.status().state, sync::State::updateNeeded);
        QCOMPARE(engine.status().pending, 1);
    }

    void endedSessionAsksForASignIn() {
        Bench bench;
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("kept")}});
        bench.device.road().always(faults::problem("/v1/auth/refresh", 401, "unauthenticated"));
        auto& engine = bench.device.engine();
        QVERIFY(!engine.runOnce());
        QCOMPARE(engine.status().state, sync::State::signInNeeded);
        QCOMPARE(engine.status().pending, 1);
    }

    void accessTokenEndsMidway() {
        Bench bench;
        QVERIFY(bench.device.sync());
        bench.server.expireAccess();
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("refreshed")}});
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.stepOnServer(), std::string("refreshed"));
    }

    void lostRefreshAnswer_IN12() {
        Bench bench;
        bench.device.road().next(faults::answerLost("/v1/auth/refresh"));
        QVERIFY(!bench.device.sync());
        QVERIFY(bench.device.sync());
        // The newest token is the one in the store: after a restart it goes on.
        bench.device.restart();
        QVERIFY(bench.device.sync());
    }

    void replayedRefreshTokenEndsTheFamily_IN11() {
        Bench bench;
        const auto old = bench.device.state().refreshToken;
        QVERIFY(bench.device.sync());
        QVERIFY(bench.device.state().refreshToken != old);
        bench.clock.advance(std::chrono::minutes(20));
        store::DeviceState thief = bench.device.state();
        sync::HttpRequest request;
        request.method = "POST";
        request.path = "/v1/auth/refresh";
        request.body = protocol::encode(protocol::RefreshRequest{old, thief.deviceId});
        QCOMPARE(bench.server.handle(request).status, 401);
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.device.engine().status().state, sync::State::signInNeeded);
    }

    void lostScopeIsDroppedNewOneFetched() {
        Bench bench;
        auto& scopes = bench.server.account(bench.brand.login.name).scopes;
        QVERIFY(bench.device.has("customer", bench.brand.poolCustomer));
        std::erase(scopes, domain::Scope::pool(bench.brand.store));
        bench.clock.advance(std::chrono::minutes(16));
        QVERIFY(bench.device.sync());
        QVERIFY(!bench.device.has("customer", bench.brand.poolCustomer));
        scopes.push_back(domain::Scope::pool(bench.brand.store));
        bench.clock.advance(std::chrono::minutes(16));
        QVERIFY(bench.device.sync());
        QVERIFY(bench.device.has("customer", bench.brand.poolCustomer));
    }

    void sessionWithoutScopesDropsNothing() {
        Bench bench;
        bench.server.account(bench.brand.login.name).scopes.clear();
        bench.clock.advance(std::chrono::minutes(16));
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.device.idsInBook("customer").size(), bench.brand.customers.size());
    }

    void refusedTextIsSetAsideAndTheRestGoesOn() {
        Bench bench;
        bench.device.edit("lead", bench.brand.leads[1], {{"next_step", std::string("poisonous")}});
        bench.device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("good")}});
        // The server takes no push that holds this text, whatever is beside it.
        bench.device.road().always({"/v1/sync/push", [](sync::Transport& inner, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                        if (request.body.find("poisonous") == std::string::npos) return inner.send(request);
                                        FaultTransport refusing(nullptr);
                                        refusing.next(faults::problem("/", 422, "invalid"));
                                        return refusing.send(request);
                                    }});
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.stepOnServer(), std::string("good"));
        QCOMPARE(bench.device.counts().failed, 1);
        QCOMPARE(bench.device.counts().pending, 0);
    }

    //! Each one left a gap in the numbers; that is no reason to wait for the next round.
    void everyRefusedTextIsSetAsideInOneRound() {
        Bench bench;
        for (std::size_t i = 0; i < 6; ++i)
            bench.device.edit("lead", bench.brand.leads[i], {{"next_step", std::string(i % 2 == 0 ? "poisonous" : "good")}});
        bench.device.road().always({"/v1/sync/push", [](sync::Transport& inner, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                        if (request.body.find("poisonous") == std::string::npos) return inner.send(request);
                                        FaultTransport refusing(nullptr);
                                        refusing.next(faults::problem("/", 400, "invalid"));
                                        return refusing.send(request);
                                    }});
        const auto done = bench.device.sync();
        QVERIFY2(done.has_value(), done ? "" : done.error().describe().c_str());
        QCOMPARE(bench.device.counts().failed, 3);
        QCOMPARE(bench.device.counts().pending, 0);
        QCOMPARE(bench.server.opsApplied(), std::size_t{3});
    }

    void tooLargeIsHalved() {
        Bench bench;
        for (int i = 0; i < 8; ++i) (void)bench.device.logCall(bench.brand.customers[0], "call " + std::to_string(i));
        bench.device.road().always({"/v1/sync/push", [](sync::Transport& inner, const sync::HttpRequest& request) -> Result<sync::HttpAnswer> {
                                        if (request.body.size() < 1'500) return inner.send(request);
                                        FaultTransport refusing(nullptr);
                                        refusing.next(faults::problem("/", 413, "too-large"));
                                        return refusing.send(request);
                                    }});
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.device.counts().pending, 0);
        QCOMPARE(bench.device.counts().failed, 0);
        QCOMPARE(bench.server.opsApplied(), std::size_t{8});
    }

    void differingDigestIsMendedOnceADay() {
        Bench bench;
        const auto book = domain::Scope::book(bench.brand.guide);
        bench.server.world().scope(book).digest += 1;
        bench.server.world().write({"lead", bench.brand.leads[0]}, book, {{"next_step", std::string("x")}});
        // The bootstrap's own digest is wrong too, so it cannot be mended: an error, and the rows stay.
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.device.idsInBook("customer").size(), bench.brand.customers.size());
        bench.server.world().scope(book).digest -= 1;
        QVERIFY(bench.device.sync());
        QCOMPARE(bench.device.digest(book), bench.server.world().scope(book).digest);
    }

    //! The half of a move that would put it right comes with the scope that is fetched anew.
    void halfAMoveIsNoDifferenceWhileTheOtherScopeExpired() {
        Bench bench;
        const auto book = domain::Scope::book(bench.brand.guide);
        const auto person = bench.brand.poolCustomer;
        bench.device.edit("customer", person, {{"remark", std::string("seen in the pool")}});
        bench.server.world().move(person, book);
        // The edit goes out; its answer tells of a newer row than the one that leaves the pool.
        bench.device.road().next(faults::refused("/v1/sync/pull"));
        QVERIFY(!bench.device.sync());
        QCOMPARE(bench.device.counts().pending, 0);
        bench.server.world().compact(book);
        bench.server.world().write({"lead", bench.brand.leads[0]}, book, {{"next_step", std::string("x")}});
        QVERIFY(bench.device.sync());
        QVERIFY(bench.device.scopeOf("customer", person) == book);
        for (const auto& cursor : bench.device.cursors()) QCOMPARE(bench.device.digest(cursor.scope), bench.server.world().scope(cursor.scope).digest);
        // The one mending of the day is not spent on it.
        const auto asked = bench.device.road().asked();
        QVERIFY(std::count(asked.begin(), asked.end(), "/v1/bootstrap/" + domain::Scope::pool(bench.brand.store).toString()) <= 1);
    }

    void backoffIsBounded() {
        sync::Backoff backoff(1);
        for (int i = 0; i < 50; ++i) {
            const auto pause = backoff.next({Code::unreachable, "test"});
            QVERIFY(pause >= sync::Backoff::kShortest && pause <= sync::Backoff::kLongest);
        }
        QVERIFY(backoff.next({Code::rateLimited, "test", {}, 42}) >= std::chrono::seconds(42));
        QVERIFY(backoff.jittered(std::chrono::seconds(60)) >= std::chrono::seconds(48));
    }
};

LIANLU_TEST(TestEngine)

}  // namespace test_engine

#include "test_engine.moc"
