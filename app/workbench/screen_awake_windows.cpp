// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#ifdef _WIN32

#include <utility>

#include <windows.h>

namespace lianlu::app {

struct ScreenAwake::Wish {};

ScreenAwake::ScreenAwake() = default;
ScreenAwake::~ScreenAwake() { letGo(); }

void ScreenAwake::hold(const char*) {
    if (SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED) != 0) m_wish = std::make_unique<Wish>();
}

void ScreenAwake::letGo() {
    if (std::exchange(m_wish, nullptr)) SetThreadExecutionState(ES_CONTINUOUS);
}

}  // namespace lianlu::app

#endif
