// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianlu::oneid {

//! \brief Every distinct text once, by number from 1; 0 is the missing one. Memory for each: the bytes, 8 for their place and about 6 for
//! the look-up. Thread: one writer, or any number of readers.
class StringPool {
public:
    StringPool();
    //! \brief The number of a text, a new one where it is not there yet.
    std::uint32_t intern(std::string_view text);
    //! \brief 0 where it is not there.
    [[nodiscard]] std::uint32_t find(std::string_view text) const noexcept;
    [[nodiscard]] std::string_view text(std::uint32_t id) const noexcept {
        return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    //! \brief Numbers are below it.
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(m_starts.size() - 1); }
    [[nodiscard]] std::size_t bytes() const noexcept { return m_bytes.capacity() + m_starts.capacity() * 8 + m_slots.capacity() * 4; }

private:
    void grow();
    [[nodiscard]] std::size_t slotOf(std::string_view text) const noexcept;

    std::string m_bytes;
    std::vector<std::uint64_t> m_starts;
    std::vector<std::uint32_t> m_slots;
};

//! \brief The values of columns of one kind, and the words they are made of.
class ValuePool {
public:
    //! \brief Words of each value are kept where `withWords` is set: blank-separated ones and, of Chinese texts, pairs of neighbouring
    //! characters.
    explicit ValuePool(bool withWords) : m_withWords(withWords) {}

    std::uint32_t intern(std::string_view normal);
    [[nodiscard]] std::string_view text(std::uint32_t id) const noexcept { return m_values.text(id); }
    [[nodiscard]] std::uint32_t size() const noexcept { return m_values.size(); }
    [[nodiscard]] std::span<const std::uint32_t> words(std::uint32_t id) const noexcept {
        if (!m_withWords) return {};
        return std::span(m_words).subspan(m_wordStarts[id], m_wordStarts[id + 1] - m_wordStarts[id]);
    }
    [[nodiscard]] std::string_view word(std::uint32_t word) const noexcept { return m_dictionary.text(word); }
    //! \brief How much a word tells: 1 + ln(values / values with it).
    [[nodiscard]] float weight(std::uint32_t word) const noexcept {
        return 1.0F + 0.6931F * (quickLog2(static_cast<float>(size())) - quickLog2(static_cast<float>(m_wordCounts[word])));
    }
    [[nodiscard]] std::uint32_t valuesWith(std::uint32_t word) const noexcept { return m_wordCounts[word]; }
    [[nodiscard]] std::size_t bytes() const noexcept {
        return m_values.bytes() + m_dictionary.bytes() + (m_wordCounts.capacity() + m_words.capacity() + m_wordStarts.capacity()) * 4;
    }

private:
    //! log2 to about 0.01, for it is asked for every word of every pair: the exponent, and a parabola for the rest.
    [[nodiscard]] static float quickLog2(float x) noexcept {
        const auto bits = std::bit_cast<std::uint32_t>(x);
        const float rest = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
        return static_cast<float>(bits >> 23u) - 127.0F + (-0.3448484F * rest + 2.0246658F) * rest - 1.6748776F;
    }

    bool m_withWords;
    StringPool m_values;
    StringPool m_dictionary;
    std::vector<std::uint32_t> m_wordCounts{0};
    std::vector<std::uint32_t> m_words;
    std::vector<std::uint32_t> m_wordStarts{0, 0};
};

//! \brief The words of a folded text, in order, at most 48.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view folded);

//! \brief 64 bits of a text; the same on every machine (FNV-1a with a final mix).
[[nodiscard]] std::uint64_t hashOf(std::string_view text, std::uint64_t salt = 0) noexcept;
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
    x ^= x >> 33u;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33u;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33u);
}

}  // namespace lianlu::oneid
