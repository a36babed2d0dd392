// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/portal_scheme.h"

#ifdef LIANLU_WITH_DBUS

#include <utility>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

namespace lianlu::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// Read() wraps the value in a second variant on older portals.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

bool isDark(const QVariant& value) { return unwrapped(value).toUInt() == 1; }

}  // namespace

PortalScheme::PortalScheme(std::function<void(bool)> changed, QObject* parent) : QObject(parent), m_changed(std::move(changed)) {
    // After the first paint: connecting to the bus is I/O.
    QTimer::singleShot(0, this, [this] {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) return;
        bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(onSettingChanged(QString, QString, QDBusVariant)));
        QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
        ask << kGroup << kKey;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
            const QDBusPendingReply<QDBusVariant> reply = *done;
            if (!reply.isError()) m_changed(isDark(reply.value().variant()));
            done->deleteLater();
        });
    });
}

void PortalScheme::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey) m_changed(isDark(value.variant()));
}

}  // namespace lianlu::ui

#else

// Built without D-Bus: the class is declared for moc only.
namespace lianlu::ui {
PortalScheme::PortalScheme(std::function<void(bool)> changed, QObject* parent) : QObject(parent), m_changed(std::move(changed)) {}
void PortalScheme::onSettingChanged(const QString&, const QString&, const QDBusVariant&) {}
}  // namespace lianlu::ui

#endif
