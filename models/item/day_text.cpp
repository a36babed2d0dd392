// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/day_text.h"

#include <QRegularExpression>

namespace lianlu::item {

namespace {

QString without(QString format, const QString& pattern) { return format.remove(QRegularExpression(pattern)).trimmed(); }

//! The language's long form, whose weekday goes.
QString longDay(const QLocale& locale) { return without(locale.dateFormat(QLocale::LongFormat), QStringLiteral(R"(,?\s*dddd,?\s*|dddd)")); }

bool isYearFirst(const QLocale& locale) { return locale.dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('y')); }

}  // namespace

QString dayText(const QDate& day, const QLocale& locale) {
    if (isYearFirst(locale)) return locale.toString(day, typedDayFormat(locale));
    return locale.toString(day, longDay(locale).replace(QLatin1String("MMMM"), QLatin1String("MMM")));
}

QString dayInYearText(const QDate& day, const QLocale& locale) {
    return locale.toString(day, without(longDay(locale), QStringLiteral(R"(,?\s*yyyy年?\s*)")).replace(QLatin1String("MMMM"), QLatin1String("MMM")));
}

QString momentText(const QDateTime& moment, const QLocale& locale) {
    return dayText(moment.date(), locale) + QLatin1Char(' ') + moment.time().toString(QStringLiteral("HH:mm"));
}

QString typedDayFormat(const QLocale& locale) {
    auto format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy"))) format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

}  // namespace lianlu::item
