// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lianlu::ui {

//! \brief What locked the workbench, for the words on the page.
enum class LockedBy : std::uint8_t { hand, idle, screen, sleep };

}  // namespace lianlu::ui
