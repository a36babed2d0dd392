// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/session_watch.h"

#if !defined(_WIN32) && !defined(__APPLE__)

#ifdef LIANLU_WITH_DBUS

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>

namespace lianlu::app {

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kManagerPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kSession = QStringLiteral("org.freedesktop.login1.Session");

}  // namespace

//! logind on the system bus (sleep, and the lock of this session), the desktops' screen savers on the session's.
class SessionWatch::System final : public QObject {
    Q_OBJECT
public:
    explicit System(SessionWatch& owner) : m_owner(owner) {}

    void start() {
        auto system = QDBusConnection::systemBus();
        if (system.isConnected()) {
            m_listening = system.connect(kLogin, kManagerPath, kManager, QStringLiteral("PrepareForSleep"), this, SLOT(sleepComes(bool))) || m_listening;
            findSession();
            // A logind that was started anew has forgotten who waits.
            auto* watcher = new QDBusServiceWatcher(kLogin, system, QDBusServiceWatcher::WatchForRegistration, this);
            connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] {
                if (m_holding) holdSleep();
                findSession();
            });
        }
        auto session = QDBusConnection::sessionBus();
        if (!session.isConnected()) return;
        for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"}) {
            const auto interface = QString::fromLatin1(name);
            // By interface alone: desktops answer at paths of their own.
            m_listening = session.connect(QString(), QString(), interface, QStringLiteral("ActiveChanged"), this, SLOT(saverChanged(bool))) || m_listening;
        }
    }

    //! A "delay": logind waits some seconds for it, and no longer.
    void holdSleep() {
        m_holding = true;
        if (!QDBusConnection::systemBus().isConnected()) return;
        auto call = QDBusMessage::createMethodCall(kLogin, kManagerPath, kManager, QStringLiteral("Inhibit"));
        call << QStringLiteral("sleep") << QCoreApplication::applicationName() << QStringLiteral("Locks the encrypted store") << QStringLiteral("delay");
        ask<QDBusUnixFileDescriptor>(call, [this](const QDBusUnixFileDescriptor& held) {
            if (m_holding) m_inhibitor = held;
        });
    }
    void letSleep() {
        m_holding = false;
        m_inhibitor = QDBusUnixFileDescriptor();
    }
    [[nodiscard]] bool isListening() const { return m_listening; }

private Q_SLOTS:
    void sleepComes(bool before) {
        if (before) Q_EMIT m_owner.sleeping();
    }
    void saverChanged(bool active) {
        if (active) Q_EMIT m_owner.screenLocked();
    }
    void sessionLocks() { Q_EMIT m_owner.screenLocked(); }

private:
    void findSession() {
        auto call = QDBusMessage::createMethodCall(kLogin, kManagerPath, kManager, QStringLiteral("GetSessionByPID"));
        call << static_cast<uint>(QCoreApplication::applicationPid());
        ask<QDBusObjectPath>(call, [this](const QDBusObjectPath& path) {
            QDBusConnection::systemBus().connect(kLogin, path.path(), kSession, QStringLiteral("Lock"), this, SLOT(sessionLocks()));
        });
    }

    template <class Answer, class Then>
    void ask(const QDBusMessage& call, Then then) {
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then] {
            const QDBusPendingReply<Answer> reply = *watcher;
            if (!reply.isError()) then(reply.value());
            watcher->deleteLater();
        });
    }

    SessionWatch& m_owner;
    QDBusUnixFileDescriptor m_inhibitor;
    bool m_listening = false, m_holding = false;
};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent), m_system(std::make_unique<System>(*this)) {}
SessionWatch::~SessionWatch() = default;
void SessionWatch::start() { m_system->start(); }
void SessionWatch::delaySleep() { m_system->holdSleep(); }
void SessionWatch::readyToSleep() { m_system->letSleep(); }
bool SessionWatch::isListening() const { return m_system->isListening(); }

}  // namespace lianlu::app

#include "session_watch_linux.moc"

#else

namespace lianlu::app {

class SessionWatch::System {};

SessionWatch::SessionWatch(QObject* parent) : QObject(parent) {}
SessionWatch::~SessionWatch() = default;
void SessionWatch::start() {}
void SessionWatch::delaySleep() {}
void SessionWatch::readyToSleep() {}
bool SessionWatch::isListening() const { return false; }

}  // namespace lianlu::app

#endif

#endif
