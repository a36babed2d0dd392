// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/portrait.h"
#include "tests/support/test_main.h"

#include <QTest>

namespace test_portrait {

using namespace lianlu;
using namespace lianlu::insight;

namespace {

constexpr std::int64_t kDay = 86'400'000;
const Time kNow = fromUnixMs(1'780'272'000'000);  // 2026-06-01T00:00Z, a Monday

//! UTC, by whole days: good enough to count with.
Moment utc(Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(std::chrono::sys_days(day.time_since_epoch()));
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day.time_since_epoch())).iso_encoding() - 1;
    return {static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1, static_cast<int>(weekday),
            static_cast<int>((toUnixMs(time) / 3'600'000) % 24)};
}

PortraitFacts::Order order(double daysAgo, const char* channel = "store") {
    return {kNow - std::chrono::milliseconds(static_cast<std::int64_t>(daysAgo * kDay)), channel, 10'000};
}

}  // namespace

class TestPortrait : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void somebodyNewHasNone() {
        const auto portrait = makePortrait({}, kNow, utc);
        QVERIFY(portrait.isEmpty());
        QVERIFY(!portrait.daysBetween && !portrait.prices);
        QCOMPARE(portrait.firstMonth, 2024 * 12 + 6);
    }

    void monthsAreTheLastTwentyFour() {
        PortraitFacts facts;
        facts.orders = {order(0), order(1), order(31), order(1000)};
        const auto portrait = makePortrait(facts, kNow, utc);
        QCOMPARE(portrait.ordersByMonth[23], 1);  // 1 June
        QCOMPARE(portrait.ordersByMonth[22], 2);  // 31 and 1 May
        QCOMPARE(portrait.orders, std::int64_t{3});
        QCOMPARE(portrait.moments, std::int64_t{4});
    }

    void rhythmIsTheMiddleGapOfDays() {
        PortraitFacts facts;
        facts.orders = {order(0), order(0.1), order(10)};
        QVERIFY(makePortrait(facts, kNow, utc).daysBetween);  // the evening before is a day of its own
        facts.orders = {order(0), order(10)};
        QVERIFY(!makePortrait(facts, kNow, utc).daysBetween);
        facts.orders = {order(0), order(10), order(40)};
        QCOMPARE(*makePortrait(facts, kNow, utc).daysBetween, 20.0);
        facts.orders.push_back(order(41));
        QCOMPARE(*makePortrait(facts, kNow, utc).daysBetween, 10.0);
    }

    void sharesAddUpAndStandByCount() {
        PortraitFacts facts;
        facts.orders = {order(1, "tmall"), order(2), order(3), order(4)};
        facts.goods = {{"a", 1, 100}, {"b", 5, 500}, {"c", 1, 1}, {"d", 1, 1}, {"e", 1, 1}, {"f", 1, 1}, {"nothing", 0, 100}};
        const auto portrait = makePortrait(facts, kNow, utc);
        QCOMPARE(portrait.channels.size(), std::size_t{2});
        QCOMPARE(portrait.channels[0].name, std::string("store"));
        QCOMPARE(portrait.channels[0].part, 0.75);
        QCOMPARE(portrait.categories.size(), std::size_t{5});
        QCOMPARE(portrait.categories[0].name, std::string("b"));
        QCOMPARE(portrait.categories[0].part, 0.5);  // of all ten, those not shown among them
        QCOMPARE(portrait.pieces, std::int64_t{10});
    }

    void pricesAreQuartilesOfPieces() {
        PortraitFacts facts;
        facts.goods = {{"a", 2, 2000}, {"a", 1, 0}};
        QVERIFY(!makePortrait(facts, kNow, utc).prices);  // two prices known
        facts.goods = {{"a", 1, 100}, {"a", 1, 200}, {"a", 1, 300}, {"a", 1, 400}};
        const auto prices = makePortrait(facts, kNow, utc).prices;
        QVERIFY(prices);
        QCOMPARE(prices->lowMinor, std::int64_t{100});
        QCOMPARE(prices->middleMinor, std::int64_t{200});
        QCOMPARE(prices->highMinor, std::int64_t{300});
        facts.goods = {{"bulk", 1'000'000'000, 100'000'000'000}};
        QCOMPARE(makePortrait(facts, kNow, utc).prices->middleMinor, std::int64_t{100});
    }

    void hoursAndDays() {
        PortraitFacts facts;
        facts.moments = {kNow + std::chrono::hours(20), kNow + std::chrono::hours(24 * 5 + 20)};
        const auto portrait = makePortrait(facts, kNow, utc);
        QCOMPARE(portrait.byHour[20], 2);
        QCOMPARE(portrait.byWeekday[0], 1);
        QCOMPARE(portrait.byWeekday[5], 1);
        QVERIFY(!portrait.isEmpty());
    }
};

LIANLU_TEST(TestPortrait)

}  // namespace test_portrait

#include "test_portrait.moc"
