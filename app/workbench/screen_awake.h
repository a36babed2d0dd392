// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lianlu::app {

//! \brief Asks the system to leave the screen on while something is looked at that nobody touches. A system that knows no such wish goes on as it always does. Thread: the screen's.
class ScreenAwake {
public:
    ScreenAwake() = default;
    ~ScreenAwake() { letGo(); }
    ScreenAwake(const ScreenAwake&) = delete;
    ScreenAwake& operator=(const ScreenAwake&) = delete;

    //! \param why: what the system may show of it; names nobody.
    void hold(const char* why);
    void letGo();

private:
    std::uint32_t m_wish = 0;  //!< what the system calls it; 0: none
    bool m_held = false;
};

}  // namespace lianlu::app
