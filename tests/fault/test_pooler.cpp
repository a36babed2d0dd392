// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The server behind pgbouncer in transaction pooling: each transaction may meet another session, and each session another client.
#include <QtTest>

#include <atomic>
#include <set>
#include <thread>

#include "sync/client/curl_transport.h"
#include "sync/server/db/pooler.h"
#include "tests/server/server_world.h"
#include "tests/support/device.h"
#include "tests/support/pooler.h"
#include "tests/support/wake_ear.h"
#include "tests/sync/conformance.h"

namespace test_pooler {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

constexpr int kSessions = 3;

std::shared_ptr<sync::Transport> roadTo(const std::string& url) {
    auto road = sync::CurlTransport::create({url, {}});
    if (!road) throw std::runtime_error(road.error().describe());
    return std::move(*road);
}

class PooledBackend final : public Backend {
public:
    explicit PooledBackend(std::string url) : m_url(std::move(url)) {}
    std::shared_ptr<sync::Transport> connect() override { return roadTo(m_url); }
    Login guide() const override { return {"anna", ServerWorld::kPassword}; }
    Login otherGuide() const override { return {"carl", ServerWorld::kPassword}; }
    Login manager() const override { return {"mia", ServerWorld::kPassword}; }
    const Clock& clock() const override { return m_clock; }
    void tick() override {
        const auto before = toUnixMs(m_clock.now());
        (void)QTest::qWaitFor([&] { return toUnixMs(m_clock.now()) > before; });
    }

private:
    std::string m_url;
    SystemClock m_clock;
};

}  // namespace

class TestPooler : public QObject {
    Q_OBJECT

public:
    //! \brief A fresh brand, a pooler before its database, and a server behind that. Empty: good, else why not.
    QByteArray begin() {
        end();
        if (!m_world.start()) return "no server";
        m_world.stopServer();
        m_pooler = std::make_unique<Pooler>();
        if (!m_pooler->start(m_world.conninfo(), kSessions)) return "no pooler";
        if (!QTest::qWaitFor([this] { return server::pg::Connection::open(pooled()).has_value(); }, 10'000)) return m_pooler->log();
        m_server = std::make_unique<RealServer>(QStringLiteral(LIANLU_SERVER_PROGRAM));
        return m_server->start(pooled(), m_world.cache(), {QStringLiteral("--no-dispatcher")}) ? QByteArray() : m_server->log();
    }
    void end() {
        m_server.reset();
        m_pooler.reset();
    }
    [[nodiscard]] bool ready() const noexcept { return m_ready; }
    [[nodiscard]] const std::string& url() const { return m_server->url(); }

private Q_SLOTS:
    void initTestCase() {
        if (Pooler::program().isEmpty()) QSKIP("pgbouncer is not installed");
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        m_ready = true;
    }
    void init() {
        const auto why = begin();
        QVERIFY2(why.isEmpty(), why.constData());
    }
    void cleanup() { end(); }

    void SV10_manyAtOnce() {
        constexpr int kDevices = 10, kRounds = 8;
        std::vector<TestDevice> devices;
        for (int i = 0; i < kDevices; ++i) {
            devices.emplace_back(m_server->url(), i % 2 ? "anna" : "carl");
            QCOMPARE(devices.back().signIn(ServerWorld::kPassword).status, 200);
        }
        std::atomic<int> refused{0}, foreign{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < kDevices; ++i)
            threads.emplace_back([&, i] {
                auto& device = devices[static_cast<std::size_t>(i)];
                const auto& person = i % 2 ? m_world.annas : m_world.carls;
                const auto allowed = device.session.at("scopes").get<std::set<std::string>>();
                json cursors = json::array();
                for (const auto& scope : allowed) cursors.push_back(device.cursorOf(*domain::Scope::parse(scope)));
                for (int round = 0; round < kRounds; ++round) {
                    auto op = device.op("create", "interaction", Uuid::fromName("pooled", std::to_string(i * 100 + round)), 0,
                                        news({{"customer_id", person.customer.toString()}, {"staff_id", device.session.at("staff_id")}, {"kind", "call"}, {"at", 1'700'000'000'000}}));
                    op["op_seq"] = round + 1;
                    Answer answer;
                    for (int tries = 0; tries < 50 && answer.status != 200; ++tries) answer = device.push({op});
                    const auto status = answer.status == 200 ? answer.json().at("results").at(0).at("status").get<std::string>() : std::string("none");
                    if (status != "applied" && status != "duplicate") ++refused;
                    const auto page = device.pull(cursors).json();
                    for (const auto& change : page.at("changes"))
                        if (!allowed.contains(change.at("scope"))) ++foreign;
                    // Whom he may not see, he does not see: not even in the other's session.
                    const auto other = i % 2 ? domain::Scope::book(m_world.carl) : domain::Scope::book(m_world.anna);
                    const auto refusal = device.pull(json::array({{{"scope", other.toString()}, {"epoch", "x"}, {"seq", 0}, {"chain", ""}}})).json();
                    if (refusal.at("scopes").at(0).value("error", "") != "forbidden" || !refusal.at("changes").empty()) ++foreign;
                }
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(refused.load(), 0);
        QCOMPARE(foreign.load(), 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction WHERE ver = 1"), std::to_string(kDevices * kRounds));
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::book(m_world.carl)}) {
            QCOMPARE(m_world.digest(scope), m_world.recount(scope));
            QCOMPARE(m_world.one("SELECT max(seq) - min(seq) + 1 FROM change_log WHERE scope = '" + scope.toString() + "'"),
                     m_world.one("SELECT count(*) FROM change_log WHERE scope = '" + scope.toString() + "'"));
        }
        nothingFailed();
        nothingLeftInSessions();
    }

    void SV10_newsIsTold() {
        TestDevice anna(m_server->url(), "anna");
        QCOMPARE(anna.signIn(ServerWorld::kPassword).status, 200);
        WakeEar ear(roadTo(m_server->url()), anna.http.token);
        QTRY_VERIFY(ear.open());
        QCOMPARE(anna.push({anna.op("update", "lead", m_world.annas.lead.uuid, 1, news({{"next_step", "told"}}))}).status, 200);
        const auto book = domain::Scope::book(m_world.anna);
        QTRY_COMPARE(std::to_string(ear.head(book)), m_world.one("SELECT seq FROM scope_head WHERE scope = '" + book.toString() + "'"));
    }

    //! Two operators make the tables at once, through the pooler; each migration is applied once and no lock stays behind.
    void SV10_migrations() {
        const auto empty = m_world.postgres().newDatabase();
        const auto through = m_pooler->conninfo(empty);
        QProcess one, two;
        for (auto* process : {&one, &two}) process->start(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("--db"), QString::fromStdString(through), QStringLiteral("migrate")});
        for (auto* process : {&one, &two}) {
            QVERIFY(process->waitForFinished(60'000));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        auto direct = server::pg::Connection::open(empty);
        QVERIFY(direct);
        const auto rows = direct->query("SELECT count(*), count(DISTINCT version) FROM schema_version");
        QVERIFY(rows && rows->integer(0, 0) > 5);
        QCOMPARE(rows->integer(0, 0), rows->integer(0, 1));
        const auto locks = direct->query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'");
        QCOMPARE(locks->integer(0, 0), std::int64_t{0});
        QCOMPARE(run(through, {QStringLiteral("init"), QStringLiteral("--brand"), QStringLiteral("Nova"), QStringLiteral("--admin"), QStringLiteral("boss")}), 0);
        QCOMPARE(run(through, {QStringLiteral("doctor")}), 0);
    }

    //! What a command sets for itself must not hold for who comes after it: a look that writes nothing, a load that may be lost.
    void SV10_nothingIsLeftInASession() {
        QTemporaryDir folder;
        QFile csv(folder.filePath(QStringLiteral("members.csv"))), mapping(folder.filePath(QStringLiteral("mapping.json")));
        QVERIFY(csv.open(QIODevice::WriteOnly) && mapping.open(QIODevice::WriteOnly));
        csv.write("id,name\n1,Li\n");
        mapping.write(R"({"space": "test", "sources": {"members": {"file": "members.csv", "columns": {"id": {"type": "text", "required": true}, "name": "text"}}},
                          "rows": {"shops": [{"code": "a", "title": "Shop A"}]},
                          "entities": [{"entity": "store", "from": "shops", "key": "{code}", "fields": {"code": "{code}", "name": "{title}", "time_zone": "Asia/Shanghai"}},
                                       {"entity": "customer", "from": "members", "key": "{id}",
                                        "fields": {"kind": "customer", "name": "{name}", "home_store_id": {"id": "store", "key": "a"}}}]})");
        csv.close(), mapping.close();
        const auto before = m_world.one("SELECT count(*) FROM customer");
        QCOMPARE(run(pooled(), {QStringLiteral("ingest"), QStringLiteral("--mapping"), mapping.fileName(), QStringLiteral("--dry-run"), folder.path()}), 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM customer"), before);
        nothingLeftInSessions();
        const auto other = m_world.postgres().newDatabase();
        const auto through = m_pooler->conninfo(other);
        QCOMPARE(run(through, {QStringLiteral("migrate")}), 0);
        QCOMPARE(run(through, {QStringLiteral("seed"), QStringLiteral("--customers"), QStringLiteral("50")}), 0);
        nothingLeftInSessions(through);
    }

private:
    [[nodiscard]] std::string pooled() const { return m_pooler->conninfo(m_world.conninfo()); }
    static int run(const std::string& conninfo, const QStringList& words) {
        QProcess process;
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), QStringList{QStringLiteral("--db"), QString::fromStdString(conninfo)} + words);
        if (!process.waitForFinished(120'000)) return -1;
        if (process.exitCode() != 0) qWarning("%s: %s %s", qPrintable(words.first()), process.readAllStandardError().constData(), process.readAllStandardOutput().constData());
        return process.exitCode();
    }
    void nothingFailed() {
        const auto log = m_server->log();
        QVERIFY2(!log.contains("\"status\":500") && !log.contains("handler threw"), log.right(3'000).constData());
    }
    //! Holds all of the pool's sessions at once and asks each what it thinks.
    void nothingLeftInSessions(const std::string& conninfo = {}) {
        std::vector<server::pg::Connection> all;
        for (int i = 0; i < kSessions; ++i) {
            auto connection = server::pg::Connection::open(conninfo.empty() ? pooled() : conninfo);
            QVERIFY(connection && server::pg::isPooled(*connection).value_or(false));
            all.push_back(std::move(*connection));
        }
        if (conninfo.empty()) m_server->stop();  // its workers would have some of them
        std::set<std::int64_t> seen;
        for (auto& connection : all) {
            QVERIFY(connection.script("BEGIN"));
            const auto rows = connection.query("SELECT pg_backend_pid()::bigint, current_setting('default_transaction_read_only') || ' ' || current_setting('synchronous_commit') "
                                               "|| ' ' || current_setting('plan_cache_mode') || ' ' || current_setting('enable_seqscan')");
            QVERIFY2(rows, rows ? "" : rows.error().describe().c_str());
            seen.insert(rows->integer(0, 0));
            QCOMPARE(std::string(rows->text(0, 1)), std::string("off on auto on"));
        }
        QCOMPARE(seen.size(), std::size_t{kSessions});
        for (auto& connection : all) QVERIFY(connection.script("ROLLBACK"));
    }

    ServerWorld m_world;
    std::unique_ptr<Pooler> m_pooler;
    std::unique_ptr<RealServer> m_server;
    bool m_ready = false;
};

//! And all that every server has to do, told once for all of them.
int testMain(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (!startCrypto()) return 1;
    TestPooler pooler;
    const int failed = QTest::qExec(&pooler, argc, argv);
    if (argc > 1 || !pooler.ready()) return failed;
    if (const auto why = pooler.begin(); !why.isEmpty()) {
        qCritical("%s", why.constData());
        return 1;
    }
    PooledBackend backend(pooler.url());
    Conformance suite(backend);
    return failed + QTest::qExec(&suite, argc, argv);
}

}  // namespace test_pooler

#include "test_pooler.moc"
