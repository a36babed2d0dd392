// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "models/insight/resolve/kind.h"
#include "models/insight/resolve/value_pool.h"

//! Comparators: two normalised values of a kind → a level of agreement. How much a level tells is not decided here but learned
//! (model.h), so a level only has to mean the same thing throughout its column.
namespace lianlu::oneid {

enum class Level : std::uint8_t {
    missing,   //!< on one side at least: says nothing
    disagree,
    weak,
    fair,
    strong,    //!< one typing error, another spelling, the same sound
    exact,
    moved,     //!< not here, but in another column of the kind: given name and surname exchanged, the second phone
};

inline constexpr std::size_t kLevels = 7;

//! \brief Two normalised, non-empty, different names. Latin ones: words in any order, typing errors, initials, a word left out. Chinese ones:
//! the same reading (loosely), characters taken for each other, one of three characters, characters exchanged. One of each: by its pinyin.
[[nodiscard]] Level compareNames(std::string_view a, std::string_view b);
//! \brief Two dates as YYYYMMDD. strong: one digit, or day and month exchanged; fair: two of the three parts; weak: the year, or day and month.
[[nodiscard]] Level compareDates(std::string_view a, std::string_view b);
//! \brief strong: one digit or 1 %; fair: 10 %.
[[nodiscard]] Level compareNumbers(std::string_view a, std::string_view b);
//! \brief strong: one edit of at least four characters; fair: two of eight.
[[nodiscard]] Level compareIds(std::string_view a, std::string_view b);
//! \brief strong: the last eight digits (seven of shorter ones), fair: one digit, weak: two.
[[nodiscard]] Level comparePhones(std::string_view a, std::string_view b);
//! \brief strong: the part before @, or one or two edits of the whole; fair: an alike part before @.
[[nodiscard]] Level compareEmails(std::string_view a, std::string_view b);
//! \brief strong: one edit, the same words or the same reading; fair: one begins the other; weak: Jaro-Winkler .85.
[[nodiscard]] Level comparePlaces(std::string_view a, std::string_view b);

//! \brief Share of the words' weight that two texts have in common (soft Jaccard: W. Cohen, P. Ravikumar, S. Fienberg 2003), where a word
//! also answers to one that is alike (Jaro-Winkler .9) or to its own short form.
struct Overlap {
    double jaccard = 0;      //!< of all words
    double containment = 0;  //!< of the words of the poorer text
    bool numbersDiffer = false;  //!< both have words with digits, and none in common
    std::size_t poorer = 0;  //!< words of the poorer text
};
[[nodiscard]] Overlap overlapOf(const ValuePool& pool, std::uint32_t a, std::uint32_t b);

//! \brief Any two values of a pool; equal ones are exact, number 0 is missing.
[[nodiscard]] Level compare(Kind kind, const ValuePool& pool, std::uint32_t a, std::uint32_t b);

}  // namespace lianlu::oneid
