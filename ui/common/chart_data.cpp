// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chart_data.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

namespace lianlu::ui {

namespace {

constexpr int kMostSteps = 5;

QString plain(QString text) { return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')); }

}  // namespace

bool ChartData::hasAnything() const {
    return std::any_of(series.begin(), series.end(), [](const ChartSeries& one) {
        return std::any_of(one.values.begin(), one.values.end(), [](double value) { return std::isfinite(value) && value != 0; });
    });
}

QString ChartData::wordsOf(double value) const {
    if (!std::isfinite(value)) return QStringLiteral("–");
    if (words) return words(value);
    const bool whole = value == std::floor(value);
    return QLocale().toString(value, 'f', whole ? 0 : 1);
}

QString ChartData::sentenceOf(int point) const {
    if (point < 0 || point >= count()) return {};
    QStringList lines{points[point]};
    for (const auto& one : series)
        if (static_cast<std::size_t>(point) < one.values.size()) lines << one.name + QStringLiteral(": ") + wordsOf(one.values[static_cast<std::size_t>(point)]);
    return lines.join(QLatin1Char('\n'));
}

QString ChartData::asText() const {
    QStringList head{plain(pointWord)};
    for (const auto& one : series) head << plain(one.name);
    QStringList lines{head.join(QLatin1Char('\t'))};
    for (int at = 0; at < count(); ++at) {
        QStringList cells{plain(points[at])};
        for (const auto& one : series) cells << plain(static_cast<std::size_t>(at) < one.values.size() ? wordsOf(one.values[static_cast<std::size_t>(at)]) : QString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::vector<double> chartSteps(double least, double most, bool whole) {
    least = std::isfinite(least) ? std::min(least, 0.0) : 0;
    most = std::isfinite(most) ? std::max(most, 0.0) : 0;
    if (most == least) most = least + 1;
    const double rough = (most - least) / kMostSteps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {5.0, 2.0, 1.0})
        if (power * times >= rough * (1 - 1e-9)) step = power * times;
    if (whole) step = std::max(1.0, std::ceil(step));
    std::vector<double> steps;
    // By number, not by sum: what is added up drifts.
    const double first = std::floor(least / step + 1e-9), last = std::ceil(most / step - 1e-9);
    for (double at = first; at <= last; ++at) steps.push_back(at * step);
    return steps;
}

}  // namespace lianlu::ui
