// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screen_awake.h"

#if !defined(_WIN32) && !defined(__APPLE__)

#ifdef LIANLU_WITH_DBUS
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#endif

namespace lianlu::app {

#ifdef LIANLU_WITH_DBUS

namespace {

constexpr int kAnswerMs = 300;  // a desktop that takes longer has none

QDBusMessage callOf(const char* method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"), QString::fromLatin1(method));
}

}  // namespace

void ScreenAwake::hold(const char* why) {
    letGo();
    auto session = QDBusConnection::sessionBus();
    if (!session.isConnected()) return;
    const QDBusReply<uint> wish = session.call(callOf("Inhibit") << QCoreApplication::applicationName() << QString::fromUtf8(why), QDBus::Block, kAnswerMs);
    m_held = wish.isValid();
    m_wish = m_held ? wish.value() : 0;
}

void ScreenAwake::letGo() {
    if (!m_held) return;
    m_held = false;
    QDBusConnection::sessionBus().send(callOf("UnInhibit") << m_wish);
}

#else

void ScreenAwake::hold(const char*) {}
void ScreenAwake::letGo() {}

#endif

}  // namespace lianlu::app

#endif
