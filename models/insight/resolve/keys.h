// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/insight/resolve/records.h"

//! Blocking keys: two records are compared when they share one. A pass is a key made of one or two parts; many passes, so that an error
//! in one column leaves others.
namespace lianlu::oneid {

//! \brief What of a value goes into a key.
enum class Atom : std::uint8_t {
    whole,  //!< the value; the last eight digits of a phone, from whichever of the phone columns
    sound,  //!< names and places: loose pinyin, sound code of the words in any order
    head,   //!< first letters, first half of an id, year and month, the part before @
    tail,   //!< last letters, given name, last half of an id, last digits of a phone, month and day
    word,   //!< each of the rarer words
};

struct KeyPart {
    std::uint8_t column = 0;
    Atom atom = Atom::whole;
    friend bool operator==(const KeyPart&, const KeyPart&) = default;
};

struct Pass {
    KeyPart first;
    KeyPart second;  //!< equal to first: there is only one part

    [[nodiscard]] bool single() const noexcept { return first == second; }
};

//! \brief "surname.sound + birthday.whole"
[[nodiscard]] std::string describe(const Pass& pass, const std::vector<Column>& columns);

//! \brief All passes that these columns could give.
[[nodiscard]] std::vector<Pass> possiblePasses(const std::vector<Column>& columns);

//! \brief The keys of a record, none where a part is missing, at most 16; `into` is cleared. Thread: any, while nothing is added.
void keysOf(const Records& records, std::uint32_t record, const Pass& pass, std::vector<std::uint32_t>& into);

//! \brief So many records share a key at most for it to be used; and the pairs a record may bring, on average.
struct BlockLimits {
    std::uint32_t largestBlock = 0;
    double pairsPerRecord = 0;
    std::size_t passes = 0;

    [[nodiscard]] static BlockLimits forRecords(std::uint32_t records) noexcept;
};

//! \brief Chooses passes by the data: on a sample, virtual copies of its records get errors and missing cells in each column at random,
//! and passes are taken greedily by how many more copies they would find for the pairs they cost, until nothing is gained.
[[nodiscard]] std::vector<Pass> choosePasses(const Records& records, const BlockLimits& limits, std::uint64_t seed);

}  // namespace lianlu::oneid
