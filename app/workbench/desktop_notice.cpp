// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/desktop_notice.h"

#ifdef LIANLU_WITH_DBUS

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace lianlu::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kPatienceMs = 2'000;
constexpr int kAsLongAsUsual = -1;

}  // namespace

//! Names and order of arguments: Desktop Notifications Specification 1.2.
class DesktopNotice::System final : public QObject {
    Q_OBJECT
public:
    explicit System(DesktopNotice& owner) : m_owner(owner) {
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) return;
        bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
    }

    void tell(const QString& title, const QString& text, std::function<void()> otherwise) {
        const auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) return otherwise();
        auto call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
        // The body may be read as markup.
        call << QGuiApplication::applicationDisplayName() << m_last << QStringLiteral("lianlu") << title << text.toHtmlEscaped()
             << QStringList{QStringLiteral("default"), DesktopNotice::tr("Open")} << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("lianlu")}} << kAsLongAsUsual;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kPatienceMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, otherwise = std::move(otherwise)] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> shown = *watcher;
            if (shown.isError()) return otherwise();
            m_last = shown.value();
        });
    }

private Q_SLOTS:
    void invoked(uint notice, const QString& action) {
        if (notice == m_last && action == QLatin1String("default")) Q_EMIT m_owner.clicked();
    }

private:
    DesktopNotice& m_owner;
    uint m_last = 0;
};

DesktopNotice::DesktopNotice(QObject* parent) : QObject(parent), m_system(std::make_unique<System>(*this)) {}
DesktopNotice::~DesktopNotice() = default;
void DesktopNotice::tell(const QString& title, const QString& text, std::function<void()> otherwise) { m_system->tell(title, text, std::move(otherwise)); }

}  // namespace lianlu::app

#include "desktop_notice.moc"

#else

namespace lianlu::app {

class DesktopNotice::System {};

DesktopNotice::DesktopNotice(QObject* parent) : QObject(parent) {}
DesktopNotice::~DesktopNotice() = default;
void DesktopNotice::tell(const QString&, const QString&, std::function<void()> otherwise) { otherwise(); }

}  // namespace lianlu::app

#endif
