// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// The days a team's figures go over, where clocks change too.
#include "models/actions/team_figures.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_team_figures {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

class TestTeamFigures : public QObject {
    Q_OBJECT

    static Time at(int year, unsigned month, unsigned day, int hour) {
        return Time{std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) + std::chrono::hours(hour)};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void thirtyDaysOfTheStoresWall() {
        // 02:00 on 1 December in Shanghai is still 30 November in Greenwich.
        const auto period = teamPeriod("Asia/Shanghai", at(2026, 11, 30, 18));
        QVERIFY_DONE(period);
        QCOMPARE(period->days.size(), std::size_t{30});
        QVERIFY(period->days.back() == at(2026, 11, 30, 16));
        QVERIFY(period->days.front() == at(2026, 11, 1, 16));
        QVERIFY(period->month == at(2026, 11, 30, 16));
        QCOMPARE(period->week, std::size_t{7});
    }

    void whereTheClockChanges() {
        // New York goes back an hour on 1 November 2026: midnight is at 04:00 before, and at 05:00 from the day after on.
        const auto period = teamPeriod("America/New_York", at(2026, 11, 10, 20));
        QVERIFY_DONE(period);
        const auto& days = period->days;
        QVERIFY(days.back() == at(2026, 11, 10, 5));
        QVERIFY(days[days.size() - 9] == at(2026, 11, 2, 5));
        QVERIFY(days[days.size() - 10] == at(2026, 11, 1, 4));
        QVERIFY(period->month == at(2026, 11, 1, 4));
        for (std::size_t i = 1; i < days.size(); ++i) {
            const auto hours = std::chrono::duration_cast<std::chrono::hours>(days[i] - days[i - 1]).count();
            QVERIFY2(hours == 24 || (hours == 25 && i == days.size() - 9), qPrintable(QString::number(hours)));
        }
        QCOMPARE_CODE(teamPeriod("Nowhere/At_all", at(2026, 11, 10, 20)), Code::invalid);
    }

    void inTheZoneOfTheStore() {
        ShopFloor floor;
        QVERIFY_DONE(floor.open());
        const auto figures = floor.vault.read<TeamFigures>([&](db::Connection& c) { return teamFigures(c, floor.vault.shop, floor.vault.clock.now()); });
        QVERIFY_DONE(figures);
        QVERIFY(figures->period.days == teamPeriod("Asia/Shanghai", floor.vault.clock.now())->days);
        QCOMPARE(figures->lines.size(), std::size_t{2});
        QCOMPARE(figures->lines.front().customers, std::int64_t{2});
        QCOMPARE(figures->lines.back().customers, std::int64_t{1});
    }
};

LIANLU_TEST(TestTeamFigures)

}  // namespace test_team_figures

#include "test_team_figures.moc"
