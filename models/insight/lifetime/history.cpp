// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/history.h"

#include <algorithm>
#include <cmath>

namespace lianlu::insight::lifetime {

namespace {

constexpr double kLongestHorizon = 100'000;
//! A greater amount would leave too little room for sums of many.
constexpr double kGreatestAmount = 1e100;

struct Bought {
    std::int32_t day;
    double amount;
};

//! Rows in the order of their customers, the days of each ascending; within a day in the order they came.
struct ByCustomer {
    std::vector<std::size_t> from;  //!< and one behind the last
    std::vector<Bought> rows;
};

ByCustomer sorted(const Transactions& transactions) {
    ByCustomer all;
    std::uint32_t customers = 0;
    for (const auto customer : transactions.customer) customers = std::max(customers, customer + 1);
    all.from.assign(std::size_t{customers} + 1, 0);
    for (const auto customer : transactions.customer) ++all.from[std::size_t{customer} + 1];
    for (std::size_t i = 1; i < all.from.size(); ++i) all.from[i] += all.from[i - 1];
    all.rows.resize(transactions.customer.size());
    auto next = all.from;
    for (std::size_t i = 0; i < transactions.customer.size(); ++i)
        all.rows[next[transactions.customer[i]]++] = {transactions.day[i], transactions.amount[i]};
    for (std::size_t i = 0; i + 1 < all.from.size(); ++i) {
        const auto first = all.rows.begin() + static_cast<std::ptrdiff_t>(all.from[i]), last = all.rows.begin() + static_cast<std::ptrdiff_t>(all.from[i + 1]);
        const auto earlier = [](const Bought& a, const Bought& b) { return a.day < b.day; };
        if (!std::is_sorted(first, last, earlier)) std::stable_sort(first, last, earlier);
    }
    return all;
}

class Counting {
public:
    Counting(const Period& period, Histories& into)
        : m_end(period.calibrationEnd), m_unit(daysOf(period.unit)), m_last(static_cast<double>(m_end) + period.horizon * m_unit), m_into(into) {}

    void add(std::uint32_t customer, std::span<const Bought> rows) {
        std::uint32_t days = 0, later = 0;
        std::int32_t first = 0, last = 0;
        double spent = 0;
        bool boughtLater = false;
        for (std::size_t i = 0; i < rows.size();) {
            const auto day = rows[i].day;
            double amount = 0;
            std::uint64_t purchases = 0, refunds = 0;
            for (; i < rows.size() && rows[i].day == day; ++i) {
                amount += rows[i].amount;
                ++(rows[i].amount < 0 ? refunds : purchases);
            }
            if (day > m_end) {
                boughtLater |= purchases > 0;
                later += purchases > 0 && static_cast<double>(day) <= m_last;
                continue;
            }
            m_into.refunds += refunds;
            if (purchases == 0) {
                m_into.refundsAlone += refunds;
                continue;
            }
            if (days == 0) first = day;
            else spent += amount;
            last = day;
            ++days;
        }
        if (days == 0) {
            m_into.newLater += boughtLater;
            return;
        }
        const auto x = days - 1;
        m_into.customer.push_back(customer);
        m_into.x.push_back(x);
        m_into.tx.push_back((static_cast<double>(last) - first) / m_unit);
        m_into.T.push_back((static_cast<double>(m_end) - first) / m_unit);
        m_into.mx.push_back(x > 0 ? spent / x : 0);
        m_into.later.push_back(later);
        m_into.purchaseDays += days;
    }

private:
    std::int32_t m_end;
    double m_unit, m_last;
    Histories& m_into;
};

}  // namespace

double daysOf(Unit unit) noexcept { return unit == Unit::day ? 1 : unit == Unit::week ? 7 : kDaysOfYear / 12; }

std::string_view nameOf(Unit unit) noexcept { return unit == Unit::day ? "day" : unit == Unit::week ? "week" : "month"; }

Result<Histories> historiesOf(const Transactions& transactions, const Period& period) {
    const auto rows = transactions.customer.size();
    if (transactions.day.size() != rows || transactions.amount.size() != rows) return fail(Code::invalid, "transactions of different lengths");
    if (!(period.horizon > 0 && period.horizon <= kLongestHorizon)) return fail(Code::invalid, "horizon out of range", "horizon");
    for (const auto amount : transactions.amount)
        if (!(std::abs(amount) <= kGreatestAmount)) return fail(Code::invalid, "amount out of range", "amount");
    for (const auto customer : transactions.customer)
        if (customer == 0xFFFFFFFFu) return fail(Code::invalid, "customer out of range", "customer");
    Histories histories;
    for (const auto day : transactions.day) {
        histories.lastDay = &day == transactions.day.data() ? day : std::max(histories.lastDay, day);
        histories.goesOn |= day > period.calibrationEnd;
    }
    const auto all = sorted(transactions);
    Counting counting(period, histories);
    for (std::size_t i = 0; i + 1 < all.from.size(); ++i)
        counting.add(static_cast<std::uint32_t>(i), std::span(all.rows).subspan(all.from[i], all.from[i + 1] - all.from[i]));
    return histories;
}

}  // namespace lianlu::insight::lifetime
