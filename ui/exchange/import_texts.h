// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/actions/import_list.h"
#include "models/item/format.h"

namespace lianlu::ui {

//! \brief "Import leads".
[[nodiscard]] QString importTitle(actions::ImportKind kind);
//! \brief "1,200 new · 30 updated · 4 not taken"; `done`: it has happened.
[[nodiscard]] QString importCountWords(const item::Format& format, const actions::ImportCounts& counts, bool done);
//! \brief What was taken back and what was left, each in a sentence.
[[nodiscard]] QString importUndoneWords(const item::Format& format, const actions::ImportUndone& undone);
//! \brief What is wrong with the file or the import, in words of its own; empty: the error's usual ones.
[[nodiscard]] QString importErrorWords(const Error& error);

}  // namespace lianlu::ui
