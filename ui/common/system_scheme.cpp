// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/system_scheme.h"

#include <utility>

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) && defined(LIANLU_WITH_DBUS)
#include "ui/common/portal_scheme.h"
#endif

namespace lianlu::ui {

bool paletteIsDark(const QApplication& app) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (app.styleHints()->colorScheme() != Qt::ColorScheme::Unknown) return app.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = app.style()->standardPalette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void watchSystemScheme([[maybe_unused]] QObject* context, [[maybe_unused]] std::function<void(bool)> changed) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(qApp->styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed = std::move(changed)](Qt::ColorScheme scheme) { changed(scheme == Qt::ColorScheme::Dark); });
#elif defined(LIANLU_WITH_DBUS)
    (void)new PortalScheme(std::move(changed), context);
#endif
}

}  // namespace lianlu::ui
