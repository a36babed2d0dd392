// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>

#include <sstream>
#include <thread>

#include "sync/server/oneid/merge_worker.h"
#include "sync/server/oneid/nightly_matcher.h"
#include "sync/server/oneid/run_claim.h"
#include "tests/server/match_world.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

namespace test_match_finder {

using namespace lianlu;
using namespace lianlu::server;
using namespace lianlu::test;
using domain::CustomerId;
using nlohmann::json;

namespace {

constexpr unsigned kSeed = 41;
const MadePerson kZhang{"张晓雯", "1987-11-23", "+8613512345678", "zhangxw87@qq.com", "杭州市", {}, {}};
const MadePerson kOuyang{"欧阳志远", "1979-02-14", "+8615899001122", "ouyangzy@163.com", "成都市", {}, {}};

}  // namespace

//! The nightly run of One ID on a real database.
class TestMatchFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QVERIFY(m_world.start());
        m_world.stopServer();  // it would join what is found before it is looked at
    }
    void cleanup() {
        for (const auto& scope : {domain::Scope::pool(m_world.store1), domain::Scope::pool(m_world.store2)}) {
            const auto kept = m_world.digest(scope);
            QCOMPARE(kept.empty() ? std::string("0") : kept, m_world.recount(scope));
        }
    }

    void theFirstRunComparesEverybody() {
        const oneid::test::Customers crowd(600, kSeed);
        const auto ids = m_match.addCrowd(crowd);
        QVERIFY(ids);
        const auto report = run();
        QVERIFY(report.whole);
        QCOMPARE(report.persons, static_cast<std::int64_t>(ids->size()) + 5);
        QCOMPARE(report.changed, report.persons);

        std::map<CustomerId, int> personOf;
        for (std::size_t i = 0; i < ids->size(); ++i) personOf[(*ids)[i]] = crowd.person[i];
        double joined = 0, joinedRight = 0, foundRight = 0, wanted = 0;
        std::map<int, int> rowsOf;
        for (const int person : crowd.person) wanted += rowsOf[person]++;
        for (const auto& match : m_match.matches()) {
            QVERIFY(match.firstId < match.secondId && (match.customerId == match.firstId || match.customerId == match.secondId));
            QCOMPARE(match.method, domain::MatchMethod::probabilistic);
            QVERIFY(match.score >= 0.8 && match.score <= 1 && match.decidedBy.isNull() && !match.joinedAt);
            const bool right = personOf.at(match.firstId) == personOf.at(match.secondId);
            const bool isJoined = match.status == domain::MatchStatus::joined;
            QVERIFY(isJoined || match.status == domain::MatchStatus::open);
            QVERIFY(!isJoined || (match.score >= 0.999 && match.decidedAt));
            joined += isJoined;
            joinedRight += isJoined && right;
            foundRight += right;
            checkEvidence(match.evidence);
        }
        const auto said = fmt::format("seed {}: joined {}, of them right {}, found {} of {}", kSeed, joined, joinedRight, foundRight, wanted);
        qInfo("%s", said.c_str());
        QVERIFY2(joined > wanted / 3 && joinedRight / joined >= 0.99 && foundRight / wanted >= 0.95, said.c_str());
        QCOMPARE(static_cast<double>(report.rows.joined), joined);
        QCOMPARE(m_world.one("SELECT count(*) FROM one_id_seen"), std::to_string(report.persons));
        // And what was found is joined, each once; cleanup() holds the digests against the rows.
        const auto settled = settleWaiting(m_world.db(), SystemClock());
        QVERIFY(settled);
        QCOMPARE(settled->failed, std::int64_t{0});
        QCOMPARE(settled->refused, std::int64_t{0});
        QVERIFY(static_cast<double>(settled->joined) <= joined);  // of three pairs among three rows two are joined, and answer the third
        QCOMPARE(m_world.one("SELECT count(*) FROM person_match WHERE NOT deleted AND status = 'joined' AND joined_at IS NULL"), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM customer WHERE deleted"), std::to_string(settled->joined));
    }

    void whatHasNotChangedIsNotRewritten() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(200, kSeed)));
        run();
        const auto before = m_match.versions();
        const auto log = m_world.one("SELECT count(*) FROM change_log");
        QVERIFY(!before.empty());
        const auto again = run();
        QVERIFY(!again.whole);
        QCOMPARE(again.changed, std::int64_t{0});
        QCOMPARE(again.compared, std::uint64_t{0});
        MatchSettings whole;
        whole.whole = true;
        const auto all = run(whole);
        QVERIFY(all.whole && all.pairs > 0);
        QCOMPARE(all.rows.opened + all.rows.joined + all.rows.refreshed + all.rows.removed, std::int64_t{0});
        QCOMPARE(m_match.versions(), before);
        QCOMPARE(m_world.one("SELECT count(*) FROM change_log"), log);
        // Buying something is no change.
        QVERIFY(m_match.setPerson(m_world.pooled.customer, {{"order_count", domain::Value{std::int64_t{3}}}}));
        QCOMPARE(run().changed, std::int64_t{0});
    }

    void laterRunsFindWhatIsNew() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        const auto stock = add({kZhang, {"王五", "1990-01-01", "", "", "", {}, {}}});
        run();
        const auto before = m_match.versions();
        auto homophone = kZhang;
        homophone.name = "章晓文";  // sounds the same
        homophone.birthday = "1987-12-23";
        auto poor = kOuyang;
        poor.email.clear();
        const auto fresh = add({homophone, kOuyang, poor});
        const auto report = run();
        QVERIFY(!report.whole);
        QCOMPARE(report.changed, std::int64_t{3});
        QVERIFY2(!m_match.status(stock[0], fresh[0]).empty(), "a new one and one of the stock");
        QVERIFY2(!m_match.status(fresh[1], fresh[2]).empty(), "two new ones");
        QCOMPARE(report.rows.joined + report.rows.opened, report.pairs);
        QVERIFY(report.compared < 3'000);
        // What was there has the versions it had.
        for (const auto& row : {before})
            QVERIFY(m_world.one("SELECT string_agg(id || ':' || ver || ':' || deleted, ',' ORDER BY id) FROM person_match WHERE NOT id = ANY('{" +
                                domain::matchId(stock[0], fresh[0]).toString() + "," + domain::matchId(fresh[1], fresh[2]).toString() + "}')") == row);
    }

    void whatIsNoLongerAlikeGoesAndComesBack() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        auto other = kZhang;
        other.name = "张小文";
        other.mobile = "+8613700000001";
        const auto two = add({kZhang, other});
        MatchSettings onlyAsk;
        onlyAsk.autoFrom = 1;
        run(onlyAsk);
        QCOMPARE(m_match.status(two[0], two[1]), std::string("open"));
        QVERIFY(m_match.setPerson(two[1], {{"birthday", std::string("1961-05-06")}, {"name", std::string("李建国")}, {"city", std::string("长春市")}}));
        const auto report = run(onlyAsk);
        QCOMPARE(report.rows.removed, std::int64_t{1});
        QCOMPARE(m_match.status(two[0], two[1]), std::string());
        QVERIFY(m_match.setPerson(two[1], {{"birthday", kZhang.birthday}, {"name", other.name}, {"city", kZhang.city}}));
        run(onlyAsk);
        QCOMPARE(m_match.status(two[0], two[1]), std::string("open"));
        // With other settings everybody is looked at again: what was asked is sure enough now.
        MatchSettings bold;
        bold.autoFrom = 0.9;
        QVERIFY(run(bold).whole);
        QCOMPARE(m_match.status(two[0], two[1]), std::string("joined"));
    }

    void whatAPersonDecidedStands() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        auto one = kZhang, two = kOuyang;
        const auto p = add({one, one, two, two, {"司马光明", "1966-07-08", "+8613911112222", "sima@qq.com", "西安市", {}, {}},
                            {"司马光明", "1966-07-08", "+8613911112222", "sima@qq.com", "西安市", {}, {}}});
        MatchSettings onlyAsk;
        onlyAsk.autoFrom = 1;
        run(onlyAsk);
        const auto now = toUnixMs(SystemClock().now());
        const auto by = domain::Value{m_world.mia.toString()};
        QVERIFY(m_match.set(p[0], p[1], {{"status", std::string("apart")}, {"decided_by", by}, {"decided_at", now}}));
        QVERIFY(m_match.set(p[2], p[3], {{"status", std::string("later")}, {"later_until", now + 86'400'000}, {"decided_by", by}, {"decided_at", now}}));
        QVERIFY(m_match.set(p[4], p[5], {{"status", std::string("later")}, {"later_until", now - 1000}, {"decided_by", by}, {"decided_at", now}}));
        const auto apart = m_match.version(p[0], p[1]), later = m_match.version(p[2], p[3]);
        const auto report = run();  // other settings: everybody, and sure ones are joined
        QVERIFY(report.whole);
        QCOMPARE(report.rows.decided, std::int64_t{2});
        QCOMPARE(report.rows.reopened, std::int64_t{1});
        QCOMPARE(m_match.status(p[0], p[1]), std::string("apart"));
        QCOMPARE(m_match.version(p[0], p[1]), apart);
        QCOMPARE(m_match.status(p[2], p[3]), std::string("later"));
        QCOMPARE(m_match.version(p[2], p[3]), later);
        QCOMPARE(m_match.status(p[4], p[5]), std::string("open"));  // its day has come, and a person is asked, not passed over
        // Not even when the persons change does an answer go.
        QVERIFY(m_match.setPerson(p[0], {{"name", std::string("赵钱孙")}, {"birthday", std::string("1950-01-02")}}));
        run();
        QCOMPARE(m_match.version(p[0], p[1]), apart);
    }

    void whoWithdrewProfilingIsLeftOut() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(200, kSeed)));
        const auto p = add({kZhang, kZhang, kOuyang, kOuyang});
        QVERIFY(m_match.say(p[0], domain::Purpose::profiling, true));
        QVERIFY(m_match.say(p[0], domain::Purpose::profiling, false));
        QVERIFY(m_match.say(p[2], domain::Purpose::marketing, false));
        MatchSettings onlyAsk;
        onlyAsk.autoFrom = 1;
        QCOMPARE(run(onlyAsk).leftOut, std::int64_t{1});
        QCOMPARE(m_match.status(p[0], p[1]), std::string());
        QCOMPARE(m_match.status(p[2], p[3]), std::string("open"));
        // Who withdraws later is no longer asked about; who grants again is new.
        QVERIFY(m_match.say(p[3], domain::Purpose::profiling, false));
        const auto report = run(onlyAsk);
        QCOMPARE(report.rows.removed, std::int64_t{1});
        QCOMPARE(m_match.status(p[2], p[3]), std::string());
        // While a run is under way: what it found before is not written.
        MatchRows rows(m_world.db(), SystemClock().now(), false);
        const FoundMatch found{p[2], p[3], 1, {"name=exact"}, true};
        QVERIFY(rows.write({&found, 1}));
        QCOMPARE(rows.counts().gone, std::int64_t{1});
        QCOMPARE(m_match.status(p[2], p[3]), std::string());
        QTest::qWait(5);  // the ledger goes by the millisecond
        QVERIFY(m_match.say(p[0], domain::Purpose::profiling, true));
        QCOMPARE(run(onlyAsk).changed, std::int64_t{1});
        QCOMPARE(m_match.status(p[0], p[1]), std::string("open"));
    }

    void whatContradictsIsAsked() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        auto twin = kZhang, cards = kOuyang;
        twin.unionId = "oUnion1", cards.card = "C1";
        auto otherTwin = kZhang, otherCards = kOuyang;
        otherTwin.unionId = "oUnion2", otherCards.card = "C2";
        const MadePerson sima{"司马光明", "1966-07-08", "+8613911112222", "sima@qq.com", "西安市", {}, {}};
        const MadePerson zhuge{"诸葛文静", "1993-04-17", "+8613322221111", "zhugewj@163.com", "南京市", {}, {}};
        const MadePerson shangguan{"上官雪", "1984-12-30", "+8613666778899", "sgx1984@qq.com", "武汉市", {}, {}};
        const auto p = add({twin, otherTwin, cards, otherCards, sima, sima, zhuge, zhuge});
        m_match.sentBy("till", p[4]);
        m_match.sentBy("till", p[5]);
        m_match.sentBy("till", p[6]);
        m_match.sentBy("mall", p[7]);
        const auto five = add({shangguan, shangguan, shangguan, shangguan, shangguan});
        const auto report = run();
        QCOMPARE(m_match.status(p[0], p[1]), std::string("open"));
        QCOMPARE(m_match.status(p[2], p[3]), std::string("open"));
        QCOMPARE(m_match.status(p[4], p[5]), std::string("open"));
        QCOMPARE(m_match.status(p[6], p[7]), std::string("joined"));
        for (std::size_t i = 0; i < five.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) QCOMPARE(m_match.status(five[j], five[i]), std::string("open"));
        QCOMPARE(report.guarded[static_cast<std::size_t>(Guard::identities)], std::int64_t{2});
        QCOMPARE(report.guarded[static_cast<std::size_t>(Guard::oneSource)], std::int64_t{1});
        QVERIFY(report.guarded[static_cast<std::size_t>(Guard::chain)] >= 10);
    }

    void noChainLeadsAroundADecision() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        const auto p = add({kZhang, kZhang});
        MatchSettings onlyAsk;
        onlyAsk.autoFrom = 1;
        run(onlyAsk);
        QVERIFY(m_match.set(p[0], p[1], {{"status", std::string("apart")}, {"decided_by", m_world.mia.toString()}}));
        const auto third = add({kZhang})[0];
        run();
        QCOMPARE(m_match.status(p[0], third), std::string("open"));
        QCOMPARE(m_match.status(p[1], third), std::string("open"));
        // A row that was joined with somebody before takes its decisions along.
        const auto q = add({kOuyang, kOuyang});
        const Uuid gone = Uuid::fromName("test", "gone");
        static_cast<void>(m_world.db().query("INSERT INTO person_merge (id, match_id, stays_id, gone_id, at, who, method, score, evidence, profile, consents) "
                                             "VALUES ($1, $1, $2, $3, 0, 'one-id', 'person', 1, '[]', '{}', '')",
                                             pg::Params().uuid(Uuid::fromName("test", "merge")).uuid(q[0].uuid).uuid(gone)));
        auto said = domain::newMatch(q[1], {gone}, domain::MatchMethod::person, 1, SystemClock().now());
        said.status = domain::MatchStatus::apart;
        QVERIFY(m_match.write([&](WriteBatch& batch) { return batch.create(said, {}); }));
        run();
        QCOMPARE(m_match.status(q[0], q[1]), std::string("open"));
    }

    void nightsAreTheBrands() {
        const auto at = [](int hour, int minute) { return Time(std::chrono::sys_days(std::chrono::year(2026) / 1 / 31)) + std::chrono::hours(hour) + std::chrono::minutes(minute); };
        QVERIFY(!nightOf(at(17, 59), "Asia/Shanghai"));
        QCOMPARE(nightOf(at(18, 0), "Asia/Shanghai").value_or(""), std::string("2026-02-01"));
        QCOMPARE(nightOf(at(20, 59), "Asia/Shanghai").value_or(""), std::string("2026-02-01"));
        QVERIFY(!nightOf(at(21, 0), "Asia/Shanghai"));
        QCOMPARE(nightOf(at(3, 0), "Nowhere/None").value_or(""), std::string("2026-01-31"));
        QVERIFY(!nightOf(at(12, 0), ""));
    }

    void ofTwoCopiesOneRuns() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(200, kSeed)));
        ManualClock clock(Time(std::chrono::sys_days(std::chrono::year(2026) / 1 / 31)) + std::chrono::hours(19));
        std::ostringstream lines;
        Log log(lines, clock);
        Metrics metrics;
        std::atomic<int> ran{0}, failed{0};
        const auto copy = [&] {
            NightlyMatcher matcher(m_world.conninfo(), clock, log, metrics);
            const auto done = matcher.tick();
            ran += done && *done;
            failed += !done;
        };
        std::vector<std::thread> copies;
        for (int i = 0; i < 4; ++i) copies.emplace_back(copy);
        for (auto& one : copies) one.join();
        QCOMPARE(ran.load(), 1);
        QCOMPARE(failed.load(), 0);
        copy();
        QCOMPARE(ran.load(), 1);  // this night is done
        clock.advance(std::chrono::hours(24));
        copy();
        QCOMPARE(ran.load(), 2);
        clock.advance(std::chrono::hours(12));
        copy();
        QCOMPARE(ran.load(), 2);
        const auto text = metrics.text();
        QVERIFY2(text.find("lianlu_one_id_runs_total{result=\"done\"} 2") != text.npos, text.c_str());
        QVERIFY(text.find("lianlu_one_id_pairs_total{result=\"joined\"}") != text.npos);
        // Nothing of a person in the log.
        for (const auto& row : oneid::test::Customers(200, kSeed).rows)
            for (const auto& cell : row) QVERIFY(cell.size() < 6 || lines.str().find(cell) == std::string::npos);
    }

    void aClaimEndsWithItsHolder() {
        auto first = RunClaim::take(m_world.conninfo(), "2026-01-31");
        QVERIFY(first && *first);
        auto second = RunClaim::take(m_world.conninfo(), "2026-01-31");
        QVERIFY(second && !*second);
        first->reset();  // cut off: may be tried again
        second = RunClaim::take(m_world.conninfo(), "2026-01-31");
        QVERIFY(second && *second);
        // A process that died: its lease runs out.
        QVERIFY(m_world.db().query("UPDATE one_id_run SET lease_until = now() - interval '1 second'"));
        auto third = RunClaim::take(m_world.conninfo(), "2026-01-31");
        QVERIFY(third && *third);
        QVERIFY(!(*second)->done());
        QVERIFY((*third)->done());
        auto fourth = RunClaim::take(m_world.conninfo(), "2026-01-31");
        QVERIFY(fourth && !*fourth);
        fourth = RunClaim::take(m_world.conninfo(), "");  // by hand, at any time
        QVERIFY(fourth && *fourth);
        fourth->reset();
        for (int i = 0; i < 4; ++i) {
            const auto again = RunClaim::take(m_world.conninfo(), "2026-02-01");
            QCOMPARE(again && *again, i < RunClaim::kMostTries);
        }
    }

    void cutOffItIsDoneAgain() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        for (const auto* step : {"read", "compare", "write"}) {
            MatchSettings settings;
            auto stop = std::make_shared<std::atomic<bool>>(false);
            settings.cancelled = [stop] { return stop->load(); };
            settings.progress = [stop, step](std::string_view now, double) {
                if (now == step) *stop = true;
            };
            const auto done = m_match.run(settings);
            QVERIFY(!done && done.error().code == Code::cancelled);
            QCOMPARE(m_world.one("SELECT count(*) FROM one_id_seen"), std::string("0"));
        }
        QVERIFY(run().whole);
        const auto whole = m_match.versions();
        QVERIFY(!whole.empty() && whole.find(":2:") == whole.npos);
    }

    void theCommand() {
        QVERIFY(m_match.addCrowd(oneid::test::Customers(300, kSeed)));
        const auto p = add({kZhang, kZhang, kOuyang, {"单独一人", "1955-05-05", "", "", "", {}, {}}});
        auto report = json::parse(command({"oneid", "run", "--dry-run", "--json"}).toStdString());
        QVERIFY(report.at("joined").get<int>() > 0 && report.at("dry_run").get<bool>());
        QCOMPARE(m_world.one("SELECT count(*) FROM person_match"), std::string("0"));
        QCOMPARE(m_world.one("SELECT count(*) FROM one_id_seen"), std::string("0"));
        const auto would = report.at("joined").get<int>();
        report = json::parse(command({"oneid", "run", "--json"}).toStdString());
        QCOMPARE(report.at("joined").get<int>(), would);
        QCOMPARE(m_match.status(p[0], p[1]), std::string("joined"));
        QVERIFY(command({"oneid", "run", "--review-from", "0.9", "--whole"}).contains("to join"));
        const auto open = json::parse(command({"oneid", "list", "--open", "--json"}).toStdString()).at("matches");
        for (const auto& one : open) QCOMPARE(one.at("status").get<std::string>(), std::string("open"));
        const auto across = json::parse(command({"oneid", "list", "--across", "--limit", "10000", "--json"}).toStdString()).at("matches");
        QVERIFY(!across.empty() && across.size() < json::parse(command({"oneid", "list", "--limit", "10000", "--json"}).toStdString()).at("matches").size());
        for (const auto& one : across) QVERIFY(one.at("across").get<bool>());
        QVERIFY(command({"oneid", "list", "--joined", "--limit", "10000"}).contains(p[0].toString().c_str()));

        const auto a = QString::fromStdString(p[0].toString()), b = QString::fromStdString(p[1].toString()), c = QString::fromStdString(p[2].toString()),
                   d = QString::fromStdString(p[3].toString());
        command({"oneid", "apart", b, a});
        QCOMPARE(m_match.status(p[0], p[1]), std::string("apart"));
        command({"oneid", "join", c, d, "--keep", d});
        QCOMPARE(m_match.status(p[2], p[3]), std::string("joined"));
        QCOMPARE(m_world.one("SELECT body::json ->> 'keep_id' || (body::json ->> 'method') FROM person_match WHERE id = '" + domain::matchId(p[2], p[3]).toString() + "'"),
                 p[3].toString() + "person");
        command({"oneid", "later", a, c, "--days", "3"});
        QCOMPARE(m_match.status(p[0], p[2]), std::string("later"));
        command({"oneid", "join", a, b});
        QCOMPARE(m_match.status(p[0], p[1]), std::string("joined"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action LIKE 'person-match-%'"), std::string("4"));
        QCOMPARE(m_world.one("SELECT count(*) FROM audit WHERE action = 'one-id-run'"), std::string("2"));

        QVERIFY(command({"oneid", "--help"}).contains("usage"));
        command({"oneid"}, 2);
        command({"oneid", "run", "--auto-from", "2"}, 2);
        command({"oneid", "run", "--auto-from", "0.7"}, 2);
        command({"oneid", "list", "--open", "--apart"}, 2);
        command({"oneid", "join", a}, 2);
        command({"oneid", "join", a, "nobody"}, 2);
        command({"oneid", "apart", a, b, "--keep", a}, 2);
        command({"oneid", "join", a, a}, 1);
        command({"oneid", "join", a, "01890000-0000-7000-8000-000000000001"}, 1);
        const auto held = RunClaim::take(m_world.conninfo(), "");
        QVERIFY(command({"oneid", "run"}, 1).contains("under way"));
    }

private:
    std::vector<CustomerId> add(const std::vector<MadePerson>& people) {
        auto ids = m_match.add(people);
        if (!ids) qWarning("%s", ids.error().describe().c_str());
        return ids ? *ids : std::vector<CustomerId>(people.size());
    }
    MatchReport run(MatchSettings settings = {}) {
        const auto report = m_match.run(std::move(settings));
        if (!report) qWarning("%s", report.error().describe().c_str());
        [&] { QVERIFY(report.has_value()); }();
        return report ? *report : MatchReport{};
    }
    static void checkEvidence(const std::vector<std::string>& evidence) {
        const std::set<std::string> fields{"name", "birthday", "gender", "city", "mobile", "email", "wechat_unionid", "card", "device"};
        const std::set<std::string> levels{"exact", "close", "fair", "other", "missing"};
        std::set<std::string> seen;
        QVERIFY(!evidence.empty() && evidence.size() <= 20);
        for (const auto& word : evidence) {
            const auto sign = word.find('=');
            QVERIFY2(sign != word.npos && fields.contains(word.substr(0, sign)) && levels.contains(word.substr(sign + 1)), word.c_str());
            QVERIFY2(seen.insert(word.substr(0, sign)).second, word.c_str());
        }
    }
    QByteArray command(const QStringList& words, int wanted = 0) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LIANLU_DB"), QString::fromStdString(m_world.conninfo()));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LIANLU_SERVER_PROGRAM), words);
        if (!process.waitForFinished(60'000)) process.kill();
        const auto said = process.readAllStandardOutput() + process.readAllStandardError();
        if (process.exitCode() != wanted) qWarning("exit %d: %s", process.exitCode(), said.constData());
        [&] { QCOMPARE(process.exitCode(), wanted); }();
        return said;
    }
    ServerWorld m_world;
    MatchWorld m_match{m_world};
};

LIANLU_TEST(TestMatchFinder)

}  // namespace test_match_finder

#include "test_match_finder.moc"
