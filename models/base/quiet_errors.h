// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu {

//! \brief As long as one lives, what a library prints to the standard error is dropped: libxlsxwriter and libpng say there, with the path of the
//! file, what they return as well, and who asked says it in a sentence. Keep it as short as the call. Other threads' words of that moment are lost
//! too; logs go to their file and are not touched. Thread: any, several at once.
class QuietErrors {
public:
    QuietErrors();
    ~QuietErrors();
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
};

}  // namespace lianlu
