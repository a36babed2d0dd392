// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/support/text_units.h"

namespace lianlu::support {

//! \brief What is taken out of a text, by kind.
enum class Taken : std::uint8_t {
    number,   //!< could be a phone, a card, an identity number
    email,
    network,  //!< an address of the network
    host,     //!< a server's name
    link,     //!< what stands behind a server's name
    folder,   //!< the home folder, and the user's name
    token,    //!< more than 20 letters and digits in one: a key, a hash, base64
    id,       //!< becomes a short number that stays the same
    person,   //!< a name, login or number that the store holds
    word,     //!< no word of the program's own
};
inline constexpr std::size_t kTakenKinds = 10;
[[nodiscard]] std::string_view nameOf(Taken kind) noexcept;

struct Span {
    std::size_t first = 0, end = 0;  //!< units
    Taken kind = Taken::word;
};

//! \brief Which of the rules, and what is known of the machine.
struct SpanRules {
    bool everything = true;            //!< false: numbers, e-mail addresses and tokens alone; ids are left
    std::vector<std::string> homes{};  //!< home folders, as this machine writes them
    std::vector<std::string> users{};  //!< names of logins
};

//! \brief Every place that a rule takes, in order and without overlap.
[[nodiscard]] std::vector<Span> privateSpans(std::string_view text, const std::vector<Unit>& units, const SpanRules& rules);
//! \brief For a line on its way into a log: numbers, e-mail addresses and tokens become [number], [e-mail], [token]. The text itself, without a copy of
//! the rules' work, where there is nothing of the kind.
[[nodiscard]] std::string masked(std::string_view text);

}  // namespace lianlu::support
