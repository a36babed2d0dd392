// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <set>
#include <thread>

#include <curl/curl.h>

#include "models/domain/registry.h"
#include "sync/server/http/gzip.h"
#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_server_program {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

class TestServerProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
    }

    void healthTellsWhoThisIs() {
        const auto answer = m_world.device("anna").http.get("/healthz");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().at("name").get<std::string>(), std::string("lianlu"));
        QCOMPARE(answer.headers.at("lianlu-proto"), std::string("1"));
    }

    void protocolVersionIsAskedFor() {
        auto anna = m_world.signedIn("anna");
        for (const char* header : {"Lianlu-Proto: 0", "Lianlu-Proto: 99", "Lianlu-Proto: x"}) {
            const auto answer = anna.http.get("/v1/session", {header});
            QCOMPARE(answer.status, 426);
            QCOMPARE(answer.code(), std::string("protocol-too-old"));
            QCOMPARE(answer.headers.at("lianlu-proto"), std::string("1"));
        }
    }

    void unknownPathsAndMethods() {
        auto anna = m_world.signedIn("anna");
        QCOMPARE(anna.http.get("/v1/nothing").status, 404);
        const auto wrong = anna.http.get("/v1/sync/push");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.json().at("status").get<int>(), 405);
        QCOMPARE(wrong.headers.at("allow"), std::string("POST"));
    }

    void IN02_bodyLimit() {
        auto anna = m_world.signedIn("anna");
        for (const std::size_t size : {std::size_t{1'100'000}, std::size_t{30'000'000}}) {
            const auto answer = anna.http.call("POST", "/v1/sync/push", std::string(size, ' '), {});
            QCOMPARE(answer.status, 413);
            QCOMPARE(answer.code(), std::string("too-large"));
        }
        QCOMPARE(anna.http.call("POST", "/v1/sync/push", std::string(1'100'000, ' '), {"Transfer-Encoding: chunked"}).status, 413);
        QCOMPARE(anna.http.get("/v1/session", {"X-Long: " + std::string(20'000, 'x')}).status, 413);
        std::vector<json> ops(201, anna.op("update", "lead", m_world.annas.lead.uuid, 1, json::object()));
        QCOMPARE(anna.push(ops).status, 413);
        QCOMPARE(anna.http.get("/v1/session").status, 200);
    }

    void NW16_gzipBodiesAreBounded() {
        auto anna = m_world.signedIn("anna");
        const auto pull = json{{"device_id", anna.id.toString()}, {"cursors", json::array()}}.dump();
        QCOMPARE(anna.http.call("POST", "/v1/sync/pull", server::gzip(pull), {"Content-Encoding: gzip"}).status, 200);
        QCOMPARE(anna.http.call("POST", "/v1/sync/pull", server::gzip(std::string(50'000'000, ' ')), {"Content-Encoding: gzip"}).status, 413);
        QCOMPARE(anna.http.call("POST", "/v1/sync/pull", server::gzip(pull).substr(0, 20), {"Content-Encoding: gzip"}).status, 400);
        const auto packed = anna.http.get("/metrics", {"Accept-Encoding: gzip"});
        QCOMPARE(packed.headers.at("content-encoding"), std::string("gzip"));
        const auto plain = server::gunzip(packed.body, 1'000'000);
        QVERIFY(plain && plain->find("lianlu_http_requests_total{route=\"/v1/sync/pull\",status=\"200\"}") != std::string::npos);
    }

    void IN03_IN05_brokenJson() {
        auto anna = m_world.signedIn("anna");
        const auto send = [&anna](const std::string& body) { return anna.http.call("POST", "/v1/sync/push", body, {}).status; };
        QCOMPARE(send("{"), 400);
        QCOMPARE(send(""), 400);
        QCOMPARE(send(std::string(200'000, '[')), 400);
        QCOMPARE(send("{\"device_id\":\"" + anna.id.toString() + "\",\"ops\":[],\"x\":\"\xff\xfe\"}"), 400);
        QCOMPARE(send("{\"device_id\":5,\"ops\":[]}"), 400);
        QCOMPARE(anna.push({anna.op("update", "lead", m_world.annas.lead.uuid, 1, {{"intent", {{"new", std::string("a\0b", 3)}}}})}).json().at("results")[0].at("status").get<std::string>(),
                 std::string("rejected"));
    }

    void onlyTheTrustedProxySpeaksForOthers() {
        const auto guess = [](RealServer& server, const std::string& client) {
            return HttpClient(server.url()).get("/l/" + std::string(24, 'A'), {"X-Forwarded-For: 192.0.2.1, " + client}).status;
        };
        const auto slowed = [&](RealServer& server, const std::string& client) {
            int count = 0;
            for (int i = 0; i < 40; ++i) count += guess(server, client) == 429 ? 1 : 0;
            return count;
        };
        RealServer behind(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(behind.start(m_world.conninfo(), m_world.cache(), {QStringLiteral("--no-dispatcher"), QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")}));
        QVERIFY(slowed(behind, "198.51.100.1") > 5);
        QCOMPARE(guess(behind, "198.51.100.2"), 404);  // a neighbour behind the same proxy
        // Without one, what a stranger says of himself is nothing.
        RealServer open(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(open.start(m_world.conninfo(), m_world.cache(), {QStringLiteral("--no-dispatcher")}));
        QVERIFY(slowed(open, "198.51.100.1") > 5);
        QCOMPARE(guess(open, "198.51.100.2"), 429);
    }

    void metricsAreNotForEverybody() {
        qputenv("LIANLU_METRICS_TOKEN", "secret-of-metrics");
        RealServer server(QStringLiteral(LIANLU_SERVER_PROGRAM));
        const bool up = server.start(m_world.conninfo(), m_world.cache(), {QStringLiteral("--no-dispatcher"), QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")});
        qunsetenv("LIANLU_METRICS_TOKEN");
        QVERIFY(up);
        HttpClient client(server.url());
        QCOMPARE(client.get("/metrics").status, 200);
        const auto far = [&client] { return client.get("/metrics", {"X-Forwarded-For: 198.51.100.1"}).status; };
        QCOMPARE(far(), 403);
        client.token = "secret-of-metrix";
        QCOMPARE(far(), 403);
        client.token = "secret-of-metrics";
        QCOMPARE(far(), 200);
        // A proxy on this machine that nobody declared must not open them to the world.
        QCOMPARE(HttpClient(m_world.server().url()).get("/metrics", {"X-Forwarded-For: 127.0.0.1"}).status, 403);
        QCOMPARE(HttpClient(m_world.server().url()).get("/metrics").status, 200);
    }

    void linksGoOverHttps() {
        const auto start = [this](const char* url) {
            return run({QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0"), QStringLiteral("--public-url"), QString::fromUtf8(url)});
        };
        for (const char* url : {"http://crm.example", "http://127.0.0.1.crm.example/", "ftp://crm.example", "crm.example", "http://localhost:1@crm.example"})
            QVERIFY2(start(url).first == 2, url);
        // These are taken; plain HTTP on 0.0.0.0 is what ends them.
        for (const char* url : {"https://crm.example", "http://localhost:8480/", "http://127.0.0.1:1", "http://[::1]:8480"}) QVERIFY2(start(url).first == 1, url);
    }

    void notHttpIsAnsweredOrDropped() {
        const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
        curl_easy_setopt(curl.get(), CURLOPT_URL, m_world.server().url().c_str());
        curl_easy_setopt(curl.get(), CURLOPT_CONNECT_ONLY, 1L);
        QCOMPARE(curl_easy_perform(curl.get()), CURLE_OK);
        constexpr std::string_view kNoise = "\x16\x03\x01 hello\r\n\r\n";
        std::size_t sent = 0, got = 0;
        QCOMPARE(curl_easy_send(curl.get(), kNoise.data(), kNoise.size(), &sent), CURLE_OK);
        std::string answer(400, '\0');
        CURLcode code = CURLE_AGAIN;
        QTRY_VERIFY((code = curl_easy_recv(curl.get(), answer.data(), answer.size(), &got)) != CURLE_AGAIN);
        QVERIFY2(code != CURLE_OK || got == 0 || answer.starts_with("HTTP/1.1 400"), answer.c_str());
        QCOMPARE(m_world.device("anna").http.get("/healthz").status, 200);
    }

    void logsHoldNoPersons() {
        auto anna = m_world.signedIn("anna");
        (void)anna.push({anna.op("update", "identity", m_world.annas.email.uuid, 1, news({{"value", "canary-4711@example.com"}}))});
        const auto log = m_world.server().log();
        QVERIFY(log.contains("\"route\":\"/v1/sync/push\""));
        for (const char* secret : {"canary-4711", "wang", "anna", "127.0.0.1"}) QVERIFY2(!log.contains(secret), secret);
        QVERIFY(!log.contains(anna.refreshToken.c_str()));
        for (const auto& line : log.split('\n'))
            if (!line.isEmpty()) QVERIFY2(!QJsonDocument::fromJson(line).isNull(), line.constData());
    }

    void sigtermFinishesWhatRuns() {
        auto anna = m_world.signedIn("anna");
        int status = 0;
        // Ten sign-ins queue for two threads; the signal comes among them.
        std::vector<std::thread> threads;
        std::atomic<int> good{0}, answered{0};
        for (int i = 0; i < 10; ++i)
            threads.emplace_back([&] {
                auto device = m_world.device("mia");
                const auto answer = device.signIn(ServerWorld::kPassword);
                if (answer.status == 200) ++good;
                if (answer.status != 0) ++answered;
            });
        QTRY_VERIFY_WITH_TIMEOUT(good.load() > 0, 10'000);
        status = m_world.server().stop();
        for (auto& thread : threads) thread.join();
        QCOMPARE(status, 0);
        QVERIFY(good.load() >= 1);
        QVERIFY(m_world.server().log().contains("\"msg\":\"stopped\""));
        QVERIFY(m_world.startServer());
        anna.http = HttpClient(m_world.server().url());
        QCOMPARE(anna.http.get("/healthz").status, 200);
    }

    void plainHttpIsForLoopbackOnly() {
        auto [code, words] = run({QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")});
        QCOMPARE(code, 1);
        QVERIFY2(words.contains("loopback"), words.constData());
    }

    void aFolderOpenToOthersIsRefused() {
        const auto folder = m_world.file(QStringLiteral("open"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const auto [code, words] = run({QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--cache"), folder});
        QCOMPARE(code, 1);
        QVERIFY2(words.contains("0700"), words.constData());
    }

    void servesTls() {
        const auto cert = m_world.file(QStringLiteral("cert.pem")), key = m_world.file(QStringLiteral("key.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                                  QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                                                  QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key, QStringLiteral("-out"), cert});
        if (!openssl.waitForFinished(20'000) || openssl.exitCode() != 0) QSKIP("openssl is not installed");
        RealServer secure(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(secure.start(m_world.conninfo(), m_world.cache(), {QStringLiteral("--no-dispatcher"), QStringLiteral("--tls-cert"), cert, QStringLiteral("--tls-key"), key}));
        QVERIFY(secure.url().starts_with("https://"));
        HttpClient client(secure.url());
        client.caFile = cert.toStdString();
        QCOMPARE(client.get("/healthz").status, 200);
        client.caFile.clear();
        QCOMPARE(client.get("/healthz").status, 0);  // nobody vouches for it
        QCOMPARE(secure.stop(), 0);
    }

    void commandsTellWhatIsWrong() {
        QCOMPARE(run({}).first, 2);
        QCOMPARE(run({QStringLiteral("nonsense")}).first, 2);
        QCOMPARE(run({QStringLiteral("serve"), QStringLiteral("--nonsense")}).first, 2);
        QCOMPARE(run({QStringLiteral("--help")}).first, 0);
        for (const auto& command : {QStringLiteral("init"), QStringLiteral("migrate"), QStringLiteral("serve"), QStringLiteral("user"), QStringLiteral("seed"), QStringLiteral("doctor")})
            QCOMPARE(run({command, QStringLiteral("--help")}).first, 0);
        QCOMPARE(run({QStringLiteral("migrate")}).first, 0);  // nothing to do
        const auto healthy = run({QStringLiteral("doctor")});
        QVERIFY2(healthy.first == 0 && healthy.second.contains("is no superuser"), healthy.second.constData());
        const auto noDatabase = run({QStringLiteral("--db"), QStringLiteral("host=/nowhere dbname=none"), QStringLiteral("doctor"), QStringLiteral("--json")});
        QCOMPARE(noDatabase.first, 1);
        QVERIFY(noDatabase.second.contains("\"verdict\":\"broken\""));
    }

    void initMakesBrandAndAdmin() {
        const auto empty = m_world.postgres().newDatabase();
        const QStringList db{QStringLiteral("--db"), QString::fromStdString(empty)};
        QCOMPARE(run(db + QStringList{QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}).first, 1);  // no tables yet
        const auto made = run(db + QStringList{QStringLiteral("init"), QStringLiteral("--brand"), QStringLiteral("Nova"), QStringLiteral("--admin"), QStringLiteral("boss")});
        QVERIFY2(made.first == 0 && made.second.contains("shown once"), made.second.constData());
        QCOMPARE(run(db + QStringList{QStringLiteral("init"), QStringLiteral("--brand"), QStringLiteral("Nova"), QStringLiteral("--admin"), QStringLiteral("boss")}).first, 0);
        const auto csv = m_world.file(QStringLiteral("staff.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login,name,role,store,password\nlin,\"Lin, Mei\",guide,HQ,a long password\nbad,Bad,guide,NOWHERE,\n");
        file.close();
        const auto broken = run(db + QStringList{QStringLiteral("user"), QStringLiteral("import"), csv});
        QVERIFY2(broken.first == 1 && broken.second.contains("line 3"), broken.second.constData());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("login,name,role,store,password\nlin,\"Lin, Mei\",guide,HQ,a long password\n");
        file.close();
        QCOMPARE(run(db + QStringList{QStringLiteral("user"), QStringLiteral("import"), csv}).first, 0);
        QCOMPARE(run(db + QStringList{QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--login"), QStringLiteral("lin"), QStringLiteral("--role"), QStringLiteral("guide"), QStringLiteral("--store"), QStringLiteral("HQ")}).first, 1);
        RealServer server(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(server.start(empty, m_world.cache() + QStringLiteral("2"), {QStringLiteral("--no-dispatcher")}));
        TestDevice lin(server.url(), "lin");
        QCOMPARE(lin.signIn("a long password").status, 200);
        QCOMPARE(lin.session.at("brand_name").get<std::string>(), std::string("Nova"));
    }

    void tablesAndRegistryAgree() {
        for (const auto& entity : domain::entities()) {
            const auto rows = m_world.db().query("SELECT column_name, is_generated FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
                                                 server::pg::Params().text(entity.name));
            QVERIFY(rows.has_value());
            std::set<std::string> columns;
            for (int i = 0; i < rows->size(); ++i) {
                const std::string name(rows->text(i, 0));
                columns.insert(name);
                if (rows->text(i, 1) == "ALWAYS") QVERIFY2(entity.field(name), (entity.name + "." + name).c_str());
            }
            for (const char* needed : {"id", "scope", "ver", "deleted", "body", "fv"}) QVERIFY2(columns.contains(needed), (entity.name + "." + needed).c_str());
            if (entity.home == domain::Home::person && entity.name != "customer") QVERIFY2(columns.contains("customer_id"), entity.name.c_str());
        }
    }

private:
    std::pair<int, QByteArray> run(const QStringList& args) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), args);
        if (!process.waitForFinished(30'000)) return {-1, "did not end"};
        return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
    }
    ServerWorld m_world;
};

LIANLU_TEST(TestServerProgram)

}  // namespace test_server_program

#include "test_server_program.moc"
