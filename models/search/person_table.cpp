// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_table.h"

#include <algorithm>

#include "models/search/byte_scan.h"

namespace lianlu::search {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) (all.empty() ? all : all += ' ') += text;
    return all;
}

}  // namespace

void PersonBlock::reserve(std::size_t persons) {
    // About what Chinese names and mainland numbers take; more grows.
    m_names.text.reserve(persons * 12);
    m_readings.text.reserve(persons * 24);
    m_numbers.text.reserve(persons * 15);
    for (auto* column : {&m_names, &m_readings, &m_numbers}) column->ends.reserve(persons);
}

void PersonBlock::add(std::string_view name, std::string_view numbers, std::string_view emails) {
    appendName(m_names.text, name);
    appendReadings(m_readings.text, name, emails);
    appendNumbers(m_numbers.text, numbers);
    for (auto* column : {&m_names, &m_readings, &m_numbers}) column->close();
}

void PersonBlock::addReady(std::string_view name, std::string_view readings, std::string_view numbers) {
    m_names.text += name;
    m_readings.text += readings;
    m_numbers.text += numbers;
    for (auto* column : {&m_names, &m_readings, &m_numbers}) column->close();
}

template <class Scan>
void PersonBlock::Column::find(std::string_view wanted, Scan scan, Found& found) const {
    if (wanted.empty()) return;
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    auto person = ends.begin();
    for (const char* at = scan(begin, end, wanted); at != end; at = scan(begin + *person, end, wanted)) {
        person = std::upper_bound(person, ends.end(), static_cast<std::uint32_t>(at - begin));
        found.set(static_cast<std::size_t>(person - ends.begin()));
    }
}

PersonBlock::Found PersonBlock::find(const Query& query) const {
    Found all;
    bool first = true;
    for (const auto& term : query.terms) {
        Found found;
        m_names.find(term.name, findBytes, found);
        m_numbers.find(term.digits, findBytes, found);
        for (const auto& reading : term.readings) m_readings.find(reading, findMarked, found);
        all = first ? found : all & found;
        first = false;
        if (all.none()) return all;
    }
    if (first)
        for (std::size_t i = 0; i < size(); ++i) all.set(i);
    return all;
}

PersonTable::PersonTable(std::vector<Person> persons) {
    std::sort(persons.begin(), persons.end(), [](const Person& a, const Person& b) { return Place{a.recent, a.id}.before({b.recent, b.id}); });
    m_places.reserve(persons.size());
    for (const auto& person : persons) {
        if (m_places.size() % PersonBlock::kPersons == 0) m_blocks.emplace_back();
        m_places.push_back({person.recent, person.id});
        m_blocks.back().add(person.name, joined(person.numbers), joined(person.emails));
    }
}

std::size_t PersonTable::behind(const Place& place) const noexcept {
    const auto found = std::upper_bound(m_places.begin(), m_places.end(), place, [](const Place& a, const Place& b) { return a.before(b); });
    return static_cast<std::size_t>(found - m_places.begin());
}

void PersonTable::find(const Query& query, std::size_t from, const std::function<bool(std::size_t)>& take) const {
    for (std::size_t block = from / PersonBlock::kPersons; block < m_blocks.size(); ++block) {
        const auto found = m_blocks[block].find(query);
        if (found.none()) continue;
        const auto begin = block * PersonBlock::kPersons;
        for (auto i = from > begin ? from - begin : 0; i < m_blocks[block].size(); ++i)
            if (found.test(i) && !take(begin + i)) return;
    }
}

}  // namespace lianlu::search
