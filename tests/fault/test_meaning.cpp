// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <fstream>
#include <future>

#include "models/db/connection.h"
#include "models/store/write_txn.h"
#include "sync/client/curl_transport.h"
#include "sync/protocol/codec.h"
#include "sync/server/sync/digest_recount.h"
#include "tests/server/dispatch_world.h"
#include "tests/server/ingest_world.h"
#include "tests/support/device.h"
#include "tests/support/test_main.h"

namespace test_meaning {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

namespace {

std::shared_ptr<sync::Transport> roadTo(const std::string& url) { return sync::CurlTransport::create({url, {}}).value(); }

//! The most memory this process ever had, in MiB; 0 where the system does not tell.
std::int64_t peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6)) / 1024;
    return 0;
}

#define QVERIFY_DONE(...)                                                                                       \
    do {                                                                                                        \
        const auto& done_ = (__VA_ARGS__);                                                                      \
        if (!done_) QFAIL(qPrintable(QString::fromStdString(#__VA_ARGS__ ": " + done_.error().describe())));    \
    } while (false)

}  // namespace

//! What edits mean, on a real server.
class TestMeaning : public QObject {
    Q_OBJECT

    ServerWorld m_world;
    SystemClock m_clock;

    std::string differences(Device& device) {
        std::string found;
        for (const auto& cursor : device.cursors()) {
            const auto kept = m_world.digest(cursor.scope);
            const auto mine = std::to_string(device.digest(cursor.scope));
            if (mine != (kept.empty() ? "0" : kept) || m_world.recount(cursor.scope) != mine) found += cursor.scope.toString() + " ";
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() { QVERIFY(m_world.start()); }
    void cleanup() { m_world.stop(); }

    void ME06_tenThousandOpsAfterFourteenDays_data() {
        QTest::addColumn<bool>("expired");
        QTest::newRow("the log still reaches back") << false;
        QTest::newRow("the cursor has expired") << true;
    }
    void ME06_tenThousandOpsAfterFourteenDays() {
        QFETCH(const bool, expired);
        constexpr int kOps = 10'000, kTxns = 2'500, kStepEvery = 50;
        Device device(roadTo(m_world.server().url()), m_clock), other(roadTo(m_world.server().url()), m_clock);
        for (auto* one : {&device, &other}) {
            QVERIFY_DONE(one->enrol({"anna", ServerWorld::kPassword}));
            QVERIFY_DONE(one->sync());
        }
        // Fourteen days of work without a network: calls, four to a transaction, and now and then a lead's next step beside three of them.
        const auto who = device.state();
        const auto book = domain::Scope::book(m_world.anna);
        std::vector<std::future<Result<store::ChangeSet>>> jobs;
        const auto begin = toUnixMs(m_clock.now()) - 14LL * 86'400'000;
        IdGenerator ids(m_clock);
        for (int n = 0; n < kTxns; ++n) {
            const bool step = n % kStepEvery == 0;
            std::vector<Uuid> calls;
            for (int i = step ? 1 : 0; i < 4; ++i) calls.push_back(ids.next());
            jobs.push_back(device.store().write([&, n, step, calls](store::WriteTxn& txn) -> Result<void> {
                for (const auto& call : calls)
                    LIANLU_CHECK(txn.createRow("interaction", call, book, {{"customer_id", m_world.annas.customer.toString()}, {"staff_id", who.staffId.toString()},
                                                                          {"store_id", who.storeId.toString()}, {"kind", std::string("call")},
                                                                          {"note", "call " + std::to_string(n)}, {"at", begin + n * 480'000LL}}));
                if (!step) return {};
                const auto& lead = n / kStepEvery % 2 == 0 ? m_world.annas.lead : m_world.annas2.lead;
                return txn.updateRow("lead", lead.uuid, {{"next_step", "step " + std::to_string(n)}});
            }));
        }
        for (auto& job : jobs) QVERIFY_DONE(job.get());
        QCOMPARE(device.counts().pending, kOps);
        // Meanwhile the other device worked, and perhaps the server has forgotten how it got here.
        (void)other.logCall(m_world.annas2.customer.uuid, "meanwhile");
        other.edit("lead", m_world.annas.lead.uuid, {{"maturity", std::int64_t{88}}});
        QVERIFY_DONE(other.sync());
        if (expired) {
            QVERIFY(m_world.db().script("DELETE FROM change_log; UPDATE scope_head SET floor = seq"));
        }
        std::size_t pushes = 0, most = 0, mostBytes = 0;
        std::int64_t lastSeq = 0;
        bool inOrder = true;
        device.road().always({"/v1/sync/push", [&](sync::Transport& inner, const sync::HttpRequest& request) {
                                  const auto push = protocol::decode<protocol::PushRequest>(request.body).value();
                                  ++pushes;
                                  most = std::max(most, push.ops.size());
                                  mostBytes = std::max(mostBytes, request.body.size());
                                  for (const auto& op : push.ops) inOrder = inOrder && op.opSeq == ++lastSeq;
                                  return inner.send(request);
                              }});
        const auto memory = peakMemory();
        QElapsedTimer timer;
        timer.start();
        QVERIFY_DONE(device.sync());
        qInfo("%d ops in %zu pushes of at most %zu ops and %zu bytes, %lld ms, memory %lld to %lld MiB", kOps, pushes, most, mostBytes, timer.elapsed(),
              static_cast<long long>(memory), static_cast<long long>(peakMemory()));
        QVERIFY(inOrder);
        QCOMPARE(lastSeq, std::int64_t{kOps});
        QVERIFY(most <= protocol::kMaxPushOps && mostBytes <= protocol::kMaxPushBytes);
        QVERIFY(peakMemory() - memory < 200);
        const auto counts = device.counts();
        QCOMPARE(counts.pending + counts.failed + counts.conflicted, 0);
        QCOMPARE(m_world.one("SELECT count(*) FROM interaction WHERE NOT deleted AND customer_id = '" + m_world.annas.customer.toString() + "'"), std::to_string(kOps - kTxns / kStepEvery));
        QCOMPARE(m_world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + m_world.annas.lead.toString() + "'"), "step " + std::to_string(kTxns - 2 * kStepEvery));
        QCOMPARE(m_world.one("SELECT body::json ->> 'next_step' FROM lead WHERE id = '" + m_world.annas2.lead.toString() + "'"), "step " + std::to_string(kTxns - kStepEvery));
        QCOMPARE(m_world.one("SELECT body::json ->> 'maturity' FROM lead WHERE id = '" + m_world.annas.lead.toString() + "'"), std::string("88"));
        QVERIFY_DONE(other.sync());
        QVERIFY_DONE(device.sync());
        QCOMPARE(differences(device), std::string());
        QCOMPARE(differences(other), std::string());
        QCOMPARE(device.digests(), other.digests());
    }

    //! Earned, spent, and what it was earned by is brought back: the books say what is owed, everywhere the same, and nothing can be spent
    //! before it is paid.
    void ME08_refundAfterPointsWereSpent() {
        QVERIFY_DONE(addBrandThings(m_world.db()));
        bool good = false;
        const auto made = output(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("--db"), QString::fromStdString(m_world.conninfo()), QStringLiteral("source"),
                                                                         QStringLiteral("add"), QStringLiteral("till"), QStringLiteral("--kinds"), QStringLiteral("all")}, &good);
        QVERIFY(good);
        HttpClient till(m_world.server().url());
        const auto key = made.find("(shown once): ") + 14;
        till.token = made.substr(key, made.find('\n', key) - key);
        const auto say = [&](const char* kind, const json& record) {
            const auto answer = till.call("POST", std::string("/v1/ingest/") + kind, record.dump() + "\n", {});
            return answer.status == 200 && answer.json().at("accepted") == 1 ? std::string() : std::to_string(answer.status) + " " + answer.body;
        };
        QCOMPARE(say("members", {{"source_id", "M1"}, {"name", "王芳"}, {"store", "S1"}, {"guide", "anna"}, {"mobile", "13800138000"}}), std::string());
        QCOMPARE(say("orders", {{"source_id", "O1"}, {"member", "M1"}, {"store", "S1"}, {"placed_at", "2026-03-01T10:00:00+08:00"}, {"total", "180"}, {"status", "done"}}), std::string());
        Device guide(roadTo(m_world.server().url()), m_clock), manager(roadTo(m_world.server().url()), m_clock);
        QVERIFY_DONE(guide.enrol({"anna", ServerWorld::kPassword}));
        QVERIFY_DONE(manager.enrol({"mia", ServerWorld::kPassword}));
        const auto member = *Uuid::parse(m_world.one("SELECT id FROM customer WHERE body::json ->> 'name' = '王芳'"));
        const auto spend = [&](Device& device, std::int64_t points) {
            device.create("points_entry", device.newId(), device.scopeOf("customer", member),
                          {{"customer_id", member.toString()}, {"kind", std::string("spend")}, {"points", points}, {"at", toUnixMs(m_clock.now())}});
        };
        const auto balance = [&](Device& device) {
            for (const auto& id : device.ids("member_state"))
                if (device.text("member_state", id, "customer_id") == member.toString()) return std::get<std::int64_t>(device.fields("member_state", id).at("points_balance"));
            return std::int64_t{-1'000'000};
        };
        const auto tier = [&](Device& device) {
            for (const auto& id : device.ids("member_state"))
                if (device.text("member_state", id, "customer_id") == member.toString()) return device.text("member_state", id, "tier_code");
            return std::string("none");
        };
        QCOMPARE(balance(guide), std::int64_t{180});
        spend(guide, -150);
        QVERIFY_DONE(guide.sync());
        QVERIFY_DONE(manager.sync());
        for (auto* device : {&guide, &manager}) QCOMPARE(balance(*device), std::int64_t{30});
        QCOMPARE(tier(guide), std::string("silver"));  // spending costs no tier

        QCOMPARE(say("refunds", {{"source_id", "R1"}, {"order", "O1"}, {"amount", "180"}, {"at", toUnixMs(m_clock.now())}}), std::string());
        for (auto* device : {&guide, &manager}) {
            QVERIFY_DONE(device->sync());
            QCOMPARE(balance(*device), std::int64_t{-150});
            QCOMPARE(tier(*device), std::string());
        }
        // Neither the debt nor anything beyond it can be spent, by whomever.
        spend(guide, -1);
        spend(manager, -10);
        for (auto* device : {&guide, &manager}) {
            QVERIFY_DONE(device->sync());
            QCOMPARE(device->counts().failed, 1);
            QCOMPARE(device->outbox().front().reason, std::string("points-overdraft"));
        }
        // The next purchase pays it first.
        QCOMPARE(say("orders", {{"source_id", "O2"}, {"member", "M1"}, {"store", "S1"}, {"placed_at", "2026-04-01T10:00:00+08:00"}, {"total", "200"}, {"status", "done"}}), std::string());
        QVERIFY_DONE(guide.sync());
        QCOMPARE(balance(guide), std::int64_t{50});
        spend(guide, -50);
        QVERIFY_DONE(guide.sync());
        QVERIFY_DONE(manager.sync());
        QCOMPARE(balance(manager), std::int64_t{0});
        QCOMPARE(m_world.one("SELECT sum((body::json ->> 'points')::bigint) FROM points_entry WHERE NOT deleted AND customer_id = '" + member.toString() + "'"), std::string("0"));
        QCOMPARE(differences(guide), std::string());
        QCOMPARE(differences(manager), std::string());
    }

    //! The nightly recount finds a row that was written past the server, tells it once, and is content when it is mended.
    void digestsAreCountedAnew() {
        auto& db = m_world.db();
        const auto now = m_clock.now();
        const auto never = [] { return false; };
        const auto whole = server::recountDigests(db, now, now, std::chrono::seconds(60), never);
        QVERIFY_DONE(whole);
        QVERIFY(whole->scopes > 3 && whole->mismatched.empty() && !whole->more);
        // Not before the next night.
        QCOMPARE(server::recountDigests(db, now, now - std::chrono::hours(20), std::chrono::seconds(60), never)->scopes, std::int64_t{0});
        QVERIFY(db.script("UPDATE lead SET ver = ver + 1 WHERE id = '" + m_world.annas.lead.toString() + "'"));
        const auto later = now + std::chrono::hours(24);
        const auto found = server::recountDigests(db, later, now + std::chrono::hours(1), std::chrono::seconds(60), never);
        QVERIFY_DONE(found);
        QCOMPARE(found->mismatched, std::vector<std::string>{"book"});
        QVERIFY(server::recountDigests(db, later + std::chrono::hours(24), later + std::chrono::hours(1), std::chrono::seconds(60), never).has_value());
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'digest-mismatch' AND subject = 'book:" + m_world.anna.toString() + "'"), std::string("1"));
        const auto doctor = [&] { return output(QStringLiteral(LIANLU_SERVER_PROGRAM), {QStringLiteral("--db"), QString::fromStdString(m_world.conninfo()), QStringLiteral("doctor")}); };
        QVERIFY(doctor().find("1 of") != std::string::npos && doctor().find("do not sum up") != std::string::npos);
        QVERIFY(db.script("UPDATE lead SET ver = ver - 1 WHERE id = '" + m_world.annas.lead.toString() + "'"));
        const auto mended = server::recountDigests(db, later + std::chrono::hours(48), later + std::chrono::hours(25), std::chrono::seconds(60), never);
        QVERIFY(mended && mended->mismatched.empty() && mended->scopes > 3);
        QVERIFY(doctor().find("do not sum up") == std::string::npos);
        // Bounded: no time, no scope; and the rest is for the next step.
        const auto none = server::recountDigests(db, later + std::chrono::hours(72), later + std::chrono::hours(71), std::chrono::milliseconds(0), never);
        QVERIFY(none && none->scopes == 0 && none->more);
    }
};

LIANLU_TEST(TestMeaning)

#undef QVERIFY_DONE

}  // namespace test_meaning

#include "test_meaning.moc"
