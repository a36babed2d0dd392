// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/season.h"

#include <algorithm>
#include <array>

namespace lianlu::server {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr double kStoreWeight = 0.22;  // of all orders, for the mix of a day's pull
constexpr std::array<double, 12> kMonths{0.81, 0.81, 0.94, 0.94, 0.94, 1.16, 0.85, 0.92, 1.10, 1.10, 1.36, 1.10};

// First days of the lunar year.
constexpr std::array<std::array<unsigned, 3>, 10> kNewYears{{{2021, 2, 12},
                                                             {2022, 2, 1},
                                                             {2023, 1, 22},
                                                             {2024, 2, 10},
                                                             {2025, 1, 29},
                                                             {2026, 2, 17},
                                                             {2027, 2, 6},
                                                             {2028, 1, 26},
                                                             {2029, 2, 13},
                                                             {2030, 2, 3}}};

struct Peak {
    unsigned month;
    unsigned day;
    double factor;
};
constexpr std::array<Peak, 4> kPeaks{{{11, 1, 7.0}, {11, 11, 8.5}, {6, 1, 4.6}, {6, 18, 5.4}}};
constexpr int kDipDays = 3;
constexpr double kDip = 0.55;

double dayFactor(sys_days day) {
    for (const auto& peak : kPeaks) {
        const year_month_day date(day);
        const sys_days that = date.year() / std::chrono::month(peak.month) / std::chrono::day(peak.day);
        if (that == day) return peak.factor;
        if (day > that && day <= that + std::chrono::days(kDipDays)) return kDip;
    }
    const std::chrono::weekday weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ? 1.15 : 0.94;
}

// Days from the first day of the lunar year; far away when none is near.
int daysFromNewYear(sys_days day) {
    for (const auto& start : kNewYears) {
        const sys_days that =
            std::chrono::year(static_cast<int>(start[0])) / std::chrono::month(start[1]) / std::chrono::day(start[2]);
        const auto distance = (day - that).count();
        if (distance > -30 && distance < 30) return static_cast<int>(distance);
    }
    return 1000;
}

void toMeanOne(std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    for (double& value : values) value *= static_cast<double>(values.size()) / sum;
}

// Each month's days share what the month has, whatever its peaks.
std::vector<double> plainPull(sys_days first, std::size_t count) {
    std::vector<double> pull(count);
    for (std::size_t i = 0; i < count; ++i) {
        const year_month_day date(first + std::chrono::days(i));
        double month = 0;
        const sys_days begin = date.year() / date.month() / 1;
        const sys_days end = sys_days(date.year() / date.month() / std::chrono::last) + std::chrono::days(1);
        for (auto day = begin; day < end; day += std::chrono::days(1)) month += dayFactor(day);
        pull[i] = monthFactor(static_cast<unsigned>(date.month())) *
                  dayFactor(begin + (first + std::chrono::days(i) - begin)) / month;
    }
    toMeanOne(pull);
    return pull;
}

}  // namespace

double monthFactor(unsigned month) noexcept { return kMonths[month - 1]; }

Season::Season(sys_days first, sys_days last) : m_first(first) {
    const auto count = static_cast<std::size_t>((last - first).count() + 1);
    m_store = plainPull(first, count);
    m_online = m_store;
    for (std::size_t i = 0; i < count; ++i) {
        const int distance = daysFromNewYear(first + std::chrono::days(i));
        if (distance >= -1 && distance <= 3) m_online[i] *= 0.35;  // parcels stand still from the eve to the fourth day
        if (distance >= -12 && distance <= -2) m_store[i] *= 1.7;
    }
    toMeanOne(m_store);
    toMeanOne(m_online);
    m_busy.resize(count + 1);
    for (std::size_t i = 0; i < count; ++i)
        m_busy[i + 1] = m_busy[i] + kStoreWeight * m_store[i] + (1 - kStoreWeight) * m_online[i];
}

std::size_t Season::dayAt(double busyWeeks, double& within) const noexcept {
    const double busyDays = std::clamp(busyWeeks * 7, 0.0, m_busy.back());
    const auto after = std::upper_bound(m_busy.begin() + 1, m_busy.end() - 1, busyDays);
    const auto day = static_cast<std::size_t>(after - m_busy.begin()) - 1;
    within = std::clamp((busyDays - m_busy[day]) / (m_busy[day + 1] - m_busy[day]), 0.0, 0.999999);
    return day;
}

double Season::storeShare(std::size_t day, double share) const noexcept {
    const double store = share * m_store[day];
    return store / (store + (1 - share) * m_online[day]);
}

}  // namespace lianlu::server
