// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/resolve/similarity.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lianlu::oneid {

namespace {

//! Beyond it a text is compared by its beginning: names and words are never so long.
constexpr std::size_t kLongest = 64;

template <class View>
double jaro(View a, View b) {
    if (a == b) return a.empty() ? 0.0 : 1.0;
    a = a.substr(0, kLongest);
    b = b.substr(0, kLongest);
    if (a.empty() || b.empty()) return 0;
    const std::size_t longer = std::max(a.size(), b.size());
    const std::size_t reach = longer / 2 > 0 ? longer / 2 - 1 : 0;
    std::uint64_t matchedA = 0, matchedB = 0;
    int common = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t from = i > reach ? i - reach : 0;
        const std::size_t to = std::min(b.size(), i + reach + 1);
        for (std::size_t j = from; j < to; ++j) {
            if (a[i] != b[j] || (matchedB >> j & 1u)) continue;
            matchedA |= std::uint64_t{1} << i;
            matchedB |= std::uint64_t{1} << j;
            ++common;
            break;
        }
    }
    if (common == 0) return 0;
    int moved = 0;
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!(matchedA >> i & 1u)) continue;
        while (!(matchedB >> j & 1u)) ++j;
        if (a[i] != b[j]) ++moved;
        ++j;
    }
    const double m = common;
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - moved / 2) / m) / 3;
}

template <class View>
double winkler(View a, View b) {
    const double base = jaro(a, b);
    std::size_t common = 0;
    while (common < 4 && common < a.size() && common < b.size() && a[common] == b[common]) ++common;
    return base + static_cast<double>(common) * 0.1 * (1 - base);
}

template <class View>
std::size_t editsOf(View a, View b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    while (!a.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty()) return std::min(b.size(), most + 1);
    if (a.size() > kLongest || b.size() > kLongest) return most + 1;
    std::array<std::array<std::uint8_t, kLongest + 1>, 3> rows;
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twoAbove = rows[(i + 1) % 3];
        row[0] = static_cast<std::uint8_t>(i);
        std::uint8_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int best = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = std::min(best, twoAbove[j - 2] + 1);
            row[j] = static_cast<std::uint8_t>(best);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return std::min<std::size_t>(rows[a.size() % 3][b.size()], most + 1);
}

//! Soundex' classes of a … z; 0 for vowels, which part two equal ones, 9 for h and w, which do not.
constexpr std::string_view kClasses = "01230129022455012623019202";

}  // namespace

double jaroWinkler(std::string_view a, std::string_view b) { return winkler(a, b); }
double jaroWinkler(std::u32string_view a, std::u32string_view b) { return winkler(a, b); }
std::size_t edits(std::string_view a, std::string_view b, std::size_t most) { return editsOf(a, b, most); }
std::size_t edits(std::u32string_view a, std::u32string_view b, std::size_t most) { return editsOf(a, b, most); }

std::string soundCode(std::string_view word) {
    std::string code;
    char last = '0';
    for (const char c : word) {
        if (c < 'a' || c > 'z') {
            if (c != ' ') code += c;
            last = '0';
            continue;
        }
        const char sound = kClasses[static_cast<std::size_t>(c - 'a')];
        if (code.empty()) code += c;
        else if (sound != '0' && sound != '9' && sound != last) code += sound;
        if (sound != '9') last = sound;
    }
    return code;
}

}  // namespace lianlu::oneid
