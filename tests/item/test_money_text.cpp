// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/item/format.h"
#include "models/item/money_text.h"
#include "tests/support/test_main.h"

namespace test_money_text {

using lianlu::item::minorFromText;

class TestMoneyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsAsTheyAreTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("minor");  // -1: no amount
        const std::pair<const char*, qint64> rows[] = {
            {"", 0}, {"  ", 0}, {"0", 0}, {"399", 39'900}, {"399.5", 39'950}, {"399.50", 39'950}, {" ¥1,399.05 ", 139'905}, {"￥１３９９．５", 139'950}, {"1，399元", 139'900},
            {"CNY 20", 2'000}, {"1000000", 100'000'000}, {"007", 700},
            // A double would take the first four, and the last would be the least whole number there is.
            {"1e3", -1}, {"+5", -1}, {"0x10", -1}, {"inf", -1}, {"nan", -1}, {"-5", -1}, {"399.505", -1}, {"1,5", -1}, {"1,39", -1}, {"1.", -1}, {".5", -1}, {"1.2.3", -1},
            {"12 3 4", 123'400}, {"1000000.01", -1}, {"99999999999999999999", -1}, {"abc", -1}, {"5 abc", -1}, {"٣", -1}};
        for (const auto& [typed, minor] : rows) QTest::newRow(*typed ? typed : "(empty)") << QString::fromUtf8(typed) << minor;
    }
    void amountsAsTheyAreTyped() {
        QFETCH(QString, typed);
        QFETCH(qint64, minor);
        QCOMPARE(static_cast<qint64>(minorFromText(typed, 100'000'000, QLocale(QLocale::Chinese)).value_or(-1)), minor);
    }
    void inAColumnEachHasTheSameDecimals() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const lianlu::item::Format yuan(QTimeZone::utc(), "CNY"), yen(QTimeZone::utc(), "JPY");
        QCOMPARE(yuan.amount(128'000), QStringLiteral("¥1,280.00"));
        QCOMPARE(yuan.amount(128'050), QStringLiteral("¥1,280.50"));
        QCOMPARE(yuan.amount(-5), QStringLiteral("−¥0.05"));
        QCOMPARE(yuan.amount(0), QStringLiteral("¥0.00"));
        QCOMPARE(yen.amount(128'000), QStringLiteral("¥1,280"));
        // A single figure stays short.
        QCOMPARE(yuan.money(128'000), QStringLiteral("¥1,280"));
        QCOMPARE(yuan.money(128'050), QStringLiteral("¥1,280.50"));
        QLocale::setDefault(before);
    }
    void aCommaWhereTheLocaleHasOne() {
        const QLocale german(QLocale::German);
        QCOMPARE(minorFromText(QStringLiteral("399,50"), 100'000, german), std::optional<std::int64_t>(39'950));
        QCOMPARE(minorFromText(QStringLiteral("399.50"), 100'000, german), std::optional<std::int64_t>(39'950));
    }
};

LIANLU_TEST(TestMoneyText)

}  // namespace test_money_text

#include "test_money_text.moc"
