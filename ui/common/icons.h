// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QSize>
#include <QString>

#include "ui/common/tokens.h"

namespace lianlu::ui {

//! \brief Which token tints an icon. Resolved when it is painted, so a switch of scheme needs nothing.
enum class Tint { text, muted, accent, onAccent, info, success, warning, danger, violet };

//! \brief An icon of our set by its file name in resources/icons, such as "customers". HiDPI; muted when disabled;
//! accent when checked. An unknown name gives an empty icon and a warning in the log.
[[nodiscard]] QIcon icon(const QString& name, Tint tint = Tint::text);
//! \brief The same as a pixmap for labels; `ratio` from devicePixelRatioF().
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio);
//! \brief The program's own mark in its colours.
[[nodiscard]] QIcon programIcon();

}  // namespace lianlu::ui
