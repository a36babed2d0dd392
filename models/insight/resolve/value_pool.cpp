// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/value_pool.h"

#include <algorithm>

#include "models/insight/resolve/hanzi.h"

namespace lianlu::oneid {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kMostWords = 48;

}  // namespace

std::uint64_t hashOf(std::string_view text, std::uint64_t salt) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ mixed(salt);
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mixed(hash);
}

StringPool::StringPool() : m_starts{0, 0}, m_slots(kFirstSlots) {}

std::size_t StringPool::slotOf(std::string_view text) const noexcept {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hashOf(text)) & mask;
    while (m_slots[slot] != 0 && this->text(m_slots[slot]) != text) slot = (slot + 1) & mask;
    return slot;
}

void StringPool::grow() {
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::uint32_t id = 1; id < size(); ++id) m_slots[slotOf(text(id))] = id;
}

std::uint32_t StringPool::intern(std::string_view text) {
    if (text.empty()) return 0;
    const auto slot = slotOf(text);
    if (m_slots[slot] != 0) return m_slots[slot];
    const auto id = size();
    m_bytes += text;
    m_starts.push_back(m_bytes.size());
    m_slots[slot] = id;
    if (std::size_t{id} * 3 > m_slots.size() * 2) grow();
    return id;
}

std::uint32_t StringPool::find(std::string_view text) const noexcept { return text.empty() ? 0 : m_slots[slotOf(text)]; }

std::uint32_t ValuePool::intern(std::string_view normal) {
    const auto before = m_values.size();
    const auto id = m_values.intern(normal);
    if (id < before || !m_withWords) return id;
    const auto from = m_words.size();
    for (const auto& word : wordsOf(normal)) {
        const auto number = m_dictionary.intern(word);
        if (number >= m_wordCounts.size()) m_wordCounts.push_back(0);
        if (std::find(m_words.begin() + static_cast<std::ptrdiff_t>(from), m_words.end(), number) == m_words.end()) ++m_wordCounts[number];
        m_words.push_back(number);
    }
    m_wordStarts.push_back(static_cast<std::uint32_t>(m_words.size()));
    return id;
}

std::vector<std::string> wordsOf(std::string_view folded) {
    std::vector<std::string> words;
    std::string word;
    char32_t before = 0;
    bool pairs = false;  // of the run of ideographs that ends here, a pair was taken
    const auto end = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    const auto endRun = [&] {
        if (before != 0 && !pairs) appendUtf8(word, before), end();
        before = 0;
        pairs = false;
    };
    for (const char32_t c : codePoints(folded)) {
        if (isHan(c)) {
            end();
            if (before != 0) {
                std::string pair;
                appendUtf8(pair, before);
                appendUtf8(pair, c);
                words.push_back(std::move(pair));
                pairs = true;
            }
            before = c;
        } else {
            endRun();
            if (c == U' ') end();
            else appendUtf8(word, c);
        }
        if (words.size() >= kMostWords) return words;
    }
    endRun();
    end();
    return words;
}

}  // namespace lianlu::oneid
