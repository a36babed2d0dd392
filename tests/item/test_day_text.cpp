// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/day_text.h"
#include "models/item/format.h"
#include "tests/support/test_main.h"

namespace test_day_text {

using namespace lianlu;

//! Days as a language writes them, and none that can be read as another day.
class TestDayText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void eachLanguageHasItsOrder_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("inYear");
        QTest::addColumn<QString>("typed");
        QTest::newRow("zh_CN") << "zh_CN" << "2026/3/5" << "3月5日" << "yyyy/M/d";
        QTest::newRow("zh_TW") << "zh_TW" << "2026/3/5" << "3月5日" << "yyyy/M/d";
        QTest::newRow("en_US") << "en_US" << "Mar 5, 2026" << "Mar 5" << "M/d/yyyy";
        QTest::newRow("en_GB") << "en_GB" << "5 Mar 2026" << "5 Mar" << "dd/MM/yyyy";
        QTest::newRow("en_SG") << "en_SG" << "5 Mar 2026" << "5 Mar" << "d/M/yyyy";
    }
    void eachLanguageHasItsOrder() {
        QFETCH(QString, locale);
        QFETCH(QString, day);
        QFETCH(QString, inYear);
        QFETCH(QString, typed);
        const QDate date(2026, 3, 5);
        const QLocale language(locale);
        QCOMPARE(item::dayText(date, language), day);
        QCOMPARE(item::dayInYearText(date, language), inYear);
        QCOMPARE(item::typedDayFormat(language), typed);
        QCOMPARE(item::momentText(QDateTime(date, QTime(14, 5)), language), day + QStringLiteral(" 14:05"));
        // What is typed is read as the same day.
        QCOMPARE(QDate::fromString(date.toString(typed), typed), date);
    }

    //! The year is said where it is another one.
    void nearDays() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const item::Format format(QTimeZone("Asia/Shanghai"), "CNY");
        const auto at = [&](int year, int month, int day, int hour) { return format.fromLocal(QDate(year, month, day), QTime(hour, 5)); };
        const auto now = at(2026, 11, 23, 12);
        QCOMPARE(format.near(at(2026, 11, 23, 14), now), QStringLiteral("Today 14:05"));
        QCOMPARE(format.near(at(2026, 11, 24, 9), now), QStringLiteral("Tomorrow 09:05"));
        QCOMPARE(format.near(at(2026, 11, 3, 9), now), QStringLiteral("Nov 3 09:05"));
        QCOMPARE(format.near(at(2025, 11, 3, 9), now), QStringLiteral("Nov 3, 2025 09:05"));
    }
};

LIANLU_TEST(TestDayText)

}  // namespace test_day_text

#include "test_day_text.moc"
