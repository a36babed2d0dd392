// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What a thousand idle listeners cost the server's process.
#include <QtTest>

#include <chrono>
#include <memory>
#include <vector>

#include <curl/curl.h>

#include "sync/server/auth/access_token.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/command/open_files.h"
#include "sync/server/sync/write_batch.h"
#include "tests/server/server_world.h"
#include "tests/support/sanitized.h"
#include "tests/support/test_main.h"

namespace test_wake_budget {

using namespace lianlu;
using namespace lianlu::test;

namespace {

constexpr int kListeners = 1'000, kDevicesAnAccount = 10;
constexpr std::int64_t kBudgetKiB = 64 * 1024;
// With TLS two record buffers of Asio's and a pair of OpenSSL's are all of it: 68 KiB that are not ours to spend.
constexpr std::int64_t kTlsBudgetKiB = 72 * 1024;

struct Listener {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(), curl_easy_cleanup};
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers{nullptr, curl_slist_free_all};
    std::string heard;
};

std::size_t onHeard(char* data, std::size_t one, std::size_t count, void* listener) {
    static_cast<Listener*>(listener)->heard.append(data, one * count);
    return one * count;
}

//! Many listeners on one thread.
class Crowd {
public:
    Crowd(std::string url, std::string caFile) : m_url(std::move(url)), m_caFile(std::move(caFile)) {}
    ~Crowd() {
        for (auto& one : m_all) curl_multi_remove_handle(m_multi.get(), one->curl.get());
    }

    void add(const std::string& token) {
        auto one = std::make_unique<Listener>();
        curl_slist* list = curl_slist_append(nullptr, "Lianlu-Proto: 1");
        one->headers.reset(curl_slist_append(list, ("Authorization: Bearer " + token).c_str()));
        auto* h = one->curl.get();
        curl_easy_setopt(h, CURLOPT_URL, (m_url + "/v1/wake").c_str());
        curl_easy_setopt(h, CURLOPT_HTTPHEADER, one->headers.get());
        curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, onHeard);
        curl_easy_setopt(h, CURLOPT_WRITEDATA, one.get());
        curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
        if (!m_caFile.empty()) curl_easy_setopt(h, CURLOPT_CAINFO, m_caFile.c_str());
        curl_multi_add_handle(m_multi.get(), h);
        m_all.push_back(std::move(one));
    }
    //! Goes on until `so` holds for every listener, or the time is over.
    template <class So>
    bool until(So so, std::chrono::seconds most) {
        const auto end = std::chrono::steady_clock::now() + most;
        while (std::chrono::steady_clock::now() < end) {
            int running = 0;
            curl_multi_perform(m_multi.get(), &running);
            if (std::all_of(m_all.begin(), m_all.end(), [&](const auto& one) { return so(*one); })) return true;
            curl_multi_poll(m_multi.get(), nullptr, 0, 50, nullptr);
        }
        return false;
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_all.size()); }

private:
    std::string m_url, m_caFile;
    std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> m_multi{curl_multi_init(), curl_multi_cleanup};
    std::vector<std::unique_ptr<Listener>> m_all;
};

std::int64_t ofProcess(qint64 pid, const char* name) {
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return -1;
    for (const auto& line : file.readAll().split('\n'))
        if (line.startsWith(name)) return line.mid(static_cast<int>(qstrlen(name))).simplified().split(' ').first().toLongLong();
    return -1;
}

}  // namespace

class TestWakeBudget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#ifndef Q_OS_LINUX
        QSKIP("a process tells its memory by /proc");
#endif
        server::allowManyOpenFiles();
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start());
        makeTokens();
    }

    void aThousandIdleListeners_data() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }
    void aThousandIdleListeners() {
        if (test::kSanitized) QSKIP("a sanitizer keeps what was freed");
        QFETCH(bool, tls);
        QStringList options{QStringLiteral("--no-dispatcher")};
        const auto cert = m_world.file(QStringLiteral("cert.pem")), key = m_world.file(QStringLiteral("key.pem"));
        if (tls) {
            if (!makeCertificate(cert, key)) QSKIP("openssl is not installed");
            options += QStringList{QStringLiteral("--tls-cert"), cert, QStringLiteral("--tls-key"), key};
        }
        RealServer server(QStringLiteral(LIANLU_SERVER_PROGRAM));
        QVERIFY(server.start(m_world.conninfo(), m_world.file(QStringLiteral("cache-") + QString::fromUtf8(QTest::currentDataTag())), options));
        const auto pid = server.process().processId();
        const auto caFile = tls ? cert.toStdString() : std::string{};
        {
            Crowd warm(server.url(), caFile);
            for (int i = 0; i < 20; ++i) warm.add(m_tokens[static_cast<std::size_t>(i)]);
            QVERIFY(warm.until([](const Listener& one) { return one.heard.find("retry:") != std::string::npos; }, std::chrono::seconds(20)));
        }
        HttpClient client(server.url());
        client.caFile = caFile;
        const auto listening = [&] {
            const auto text = client.get("/metrics").body;
            const auto at = text.find("\nlianlu_wake_listeners ");
            return at == text.npos ? -1 : std::atoi(text.c_str() + at + 23);
        };
        QTRY_COMPARE_WITH_TIMEOUT(listening(), 0, 10'000);
        const auto memory = ofProcess(pid, "VmRSS:"), threads = ofProcess(pid, "Threads:");

        Crowd crowd(server.url(), caFile);
        const auto brandHeard = [](const Listener& one) { return one.heard.find("\"brand\"") != std::string::npos; };
        // In waves: what is tested is how they rest, not how they arrive.
        while (crowd.size() < kListeners) {
            for (int i = 0; i < 100; ++i) crowd.add(m_tokens[static_cast<std::size_t>(crowd.size())]);
            QVERIFY(crowd.until(brandHeard, std::chrono::seconds(60)));
        }
        QTRY_COMPARE_WITH_TIMEOUT(listening(), kListeners, 10'000);
        const auto risen = ofProcess(pid, "VmRSS:") - memory;
        qInfo("%lld KiB for %d listeners, %lld threads", static_cast<long long>(risen), kListeners, static_cast<long long>(threads));
        QVERIFY2(risen <= (tls ? kTlsBudgetKiB : kBudgetKiB), qPrintable(QString::number(risen)));
        QCOMPARE(ofProcess(pid, "Threads:"), threads);
        // None of a listener's own: those who work have one each, opened when they are needed first, and the test has one.
        QVERIFY2(sessionsOfDatabase() <= threads + 1, qPrintable(QString::number(sessionsOfDatabase())));

        // And all of them are there: one write, a thousand told.
        const auto before = std::stoll(m_world.one("SELECT seq FROM scope_head WHERE scope = 'brand'"));
        touchBrand();
        const auto event = "{\"scope\":\"brand\",\"head\":" + std::to_string(before + 1) + "}";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(crowd.until([&](const Listener& one) { return one.heard.find(event) != std::string::npos; }, std::chrono::seconds(20)));
        qInfo("told after %lld ms", timer.elapsed());
        QCOMPARE(client.get("/healthz").status, 200);
        QCOMPARE(server.stop(), 0);
    }

private:
    //! Signing in a thousand times is another test's business: sessions are written down, and tokens signed with the server's key.
    void makeTokens() {
        server::AccessTokens signer(server::secretKey(m_world.db(), "token").value());
        auto txn = server::pg::Transaction::begin(m_world.db()).value();
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        std::vector<server::Access> all;
        for (int i = 0; i < kListeners; ++i) {
            const auto number = std::to_string(i / kDevicesAnAccount);
            server::Access access;
            access.staff = {Uuid::fromName("staff", number)};
            access.account = {Uuid::fromName("account", number)};
            access.device = {Uuid::fromName("device", std::to_string(i))};
            access.family = Uuid::fromName("family", std::to_string(i));
            access.expires = SystemClock().now() + server::kAccessLife;
            if (i % kDevicesAnAccount == 0) QVERIFY(hire(batch, access, number));
            batch.also("INSERT INTO token_family (id, account_id, staff_id, device_id) VALUES ($1, $2, $3, $4)",
                       std::move(server::pg::Params().uuid(access.family).uuid(access.account.uuid).uuid(access.staff.uuid).uuid(access.device.uuid)));
            all.push_back(access);
        }
        const auto done = batch.commit(txn);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        for (const auto& access : all) m_tokens.push_back(signer.issue(access));
    }
    Result<void> hire(server::WriteBatch& batch, const server::Access& access, const std::string& number) {
        domain::Staff staff;
        staff.id = access.staff;
        staff.storeId = m_world.store1;
        staff.code = staff.name = "crowd " + number;
        staff.role = domain::Role::guide;
        staff.status = domain::StaffStatus::active;
        LIANLU_CHECK(batch.create(staff, domain::Scope::store(m_world.store1)));
        domain::Account account;
        account.id = access.account;
        account.staffId = access.staff;
        account.login = "crowd" + number;
        account.status = domain::AccountStatus::active;
        return batch.create(account, domain::Scope::store(m_world.store1));
    }
    void touchBrand() {
        auto txn = server::pg::Transaction::begin(m_world.db()).value();
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        domain::Region region;
        region.id = {Uuid::fromName("region", m_world.one("SELECT count(*) FROM region"))};
        region.code = region.name = "new";
        QVERIFY(batch.create(region, domain::Scope::brand()));
        QVERIFY(batch.commit(txn));
    }
    std::int64_t sessionsOfDatabase() { return std::stoll(m_world.one("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")); }
    static bool makeCertificate(const QString& cert, const QString& key) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 -keyout %1 -out %2")
                                                     .arg(key, cert).split(QLatin1Char(' ')));
        return openssl.waitForFinished(20'000) && openssl.exitCode() == 0;
    }

    ServerWorld m_world;
    std::vector<std::string> m_tokens;
};

LIANLU_TEST(TestWakeBudget)

}  // namespace test_wake_budget

#include "test_wake_budget.moc"
