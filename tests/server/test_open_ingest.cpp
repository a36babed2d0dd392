// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// POST /v1/ingest/{kind} against the real server.
#include <QtTest>

#include <array>
#include <memory>
#include <sstream>
#include <thread>

#include <curl/curl.h>
#include <zstd.h>

#include "sync/server/command/commands.h"
#include "sync/server/http/gzip.h"
#include "sync/server/http/zstd.h"
#include "tests/server/ingest_world.h"
#include "tests/support/test_main.h"

namespace test_open_ingest {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::string zstd(const std::string& plain) {
    std::string packed(ZSTD_compressBound(plain.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), 3));
    return packed;
}

json member(const std::string& id, const std::string& phone, const std::string& store = "S1") {
    return {{"source_id", id}, {"name", "王 " + id}, {"store", store}, {"mobile", phone}};
}

std::string counts(const Answer& answer) {
    if (answer.status != 200) return std::to_string(answer.status) + " " + answer.code();
    const auto body = answer.json();
    std::string text;
    for (const char* name : {"accepted", "unchanged", "stale", "waiting", "bad"}) text += (text.empty() ? "" : " ") + std::to_string(body.at(name).get<int>());
    return text;
}

//! A sender that has said what it will send, and then takes its time.
class SlowPost {
public:
    SlowPost(const std::string& url, const std::string& path, const std::string& token) : m_curl(curl_easy_init(), curl_easy_cleanup) {
        curl_easy_setopt(m_curl.get(), CURLOPT_URL, url.c_str());
        curl_easy_setopt(m_curl.get(), CURLOPT_CONNECT_ONLY, 1L);
        std::string head = path + " HTTP/1.1\r\nHost: x\r\nLianlu-Proto: 1\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n";
        if (!token.empty()) head += "Authorization: Bearer " + token + "\r\n";
        head += "\r\n";
        std::size_t moved = 0;
        m_sent = curl_easy_perform(m_curl.get()) == CURLE_OK && curl_easy_send(m_curl.get(), head.data(), head.size(), &moved) == CURLE_OK && moved == head.size();
    }
    //! The status it is answered, without a byte of its body: 100 is "go on". 0: none in ten seconds.
    int answered() {
        std::array<char, 64> answer{};
        std::size_t moved = 0;
        auto read = CURLE_AGAIN;
        if (m_sent) (void)QTest::qWaitFor([&] { return (read = curl_easy_recv(m_curl.get(), answer.data(), answer.size() - 1, &moved)) != CURLE_AGAIN; }, 10'000);
        const std::string_view words(answer.data(), read == CURLE_OK ? moved : 0);
        return words.starts_with("HTTP/1.1 ") ? std::stoi(std::string(words.substr(9, 3))) : 0;
    }

private:
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_curl;
    bool m_sent = false;
};

constexpr int kIngestPlaces = 16;
const std::string kNobodysKey = "pos." + std::string(43, 'x');

}  // namespace

class TestOpenIngest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QVERIFY(m_world.start());
        QVERIFY(addBrandThings(m_world.db()).has_value());
        m_key = addSource("pos", "all");
        QVERIFY(!m_key.empty());
    }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1), domain::Scope::pool(m_world.store2),
                                  domain::Scope::store(m_world.store1), domain::Scope::brand()}) {
            const auto digest = m_world.digest(scope);
            QCOMPARE(digest.empty() ? std::string("0") : digest, m_world.recount(scope));
            const auto name = scope.toString();
            const auto seq = m_world.one("SELECT seq FROM scope_head WHERE scope = '" + name + "'");
            QCOMPARE(m_world.one("SELECT count(*) FROM change_log WHERE scope = '" + name + "'"), seq.empty() ? std::string("0") : seq);
        }
        // Whatever came in, the log names sources and numbers, and no person.
        const auto log = m_world.server().log();
        QVERIFY(!log.contains("13800") && !log.contains("王"));
        m_world.stop();
    }

    void answersLineByLine() {
        const std::string body = member("M1", "13800138000").dump() + "\n\n" + "{\"source_id\":\"M2\",\"name\":\"x\",\"store\":\"nowhere\"}\r\n" + "not json\n" +
                                 "{\"source_id\":\"M3\",\"name\":\"x\",\"stoer\":\"S1\"}\n" + "{\"name\":\"x\"}\n" + "{\"source_id\":\"M4\",\"name\":\"x\",\"mobile\":\"12\"}";
        const auto answer = send("members", body);
        QCOMPARE(counts(answer), std::string("1 0 0 0 5"));
        const auto problems = answer.json().at("problems");
        QCOMPARE(problems.at(0), (json{{"line", 3}, {"source_id", "M2"}, {"field", "store"}, {"reason", "no such store"}}));
        QCOMPARE(problems.at(1), (json{{"line", 4}, {"reason", "not JSON"}}));
        QCOMPARE(problems.at(2), (json{{"line", 5}, {"source_id", "M3"}, {"field", "stoer"}, {"reason", "no such field"}}));
        QCOMPARE(problems.at(3), (json{{"line", 6}, {"field", "source_id"}, {"reason", "is needed"}}));
        QCOMPARE(problems.at(4), (json{{"line", 7}, {"source_id", "M4"}, {"field", "mobile"}, {"reason", "is no such identity"}}));
        QCOMPARE(counts(send("members", body)), std::string("0 1 0 0 5"));
    }

    void versionsDecide() {
        auto one = member("M1", "13800138000");
        one["version"] = 5;
        QCOMPARE(counts(send("members", one.dump())), std::string("1 0 0 0 0"));
        QCOMPARE(counts(send("members", one.dump())), std::string("0 1 0 0 0"));
        one["name"] = "other";
        const auto contradicts = send("members", one.dump());
        QCOMPARE(counts(contradicts), std::string("0 0 0 0 1"));
        QCOMPARE(contradicts.json().at("problems").at(0).at("reason").get<std::string>(), std::string("the same version came with other content"));
        one["version"] = 4;
        QCOMPARE(counts(send("members", one.dump())), std::string("0 0 1 0 0"));
        one["version"] = 6;
        QCOMPARE(counts(send("members", one.dump())), std::string("1 0 0 0 0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE body LIKE '%\"other\"%'"), std::string("1"));
        one.erase("version");
        one["name"] = "third";
        QCOMPARE(counts(send("members", one.dump())), std::string("0 0 0 0 1"));
        // In one post, in its lines' order.
        auto newer = one;
        one["version"] = 8;
        newer["version"] = 9;
        QCOMPARE(counts(send("members", newer.dump() + "\n" + one.dump() + "\n" + newer.dump())), std::string("1 1 1 0 0"));
    }

    void lateThingsWait() {
        const json order{{"source_id", "O1"}, {"member", "M1"}, {"store", "S1"}, {"placed_at", 1'772'330'400'000}, {"total", "10"}, {"lines", {{{"product", "NEW"}, {"amount", 10}}}}};
        QCOMPARE(counts(send("orders", order.dump())), std::string("0 0 0 1 0"));
        QCOMPARE(counts(send("orders", order.dump())), std::string("0 0 0 1 0"));
        QCOMPARE(counts(send("refunds", R"({"source_id":"R1","order_number":"O1","full":true,"at":"2026-03-02T08:00:00+08:00"})")), std::string("0 0 0 1 0"));
        QVERIFY(command({"ingest", "waiting"}).find("pos                  orders                1      0  product") != std::string::npos);
        const auto product = send("products", R"({"source_id":"NEW","name":"Scarf","price":"10.00"})");
        QCOMPARE(counts(product), std::string("1 0 0 0 0"));
        QCOMPARE(m_world.one("SELECT needs FROM ingest_waiting WHERE kind = 'orders'"), std::string("member:pos/M1"));
        const auto came = send("members", member("M1", "13800138000").dump());
        QCOMPARE(came.json().at("released").get<int>(), 2);
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_waiting"), std::string("0"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'status' FROM \"order\""), std::string("refunded"));
        QVERIFY(command({"ingest", "waiting"}).find("nothing waits") != std::string::npos);
    }

    void IN06_amountsAreExact() {
        const auto order = [](const std::string& id, const std::string& total) {
            return "{\"source_id\":\"" + id + "\",\"store\":\"S1\",\"placed_at\":\"2026-01-01T00:00:00Z\",\"total\":" + total + "}\n";
        };
        const auto answer = send("orders", order("A", "0.07") + order("B", "199.995") + order("C", "1e400") + order("D", "-1") + order("E", "NaN") + order("F", "\"4503599627370.49\"") +
                                               order("G", "99999999999999999999") + order("H", "8.20"));
        QCOMPARE(counts(answer), std::string("2 0 0 0 6"));
        QCOMPARE(m_world.one("SELECT string_agg(total_minor::text, ',' ORDER BY total_minor) FROM \"order\""), std::string("7,820"));
    }

    void IN03_IN05_poisonLinesEndNothing() {
        std::string deep = "{\"source_id\":\"D\",\"tags\":";
        for (int i = 0; i < 2000; ++i) deep += "[";
        std::string body = member("M1", "13800138000").dump() + "\n";
        body += "{\"source_id\":\"\xFF\xFE\"}\n";
        body += std::string("{\"source_id\":\"a\0b\"}\n", 20);
        body += "{\"source_id\":\"N\",\"name\":\"a\\u0000b\",\"store\":\"S1\"}\n";
        body += deep + "\n[1,2]\n\"text\"\n42\nnull\n{}\n";
        body += "{\"source_id\":\"L\",\"name\":\"" + std::string(2 << 20, 'x') + "\"}\n";
        body += "{\"source_id\":\"T\",\"name\":\"a\",\"name\":\"b\"}\n";
        body += "{\"source_id\":\"';DROP TABLE customer;--\",\"name\":\"'); --\",\"store\":\"S1\"}\n";  // IN-04: a name like any other
        body += "{\"source_id\":\"U\",\"name\":\"" + std::string(300, 'x') + "\",\"store\":\"S1\"}\n";
        body += member("M2", "13900139000").dump();
        const auto answer = send("members", body);
        QCOMPARE(counts(answer), std::string("3 0 0 0 12"));
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_record WHERE kind = 'members'"), std::string("3"));
    }

    void packedBodies() {
        const auto body = member("M1", "13800138000").dump() + "\n";
        QCOMPARE(counts(send("members", server::gzip(body), {"Content-Encoding: gzip"})), std::string("1 0 0 0 0"));
        QCOMPARE(counts(send("members", zstd(body), {"Content-Encoding: zstd"})), std::string("0 1 0 0 0"));
        const auto half = zstd(body + body);
        QCOMPARE(send("members", half.substr(0, half.size() / 2), {"Content-Encoding: zstd"}).status, 400);
        QCOMPARE(send("members", "no zstd at all", {"Content-Encoding: zstd"}).status, 400);
        QCOMPARE(send("members", body, {"Content-Encoding: br"}).status, 422);
    }

    void NW16_bombsStopAtTheLimit() {
        const std::string blanks(40u << 20u, ' ');
        for (const auto& [packed, name] : {std::pair{zstd(blanks), "zstd"}, {server::gzip(blanks), "gzip"}}) {
            QVERIFY(packed.size() < 100'000);
            const auto answer = send("members", packed, {std::string("Content-Encoding: ") + name});
            QCOMPARE(answer.status, 413);
            QVERIFY(answer.json().at("detail").get<std::string>().find("parts") != std::string::npos);
        }
        QVERIFY(!server::unzstd(zstd(std::string(2000, 'x')), 1000));
        QCOMPARE(server::unzstd(zstd("a") + zstd("b"), 10).value_or(""), std::string("ab"));
    }

    void IN09_aSourceDoesItsKindsAndNothingElse() {
        const auto few = addSource("mall", "orders,refunds");
        HttpClient mall(m_world.server().url());
        mall.token = few;
        QCOMPARE(mall.call("POST", "/v1/ingest/members", member("M1", "13800138000").dump(), {}).status, 403);
        QCOMPARE(mall.call("POST", "/v1/ingest/refunds", "", {}).status, 200);
        QCOMPARE(mall.call("POST", "/v1/ingest/secrets", "", {}).status, 404);
        QCOMPARE(mall.call("GET", "/v1/ingest/orders", "", {}).status, 405);
        QCOMPARE(mall.get("/v1/session").status, 401);
        QCOMPARE(mall.get("/v1/bootstrap/brand").status, 401);
        QCOMPARE(mall.post("/v1/sync/pull", {{"device_id", "00000000-0000-7000-8000-000000000001"}, {"cursors", json::array()}}).status, 401);
        QCOMPARE(mall.post("/v1/sync/push", {{"device_id", "00000000-0000-7000-8000-000000000001"}, {"ops", json::array()}}).status, 401);
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.http.call("POST", "/v1/ingest/members", "", {}).status, 401);  // and people are no sources
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_record"), std::string("0"));
    }

    void keysRotateAndEnd() {
        const auto rotated = keyIn(command({"source", "rotate", "pos"}));
        QCOMPARE(send("members", "").status, 401);
        m_key = rotated;
        QCOMPARE(send("members", "").status, 200);
        QVERIFY(command({"source", "disable", "pos"}).find("disabled pos") != std::string::npos);
        const auto closed = send("members", "");
        m_key = "nobody.abc";
        const auto unknown = send("members", "");
        QCOMPARE(closed.status, 401);
        QCOMPARE(closed.body, unknown.body);  // from outside the same
        QVERIFY(command({"source", "list"}).find("disabled") != std::string::npos);
        QVERIFY(m_world.one("SELECT encode(key_hash, 'escape') FROM ingest_source").find(rotated.substr(4)) == std::string::npos);
    }

    void wrongKeysAreSlowedDown() {
        m_key = "pos.wrong";
        int status = 401;
        for (int i = 0; i < 70 && status == 401; ++i) status = send("members", "").status;
        QCOMPARE(status, 429);
    }

    void quotasSayWhenToComeAgain() {
        m_key = addSource("small", "members", {"--rows-per-minute", "3", "--rows-per-day", "5"});
        const auto three = member("A", "13800138001").dump() + "\n" + member("B", "13800138002").dump() + "\n" + member("C", "13800138003").dump();
        const auto large = send("members", three + "\n" + member("D", "13800138004").dump());
        QCOMPARE(large.status, 413);
        QCOMPARE(counts(send("members", three)), std::string("3 0 0 0 0"));
        const auto minute = send("members", three);
        QCOMPARE(minute.status, 429);
        const auto wait = std::stoi(minute.headers.at("retry-after"));
        QVERIFY(wait >= 1);
        QVERIFY(m_world.db().script("UPDATE ingest_source SET minute = minute - 1"));
        const auto day = send("members", three);
        QCOMPARE(day.status, 429);
        QVERIFY(std::stoi(day.headers.at("retry-after")) >= 1 && day.json().at("detail").get<std::string>().find("day") != std::string::npos);
        QVERIFY(command({"source", "list"}).find("3 of 5 rows today") != std::string::npos);
    }

    void backPressureLeavesSyncAlone() {
        std::vector<std::unique_ptr<SlowPost>> slow;
        for (int i = 0; i < kIngestPlaces; ++i) {
            // Asked to go on: the server has seen the header and keeps a place.
            QCOMPARE(slow.emplace_back(std::make_unique<SlowPost>(m_world.server().url(), "POST /v1/ingest/orders", m_key))->answered(), 100);
        }
        const auto full = send("orders", "");
        QCOMPARE(full.status, 503);
        QVERIFY(std::stoi(full.headers.at("retry-after")) >= 1);
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.pull(json::array({anna.cursorOf(domain::Scope::book(m_world.anna))})).status, 200);
        slow.clear();
        QTRY_COMPARE_WITH_TIMEOUT(send("orders", "").status, 200, 10'000);
    }

    void whoHasNoKeyTakesNoPlace() {
        std::vector<std::unique_ptr<SlowPost>> slow;
        for (int i = 0; i <= kIngestPlaces; ++i) {
            slow.push_back(std::make_unique<SlowPost>(m_world.server().url(), "POST /v1/ingest/orders", ""));
            slow.push_back(std::make_unique<SlowPost>(m_world.server().url(), "POST /v1/ingest/orders", kNobodysKey));
            slow.push_back(std::make_unique<SlowPost>(m_world.server().url(), "POST /v1/ingest/secrets", m_key));
        }
        // All of them are on the line and none has sent a byte of its body.
        QCOMPARE(counts(send("members", member("M1", "13800138000").dump())), std::string("1 0 0 0 0"));
        for (std::size_t i = 0; i < slow.size(); i += 3) {
            QCOMPARE(slow[i]->answered(), 401);
            QCOMPARE(slow[i + 1]->answered(), 401);
            QCOMPARE(slow[i + 2]->answered(), 404);
        }
    }

    void nobodySpendsTheTriesOfAKeyThatIsRight() {
        QCOMPARE(send("orders", "").status, 200);
        const auto right = m_key;
        for (const auto& key : {kNobodysKey, std::string()}) {
            m_key = key;
            int status = 401;
            for (int i = 0; i < 70 && status == 401; ++i) status = send("orders", "").status;
            QCOMPARE(status, 429);
        }
        m_key = right;  // of the same address
        QCOMPARE(counts(send("members", member("M1", "13800138000").dump())), std::string("1 0 0 0 0"));
    }

    void whoIsNotSignedInTakesNoPhotosPlace() {
        const auto path = "PUT /v1/photos/" + IdGenerator(SystemClock()).next().toString();
        for (int i = 0; i < 3; ++i) {
            SlowPost nobody(m_world.server().url(), path, i == 0 ? "" : "la1.x.y");
            QCOMPARE(nobody.answered(), 401);
        }
    }

    void racingPostsMakeOnePerson() {
        const std::vector<std::string> names{"a", "b", "c", "d"};
        std::vector<std::string> keys;
        for (const auto& name : names) keys.push_back(addSource(name, "all"));
        std::vector<std::thread> threads;
        std::vector<std::string> results(names.size());
        for (std::size_t i = 0; i < names.size(); ++i)
            threads.emplace_back([&, i] {
                HttpClient http(m_world.server().url());
                http.token = keys[i];
                const json order{{"source_id", "O"}, {"mobile", "13800138000"}, {"store", "S1"}, {"placed_at", 1'772'330'400'000}, {"total", 100}};
                results[i] = counts(http.call("POST", "/v1/ingest/orders", order.dump(), {})) + "/";
                results[i] += counts(http.call("POST", "/v1/ingest/members", member("M", "13800138000").dump(), {}));
            });
        for (auto& thread : threads) thread.join();
        for (const auto& result : results) QVERIFY2(result.ends_with("/1 0 0 0 0"), result.c_str());
        QCOMPARE(m_world.one("SELECT count(DISTINCT row_id) FROM ingest_record WHERE kind = 'members'"), std::string("1"));
        QCOMPARE(m_world.one("SELECT count(*) FROM ingest_waiting"), std::string("0"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'spent_minor' FROM customer WHERE id = (SELECT row_id FROM ingest_record WHERE kind = 'members' LIMIT 1)"), std::string("40000"));
    }

    void devicesPullWhatCame() {
        auto anna = m_world.signedIn("anna");
        const auto scope = domain::Scope::book(m_world.anna);
        const auto cursor = anna.cursorOf(scope);
        auto mine = member("M1", "13800138000");
        mine["guide"] = "anna";
        QCOMPARE(counts(send("members", mine.dump())), std::string("1 0 0 0 0"));
        QCOMPARE(counts(send("orders", R"({"source_id":"O1","member":"M1","store":"S1","placed_at":"2026-03-01T10:00:00+08:00","total":"199.50"})")), std::string("1 0 0 0 0"));
        const auto page = anna.pull(json::array({cursor})).json();
        std::map<std::string, int> kinds;
        for (const auto& change : page.at("changes")) ++kinds[change.at("entity").get<std::string>()];
        QVERIFY(kinds["customer"] >= 1 && kinds["identity"] == 1 && kinds["timeline_item"] == 1 && kinds["points_entry"] == 1 && kinds["member_state"] >= 1);
        QCOMPARE(page.at("scopes").at(0).at("digest").get<std::string>(), m_world.recount(scope));
    }

private:
    Answer send(const std::string& kind, const std::string& body, std::vector<std::string> headers = {}) {
        HttpClient http(m_world.server().url());
        http.token = m_key;
        return http.call("POST", "/v1/ingest/" + kind, body, std::move(headers));
    }
    std::string command(std::vector<std::string_view> args) {
        const std::string db = "--db=" + m_world.conninfo();
        args.insert(args.begin(), db);
        std::ostringstream out, err;
        const int code = server::runCommandLine(args, out, err);
        return code == 0 ? out.str() : "failed: " + err.str();
    }
    static std::string keyIn(const std::string& printed) {
        const auto at = printed.find("(shown once): ");
        return at == std::string::npos ? std::string() : printed.substr(at + 14, printed.find('\n', at) - at - 14);
    }
    std::string addSource(std::string_view name, std::string_view kinds, const std::vector<std::string_view>& more = {}) {
        std::vector<std::string_view> args{"source", "add", name, "--kinds", kinds};
        args.insert(args.end(), more.begin(), more.end());
        const auto printed = command(args);
        const auto key = keyIn(printed);
        if (key.empty()) qWarning("%s", printed.c_str());
        return key;
    }

    ServerWorld m_world;
    std::string m_key;
};

LIANLU_TEST(TestOpenIngest)

}  // namespace test_open_ingest

#include "test_open_ingest.moc"
