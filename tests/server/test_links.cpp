// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/consent.h"
#include "tests/server/dispatch_world.h"
#include "tests/support/test_main.h"

namespace test_links {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;
using server::Request;
using server::Response;

namespace {

constexpr const char* kPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";

std::string locationOf(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "Location") return value;
    return {};
}

}  // namespace

class TestLinks : public QObject {
    Q_OBJECT

    test::Cluster m_cluster;
    test::MailServer m_mail;
    std::unique_ptr<test::World> m_world;
    std::unique_ptr<server::Router> m_router;
    OfferId m_offer;
    CustomerId m_customer;

    Response ask(const std::string& method, const std::string& path, const std::string& agent = kPhone, const std::string& body = {},
                 const std::string& remote = "203.0.113.1", const std::string& type = "application/x-www-form-urlencoded") {
        Request request;
        request.method = method;
        request.path = path;
        request.target = path;
        request.headers = {{"user-agent", agent}, {"accept-language", "en-GB,en;q=0.9"}, {"content-type", type}};
        request.body = body;
        request.remote = remote;
        const auto match = m_router->match(method, path);
        if (!match.route) return Response::empty(match.status);
        request.params = match.params;
        return match.route->handler(request, m_world->db());
    }
    std::string openPath() { return "/l/" + m_world->offer(m_offer).linkCode; }
    std::string unsubscribePath() {
        return "/u/" + std::string(m_world->db().query("SELECT code FROM mail_link WHERE kind = 'unsubscribe'").value().text(0, 0));
    }
    std::vector<TouchEvent> touches() { return server::readOfPerson<TouchEvent>(m_world->db(), m_customer).value(); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (!m_cluster.start()) QSKIP("PostgreSQL is not installed here");
        QVERIFY2(m_mail.start(), "aiosmtpd is needed for /usr/bin/python3");
    }
    void init() {
        m_world = std::make_unique<test::World>(m_cluster.newDatabase());
        m_router = std::make_unique<server::Router>();
        m_world->service().addRoutes(*m_router);
        m_customer = m_world->addCustomer("王小明", "wang@mail.example");
        const auto offer = m_world->newOffer(m_customer);
        m_world->push(offer);
        m_offer = offer.id;
        QCOMPARE(m_world->sendAll(m_mail.url()), 1);
        m_world->clock.advance(5min);
    }

    void clickIsRecordedAndLeadsToTheMall() {
        const auto response = ask("GET", openPath());
        const auto coupon = m_world->row<Coupon>(m_world->offer(m_offer).couponId);
        QCOMPARE(response.status, 302);
        QCOMPARE(locationOf(response), "https://mall.example/p/1?coupon=" + coupon.code);
        const auto offer = m_world->offer(m_offer);
        QVERIFY(offer.status == OfferStatus::clicked);
        QCOMPARE(toUnixMs(*offer.clickedAt), toUnixMs(m_world->clock.now()));
        const auto all = touches();
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(all[0].kind == TouchKind::linkClick);
        QVERIFY(!all[0].scanner);
        QCOMPARE(all[0].offerId, m_offer);
        QCOMPARE(all[0].url, std::string("https://mall.example/p/1"));  // without the coupon
        // It travels to the guide.
        QCOMPARE(m_world->count("change_log WHERE scope = 'book:" + test::World::guide().toString() + "' AND entity = 'touch_event'"), 1);
        // The first click is the one that counts.
        m_world->clock.advance(1h);
        QCOMPARE(ask("GET", openPath()).status, 302);
        QCOMPARE(touches().size(), std::size_t{2});
        QCOMPARE(toUnixMs(*m_world->offer(m_offer).clickedAt), toUnixMs(m_world->clock.now() - 1h));
    }

    void scannersDoNotCount() {
        QCOMPARE(ask("HEAD", openPath()).status, 302);
        QCOMPARE(ask("GET", openPath(), "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)").status, 302);
        QCOMPARE(ask("GET", openPath(), "").status, 302);
        QCOMPARE(touches().size(), std::size_t{3});
        for (const auto& touch : touches()) QVERIFY(touch.scanner);
        QVERIFY(m_world->offer(m_offer).status == OfferStatus::dispatched);
        QVERIFY(!m_world->offer(m_offer).clickedAt);
        QCOMPARE(ask("GET", openPath()).status, 302);
        QVERIFY(m_world->offer(m_offer).status == OfferStatus::clicked);
    }

    void severalAtOnceAreAScanner() {
        m_world->clock.set(*m_world->dispatch(m_offer).sentAt + 500ms);
        ask("GET", openPath());
        QVERIFY(m_world->offer(m_offer).status == OfferStatus::clicked);  // one quick reader is possible
        m_world->clock.advance(300ms);
        ask("GET", openPath());
        QVERIFY(m_world->offer(m_offer).status == OfferStatus::dispatched);  // two at once are not
        QVERIFY(!m_world->offer(m_offer).clickedAt);
        for (const auto& touch : touches()) QVERIFY(touch.scanner);
        m_world->clock.advance(10min);
        ask("GET", openPath());
        QVERIFY(m_world->offer(m_offer).status == OfferStatus::clicked);
    }

    void whoNeverEndsIsSlowedDown() {
        int slowed = 0;
        for (int i = 0; i < 3010; ++i) slowed += ask("GET", "/u/short").status == 429 ? 1 : 0;
        QVERIFY(slowed >= 2980);  // the guesses
        QCOMPARE(ask("GET", openPath()).status, 429);
        m_world->clock.advance(1min);
        QCOMPARE(ask("GET", openPath()).status, 302);
    }

    void floodIsBounded() {
        for (int i = 0; i < 70; ++i) QCOMPARE(ask("GET", openPath()).status, 302);
        QCOMPARE(touches().size(), std::size_t{50});
        QCOMPARE(m_world->count("mail_link WHERE kind = 'open' AND hits = 70"), 1);
    }

    void IN18_forgedAndGuessedCodes() {
        const auto code = m_world->offer(m_offer).linkCode;
        QCOMPARE(code.size(), std::size_t{24});  // 144 bits
        auto wrong = code;
        wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
        for (const auto& path : {"/l/" + wrong, "/l/" + code + "x", "/l/" + code.substr(1), std::string("/l/' OR 1=1 --"), "/u/" + code,
                                 unsubscribePath().replace(1, 1, "l")}) {
            const auto response = ask("GET", path);
            QVERIFY2(response.status == 404, path.c_str());
            QVERIFY(response.body.find(path.substr(3)) == std::string::npos);  // nothing comes back of what was sent
            QVERIFY(response.body.find("leads nowhere") != std::string::npos);
        }
        QCOMPARE(touches().size(), std::size_t{0});
        // Who keeps guessing waits; who holds a real link does not.
        int slowed = 0;
        for (int i = 0; i < 40; ++i) slowed += ask("GET", "/l/" + wrong, kPhone, {}, "198.51.100.7").status == 429 ? 1 : 0;
        QVERIFY(slowed >= 15);
        QCOMPARE(ask("GET", openPath()).status, 302);
        QCOMPARE(ask("GET", openPath(), kPhone, {}, "198.51.100.7").status, 302);  // not even behind the guesser's address
    }

    void IN18_onlyTheMall() {
        const auto setMall = [&](const char* url) { m_world->edit<Brand>({Uuid::fromName("test", "brand")}, [&](Brand& b) { b.mallUrl = url; }); };
        const auto setPath = [&](const char* path) { m_world->edit<Product>(test::World::product(), [&](Product& p) { p.mallPath = path; }); };
        for (const char* path : {"https://evil.example/", "//evil.example", "/../x", "\\\\evil.example", "javascript:alert(1)"}) {
            setPath(path);
            const auto response = ask("GET", openPath());
            QVERIFY2(response.status == 404 && locationOf(response).empty(), path);
        }
        setPath("/p/1?size=m#top");
        QVERIFY(locationOf(ask("GET", openPath())).starts_with("https://mall.example/p/1?size=m&coupon="));
        setMall("javascript:alert(1)//");
        QCOMPARE(ask("GET", openPath()).status, 404);
        setMall("");
        QCOMPARE(ask("GET", openPath()).status, 404);
        // Neither the query nor a header of the visitor's has a say.
        setMall("https://mall.example");
        QVERIFY(locationOf(ask("GET", openPath() + "?url=https://evil.example")).find("evil") == std::string::npos);
    }

    void unsubscribeAsksThenWithdraws() {
        const auto path = unsubscribePath();
        const auto asked = ask("GET", path);
        QCOMPARE(asked.status, 200);
        QVERIFY(asked.body.find("<form method=\"post\">") != std::string::npos);
        QVERIFY(asked.body.find("确认退订") != std::string::npos);  // in the customer's language
        QCOMPARE(m_world->count("consent"), 1);                   // a link scanner has changed nothing
        QCOMPARE(ask("POST", path, kPhone, "something=else").body, asked.body);
        QCOMPARE(m_world->count("consent"), 1);

        const auto done = ask("POST", path, "Mail-Provider/1.0", "List-Unsubscribe=One-Click");
        QCOMPARE(done.status, 200);
        QCOMPARE(m_world->count("consent"), 2);
        QCOMPARE(m_world->count("consent WHERE body::json ->> 'source' = 'unsubscribe link'"), 1);
        QCOMPARE(ask("POST", path, kPhone, "confirm=yes").status, 200);
        QCOMPARE(m_world->count("consent"), 2);  // once is enough
        QCOMPARE(touches().size(), std::size_t{1});
        QVERIFY(touches()[0].kind == TouchKind::unsubscribe);

        const int before = m_mail.count();
        const auto next = m_world->newOffer(m_customer);
        m_world->push(next);
        m_world->sendAll(m_mail.url());
        QVERIFY(m_world->offer(next.id).refusal == Refusal::noConsent);
        QCOMPARE(m_mail.count(), before);
    }

    void oneClickMayBeMultipart() {
        // What RFC 8058 recommends, and what curl -F sends.
        const auto body = "--xyzzy\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--xyzzy--\r\n";
        QCOMPARE(ask("POST", unsubscribePath(), "Mail-Provider/1.0", body, "203.0.113.1", "multipart/form-data; boundary=xyzzy").status, 200);
        QCOMPARE(m_world->count("consent WHERE body::json ->> 'source' = 'unsubscribe link'"), 1);
    }

    void ME01_withdrawalHoldsAgainstAFastClock() {
        m_world->clock.advance(24h * 400);
        m_world->addConsent(m_customer, true);  // of a device whose clock is a year ahead
        m_world->clock.advance(-24h * 400);
        QCOMPARE(ask("POST", unsubscribePath(), kPhone, "confirm=yes").status, 200);
        const auto ledger = server::readOfPerson<Consent>(m_world->db(), m_customer).value();
        QVERIFY(!contactable(ledger, Channel::email, Purpose::marketing));
    }

    void metricsCount() {
        ask("GET", openPath());
        ask("HEAD", openPath());
        ask("GET", "/l/nothing");
        const auto text = m_world->metrics.text();
        for (const char* line : {"lianlu_link_clicks_total{by=\"person\"} 1", "lianlu_link_clicks_total{by=\"scanner\"} 1", "lianlu_link_misses_total",
                                 "lianlu_dispatches_total{result=\"sent\"} 1", "lianlu_offers_total{result=\"accepted\"} 1"})
            QVERIFY2(text.find(line) != std::string::npos, text.c_str());
    }
};

LIANLU_TEST(TestLinks)

}  // namespace test_links

#include "test_links.moc"
