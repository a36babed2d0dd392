// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/format.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "models/base/text.h"
#include "models/item/day_text.h"

namespace lianlu::item {
namespace {

struct Symbol {
    std::string_view code;
    const char* sign;
};
constexpr std::array kSymbols{Symbol{"CNY", "¥"}, Symbol{"JPY", "¥"},   Symbol{"USD", "$"},   Symbol{"EUR", "€"},
                              Symbol{"GBP", "£"}, Symbol{"HKD", "HK$"}, Symbol{"TWD", "NT$"}, Symbol{"SGD", "S$"}};

constexpr int kDecimals = 2;
//! Of these nobody pays a hundredth.
constexpr std::array kWhole{std::string_view("JPY"), std::string_view("KRW"), std::string_view("VND")};

bool isWhole(std::string_view currency) { return std::find(kWhole.begin(), kWhole.end(), currency) != kWhole.end(); }

QString signOf(const std::string& currency) {
    for (const auto& symbol : kSymbols)
        if (symbol.code == currency) return QString::fromUtf8(symbol.sign);
    return currency.empty() ? QString() : toQString(currency) + QChar(0x00a0);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Format)
};

}  // namespace

Format::Format() : m_zone(QTimeZone::systemTimeZone()) {}

Format::Format(QTimeZone zone, std::string currency)
    : m_zone(std::move(zone)), m_currency(currency.empty() ? "CNY" : std::move(currency)) {}

QDateTime Format::local(Time time) const { return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), m_zone); }

Time Format::fromLocal(const QDate& date, const QTime& time) const {
    return fromUnixMs(QDateTime(date, time, m_zone).toMSecsSinceEpoch());
}

Time Format::startOfDay(const QDate& date) const { return fromUnixMs(date.startOfDay(m_zone).toMSecsSinceEpoch()); }

QString Format::date(Time time) const { return dayText(day(time)); }

QString Format::clock(Time time) const { return local(time).time().toString(QStringLiteral("HH:mm")); }

QString Format::dateTime(Time time) const { return date(time) + QChar(u' ') + clock(time); }

QString Format::near(Time time, Time now) const {
    const auto days = day(now).daysTo(day(time));
    if (days == 0) return Words::tr("Today %1").arg(clock(time));
    if (days == 1) return Words::tr("Tomorrow %1").arg(clock(time));
    if (days == -1) return Words::tr("Yesterday %1").arg(clock(time));
    if (day(time).year() == day(now).year()) return dayInYearText(day(time)) + QChar(u' ') + clock(time);
    return dateTime(time);
}

QString Format::dayTitle(const QDate& date, Time now) const {
    const auto today = day(now);
    const auto days = today.daysTo(date);
    if (days == 0) return Words::tr("Today");
    if (days == 1) return Words::tr("Tomorrow");
    if (days == -1) return Words::tr("Yesterday");
    return QLocale().toString(date, QLocale::LongFormat);
}

QString Format::ago(Time time, Time now) const {
    const auto days = static_cast<int>(day(time).daysTo(day(now)));
    if (days < 0) return date(time);
    if (days == 0) return Words::tr("today");
    if (days == 1) return Words::tr("yesterday");
    if (days < 60) return Words::tr("%n days ago", nullptr, days);
    if (days < 730) return Words::tr("%n months ago", nullptr, days / 30);
    return Words::tr("%n years ago", nullptr, days / 365);
}

QString Format::money(std::int64_t minor) const { return written(minor, minor % 100 == 0 ? 0 : kDecimals); }

QString Format::amount(std::int64_t minor) const { return written(minor, isWhole(m_currency) && minor % 100 == 0 ? 0 : kDecimals); }

QString Format::written(std::int64_t minor, int decimals) const {
    const auto magnitude = QLocale().toString(std::abs(static_cast<double>(minor)) / 100.0, 'f', decimals);
    return (minor < 0 ? QStringLiteral("−") : QString()) + signOf(m_currency) + magnitude;
}

QString Format::number(std::int64_t value) const { return QLocale().toString(static_cast<qlonglong>(value)); }

QString showPhone(const std::string& e164) {
    if (e164.size() == 14 && e164.rfind("+86", 0) == 0)
        return toQString(e164.substr(3, 3)) + QChar(u' ') + toQString(e164.substr(6, 4)) + QChar(u' ') +
               toQString(e164.substr(10));
    return toQString(e164);
}

QString copyPhone(const std::string& e164) {
    return toQString(e164.size() == 14 && e164.rfind("+86", 0) == 0 ? e164.substr(3) : e164);
}

QString maskedPhone(const std::string& e164) {
    if (e164.empty()) return {};
    auto shown = text::maskPhone(e164);
    return showPhone(shown);
}

}  // namespace lianlu::item
