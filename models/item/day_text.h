// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace lianlu::item {

//! \brief A day in the language's own order and short enough for a column: 2026/11/25, Nov 25, 2026, 25 Nov 2026. The year has four digits, and where
//! day and month could be taken for each other the month has its name. Any thread.
[[nodiscard]] QString dayText(const QDate& day, const QLocale& locale = QLocale());
//! \brief The same without the year: 11月25日, Nov 25, 25 Nov.
[[nodiscard]] QString dayInYearText(const QDate& day, const QLocale& locale = QLocale());
//! \brief dayText and the clock, of 24 hours in every language as shops' hours are: 2026/11/25 14:05.
[[nodiscard]] QString momentText(const QDateTime& moment, const QLocale& locale = QLocale());
//! \brief Numbers alone, for a field in which one types a day: yyyy/M/d, M/d/yyyy, dd/MM/yyyy. A format of QDateTimeEdit.
[[nodiscard]] QString typedDayFormat(const QLocale& locale = QLocale());

}  // namespace lianlu::item
