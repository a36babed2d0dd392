// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace lianlu::app {

//! \brief Asks the system to leave the screen on while something is looked at that nobody touches; waits for no answer. A system that knows no such wish goes on as it always does.
//! Thread: the screen's.
class ScreenAwake {
public:
    ScreenAwake();
    ~ScreenAwake();
    ScreenAwake(const ScreenAwake&) = delete;
    ScreenAwake& operator=(const ScreenAwake&) = delete;

    //! \param why: what the system may show of it; names nobody.
    void hold(const char* why);
    void letGo();

private:
    struct Wish;
    std::unique_ptr<Wish> m_wish;  //!< null: none
};

}  // namespace lianlu::app
