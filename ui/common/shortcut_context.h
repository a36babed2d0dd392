// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace lianlu::ui {

//! \brief Where a place's command listens: in the whole window, also while the rail or the status bar has the keyboard, for the place that is in front.
//! A bare letter or Delete only within the place: elsewhere it is no command.
[[nodiscard]] inline Qt::ShortcutContext commandContext(const QKeySequence& keys) {
    if (keys.isEmpty()) return Qt::WidgetWithChildrenShortcut;
    const auto first = keys[0];
    const bool function = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const bool held = first.keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return function || held ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut;
}

}  // namespace lianlu::ui
