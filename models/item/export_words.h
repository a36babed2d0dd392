// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/export_list.h"

namespace lianlu::item {

//! \brief The words of an exported list in the language of the screen. Thread: the screen's.
[[nodiscard]] actions::ExportWords exportWords();

}  // namespace lianlu::item
