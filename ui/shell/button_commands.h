// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

namespace lianlu::ui {

//! \brief What the buttons in front within `place` do, as actions that press them, with what their menus hold: so that the palette finds whatever can be
//! seen, its keys and its greyness as they are now. Left out: what `known` has already, by its words or as commandOf(), and words that stand on several buttons, of which
//! nobody could say which is meant. `owner` owns the answers.
[[nodiscard]] QList<QAction*> buttonCommands(const QWidget& place, const QList<QAction*>& known, QObject* owner);

}  // namespace lianlu::ui
