// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "models/insight/journey/aipl.h"
#include "models/insight/journey/retention.h"
#include "models/insight/journey/stages.h"
#include "models/insight/journey/states.h"
#include "tests/insight/cli_desk.h"
#include "tests/support/test_main.h"

namespace test_journey {

using namespace lianlu;
using namespace lianlu::insight;
using namespace lianlu::insight::test;
using enum Act;

namespace {

using History = std::vector<Event>;

Journal journalOf(const std::vector<History>& histories) {
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<Act> act;
    for (std::size_t i = 0; i < histories.size(); ++i)
        for (const auto& event : histories[i]) {
            customer.push_back(static_cast<std::uint32_t>(i));
            day.push_back(event.day);
            act.push_back(event.act);
        }
    return Journal::of(histories.size(), {customer, day, act}).value();
}

}  // namespace

class TestJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsSpeakManyWays() {
        for (const char* kind : {"Add to cart", "ADD-TO-CART", "add_to_cart", " 加购 "}) QCOMPARE(actOf(kind), std::optional(interested));
        QCOMPARE(actOf("purchase"), std::optional(bought));
        QVERIFY(!actOf("zzz"));
    }

    void theHighestStageThatHolds_data() {
        QTest::addColumn<History>("events");
        QTest::addColumn<Aipl>("stage");
        QTest::newRow("nobody") << History{} << Aipl::none;
        QTest::newRow("seen") << History{{100, seen}} << Aipl::awareness;
        QTest::newRow("seen, long ago") << History{{90, seen}} << Aipl::none;
        QTest::newRow("the last day it counts") << History{{91, seen}} << Aipl::awareness;
        QTest::newRow("interest") << History{{95, interested}, {99, seen}} << Aipl::interest;
        QTest::newRow("interest gone, awareness not") << History{{80, interested}, {99, seen}} << Aipl::awareness;
        QTest::newRow("purchase") << History{{70, bought}, {99, interested}} << Aipl::purchase;
        QTest::newRow("twice on a day") << History{{70, bought}, {70, bought}} << Aipl::purchase;
        QTest::newRow("two days") << History{{70, bought}, {71, bought}} << Aipl::loyalty;
        QTest::newRow("one of the two too old") << History{{40, bought}, {71, bought}} << Aipl::purchase;
        QTest::newRow("told others") << History{{71, bought}, {72, spread}} << Aipl::loyalty;
        QTest::newRow("told others, never bought") << History{{98, spread}} << Aipl::awareness;
        QTest::newRow("left") << History{{98, interested}, {99, left}} << Aipl::none;
        QTest::newRow("left, had bought") << History{{98, bought}, {99, left}} << Aipl::purchase;
        QTest::newRow("tomorrow") << History{{101, bought}} << Aipl::none;
    }
    void theHighestStageThatHolds() {
        QFETCH(History, events);
        QFETCH(Aipl, stage);
        QCOMPARE(aiplOf(events, 100, {10, 20, 50, 40}), stage);
    }

    //! Whatever happened: each day's counts are those of that day asked alone, and flows lead from the first day's to the last's.
    void flowsBalance() {
        std::mt19937 random(3);
        std::vector<History> histories(300);
        for (auto& history : histories)
            for (auto n = random() % 8; n > 0; --n) history.push_back({static_cast<std::int32_t>(random() % 130), static_cast<Act>(random() % 7)});
        const auto journal = journalOf(histories);
        const AiplRules rules{10, 20, 50, 40};
        const auto flows = aiplFlows(journal, 100, 30, rules);
        QCOMPARE(flows.daily.size(), std::size_t{31});
        for (std::int32_t i = 0; i <= 30; ++i) {
            AiplCounts alone{};
            for (std::size_t customer = 0; customer < 300; ++customer) ++alone[static_cast<std::size_t>(aiplOf(journal[customer], 70 + i, rules))];
            QCOMPARE(flows.daily[static_cast<std::size_t>(i)], alone);
        }
        for (std::size_t stage = 0; stage < kAiplStages; ++stage) {
            std::int64_t from = 0, to = 0;
            for (std::size_t other = 0; other < kAiplStages; ++other) from += flows.moved[stage][other], to += flows.moved[other][stage];
            QCOMPARE(from, flows.daily.front()[stage]);
            QCOMPARE(to, flows.now[stage]);
        }
    }

    void stagesAreEnteredInOrder() {
        const auto entries = entriesOf(History{{5, seen}, {9, bought}, {9, bought}, {12, spread}, {20, bought}}, 100);
        QCOMPARE(entries[0], std::optional(5));
        QCOMPARE(entries[1], std::optional(9));
        QCOMPARE(entries[2], std::optional(9));
        QCOMPARE(entries[3], std::optional(12));
        QCOMPARE(entries[4], std::optional(12));
        QVERIFY(!entriesOf(History{{3, spread}}, 100)[1]);
        QVERIFY(!entriesOf(History{{101, bought}}, 100)[0]);
    }
    void theOrderWithinADayDoesNotMatter() {
        std::mt19937 random(9);
        std::vector<History> histories(200), shuffled;
        for (auto& history : histories)
            for (auto n = 2 + random() % 6; n > 0; --n) history.push_back({static_cast<std::int32_t>(90 + random() % 4), static_cast<Act>(random() % 7)});
        shuffled = histories;
        for (auto& history : shuffled) std::shuffle(history.begin(), history.end(), random);
        const auto a = journeyStages(journalOf(histories), 100, {}), b = journeyStages(journalOf(shuffled), 100, {});
        for (std::size_t stage = 0; stage < kJourneyStages; ++stage) QCOMPARE(std::tuple(a[stage].entered, a[stage].here, a[stage].broken, a[stage].meanDays), std::tuple(b[stage].entered, b[stage].here, b[stage].broken, b[stage].meanDays));
        QCOMPARE(aiplFlows(journalOf(histories), 100, 30, {}).now, aiplFlows(journalOf(shuffled), 100, 30, {}).now);
        QVERIFY(entriesOf(journalOf({{{5, spread}, {5, bought}}})[0], 100)[4]);
    }
    void aLinkIsBrokenWhereNobodyActs() {
        const StageRules rules{{7, 30, 90, 180, 365}};
        const auto journal = journalOf({{{90, seen}},                             // waits ten days
                                        {{90, seen}, {95, served}},               // somebody called
                                        {{80, seen}, {85, served}},               // the call is long ago
                                        {{95, seen}},                             // within the limit
                                        {{10, seen}, {20, joined}, {30, bought}}, // went on
                                        {{1, seen}, {10, joined}, {99, seen}}});
        const auto figures = journeyStages(journal, 100, rules);
        QCOMPARE(figures[0].entered, 6);
        QCOMPARE(figures[0].here, 4);
        QCOMPARE(figures[0].movedOn, 2);
        QCOMPARE(figures[0].broken, 2);
        QCOMPARE(figures[0].droppedOff, 2);  // the first, and the one whose last sign is the old call
        QCOMPARE(figures[0].medianDays, std::optional(9.5));
        QCOMPARE(figures[0].medianWait, std::optional(10.0));
        QCOMPARE(figures[1].broken, 1);
        QCOMPARE(figures[1].droppedOff, 0);
        QCOMPARE(brokenLinks(journal, JourneyStage::contact, 100, rules), (std::vector<std::uint32_t>{0, 2}));
    }

    void statesOfCustomers_data() {
        QTest::addColumn<History>("events");
        QTest::addColumn<CustomerState>("state");
        QTest::newRow("never bought") << History{{990, seen}} << CustomerState::none;
        QTest::newRow("new") << History{{970, bought}, {990, bought}} << CustomerState::fresh;
        QTest::newRow("active") << History{{969, bought}} << CustomerState::active;
        QTest::newRow("cooling") << History{{909, bought}} << CustomerState::cooling;
        QTest::newRow("sleeping") << History{{819, bought}} << CustomerState::sleeping;
        QTest::newRow("churned") << History{{634, bought}} << CustomerState::churned;
        QTest::newRow("won back") << History{{500, bought}, {950, bought}, {960, bought}} << CustomerState::wonBack;
        QTest::newRow("won back once, cooling now") << History{{400, bought}, {900, bought}} << CustomerState::cooling;
    }
    void statesOfCustomers() {
        QFETCH(History, events);
        QFETCH(CustomerState, state);
        QCOMPARE(stateOf(events, 1000, {}), state);
    }

    void cohortsByMonth() {
        // 2020-01-31, 2020-02-01, 2020-02-29, 2021-01-01
        const std::int32_t jan = 18292, feb = 18293, leap = 18321, next = 18628;
        const std::vector<std::uint32_t> customer{0, 1, 0, 0, 2, 1};
        const std::vector<std::int32_t> day{jan, feb, leap, leap, next, jan};
        const auto cohorts = retention(3, customer, day).value();
        QCOMPARE(cohorts.size(), std::size_t{2});
        QCOMPARE(monthText(cohorts[0].month), "2020-01");
        QCOMPARE(cohorts[0].active, (std::vector<std::int64_t>{2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        QCOMPARE(cohorts[1].active, (std::vector<std::int64_t>{1}));
        QVERIFY(retention(0, {}, {}).value().empty());
        QCOMPARE(retention(1, customer, day).error().context, "columns");
    }

    void commandsTellWhatTheyLeftOut() {
        const CliDesk desk;
        desk.write("in.csv", "\xEF\xBB\xBF" "customer_id;when\r\nann;2010-12-01\r\n;2010-12-02\r\nbob;2011-02-30\r\nann;2011-01-15\r\n\r\nbob;20110203\r\nann;2011-01-20;x\r\n");
        const auto done = desk(QStringLiteral("retention --transactions in.csv --map date=when --out out.csv"));
        QVERIFY_RUN(done, 0);
        QCOMPARE(desk.bytes("out.csv"), QByteArray("cohort,size,m0,m1,m2,r0,r1,r2\n2010-12,1,1,1,0,1,1,0\n2011-02,1,1,,,1,,\n"));
        const auto report = done.json();
        const auto read = report[QStringLiteral("transactions")];
        QCOMPARE(read[QStringLiteral("rows")].toInt(), 6);
        QCOMPARE(read[QStringLiteral("used")].toInt(), 3);
        QCOMPARE(report[QStringLiteral("blank_ids")].toInt(), 1);
        QCOMPARE(read[QStringLiteral("rejected_rows")][1][QStringLiteral("line")].toInt(), 4);
        QCOMPARE(read[QStringLiteral("rejected_rows")][1][QStringLiteral("reason")].toString(), QStringLiteral("not-a-date"));
        QVERIFY(done.err.contains(QStringLiteral("in.csv:8")));
        QVERIFY(desk(QStringLiteral("retention --transactions in.csv --out out.csv")).err.contains(QStringLiteral("when")));
        QVERIFY(desk(QStringLiteral("retention --transactions in.csv --map dat=when --out out.csv")).err.contains(QStringLiteral("dat")));
        QVERIFY(desk(QStringLiteral("retention --transactions in.csv --map date=when --out in.csv")).err.contains(QStringLiteral("--out")));
        QVERIFY(desk(QStringLiteral("retention --transactions in.csv --map date=when --out out.csv --lang zh_CN")).err.contains(QStringLiteral("不是日期")));
    }
    void stagesOfAFile() {
        const CliDesk desk;
        desk.write("in.csv", "customer_id,date,kind\nann,2026-01-01,ad_click\nbob,2026-01-05,follow\ncat,2026-03-01,purchase\ndan,2025-09-01,order\ndan,2026-03-03,order\neve,2026-03-01,dance\n");
        QVERIFY_RUN(desk(QStringLiteral("stages --events in.csv --as-of 2026-03-10 --out out.json --broken broken.csv --kinds dance:interested")), 0);
        const auto json = desk.json("out.json");
        const auto aipl = json[QStringLiteral("aipl")];
        for (const auto& [stage, count] : {std::pair{"awareness", 1}, {"interest", 2}, {"purchase", 1}, {"loyalty", 1}, {"none", 0}})
            QCOMPARE(aipl[QLatin1String(stage)].toInt(-1), count);
        QCOMPARE(json[QStringLiteral("stages")].toArray().size(), 5);
        QCOMPARE(json[QStringLiteral("flows")][QStringLiteral("daily")].toArray().size(), 31);
        QVERIFY(desk.bytes("broken.csv").contains("ann,contact,68"));
        QVERIFY(desk(QStringLiteral("stages --events in.csv --as-of 2026-03-10 --out out.json --limits contct:7")).err.contains(QStringLiteral("contct:7")));
        // The same input, the same output.
        const auto first = desk.bytes("out.json");
        QVERIFY_RUN(desk(QStringLiteral("stages --events in.csv --as-of 2026-03-10 --out again.json --kinds dance:interested")), 0);
        QCOMPARE(desk.bytes("again.json"), first);
    }
};

LIANLU_TEST(TestJourney)

}  // namespace test_journey

#include "test_journey.moc"
