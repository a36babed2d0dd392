// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_facts.h"

#include <algorithm>
#include <array>

namespace lianlu::search {

namespace {

bool kindFits(const store::CustomerFilter& filter, domain::CustomerKind kind) {
    return filter.kinds.empty() || std::find(filter.kinds.begin(), filter.kinds.end(), kind) != filter.kinds.end();
}

bool guideFits(const store::CustomerFilter& filter, const Uuid& guide) {
    return filter.book && (!filter.guide || filter.guide->uuid == guide) && (!filter.exceptGuide || filter.exceptGuide->uuid != guide);
}

}  // namespace

bool fits(const store::CustomerFilter& filter, const PersonFact& fact) {
    return kindFits(filter, fact.kind) && (fact.guide ? guideFits(filter, *fact.guide) : filter.pool);
}

void PersonFacts::add(const PersonFact& fact) {
    auto number = kPool;
    if (fact.guide) {
        const auto [found, fresh] = m_numbers.try_emplace(*fact.guide, kSomebody);
        if (fresh && m_guides.size() < kSomebody) {
            found->second = static_cast<std::uint16_t>(m_guides.size());
            m_guides.push_back(*fact.guide);
        }
        number = found->second;
    }
    m_guide.push_back(number);
    m_kind.push_back(static_cast<std::uint8_t>(fact.kind));
}

void PersonFacts::keep(const store::CustomerFilter& filter, SlotSet& set) const {
    if (filter.book && filter.pool && !filter.guide && !filter.exceptGuide && filter.kinds.empty()) return;
    std::array<bool, 256> kinds{};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) kinds[kind] = kindFits(filter, static_cast<domain::CustomerKind>(kind));
    std::vector<char> guides(std::size_t{kSomebody} + 1, static_cast<char>(filter.book));
    guides[kPool] = static_cast<char>(filter.pool);
    for (std::size_t number = 1; number < m_guides.size(); ++number) guides[number] = static_cast<char>(guideFits(filter, m_guides[number]));
    set.keepIf([&](std::uint32_t slot) { return guides[m_guide[slot]] != 0 && kinds[m_kind[slot]]; });
}

}  // namespace lianlu::search
