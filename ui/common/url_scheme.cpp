// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/url_scheme.h"

#include <QFile>
#include <QHash>
#include <QSettings>
#include <QStandardPaths>

namespace lianlu::ui {

namespace {

#if defined(Q_OS_WIN)
bool isRegistered(const QString& scheme) {
    const QSettings classes(QStringLiteral("HKEY_CLASSES_ROOT\\") + scheme, QSettings::NativeFormat);
    return classes.contains(QStringLiteral("URL Protocol"));
}
#elif defined(Q_OS_MACOS)
// The system answers by opening it or not, without an error of its own.
bool isRegistered(const QString&) { return true; }
#else
//! As the desktops of freedesktop.org keep it: a line "x-scheme-handler/wxwork=program.desktop".
bool isRegistered(const QString& scheme) {
    const QByteArray wanted = QByteArray("x-scheme-handler/") + scheme.toLatin1() + QByteArray("=");
    QStringList files;
    for (const char* name : {"mimeapps.list", "mimeinfo.cache"}) {
        files += QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, QString::fromLatin1(name));
        files += QStandardPaths::locateAll(QStandardPaths::ApplicationsLocation, QString::fromLatin1(name));
    }
    for (const auto& name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        while (!file.atEnd()) {
            const auto line = file.readLine().trimmed();
            if (line.startsWith(wanted) && line.size() > wanted.size()) return true;
        }
    }
    return false;
}
#endif

QHash<QString, bool>& known() {
    static QHash<QString, bool> schemes;
    return schemes;
}

}  // namespace

bool lookUpScheme(const QString& scheme) { return known()[scheme] = isRegistered(scheme); }

bool isSchemeHandled(const QString& scheme) {
    const auto found = known().constFind(scheme);
    return found != known().constEnd() ? *found : lookUpScheme(scheme);
}

}  // namespace lianlu::ui
