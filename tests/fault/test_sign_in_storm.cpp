// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <atomic>
#include <thread>

#include "tests/server/server_world.h"
#include "tests/support/test_main.h"

namespace test_sign_in_storm {

using namespace lianlu;
using namespace lianlu::test;

namespace {

//! What guessers were told.
struct Told {
    std::atomic<int> wrong{0}, slowed{0}, full{0}, other{0}, withoutPause{0};
};

constexpr int kGuessers = 48, kGuesses = 12;

void guess(const std::string& url, int who, Told& told, const std::atomic<bool>& enough) {
    TestDevice device(url, who % 3 ? "guess" + std::to_string(who) : "anna");
    for (int i = 0; i < kGuesses && !enough; ++i) {
        const nlohmann::json body{{"login", device.login}, {"password", "guess"}, {"device_id", device.id.toString()}};
        auto answer = device.http.call("POST", "/v1/auth/sign-in", body.dump(), {"X-Forwarded-For: 198.51.100." + std::to_string(who)});
        if (answer.status == 401) ++told.wrong;
        else if (answer.status == 429) ++told.slowed;
        else if (answer.status == 503) ++told.full;
        else ++told.other;
        if ((answer.status == 429 || answer.status == 503) && answer.headers["retry-after"].empty()) ++told.withoutPause;
    }
}

//! Ends with the test, however that ends.
struct Storm {
    Told told;
    std::atomic<bool> enough{false};
    std::vector<std::thread> threads;
    void end() {
        enough = true;
        for (auto& thread : threads)
            if (thread.joinable()) thread.join();
    }
    ~Storm() { end(); }
};

}  // namespace

class TestSignInStorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
        QVERIFY(m_world.start({QStringLiteral("--trusted-proxy"), QStringLiteral("127.0.0.1")}));
    }

    void SV11_aStormOfSignInsBesideNormalSync() {
        auto anna = m_world.signedIn("anna");
        auto ben = m_world.signedIn("ben");
        auto cursor = ben.cursorOf(domain::Scope::book(m_world.ben));
        Storm storm;
        const auto& told = storm.told;
        for (int i = 0; i < kGuessers; ++i) storm.threads.emplace_back([&storm, i, url = m_world.server().url()] { guess(url, i, storm.told, storm.enough); });

        // Sync has threads of its own: each step while guesses wait in the passwords' queue.
        qint64 slowest = 0;
        int synced = 0;
        std::int64_t ver = std::stoll(m_world.one("SELECT ver FROM lead WHERE id = '" + m_world.bens.lead.toString() + "'"));
        while (told.full == 0 || synced < 40) {
            QElapsedTimer timer;
            timer.start();
            const auto pushed = ben.push({ben.op("update", "lead", m_world.bens.lead.uuid, ver, news({{"maturity", 11 + synced % 80}}))});
            QCOMPARE(pushed.status, 200);
            QCOMPARE(pushed.json().at("results")[0].at("status").get<std::string>(), std::string("applied"));
            ver = std::stoll(m_world.one("SELECT ver FROM lead WHERE id = '" + m_world.bens.lead.toString() + "'"));
            QCOMPARE(ben.pull(nlohmann::json::array({cursor})).status, 200);
            slowest = std::max(slowest, timer.elapsed());
            ++synced;
            if (told.wrong + told.slowed + told.full + told.other >= kGuessers * kGuesses) break;
        }
        // Whose device is known gets in, as soon as there is room in the queue, while the storm goes on.
        int in = 0;
        for (const QDeadlineTimer patience(60'000); in != 200 && !patience.hasExpired();) {
            const nlohmann::json body{{"login", "anna"}, {"password", ServerWorld::kPassword}, {"device_id", anna.id.toString()}, {"device_token", anna.refreshToken}};
            in = anna.http.call("POST", "/v1/auth/sign-in", body.dump(), {"X-Forwarded-For: 198.51.100.3"}).status;
            QVERIFY2(in == 200 || in == 503, std::to_string(in).c_str());
        }
        storm.end();
        QCOMPARE(in, 200);
        QCOMPARE(told.other.load(), 0);
        QCOMPARE(told.withoutPause.load(), 0);
        QVERIFY(told.full > 0);
        QVERIFY(told.wrong > 0);
        QVERIFY2(slowest < 10'000, std::to_string(slowest).c_str());
        QCOMPARE(m_world.one("SELECT body::json ->> 'maturity' FROM lead WHERE id = '" + m_world.bens.lead.toString() + "'"), std::to_string(11 + (synced - 1) % 80));
        QCOMPARE(m_world.recount(domain::Scope::book(m_world.ben)), m_world.digest(domain::Scope::book(m_world.ben)));
        // Two hashes at once and a queue with an end: 64 MiB each, whatever comes.
        QFile status(QStringLiteral("/proc/%1/status").arg(m_world.server().process().processId()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const auto text = status.readAll();
        const auto peak = QRegularExpression(QStringLiteral("VmHWM:\\s+(\\d+) kB")).match(QString::fromUtf8(text)).captured(1).toInt();
        QVERIFY2(peak > 0 && peak < 512 * 1024, std::to_string(peak).c_str());
    }

private:
    ServerWorld m_world;
};

LIANLU_TEST(TestSignInStorm)

}  // namespace test_sign_in_storm

#include "test_sign_in_storm.moc"
