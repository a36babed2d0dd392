// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianlu::ui {

//! \brief Whether this computer has a program for addresses of the scheme ("wxwork"): to open one without would show an error of the system's, or
//! nothing at all. Reads the registry, or some small files; asked once, it is remembered. Thread: the screen's.
[[nodiscard]] bool isSchemeHandled(const QString& scheme);
//! \brief The same, looked up anew: for who has set a program up meanwhile.
[[nodiscard]] bool lookUpScheme(const QString& scheme);

}  // namespace lianlu::ui
