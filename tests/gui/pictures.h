// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTest>
#include <QWidget>

#include "ui/common/theme.h"

namespace lianlu::test {

//! \brief Writes the widget as `name`-light.png and -dark.png into $LIANLU_PICTURES, for eyes; without it, nothing. The scheme is light afterwards.
inline void picture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("LIANLU_PICTURES");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    for (const auto& [scheme, word] : {std::pair{ui::Scheme::dark, QStringLiteral("dark")}, std::pair{ui::Scheme::light, QStringLiteral("light")}}) {
        ui::Theme::apply(*qApp, scheme);
        // What was posted for the looks, and no more: a test goes the same way with its pictures as without them.
        for (int turn = 0; turn < 3; ++turn) QCoreApplication::sendPostedEvents();
        widget.grab().save(QDir(folder).filePath(name + QLatin1Char('-') + word + QStringLiteral(".png")));
    }
}

}  // namespace lianlu::test
