// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

//! What the command line says, in its three languages. {} is the argument: a subject, a number, a name.
namespace lianlu::cli {

struct Sentence {
    std::string_view key, english, simplified, traditional;
};

extern const std::span<const Sentence> kCodes;    //!< by name of lianlu::Code
extern const std::span<const Sentence> kRules;    //!< by rule, with Code::refused and for passphrases and codes
extern const std::span<const Sentence> kMisuses;  //!< by kind of misuse; {hint} is what may have been meant
extern const std::span<const Sentence> kWords;    //!< all else

}  // namespace lianlu::cli
