// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/base/result.h"

namespace lianlu::ui {

//! \brief An error in a person's words: what happened, then what to do. Short, plain, no blame, in the program's language.
struct Sentence {
    QString what;
    QString todo;
};

[[nodiscard]] Sentence sentencesFor(const Error& error);
//! \brief Both in one line.
[[nodiscard]] QString sentenceFor(const Error& error);

//! \brief No road to the server now: for what works online only and says so in its own words.
[[nodiscard]] bool serverIsAway(const Error& error) noexcept;

}  // namespace lianlu::ui
