// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianlu::ui {

//! \brief How well a command's words answer what was typed, the best first.
enum class CommandMatch { wordStart, inside, reading, none };

//! \brief All words typed must occur, in any order. Chinese is found by its characters in any order, by pinyin and by initials, too.
[[nodiscard]] CommandMatch commandMatch(const QString& text, const QString& typed);

}  // namespace lianlu::ui
