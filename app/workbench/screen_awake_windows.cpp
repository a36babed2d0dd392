// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#ifdef _WIN32

#include <windows.h>

namespace lianlu::app {

void ScreenAwake::hold(const char*) { m_held = SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED) != 0; }

void ScreenAwake::letGo() {
    if (!m_held) return;
    m_held = false;
    SetThreadExecutionState(ES_CONTINUOUS);
}

}  // namespace lianlu::app

#endif
