// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/insight/resolve/records.h"

namespace lianlu::oneid {

//! \brief How often each pattern was seen (a weight may be a fraction).
class PatternCounts {
public:
    void add(Pattern pattern, double count = 1) { m_counts.emplace_back(pattern.bits, count); }
    void add(const PatternCounts& other);
    //! \brief Equal patterns become one, in the order of their bits: what is summed over them does not depend on threads.
    void compact();
    [[nodiscard]] const std::vector<std::pair<std::uint64_t, double>>& all() const noexcept { return m_counts; }
    [[nodiscard]] double total() const noexcept;

private:
    std::vector<std::pair<std::uint64_t, double>> m_counts;
};

//! \brief The chances of a column's levels among pairs of one person (m) and of two (u).
struct ColumnModel {
    std::array<double, kLevels> m{};
    std::array<double, kLevels> u{};
    std::array<float, kLevels> weight{};  //!< log2(m/u), monotone from disagree to exact
    //! A column that in two persons often agrees where this one does: the suburb of a postcode, the surname of a household's phone. Where
    //! that one agrees, `uGiven` stands for u. -1: none.
    int parent = -1;
    std::array<double, kLevels> uGiven{};
    std::array<float, kLevels> weightGiven{};
};

//! \brief Fellegi and Sunter's model (A Theory for Record Linkage, JASA 64, 1969): weights of the columns add up, with the prior odds
//! lambda/(1 − lambda), to the odds that a pair is one person. Columns are independent but for at most one parent each among two persons
//! (a tree, as of C. Chow and C. Liu 1968). lambda is the share of matches among ALL pairs, blocked or not.
//! Copyable; all of it may be read from any thread.
class Model {
public:
    std::vector<ColumnModel> columns;
    double lambda = 0;

    //! \brief Weight of a column in a pattern.
    [[nodiscard]] float weight(std::size_t column, Pattern pattern) const noexcept {
        const auto& one = columns[column];
        return (dependent(column, pattern) ? one.weightGiven : one.weight)[static_cast<std::size_t>(pattern.level(column))];
    }
    [[nodiscard]] bool dependent(std::size_t column, Pattern pattern) const noexcept {
        const int parent = columns[column].parent;
        if (parent < 0) return false;
        const auto level = pattern.level(static_cast<std::size_t>(parent));
        return level == Level::strong || level == Level::exact;
    }

    //! \brief log2 of the odds of a pattern, without regard to how frequent the values are.
    [[nodiscard]] double logOdds(Pattern pattern) const noexcept;
    //! \brief The same for two records: where they agree exactly, the chance that two persons share just this value stands for u, so that a
    //! rare surname says more than a frequent one (Winkler 2000; the value's two records themselves are not counted).
    [[nodiscard]] double logOdds(const Records& records, std::uint32_t a, std::uint32_t b, Pattern pattern) const noexcept;
    [[nodiscard]] static double probability(double logOdds) noexcept;
};

//! \brief What a model is learned from.
struct Evidence {
    PatternCounts random;      //!< pairs drawn from all pairs: nearly all of two persons
    std::vector<PatternCounts> sharing{};  //!< by column: pairs that agree exactly in it; may be empty
    PatternCounts candidates;  //!< pairs that share a blocking key: nearly all that are of one person are among them
    double allPairs = 0;       //!< how many pairs there are
    double candidateShare = 1; //!< part of all candidate pairs that `candidates` is
};

//! \brief u from the random pairs; m and lambda by expectation and maximisation (Dempster, Laird, Rubin 1977) over the candidates, with u and
//! the prior of all pairs held: over blocked pairs alone EM would take the blocks for the matches. Then u once more without the pairs that
//! turned out to be matches, until both stand still. `columns` as in Records.
[[nodiscard]] Model learn(const std::vector<Column>& columns, const Evidence& evidence);

}  // namespace lianlu::oneid
