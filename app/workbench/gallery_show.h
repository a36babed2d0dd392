// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace lianlu::app {

struct Options;

//! \brief The gallery in place of the workbench: opens no profile, keeps no setting, writes no log. With `pictures` its pages are written in both
//! schemes (or the one that is asked for), in Chinese and English (or the language that is asked for).
//! \return The program's exit code.
[[nodiscard]] int showGallery(QApplication& application, const Options& options);

}  // namespace lianlu::app
