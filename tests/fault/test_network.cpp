// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/client/api.h"
#include "sync/client/curl_transport.h"
#include "sync/client/puller.h"
#include "tests/support/fake_bootstrap.h"
#include "tests/support/fake_brand.h"
#include "tests/support/loopback_server.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_network {

using namespace lianlu;
using namespace lianlu::test;

namespace {

struct Bench {
    ManualClock clock;
    FakeServer server{clock};
    FakeBrand brand = openBrand(server);
    std::unique_ptr<Device> device;

    Device& enrolled() {
        device = std::make_unique<Device>(server.connect(), clock);
        if (const auto done = device->enrol(brand.login); !done) throw std::runtime_error(done.error().describe());
        return *device;
    }
    domain::Scope book() const { return domain::Scope::book(brand.guide); }
    bool same() {
        for (const auto& cursor : device->cursors())
            if (device->digest(cursor.scope) != server.world().scope(cursor.scope).digest) return false;
        return true;
    }
};

Code codeOf(const Result<void>& done) { return done ? Code::internal : done.error().code; }

//! The transport of the desktop against raw bytes.
Result<void> healthOver(const std::function<std::string(const sync::HttpRequest&)>& answer) {
    LoopbackServer server(answer);
    const auto road = sync::CurlTransport::create({server.url("127.0.0.1"), {}}, {std::chrono::seconds(5), std::chrono::seconds(5)});
    if (!road) return fail(road.error());
    return sync::Api(**road).health();
}

sync::HttpAnswer good(std::string body) {
    return {200, {{"lianlu-proto", "1"}, {"content-type", "application/json"}}, std::move(body)};
}

constexpr const char* kHealth = R"({"name":"lianlu","proto":1})";

}  // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void NW01_bodyCutShort() {
        Bench bench;
        auto& device = bench.enrolled();
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"next_step", std::string("new")}});
        const auto before = device.digests();
        device.road().next(faults::bodyCut("/v1/sync/pull"));
        QCOMPARE(codeOf(device.sync()), Code::notLianlu);
        QCOMPARE(device.digests(), before);
        QVERIFY(device.sync());
        QVERIFY(bench.same());
        // On the wire: fewer bytes than the length promises.
        auto cut = good(kHealth);
        cut.headers["content-length"] = "400";
        QCOMPARE(codeOf(healthOver([&](const auto&) { return rawAnswer(cut); })), Code::unreachable);
    }

    void NW01_chunkCutShort() {
        Bench bench;
        Device device(bench.server.connect(), bench.clock);
        device.road().next(faults::bodyCut("/v1/bootstrap/book:" + bench.brand.guide.toString() + "/"));
        QCOMPARE(codeOf(device.enrol(bench.brand.login)), Code::unreachable);
        QVERIFY(!std::filesystem::exists(device.vault().file()));
        QVERIFY(device.enrol(bench.brand.login));
        QCOMPARE(device.idsInBook("customer").size(), bench.brand.customers.size());
    }

    void NW02_packedCutShort() {
        auto answer = good(gzipped(std::string(R"({"name":"lianlu","proto":1,"pad":")") + std::string(40'000, 'x') + "\"}"));
        answer.headers["content-encoding"] = "gzip";
        QVERIFY(healthOver([&](const auto&) { return rawAnswer(answer); }));
        answer.body.resize(answer.body.size() / 2);
        const auto done = healthOver([&](const auto&) { return rawAnswer(answer); });
        QVERIFY(!done);
        QVERIFY(done.error().code == Code::notLianlu || done.error().code == Code::unreachable);
    }

    void NW03_answerLostAfterCommit() {
        Bench bench;
        auto& device = bench.enrolled();
        const auto call = device.logCall(bench.brand.customers[0], "once");
        device.road().next(faults::answerLost("/v1/sync/push"));
        QCOMPARE(codeOf(device.sync()), Code::unreachable);
        QCOMPARE(device.counts().pending, 1);
        QVERIFY(bench.server.world().find({"interaction", call}));
        QVERIFY(device.sync());
        QCOMPARE(device.counts().pending, 0);
        QCOMPARE(bench.server.world().find({"interaction", call})->ver, std::int64_t{1});
        QCOMPARE(bench.server.opsApplied(), std::size_t{1});
        QVERIFY(bench.same());
    }

    void NW04_deliveredTwice() {
        Bench bench;
        auto& device = bench.enrolled();
        device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("twice")}});
        device.road().next(faults::twice("/v1/sync/push"));
        device.road().next(faults::twice("/v1/sync/pull"));
        QVERIFY(device.sync());
        QCOMPARE(bench.server.opsApplied(), std::size_t{1});
        QVERIFY(bench.same());
    }

    void NW05_movesInEitherOrder() {
        for (const bool backAgain : {false, true}) {
            Bench bench;
            auto& device = bench.enrolled();
            const auto who = bench.brand.customers[0];
            const auto pool = domain::Scope::pool(bench.brand.store);
            device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("pending while it moves")}});
            bench.server.world().move(who, pool);
            if (backAgain) bench.server.world().move(who, bench.book());
            QVERIFY(device.sync());
            QCOMPARE(device.scopeOf("customer", who).toString(), (backAgain ? bench.book() : pool).toString());
            QCOMPARE(device.text("lead", bench.brand.leads[0], "next_step"), std::string("pending while it moves"));
            QVERIFY(bench.same());
        }
    }

    void NW05_movedOutOfReach() {
        Bench bench;
        auto& device = bench.enrolled();
        const auto who = bench.brand.customers[0];
        bench.server.world().move(who, domain::Scope::book(bench.brand.otherGuide));
        QVERIFY(device.sync());
        QVERIFY(!device.has("customer", who));
        QVERIFY(!device.has("lead", bench.brand.leads[0]));
        QVERIFY(bench.same());
    }

    void NW05_pagesOutOfOrder() {
        Bench bench;
        auto& device = bench.enrolled();
        // An old page comes again after a newer one: its cursor goes back, nothing of it is taken.
        sync::HttpAnswer old;
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"next_step", std::string("one")}});
        device.road().next(faults::changed("/v1/sync/pull", [&](sync::HttpAnswer& answer) { old = answer; }));
        QVERIFY(device.sync());
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"next_step", std::string("two")}});
        QVERIFY(device.sync());
        device.road().next(faults::changed("/v1/sync/pull", [&](sync::HttpAnswer& answer) { answer = old; }));
        QCOMPARE(codeOf(device.sync()), Code::server);
        QCOMPARE(device.text("lead", bench.brand.leads[0], "next_step"), std::string("two"));
        QVERIFY(device.sync());
        QVERIFY(bench.same());
    }

    void NW06_tooManyRequests() {
        Bench bench;
        auto& device = bench.enrolled();
        device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("waits")}});
        device.road().always(faults::problem("/v1/", 429, "rate-limited", 7));
        const auto done = device.sync();
        QCOMPARE(codeOf(done), Code::rateLimited);
        QCOMPARE(done.error().retryAfterSeconds, 7);
        QCOMPARE(device.counts().pending, 1);
        device.road().heal();
        QVERIFY(device.sync());
        QCOMPARE(device.counts().pending, 0);
    }

    void NW07_retryAfterDrainsWithoutANewWrite() {
        Bench bench;
        auto& device = bench.enrolled();
        device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("drains")}});
        device.road().next(faults::problem("/v1/sync/push", 503, "rate-limited", 1));
        device.engine().start();
        QTRY_COMPARE_WITH_TIMEOUT(device.engine().status().state, sync::State::offline, 5'000);
        QVERIFY(device.engine().status().nextTryAt > 0);
        QTRY_COMPARE_WITH_TIMEOUT(device.engine().status().state, sync::State::idle, 10'000);
        device.engine().stop();
        QCOMPARE(device.counts().pending, 0);
        QCOMPARE(std::get<std::string>(bench.server.world().find({"lead", bench.brand.leads[0]})->fields.at("next_step")), std::string("drains"));
    }

    void NW08_captivePortal() {
        Bench bench;
        auto& device = bench.enrolled();
        device.logCall(bench.brand.customers[0], "in the hotel");
        const auto before = device.digests();
        device.road().always(faults::answers("/", 200, "text/html", "<html>Welcome! Please sign in to the Wi-Fi</html>"));
        QCOMPARE(codeOf(device.sync()), Code::notLianlu);
        QCOMPARE(device.counts().pending, 1);
        QCOMPARE(device.digests(), before);
        device.road().heal();
        QVERIFY(device.sync());
        QCOMPARE(device.counts().pending, 0);
    }

    void NW09_proxysNotFound() {
        Bench bench;
        auto& device = bench.enrolled();
        const auto before = device.digests();
        device.road().always(faults::answers("/", 404, "text/html", "<h1>Not found</h1>"));
        QCOMPARE(codeOf(device.sync()), Code::notLianlu);
        device.road().heal();
        // The server's own 404 removes nothing either.
        device.road().next(faults::problem("/v1/sync/pull", 404, "not-found"));
        QVERIFY(!device.sync());
        QCOMPARE(device.digests(), before);
        QVERIFY(device.sync());
        QVERIFY(bench.same());
    }

    void NW10_emptyAnswer() {
        Bench bench;
        auto& device = bench.enrolled();
        device.logCall(bench.brand.customers[0], "kept");
        device.road().always(faults::answers("/v1/sync", 200, "application/json", "", {{"Lianlu-Proto", "1"}}));
        QCOMPARE(codeOf(device.sync()), Code::notLianlu);
        device.road().heal();
        device.road().always(faults::answers("/v1/sync", 200, "", ""));
        QCOMPARE(codeOf(device.sync()), Code::notLianlu);
        QCOMPARE(device.counts().pending, 1);
        device.road().heal();
        QVERIFY(device.sync());
        QVERIFY(bench.same());
    }

    void NW16_decompressionBomb() {
        auto bomb = good(gzipped(std::string(64u << 20u, ' ')));
        bomb.headers["content-encoding"] = "gzip";
        QVERIFY(bomb.body.size() < 200'000);
        QCOMPARE(codeOf(healthOver([&](const auto&) { return rawAnswer(bomb); })), Code::tooLarge);
    }

    void IN14_sequencesThatLie() {
        Bench bench;
        auto& device = bench.enrolled();
        const auto before = device.digests();
        const auto cursors = device.cursors().size();
        const auto replace = [&](const std::string& from, const std::string& to) {
            bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"next_step", from + std::to_string(bench.server.world().scope(bench.book()).seq)}});
            device.road().next(faults::changed("/v1/sync/pull", [&](sync::HttpAnswer& answer) {
                for (auto at = answer.body.find(from); at != std::string::npos; at = answer.body.find(from, at + to.size()))
                    answer.body.replace(at, from.size(), to);
            }));
            return codeOf(device.sync());
        };
        // A scope that this device never asked for.
        QCOMPARE(replace("book:" + bench.brand.guide.toString(), "book:" + bench.brand.otherGuide.toString()), Code::server);
        // A sequence that goes back.
        QCOMPARE(replace("\"seq\":", "\"seq\":-"), Code::server);
        QCOMPARE(device.digests(), before);
        QCOMPARE(device.cursors().size(), cursors);
    }

    void SV09_cursorBelowTheFloor() {
        Bench bench;
        auto& device = bench.enrolled();
        const auto call = device.logCall(bench.brand.customers[0], "not lost");
        bench.server.world().remove({"lead", bench.brand.leads[1]});
        bench.server.world().write({"lead", bench.brand.leads[0]}, bench.book(), {{"next_step", std::string("past the floor")}});
        bench.server.world().compact(bench.book());
        device.road().next(faults::refused("/v1/sync/push"));
        QVERIFY(!device.sync());
        QVERIFY(device.sync());
        QVERIFY(bench.server.world().find({"interaction", call}));
        QVERIFY(!device.has("lead", bench.brand.leads[1]));
        QCOMPARE(device.text("lead", bench.brand.leads[0], "next_step"), std::string("past the floor"));
        QVERIFY(bench.same());
    }

    void SV09_anotherHistory() {
        Bench bench;
        auto& device = bench.enrolled();
        device.edit("lead", bench.brand.leads[0], {{"next_step", std::string("mine")}});
        bench.server.world().diverge(bench.book());
        QVERIFY(device.sync());
        QVERIFY(bench.same());
        QCOMPARE(device.text("lead", bench.brand.leads[0], "next_step"), std::string("mine"));
    }
};

LIANLU_TEST(TestNetwork)

}  // namespace test_network

#include "test_network.moc"
