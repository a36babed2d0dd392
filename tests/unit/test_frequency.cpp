// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <vector>

#include <QtTest>

#include "models/domain/rules/frequency.h"
#include "models/domain/rules/quiet_hours.h"
#include "tests/support/test_main.h"

namespace test_frequency {

using namespace lianlu;
using namespace lianlu::domain;
using namespace std::chrono_literals;

namespace {

Time utc(int year, unsigned month, unsigned day, int hour, int minute) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) +
           std::chrono::hours(hour) + std::chrono::minutes(minute);
}

}  // namespace

class TestFrequency : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void windowRolls() {
        const FrequencyCap cap{2, 7};
        const Time now = utc(2026, 3, 10, 12, 0);
        const std::vector sent{now - 24h * 8, now - 24h * 6, now - 1h};
        QCOMPARE(touchesInWindow(sent, now, cap), 2);
        QVERIFY(!underCap(sent, now, cap));
        QCOMPARE(toUnixMs(capFreeAt(sent, now, cap)), toUnixMs(now - 24h * 6 + 24h * 7));
        QVERIFY(underCap(sent, now + 24h, cap));
    }

    void edgeOfTheWindow() {
        const FrequencyCap cap{1, 1};
        const Time now = utc(2026, 3, 10, 12, 0);
        QVERIFY(underCap(std::vector{now - 24h}, now, cap));
        QVERIFY(!underCap(std::vector{now - 24h + 1ms}, now, cap));
        QVERIFY(!underCap(std::vector{now + 1h}, now, cap));  // a skewed clock
    }

    void noCap() {
        const Time now = utc(2026, 3, 10, 12, 0);
        const std::vector sent(100, now);
        QVERIFY(underCap(sent, now, {0, 7}));
        QVERIFY(underCap(sent, now, {7, 0}));
        QCOMPARE(capFreeAt(sent, now, {0, 0}), now);
    }

    void quietOverMidnight() {
        const QuietHours hours{21 * 60, 9 * 60};  // 21:00 to 09:00
        // Shanghai is UTC+8: 22:30 there is 14:30 UTC.
        const auto evening = quietUntil(utc(2026, 3, 10, 14, 30), hours, "Asia/Shanghai");
        QVERIFY(evening && *evening);
        QCOMPARE(toUnixMs(**evening), toUnixMs(utc(2026, 3, 11, 1, 0)));
        const auto morning = quietUntil(utc(2026, 3, 10, 23, 30), hours, "Asia/Shanghai");  // 07:30
        QVERIFY(morning && *morning);
        QCOMPARE(toUnixMs(**morning), toUnixMs(utc(2026, 3, 11, 1, 0)));
        const auto noon = quietUntil(utc(2026, 3, 10, 4, 0), hours, "Asia/Shanghai");
        QVERIFY(noon && !*noon);
        const auto end = quietUntil(utc(2026, 3, 11, 1, 0), hours, "Asia/Shanghai");  // 09:00 is not quiet any more
        QVERIFY(end && !*end);
        const auto start = quietUntil(utc(2026, 3, 10, 13, 0), hours, "Asia/Shanghai");  // 21:00 is
        QVERIFY(start && *start);
    }

    void quietWithinADay() {
        const auto noon = quietUntil(utc(2026, 3, 10, 12, 30), {12 * 60, 14 * 60}, "UTC");
        QVERIFY(noon && *noon);
        QCOMPARE(toUnixMs(**noon), toUnixMs(utc(2026, 3, 10, 14, 0)));
        QVERIFY(!*quietUntil(utc(2026, 3, 10, 14, 0), {12 * 60, 14 * 60}, "UTC"));
        QVERIFY(!*quietUntil(utc(2026, 3, 10, 14, 0), {0, 0}, "UTC"));
    }

    void ME01_quietHoursOverAClockChange() {
        // Berlin leaps from 02:00 to 03:00 on 29 March 2026 (01:00 UTC); quiet until 02:30, an hour that never strikes.
        const auto leap = quietUntil(utc(2026, 3, 29, 0, 30), {22 * 60, 2 * 60 + 30}, "Europe/Berlin");
        QVERIFY(leap && *leap);
        QCOMPARE(toUnixMs(**leap), toUnixMs(utc(2026, 3, 29, 1, 0)));
        // 02:30 comes twice on 25 October 2026: the second one ends it.
        const auto twice = quietUntil(utc(2026, 10, 24, 23, 0), {22 * 60, 2 * 60 + 30}, "Europe/Berlin");
        QVERIFY(twice && *twice);
        QCOMPARE(toUnixMs(**twice), toUnixMs(utc(2026, 10, 25, 1, 30)));
    }

    void badInput() {
        const auto zone = quietUntil(utc(2026, 3, 10, 12, 0), {60, 120}, "Mars/Olympus");
        QVERIFY(!zone);
        QVERIFY(zone.error().code == Code::invalid);
        QCOMPARE(zone.error().subject, std::string("time_zone"));
        QVERIFY(!quietUntil(utc(2026, 3, 10, 12, 0), {-1, 120}, "UTC"));
        QVERIFY(!quietUntil(utc(2026, 3, 10, 12, 0), {0, 1441}, "UTC"));
        QVERIFY(!knowsZone(""));
        QVERIFY(knowsZone("Asia/Taipei"));
    }

    void endOfADay() {
        const auto end = endOfDay(utc(2026, 3, 10, 18, 0), 7, "Asia/Shanghai");  // 11 March there
        QVERIFY(end);
        QCOMPARE(toUnixMs(*end), toUnixMs(utc(2026, 3, 18, 16, 0)) - 1);
    }
};

LIANLU_TEST(TestFrequency)

}  // namespace test_frequency

#include "test_frequency.moc"
