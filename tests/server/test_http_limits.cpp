// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <memory>
#include <sstream>

#include <curl/curl.h>

#include "sync/server/http/http_server.h"
#include "sync/server/http/peer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_http_limits {

using namespace lianlu;
using namespace lianlu::server;
using namespace std::chrono_literals;

namespace {

//! A server without a database: what it says to requests does not matter here, only how long it listens to whom.
struct Limited {
    explicit Limited(ListenOptions options) : server(std::move(options), service, log) { started = server.start().has_value(); }
    ~Limited() {
        server.stop(5s);
        service.stop();
    }
    static Router routes() {
        Router router;
        router.add({"POST", "/upload", [](const Request&, pg::Connection&) { return Response::empty(204); }});
        return router;
    }
    lianlu::test::ManualClock clock;
    std::ostringstream out;
    Log log{out, clock};
    Metrics metrics;
    Service service{routes(), "host=/nowhere", {}, log, metrics};
    HttpServer server;
    bool started = false;
};

class Line {
public:
    explicit Line(const HttpServer& server) : m_curl(curl_easy_init(), curl_easy_cleanup) {
        curl_easy_setopt(m_curl.get(), CURLOPT_URL, server.url().c_str());
        curl_easy_setopt(m_curl.get(), CURLOPT_CONNECT_ONLY, 1L);
        m_open = curl_easy_perform(m_curl.get()) == CURLE_OK;
    }
    bool say(std::string_view words) {
        std::size_t sent = 0;
        return m_open && curl_easy_send(m_curl.get(), words.data(), words.size(), &sent) == CURLE_OK;
    }
    //! What has come meanwhile; `closed` once the far side hung up.
    std::string hear() {
        std::string words(1000, '\0');
        std::size_t got = 0;
        const auto code = curl_easy_recv(m_curl.get(), words.data(), words.size(), &got);
        closed = closed || (code == CURLE_OK && got == 0) || (code != CURLE_OK && code != CURLE_AGAIN);
        words.resize(code == CURLE_OK ? got : 0);
        return words;
    }
    bool closed = false;

private:
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_curl;
    bool m_open = false;
};

ListenOptions anyPort() {
    ListenOptions options;
    options.port = 0;
    return options;
}

constexpr std::string_view kUpload = "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n";

}  // namespace

class TestHttpLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDripEndsAtTheWholesLimit() {
        auto options = anyPort();
        options.wholeRequest = 300ms;  // the 60 s of a step begin anew with each byte
        Limited limited(options);
        QVERIFY(limited.started);
        Line line(limited.server);
        QVERIFY(line.say(kUpload));
        QTRY_VERIFY_WITH_TIMEOUT(((void)line.say("x"), (void)line.hear(), line.closed), 10'000);
    }

    void whoSaysNothingIsGoneSoon() {
        auto options = anyPort();
        options.greeting = 400ms;
        Limited limited(options);
        QVERIFY(limited.started);
        Line known(limited.server), silent(limited.server), drip(limited.server);
        QVERIFY(known.say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"));
        std::string answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer += known.hear(), answer.starts_with("HTTP/1.1 404")), 10'000);
        // A header that comes byte by byte has no more time than one that does not come.
        QTRY_VERIFY_WITH_TIMEOUT(((void)drip.say("G"), (void)drip.hear(), (void)silent.hear(), drip.closed && silent.closed), 10'000);
        // Between two requests there is the longer time.
        QVERIFY(known.say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"));
        answer.clear();
        QTRY_VERIFY_WITH_TIMEOUT((answer += known.hear(), answer.starts_with("HTTP/1.1 404")), 10'000);
        QVERIFY(!known.closed);
    }

    //! A house full of silent ones has a place for whoever speaks, and none where all have spoken.
    void theSilentMakeRoom_data() {
        QTest::addColumn<bool>("ofOneAddress");
        QTest::newRow("in all") << false;
        QTest::newRow("of one address") << true;
    }
    void theSilentMakeRoom() {
        QFETCH(bool, ofOneAddress);
        auto options = anyPort();
        (ofOneAddress ? options.maxPerLoopback : options.maxConnections) = 3;
        Limited limited(options);
        QVERIFY(limited.started);
        const auto isAnswered = [](Line& line) {
            std::string words;
            (void)line.say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
            [&] { QTRY_VERIFY_WITH_TIMEOUT((words += line.hear(), !words.empty() || line.closed), 10'000); }();
            return words.starts_with("HTTP/1.1 404");
        };
        std::vector<std::unique_ptr<Line>> silent, speaking;
        for (int i = 0; i < 3; ++i) silent.push_back(std::make_unique<Line>(limited.server));
        for (int i = 0; i < 3; ++i) {
            speaking.push_back(std::make_unique<Line>(limited.server));
            QVERIFY(isAnswered(*speaking.back()));
        }
        for (auto& line : silent) QTRY_VERIFY_WITH_TIMEOUT(((void)line->hear(), line->closed), 10'000);
        Line late(limited.server);
        QVERIFY(!isAnswered(late));
        // Who has asked stays, however many knock.
        for (auto& line : speaking) QVERIFY(isAnswered(*line));
    }

    void anAddressHoldsSoManyAndNoMore() {
        auto options = anyPort();
        options.maxPerLoopback = 2;
        Limited limited(options);
        QVERIFY(limited.started);
        auto first = std::make_unique<Line>(limited.server);
        Line second(limited.server);
        const auto answers = [](Line& line) {
            std::string words;
            [&] { QTRY_VERIFY_WITH_TIMEOUT((words += line.hear(), !words.empty() || line.closed), 10'000); }();
            return words.starts_with("HTTP/1.1 404");
        };
        for (auto* line : {first.get(), &second}) {
            QVERIFY(line->say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"));
            QVERIFY(answers(*line));
        }
        Line third(limited.server);
        (void)third.say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(!answers(third));
        first.reset();
        // Its place is free as soon as the server has seen it go.
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
            Line fourth(limited.server);
            (void)fourth.say("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
            return answers(fourth);
        }()), 10'000);
    }

    void whoAsks_data() {
        QTest::addColumn<QByteArray>("peer");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("client");
        QTest::newRow("no proxy") << QByteArray("192.0.2.9") << QByteArray("198.51.100.1") << QByteArray("192.0.2.9");
        QTest::newRow("the proxy") << QByteArray("192.0.2.1") << QByteArray("198.51.100.1") << QByteArray("198.51.100.1");
        QTest::newRow("what the client said before") << QByteArray("192.0.2.1") << QByteArray("127.0.0.1, 2001:db8::1") << QByteArray("2001:db8::1");
        QTest::newRow("nothing said") << QByteArray("192.0.2.1") << QByteArray() << QByteArray("192.0.2.1");
        QTest::newRow("no address") << QByteArray("192.0.2.1") << QByteArray("unknown") << QByteArray("192.0.2.1");
    }
    void whoAsks() {
        QFETCH(QByteArray, peer);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, client);
        QCOMPARE(QByteArray::fromStdString(clientOf(peer.toStdString(), header.toStdString(), "192.0.2.1")), client);
        QCOMPARE(QByteArray::fromStdString(clientOf(peer.toStdString(), header.toStdString(), {})), peer);
    }
};

LIANLU_TEST(TestHttpLimits)

}  // namespace test_http_limits

#include "test_http_limits.moc"
