// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/insight/score/feature.h"

namespace lianlu::insight {

//! \brief What one coefficient belongs to. Term 0 is the intercept.
struct Term {
    enum class Kind : std::uint8_t { intercept, number, missing, level };
    Kind kind = Kind::intercept;
    std::size_t column = 0;   //!< in Design::columns
    std::string level{};      //!< of a category; empty: that nothing is known of it
    double mean = 0, spread = 1;  //!< a number counts as (value − mean)/spread; of the rest, the share of rows it holds in as mean
};

struct LeftOut {
    std::string name;
    std::string why;  //!< "constant", "id", "levels": too many of them
};

//! \brief Rows as a model reads them: numbers side by side, and for each other column the one term that holds.
struct DesignRows {
    std::size_t rows = 0, numberCount = 0, choiceCount = 0;
    std::vector<double> numbers;      //!< rows × numberCount
    std::vector<std::int32_t> terms;  //!< rows × choiceCount: a term, kReference or kAverage

    static constexpr std::int32_t kReference = -1;  //!< the reference level, or nothing missing: no term
    static constexpr std::int32_t kAverage = -2;    //!< nothing can be said: what the rows of the training have on average
};

//! \brief How columns become terms, learned from the training rows. A number is brought to mean 0 and spread 1; where training rows lack
//! it, the mean stands for it and a term of its own says that it was missing. A category has a term for each level but the first (in the
//! order of bytes); that nothing is known of it is a level, the last. A level that training never saw, and a missing cell where training
//! missed none, stand for the average of the training rows.
//! Left out: constant columns; text whose values are all distinct, and whole numbers all distinct under a name such as id or order_id
//! ("id"); text with more than half as many levels as rows and over 50 of them, or more than 500; of those with most levels as many as needed to stay within 2,000 terms ("levels").
class Design {
public:
    struct Column {
        std::string name;
        FeatureKind kind;
        std::vector<std::string> levels;      //!< of a category
        std::int32_t firstTerm = 0;           //!< number: its own; category: of its second level
        std::int32_t missingTerm = DesignRows::kAverage;
        std::size_t numberPlace = 0, choicePlace = 0;
        bool hasChoice = false;
    };

    //! \brief Errors: invalid "score-columns" (unlike lengths).
    [[nodiscard]] static Result<Design> learn(std::span<const Feature> training);
    //! \brief Columns are found by name; one that is not there counts as missing in all rows. Errors: invalid "score-columns" (unlike
    //! lengths, a name of another kind).
    [[nodiscard]] Result<DesignRows> rows(std::span<const Feature> features, std::size_t count) const { return rows(features, count, 0, count); }
    //! \brief Of `count` rows the `many` from the first on: a long table goes through in pieces.
    [[nodiscard]] Result<DesignRows> rows(std::span<const Feature> features, std::size_t count, std::size_t first, std::size_t many) const;

    std::vector<Column> columns;
    std::vector<Term> terms;
    std::vector<LeftOut> leftOut;

private:
    void addNumber(const Feature& feature);
    void addCategory(const Feature& feature);
    std::size_t m_numbers = 0, m_choices = 0;
};

}  // namespace lianlu::insight
