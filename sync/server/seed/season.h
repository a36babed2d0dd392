// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace lianlu::server {

//! \brief How much is bought on which day. Purchases are drawn in "busy time", in which each day has the same pull, and
//! then laid on the calendar, so that a repeat-purchase model keeps its parameters whatever the season does.
class Season {
public:
    //! \brief Days `first` … `last`, both of it.
    Season(std::chrono::sys_days first, std::chrono::sys_days last);

    [[nodiscard]] std::chrono::sys_days first() const noexcept { return m_first; }
    [[nodiscard]] std::size_t days() const noexcept { return m_store.size(); }
    //! \brief Length of the window in weeks, the same in busy time and on the calendar.
    [[nodiscard]] double weeks() const noexcept { return static_cast<double>(days()) / 7; }
    //! \brief The day (index from `first`) at which so many weeks of busy time are over; `within` gets the share of
    //! that day gone.
    [[nodiscard]] std::size_t dayAt(double busyWeeks, double& within) const noexcept;
    //! \brief Chance that a purchase of that day is made in a store, for a buyer who does so with `share` over the
    //! whole window.
    [[nodiscard]] double storeShare(std::size_t day, double share) const noexcept;

private:
    std::chrono::sys_days m_first;
    std::vector<double> m_store;   // pull of a day on stores, mean 1
    std::vector<double> m_online;  // the same online
    std::vector<double> m_busy;    // busy days over before the day; one entry more than there are days
};

//! \brief Month's share of the year's mean, by month 1…12: what the brand plans with.
[[nodiscard]] double monthFactor(unsigned month) noexcept;

}  // namespace lianlu::server
