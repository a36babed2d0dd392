// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include "models/base/clock.h"

namespace lianlu::item {

[[nodiscard]] inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string fromQString(const QString& text) { return text.toStdString(); }

//! \brief Times and money as a person reads them: the store's time zone, the brand's currency, the language's order.
//! A value; copy it. Thread: any.
class Format {
public:
    Format();
    Format(QTimeZone zone, std::string currency);

    [[nodiscard]] const QTimeZone& zone() const noexcept { return m_zone; }
    [[nodiscard]] QDateTime local(Time time) const;
    [[nodiscard]] Time fromLocal(const QDate& date, const QTime& time) const;
    [[nodiscard]] QDate day(Time time) const { return local(time).date(); }
    [[nodiscard]] Time startOfDay(const QDate& date) const;

    [[nodiscard]] QString date(Time time) const;      //!< as dayText
    [[nodiscard]] QString clock(Time time) const;     //!< 14:05
    [[nodiscard]] QString dateTime(Time time) const;  //!< both
    //! \brief "Today 14:05", "Tomorrow 09:00", "Yesterday 18:00", else date and time; the year where it is another one.
    [[nodiscard]] QString near(Time time, Time now) const;
    //! \brief "Today", "Yesterday", "Monday, 23 November", with the year when it is another one.
    [[nodiscard]] QString dayTitle(const QDate& date, Time now) const;
    //! \brief "3 days ago", "today", for list columns.
    [[nodiscard]] QString ago(Time time, Time now) const;
    [[nodiscard]] QString money(std::int64_t minor) const;  //!< ¥1,234.50, without .00
    //! \brief ¥1,234.00: always with as many decimals as the currency has, for what stands in a column or beside others.
    [[nodiscard]] QString amount(std::int64_t minor) const;
    [[nodiscard]] QString number(std::int64_t value) const;

private:
    [[nodiscard]] QString written(std::int64_t minor, int decimals) const;

    QTimeZone m_zone;
    std::string m_currency = "CNY";
};

//! \brief +86 138 1234 5678 for the eye; `copyPhone` is the same without blanks or country code of the mainland.
[[nodiscard]] QString showPhone(const std::string& e164);
[[nodiscard]] QString copyPhone(const std::string& e164);
[[nodiscard]] QString maskedPhone(const std::string& e164);

}  // namespace lianlu::item
