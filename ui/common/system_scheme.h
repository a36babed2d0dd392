// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QApplication;
class QObject;

namespace lianlu::ui {

//! \brief Whether the platform's own palette is dark. Ask before a palette of ours is laid over it.
[[nodiscard]] bool paletteIsDark(const QApplication& app);
//! \brief Tells `changed` the system's preference, soon and at every change, on the screen's thread, while `context` lives.
//! Never waits: Qt ≥ 6.5 knows by itself, before that the desktop portal is asked over D-Bus.
void watchSystemScheme(QObject* context, std::function<void(bool dark)> changed);

}  // namespace lianlu::ui
