// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Real bytes between the real client and the real server, over lines that nobody would wish for.
#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

#include "sync/client/api.h"
#include "sync/client/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"
#include "tests/support/wake_ear.h"

namespace test_slow_lines {

using namespace lianlu;
using namespace lianlu::test;

namespace {

constexpr sync::CurlLimits kImpatient{std::chrono::seconds(1), std::chrono::seconds(1)};

std::shared_ptr<sync::Transport> roadTo(const std::string& url, sync::CurlLimits limits) {
    auto road = sync::CurlTransport::create({url, {}}, limits);
    if (!road) qFatal("%s", road.error().describe().c_str());
    return std::move(*road);
}

Result<void> healthOver(const std::string& url) {
    const auto road = roadTo(url, kImpatient);
    return sync::Api(*road).health();
}

Code codeOf(const Result<void>& done) { return done ? Code::internal : done.error().code; }

constexpr std::chrono::minutes kNever{10};

}  // namespace

class TestSlowLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }

    //! Who waits for an answer must not wait for ever, wherever the other side went silent.
    void NW12_acceptsAndNeverAnswers() {
        FaultProxy deaf(m_world.server().url());  // the connection is taken, and the request; nobody reads it
        deaf.holdRequests(true);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(healthOver(deaf.url())), Code::timedOut);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
        // What the desktop really waits.
        const sync::CurlLimits limits;
        QVERIFY(limits.connect <= std::chrono::seconds(15) && limits.stall <= std::chrono::seconds(60));
    }

    void NW12_stopsInMidBody() {
        FaultProxy line(m_world.server().url());
        line.holdAnswersAfter(150);  // somewhere behind the first header lines
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(healthOver(line.url())), Code::timedOut);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(line.toClient(), std::int64_t{150});
        line.heal();
        QVERIFY(healthOver(line.url()));
    }

    //! The connection that was kept since the last round is dead, and nobody said so.
    void NW12_aKeptConnectionThatDied() {
        FaultProxy line(m_world.server().url());
        auto desk = enrolled(line, kImpatient);
        QVERIFY(desk->sync());
        const auto id = desk->logCall(m_world.annas.customer.uuid, "said into the void");
        line.freezeOpenOnes();
        QCOMPARE(codeOf(desk->sync()), Code::timedOut);
        QCOMPARE(desk->counts().pending, 1);
        QVERIFY(desk->sync());  // over a new one
        QCOMPARE(desk->counts().pending, 0);
        QCOMPARE(calls(id), std::string("1"));
    }

    void NW12_aStreamThatDied() {
        FaultProxy line(m_world.server().url());
        auto anna = m_world.signedIn("anna");
        const auto road = roadTo(line.url(), kImpatient);
        sync::HttpRequest request;
        request.path = "/v1/wake";
        request.headers = {{"Lianlu-Proto", "1"}, {"Authorization", "Bearer " + anna.http.token}};
        request.stall = std::chrono::seconds(2);
        int pieces = 0;
        QElapsedTimer timer;
        const auto ended = road->stream(request, [&](const sync::HttpAnswer&, std::string_view) {
            if (++pieces == 1) line.freezeOpenOnes(), timer.start();
            return true;
        });
        QVERIFY(!ended && ended.error().code == Code::timedOut);
        QVERIFY2(timer.elapsed() >= 1'500 && timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
    }

    //! The engine says that it is offline, and drains by itself once the line is back.
    void NW12_drainsByItselfAfterwards() {
        FaultProxy line(m_world.server().url());
        auto desk = enrolled(line, kImpatient);
        desk->engine().setPollInterval(kNever);
        desk->engine().start();
        QTRY_COMPARE(desk->engine().status().state, sync::State::idle);
        line.holdRequests(true);
        const auto id = desk->logCall(m_world.annas.customer.uuid, "while half open");
        QTRY_COMPARE_WITH_TIMEOUT(desk->engine().status().state, sync::State::offline, 15'000);
        QCOMPARE(desk->engine().status().error->code, Code::timedOut);
        line.heal();
        QTRY_VERIFY_WITH_TIMEOUT(desk->counts().pending == 0 && desk->engine().status().state == sync::State::idle, 20'000);
        desk->engine().stop();
        QCOMPARE(calls(id), std::string("1"));
    }

    //! Requests arrive, answers do not: the server has all of it, the device knows of nothing and says it again.
    void NW13_oneWayPartition() {
        FaultProxy line(m_world.server().url());
        auto desk = enrolled(line, kImpatient);
        auto other = enrolled(line, kImpatient);
        const auto road = roadTo(m_world.server().url(), kImpatient);  // a colleague on another network
        Device colleague(road, m_clock);
        QVERIFY(colleague.enrol({"mia", ServerWorld::kPassword}));
        QVERIFY(desk->sync() && other->sync());  // with a token in hand it is the pushes that go unanswered
        const auto lead = m_world.annas.lead.uuid;

        std::vector<Uuid> ids;
        for (int i = 0; i < 30; ++i) ids.push_back(desk->logCall((i % 2 ? m_world.annas : m_world.annas2).customer.uuid, "call " + std::to_string(i)));
        desk->edit("lead", lead, {{"next_step", std::string("theirs, over the bad line")}});
        other->edit("lead", m_world.annas2.lead.uuid, {{"next_step", std::string("the second desk's")}});
        line.holdAnswers(true);
        for (int tries = 0; tries < 2; ++tries) {
            QCOMPARE(codeOf(desk->sync()), Code::timedOut);
            QCOMPARE(codeOf(other->sync()), Code::timedOut);
        }
        // It did arrive.
        QTRY_COMPARE(m_world.one("SELECT count(*) FROM interaction WHERE NOT deleted"), std::string("30"));
        QCOMPARE(desk->counts().pending, 31);
        colleague.edit("lead", lead, {{"intent", std::string("a coat")}});
        QVERIFY(colleague.sync());

        line.heal();
        for (auto* one : {desk.get(), other.get(), &colleague, desk.get(), other.get()}) {
            const auto done = one->sync();
            QVERIFY2(done, done ? "" : done.error().describe().c_str());
        }
        QCOMPARE(desk->counts().pending, 0);
        QCOMPARE(desk->counts().failed, 0);
        QCOMPARE(desk->counts().conflicted, 0);
        for (const auto& id : ids) QCOMPARE(calls(id), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM op_result"), std::string("33"));
        QCOMPARE(m_world.one("SELECT max(ver) FROM interaction"), std::string("1"));
        QCOMPARE(m_world.one("SELECT ver FROM lead WHERE id = '" + lead.toString() + "'"), std::string("3"));
        QCOMPARE(desk->text("lead", lead, "intent"), std::string("a coat"));
        sameEverywhere({desk.get(), other.get(), &colleague});
    }

    //! 32 kbit/s, both ways together. A first load, a push that takes several times the patience of the line, and what others wrote.
    void NW14_thirtyTwoKilobits() {
        FaultProxy line(m_world.server().url());
        line.setRate(4'000);
        const sync::CurlLimits limits{std::chrono::seconds(10), std::chrono::seconds(4)};
        QElapsedTimer timer;
        timer.start();
        auto desk = enrolled(line, limits);
        QVERIFY2(line.toClient() * 1000 / 4'000 <= timer.elapsed() + 1'000, "the line was faster than it may be");

        std::vector<Uuid> ids;
        for (int i = 0; i < 40; ++i) ids.push_back(desk->logCall(m_world.annas.customer.uuid, incompressible(600, i)));
        auto mia = m_world.signedIn("mia");
        for (int i = 0; i < 10; ++i) QCOMPARE(mia.push({mia.op("create", "interaction", m_ids.next(), 0, news({{"customer_id", m_world.annas2.customer.toString()}, {"staff_id", m_world.mia.toString()},
                                                                                                           {"kind", "call"}, {"note", incompressible(600, 100 + i)}, {"at", 1'700'000'000'000}}))}).status, 200);
        const auto before = line.toServer();
        timer.start();
        const auto done = desk->sync();
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        // Longer than the line would be let stand still: it moved.
        QVERIFY2(timer.elapsed() > 6'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(line.toServer() - before > 24'000);
        QCOMPARE(desk->counts().pending, 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction"), std::string("50"));
        QCOMPARE(m_world.one("SELECT count(*) FROM op_result WHERE device_id = '" + desk->state().deviceId.toString() + "'"), std::string("40"));
        QCOMPARE(desk->idsInBook("interaction").size(), std::size_t{50});
        line.heal();
        QVERIFY(desk->sync());
        sameEverywhere({desk.get()});
    }

    //! The same with the engine at work: news is told over the slow line too, and one does not starve the other.
    void NW14_theStreamBesideThePush() {
        FaultProxy line(m_world.server().url());
        auto desk = enrolled(line, {std::chrono::seconds(10), std::chrono::seconds(4)});
        desk->engine().setPollInterval(kNever);
        desk->engine().start();
        QTRY_COMPARE(desk->engine().status().state, sync::State::idle);
        QTRY_VERIFY(desk->road().count("/v1/wake") > 0);
        line.setRate(4'000);
        for (int i = 0; i < 20; ++i) (void)desk->logCall(m_world.annas.customer.uuid, incompressible(600, i));
        auto mia = m_world.signedIn("mia");
        QCOMPARE(mia.push({mia.op("update", "lead", m_world.annas2.lead.uuid, 1, news({{"next_step", "told"}}))}).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(desk->counts().pending == 0 && desk->text("lead", m_world.annas2.lead.uuid, "next_step") == "told", 60'000);
        QVERIFY(!desk->engine().status().error);
        desk->engine().stop();
    }

private:
    std::unique_ptr<Device> enrolled(FaultProxy& line, sync::CurlLimits limits) {
        auto desk = std::make_unique<Device>(roadTo(line.url(), limits), m_clock);
        if (const auto done = desk->enrol({"anna", ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        return desk;
    }
    std::string calls(const Uuid& id) { return m_world.one("SELECT count(*) FROM interaction WHERE id = '" + id.toString() + "' AND ver = 1"); }
    void sameEverywhere(const std::vector<Device*>& devices) {
        for (auto* device : devices)
            for (const auto& [scope, digest] : device->digests()) {
                const auto servers = m_world.digest(*domain::Scope::parse(scope));
                QVERIFY2(std::to_string(digest) == (servers.empty() ? "0" : servers), scope.c_str());
            }
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1)}) QCOMPARE(m_world.digest(scope), m_world.recount(scope));
    }
    //! Words that no compression makes short.
    static std::string incompressible(std::size_t size, int seed) {
        std::string text;
        for (std::size_t i = 0; text.size() < size; ++i) text += Uuid::fromName("noise", std::to_string(seed) + "/" + std::to_string(i)).toString();
        return text.substr(0, size);
    }

    SystemClock m_clock;
    IdGenerator m_ids{m_clock};
    ServerWorld m_world;
};

LIANLU_TEST(TestSlowLines)

}  // namespace test_slow_lines

#include "test_slow_lines.moc"
