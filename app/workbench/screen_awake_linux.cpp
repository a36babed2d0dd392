// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#if !defined(_WIN32) && !defined(__APPLE__)

#ifdef LIANLU_WITH_DBUS
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace lianlu::app {

#ifdef LIANLU_WITH_DBUS

namespace {

QDBusMessage callOf(const char* method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"), QString::fromLatin1(method));
}

}  // namespace

struct ScreenAwake::Wish {
    QDBusPendingCall asked;
};

void ScreenAwake::hold(const char* why) {
    letGo();
    auto session = QDBusConnection::sessionBus();
    if (session.isConnected()) m_wish = std::make_unique<Wish>(Wish{session.asyncCall(callOf("Inhibit") << QCoreApplication::applicationName() << QString::fromUtf8(why))});
}

void ScreenAwake::letGo() {
    const auto wish = std::move(m_wish);
    // At the end of the program the bus forgets it by itself.
    if (!wish || !QCoreApplication::instance()) return;
    auto* answer = new QDBusPendingCallWatcher(wish->asked, QCoreApplication::instance());
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, answer, [answer] {
        const QDBusPendingReply<uint> reply = *answer;
        if (!reply.isError()) QDBusConnection::sessionBus().send(callOf("UnInhibit") << reply.value());
        answer->deleteLater();
    });
}

#else

struct ScreenAwake::Wish {};
void ScreenAwake::hold(const char*) {}
void ScreenAwake::letGo() {}

#endif

ScreenAwake::ScreenAwake() = default;
ScreenAwake::~ScreenAwake() { letGo(); }

}  // namespace lianlu::app

#endif
