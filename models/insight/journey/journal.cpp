// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/journal.h"

#include <algorithm>

namespace lianlu::insight {

Result<Journal> Journal::of(std::size_t customers, const Events& events) {
    if (events.customer.size() != events.day.size() || events.day.size() != events.act.size()) return fail(Code::invalid, "columns");
    Journal journal;
    journal.m_first.resize(customers + 1);
    for (const auto customer : events.customer) {
        if (customer >= customers) return fail(Code::invalid, "columns");
        ++journal.m_first[customer + 1];
    }
    for (std::size_t i = 0; i < customers; ++i) journal.m_first[i + 1] += journal.m_first[i];
    journal.m_events.resize(events.customer.size());
    auto next = journal.m_first;
    for (std::size_t row = 0; row < events.customer.size(); ++row) journal.m_events[next[events.customer[row]]++] = {events.day[row], events.act[row]};
    const auto earlier = [](const Event& a, const Event& b) { return a.day != b.day ? a.day < b.day : a.act < b.act; };
    for (std::size_t i = 0; i < customers; ++i) {
        const auto begin = journal.m_events.begin() + static_cast<std::ptrdiff_t>(journal.m_first[i]);
        const auto end = journal.m_events.begin() + static_cast<std::ptrdiff_t>(journal.m_first[i + 1]);
        if (!std::is_sorted(begin, end, earlier)) std::stable_sort(begin, end, earlier);
    }
    return journal;
}

}  // namespace lianlu::insight
