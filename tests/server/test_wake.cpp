// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/domain/rules/person_match.h"
#include "sync/client/curl_transport.h"
#include "sync/protocol/wake.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/sync/wake_board.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/ingest_world.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"
#include "tests/support/wake_ear.h"

namespace test_wake {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::shared_ptr<sync::Transport> roadTo(const std::string& url) {
    auto road = sync::CurlTransport::create({url, {}});
    if (!road) qFatal("%s", road.error().describe().c_str());
    return std::move(*road);
}

//! A workbench without windows that looks at the server by itself so seldom that in a test it does not.
struct Desk {
    Desk(const std::string& url, const std::string& login) : device(roadTo(url), clock) {
        if (const auto done = device.enrol({login, ServerWorld::kPassword}); !done) qFatal("%s", done.error().describe().c_str());
        device.engine().setPollInterval(std::chrono::minutes(10));
    }
    ~Desk() { device.engine().stop(); }
    void start() { device.engine().start(); }
    [[nodiscard]] bool listens() { return device.road().count(protocol::kWakePath) > 0 && device.engine().status().state == sync::State::idle; }

    SystemClock clock;
    Device device;
};

}  // namespace

class TestWake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }

    void headsAtOnceThenEachNewOne() {
        auto anna = m_world.signedIn("anna");
        const auto book = domain::Scope::book(m_world.anna), pool = domain::Scope::pool(m_world.store1);
        WakeEar ear(roadTo(url()), anna.http.token);
        QTRY_COMPARE(ear.head(book), head(book));
        QCOMPARE(ear.head(pool), head(pool));
        edit(anna, m_world.annas);
        QTRY_COMPARE_WITH_TIMEOUT(ear.head(book), head(book), 3'000);
        // Of another device, and what the server does by itself, alike.
        auto mia = m_world.signedIn("mia");
        edit(mia, m_world.pooled);
        QTRY_COMPARE_WITH_TIMEOUT(ear.head(pool), head(pool), 3'000);
        QVERIFY(ear.open());
    }

    void IN09_nothingOfForeignScopes() {
        auto anna = m_world.signedIn("anna"), carl = m_world.signedIn("carl");
        WakeEar annas(roadTo(url()), anna.http.token), carls(roadTo(url()), carl.http.token);
        QTRY_VERIFY(annas.open() && carls.open());
        edit(carl, m_world.carls);
        edit(anna, m_world.annas);
        const auto mine = domain::Scope::book(m_world.anna), theirs = domain::Scope::book(m_world.carl);
        QTRY_VERIFY(annas.head(mine) == head(mine) && carls.head(theirs) == head(theirs));
        QCOMPARE(carls.head(mine), std::int64_t{-1});
        QCOMPARE(annas.head(theirs), std::int64_t{-1});
        const auto allowed = anna.session.at("scopes").get<std::vector<std::string>>();
        for (const auto& [scope, seq] : annas.heads()) QVERIFY(std::find(allowed.begin(), allowed.end(), scope.toString()) != allowed.end());
    }

    void whoMay() {
        auto anna = m_world.signedIn("anna");
        HttpClient stranger(url());
        QCOMPARE(stranger.get("/v1/wake").status, 401);
        stranger.token = anna.http.token + "x";
        QCOMPARE(stranger.get("/v1/wake").status, 401);
        QCOMPARE(anna.http.get("/v1/wake", {"Lianlu-Proto: 99"}).status, 426);
        QCOMPARE(anna.http.post("/v1/wake", json::object()).status, 405);
    }

    //! The form that stands in the contract, byte by byte as a stranger's program would see it.
    void theStreamAsItIs() {
        auto anna = m_world.signedIn("anna");
        std::string text;
        std::map<std::string, std::string, std::less<>> headers;
        sync::HttpRequest request;
        request.path = "/v1/wake";
        request.headers = {{"Lianlu-Proto", "1"}, {"Authorization", "Bearer " + anna.http.token}};
        const auto ended = roadTo(url())->stream(request, [&](const sync::HttpAnswer& head, std::string_view bytes) {
            headers = head.headers;
            text += bytes;
            return text.find("book:") == text.npos;
        });
        QVERIFY(!ended && ended.error().code == Code::cancelled);
        QVERIFY2(text.starts_with("retry: 5000\n\n"), text.c_str());
        const auto book = domain::Scope::book(m_world.anna);
        QVERIFY2(text.find("event: wake\ndata: {\"scope\":\"" + book.toString() + "\",\"head\":" + std::to_string(head(book)) + "}\n\n") != text.npos, text.c_str());
        QCOMPARE(headers.at("content-type"), std::string("text/event-stream"));
        QCOMPARE(headers.at("cache-control"), std::string("no-store"));
        QCOMPARE(headers.at("lianlu-proto"), std::string("1"));
        QVERIFY(!headers.contains("content-encoding"));
        QTRY_COMPARE(listeners(), 0);
    }

    void oneADevice() {
        auto anna = m_world.signedIn("anna");
        WakeEar first(roadTo(url()), anna.http.token);
        QTRY_VERIFY(first.open());
        WakeEar second(roadTo(url()), anna.http.token);
        QTRY_VERIFY(second.open() && first.over());
        QVERIFY(!first.error());
        edit(anna, m_world.annas);
        QTRY_COMPARE(second.head(domain::Scope::book(m_world.anna)), head(domain::Scope::book(m_world.anna)));
    }

    void howManyAndHowOften() {
        m_world.stopServer();
        QVERIFY(m_world.startServer({QStringLiteral("--wake-listeners"), QStringLiteral("2")}));
        auto anna = m_world.signedIn("anna"), ben = m_world.signedIn("ben"), mia = m_world.signedIn("mia");
        {
            WakeEar one(roadTo(url()), anna.http.token), two(roadTo(url()), ben.http.token);
            QTRY_VERIFY(one.open() && two.open());
            const auto full = mia.http.get("/v1/wake");
            QCOMPARE(full.status, 503);
            QCOMPARE(full.headers.at("retry-after"), std::string("60"));
            QCOMPARE(full.code(), std::string("server"));
            QCOMPARE(mia.http.get("/v1/session").status, 200);  // nothing else is the fuller for it
        }
        WakeEar three(roadTo(url()), mia.http.token);
        QTRY_VERIFY_WITH_TIMEOUT(three.open(), 5'000);
        // A device that comes again and again.
        int status = 0;
        for (int i = 0; i < 40 && status != 429; ++i) {
            WakeEar again(roadTo(url()), ben.http.token);
            QTRY_VERIFY(again.open() || again.over());
            if (again.error() && again.error()->code == Code::rateLimited) status = ben.http.get("/v1/wake").status;
        }
        QCOMPARE(status, 429);
    }

    void anAccountHasSoMany() {
        auto board = std::make_shared<server::WakeBoard>(server::WakeLimits{100, 3});
        const auto who = [](const char* account, const char* device) {
            return server::WakeBoard::Who{Uuid::fromName("account", account), Uuid::fromName("device", device), {}, fromUnixMs(1'000)};
        };
        std::vector<std::shared_ptr<server::BodyStream>> held;
        for (const char* device : {"a", "b", "c"}) held.push_back(board->add(who("anna", device), {"brand"}).value());
        const auto fourth = board->add(who("anna", "d"), {"brand"});
        QVERIFY(!fourth && fourth.error().code == Code::inUse && fourth.error().retryAfterSeconds > 0);
        QVERIFY(board->add(who("ben", "e"), {"brand"}).has_value());  // gone at once with its stream
        QCOMPARE(board->size(), std::size_t{3});
        held.push_back(board->add(who("anna", "b"), {"brand"}).value());  // the same device again
        QCOMPARE(board->size(), std::size_t{3});
        QVERIFY(held[1]->take().last);
        held.clear();
        QCOMPARE(board->size(), std::size_t{0});
        QVERIFY(board->heads().scopes.empty());
    }

    //! Whatever happens while nobody takes: one event a scope, the newest.
    void whatWaitsDoesNotGrow() {
        auto board = std::make_shared<server::WakeBoard>(server::WakeLimits{});
        const auto stream = board->add({Uuid::fromName("a", "a"), Uuid::fromName("d", "d"), {}, fromUnixMs(1'000)}, {"brand", "book:" + Uuid::fromName("b", "b").toString()}).value();
        int ready = 0;
        stream->onReady([&ready] { ++ready; });
        for (std::int64_t i = 1; i <= 100'000; ++i) {
            board->tell(std::vector<std::pair<std::string, std::int64_t>>{{"brand", i}, {"pool:elsewhere", i}});
            board->beat();
        }
        QCOMPARE(ready, 1);
        const auto piece = stream->take();
        QCOMPARE(piece.bytes, protocol::wakeGreeting() + protocol::wakeEvent("brand", 100'000));
        QVERIFY(stream->take().bytes.empty());
        board->beat();
        QCOMPARE(stream->take().bytes, std::string(protocol::kWakeComment));
        QVERIFY(!piece.last);
        board->endExpired(fromUnixMs(999));
        QVERIFY(!stream->take().last);
        board->endExpired(fromUnixMs(1'000));
        QVERIFY(stream->take().last);
        stream->onReady({});
    }

    void endsWithItsToken() {
        auto anna = m_world.signedIn("anna");
        server::AccessTokens tokens(server::secretKey(m_world.db(), "token").value());
        auto access = tokens.check(anna.http.token, SystemClock().now()).value();
        access.expires = SystemClock().now() + std::chrono::seconds(2);
        WakeEar ear(roadTo(url()), tokens.issue(access));
        QTRY_VERIFY(ear.open());
        QTRY_VERIFY_WITH_TIMEOUT(ear.over(), 10'000);
        QVERIFY(!ear.error());
        QVERIFY(SystemClock().now() >= access.expires);
        WakeEar again(roadTo(url()), tokens.issue(access));
        QTRY_VERIFY(again.over());
        QVERIFY(again.error() && again.error()->code == Code::unauthenticated);
    }

    void endsWithItsSession() {
        auto anna = m_world.signedIn("anna");
        WakeEar ear(roadTo(url()), anna.http.token);
        QTRY_VERIFY(ear.open());
        QCOMPARE(anna.http.post("/v1/auth/sign-out", json::object()).status, 204);
        QTRY_VERIFY_WITH_TIMEOUT(ear.over(), 15'000);
        QVERIFY(!ear.error());
    }

    void aServerThatStopsSaysGoodbye() {
        auto anna = m_world.signedIn("anna");
        WakeEar ear(roadTo(url()), anna.http.token);
        QTRY_VERIFY(ear.open());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_world.server().stop(), 0);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY(ear.over());
        QVERIFY2(!ear.error(), ear.error() ? ear.error()->describe().c_str() : "");
    }

    void theDatabaseMayGoAndComeBack() {
        auto anna = m_world.signedIn("anna");
        WakeEar ear(roadTo(url()), anna.http.token);
        QTRY_VERIFY(ear.open());
        QVERIFY(m_world.postgres().crashAndRestart());
        QVERIFY(m_world.db().reopen());
        Answer answer;
        for (int tries = 0; tries < 20 && answer.status != 200; ++tries) answer = edit(anna, m_world.annas);
        QCOMPARE(answer.status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(ear.head(domain::Scope::book(m_world.anna)), head(domain::Scope::book(m_world.anna)), 10'000);
        QVERIFY(ear.open());
    }

    //! What it is for: a colleague's edit is there in about a second, on each copy of the server.
    void twoDevicesSeeEachOther() {
        RealServer other(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(other.start(m_world.conninfo(), m_world.file(QStringLiteral("other")), {QStringLiteral("--no-dispatcher")}));
        Desk one(url(), "anna"), two(other.url(), "anna");
        one.start();
        two.start();
        QTRY_VERIFY_WITH_TIMEOUT(one.listens() && two.listens(), 10'000);
        const auto lead = m_world.annas.lead.uuid;
        QElapsedTimer timer;
        for (const auto& [from, to, words] : {std::tuple(&one, &two, "call on Monday"), std::tuple(&two, &one, "call on Tuesday")}) {
            timer.start();
            from->device.edit("lead", lead, {{"next_step", std::string(words)}});
            QTRY_COMPARE_WITH_TIMEOUT(to->device.text("lead", lead, "next_step"), std::string(words), 5'000);
            qInfo("seen after %lld ms", timer.elapsed());
        }
        QCOMPARE(one.device.digests(), two.device.digests());
    }

    void aJoinIsSeen() {
        QVERIFY(addBrandThings(m_world.db()));
        Desk desk(url(), "anna");
        desk.start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.listens(), 10'000);
        const auto stays = m_world.annas.customer, gone = m_world.annas2.customer;
        QVERIFY(desk.device.has("customer", gone.uuid));
        auto made = domain::newMatch(stays, gone, domain::MatchMethod::person, 1, SystemClock().now());
        made.status = domain::MatchStatus::joined;
        made.keepId = stays;
        made.decidedAt = SystemClock().now();
        auto txn = server::pg::Transaction::begin(m_world.db());
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        QVERIFY(batch.create(made, {}) && batch.commit(*txn));
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.device.has("customer", gone.uuid), 6'000);
        qInfo("seen after %lld ms", timer.elapsed());
        QVERIFY(desk.device.has("customer", stays.uuid));
    }

private:
    const std::string& url() { return m_world.server().url(); }
    std::int64_t head(const domain::Scope& scope) { return std::stoll(m_world.one("SELECT seq FROM scope_head WHERE scope = '" + scope.toString() + "'")); }
    int listeners() {
        const auto text = HttpClient(url()).get("/metrics").body;
        const auto at = text.find("\nlianlu_wake_listeners ");
        return at == text.npos ? -1 : std::atoi(text.c_str() + at + 23);
    }
    Answer edit(TestDevice& device, const ServerWorld::Person& person) {
        return device.push({device.op("update", "lead", person.lead.uuid, 1, news({{"next_step", "step " + std::to_string(++m_steps)}}))});
    }

    ServerWorld m_world;
    int m_steps = 0;
};

LIANLU_TEST(TestWake)

}  // namespace test_wake

#include "test_wake.moc"
