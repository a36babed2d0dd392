// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QStringList>

namespace lianlu::ui {

//! \brief One row of values of a chart.
struct ChartSeries {
    enum class Look {
        columns,
        line,
        compared,  //!< the period before: a broken line
        average,   //!< of the others: dots in a quiet colour
    };
    QString name;
    Look look = Look::columns;
    std::vector<double> values;  //!< one a point; NaN: nothing is known, and nothing is drawn
    QString key{};               //!< by which a person's wish to leave it out is remembered; empty: it always stands there
};

//! \brief What a chart shows: points from left to right, such as days, and what was counted at each.
struct ChartData {
    QString pointWord;     //!< what a point is: the heading of the table's first column, such as "Day"
    QStringList points;    //!< a word each: "12 March 2026"
    QStringList labels;    //!< short ones for below the chart; an empty one is left out. As many as points
    std::vector<ChartSeries> series;
    bool apart = false;  //!< the points follow on nothing, such as colleagues: nothing is joined, and what is compared is a stroke across its point
    std::function<QString(double)> words;  //!< a value as a person reads it; where there is none, as a number of the locale

    [[nodiscard]] int count() const noexcept { return static_cast<int>(points.size()); }
    //! \brief False: not a single value, or nothing but zeros.
    [[nodiscard]] bool hasAnything() const;
    [[nodiscard]] QString wordsOf(double value) const;
    //! \brief "12 March 2026\nContacts: 5\nAverage of the team: 3.2": what a tooltip and a screen reader say of a point.
    [[nodiscard]] QString sentenceOf(int point) const;
    //! \brief Tab-separated lines with headings, for the clipboard.
    [[nodiscard]] QString asText() const;
};

//! \brief Where the lines across a chart stand: round steps (1, 2 or 5 times a power of ten) from at
//! most 0 to at least `most`, seven at most.
//! \param whole: no fractions, for what is counted.
[[nodiscard]] std::vector<double> chartSteps(double least, double most, bool whole);

}  // namespace lianlu::ui
