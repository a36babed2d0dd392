// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::ui {

//! \brief Makes icons and styles known; a static library's resources are otherwise left out by the linker. Cheap when repeated.
void initResources();

}  // namespace lianlu::ui
