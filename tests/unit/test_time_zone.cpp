// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <QtTest>

#include "models/base/time_zone.h"
#include "tests/support/test_main.h"

namespace test_time_zone {

using namespace lianlu;
using namespace std::chrono;

namespace {

Time utc(year_month_day day, hours at) { return Time(sys_days(day)) + at; }
milliseconds wall(year_month_day day, minutes at) { return sys_days(day).time_since_epoch() + at; }

}  // namespace

class TestTimeZone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameThatIsNone() {
        QVERIFY(!TimeZone::named(""));
        QVERIFY(!TimeZone::named("Nowhere/Land"));
        QVERIFY(!TimeZone::named(std::string(61, 'x')));
        QVERIFY(TimeZone::named("Asia/Shanghai"));
    }

    void aheadOfUtc() {
        const auto shanghai = *TimeZone::named("Asia/Shanghai");
        const auto noon = utc(2026y / 11 / 28, 4h);
        QCOMPARE(shanghai.at(noon).ahead.count(), seconds(8h).count());
        QCOMPARE(shanghai.toLocal(noon).count(), wall(2026y / 11 / 28, 12h).count());
        QCOMPARE(toUnixMs(shanghai.toTime(shanghai.toLocal(noon), TimeZone::Twice::latest)), toUnixMs(noon));
    }

    void theClockGoesBack() {
        const auto newYork = *TimeZone::named("America/New_York");
        const auto back = utc(2026y / 11 / 1, 6h);
        const auto before = newYork.at(back - 1ms), after = newYork.at(back);
        QCOMPARE(before.ahead.count(), -seconds(4h).count());
        QCOMPARE(after.ahead.count(), -seconds(5h).count());
        QCOMPARE(before.to, after.from);
        QCOMPARE(after.from, toUnixMs(back) / 1000);
        const auto twice = wall(2026y / 11 / 1, 90min);
        QCOMPARE(toUnixMs(newYork.toTime(twice, TimeZone::Twice::earliest)), toUnixMs(back - 30min));
        QCOMPARE(toUnixMs(newYork.toTime(twice, TimeZone::Twice::latest)), toUnixMs(back + 30min));
    }

    void aTimeThatIsLeaptOver() {
        const auto newYork = *TimeZone::named("America/New_York");
        const auto leap = utc(2026y / 3 / 8, 7h);
        for (const auto twice : {TimeZone::Twice::earliest, TimeZone::Twice::latest}) QCOMPARE(toUnixMs(newYork.toTime(wall(2026y / 3 / 8, 150min), twice)), toUnixMs(leap));
    }
};

LIANLU_TEST(TestTimeZone)

}  // namespace test_time_zone

#include "test_time_zone.moc"
