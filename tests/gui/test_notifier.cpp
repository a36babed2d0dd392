// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>

#include "app/workbench/desktop_notice.h"
#include "app/workbench/notifier.h"
#include "tests/support/test_main.h"

namespace test_notifier {

using namespace lianlu;

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

//! A desktop that shows messages.
class Shown : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Notice {
        uint replaces;
        QString title, text;
        QStringList actions;
    };
    QList<Notice> notices;

public Q_SLOTS:
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text, const QStringList& actions, const QVariantMap&, int) {
        notices.push_back({replaces, title, text, actions});
        return replaces > 0 ? replaces : 7;
    }
};

//! Reminders reach the desktop by the real D-Bus name, on a private dbus-daemon.
class TestNotifier : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_bus.waitForStarted(5'000)) QSKIP("there is no dbus-daemon here");
        QVERIFY(m_bus.waitForReadyRead(10'000));
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        m_desktop = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop")));
        QVERIFY(m_desktop->isConnected());
    }
    void cleanupTestCase() {
        m_bus.terminate();
        m_bus.waitForFinished(5'000);
    }

    void theDesktopShowsItAndIsClicked() {
        Shown shown;
        QVERIFY(m_desktop->registerObject(kPath, &shown, QDBusConnection::ExportAllSlots));
        QVERIFY(m_desktop->registerService(kService));
        app::Notifier notifier;
        notifier.tell(QStringLiteral("Lianlu"), QStringLiteral("Due now: call about <coats> & scarves"));
        QTRY_COMPARE(shown.notices.size(), 1);
        QCOMPARE(shown.notices[0].title, QStringLiteral("Lianlu"));
        QCOMPARE(shown.notices[0].text, QStringLiteral("Due now: call about &lt;coats&gt; &amp; scarves"));
        QCOMPARE(shown.notices[0].actions.value(0), QStringLiteral("default"));
        QCOMPARE(shown.notices[0].replaces, 0u);
        // A click opens the window; one on another program's message does not. The next one takes its place.
        QSignalSpy clicked(&notifier, &app::Notifier::clicked);
        const auto click = [&](uint notice) {
            auto signal = QDBusMessage::createSignal(kPath, kService, QStringLiteral("ActionInvoked"));
            signal << notice << QStringLiteral("default");
            QVERIFY(m_desktop->send(signal));
        };
        click(8);
        // It may have to come again: the number is known once the answer is in.
        QVERIFY(QTest::qWaitFor([&] {
            click(7);
            return !clicked.isEmpty();
        }));
        notifier.tell(QStringLiteral("Lianlu"), QStringLiteral("again"));
        QTRY_COMPARE(shown.notices.size(), 2);
        QCOMPARE(shown.notices[1].replaces, 7u);
        QVERIFY(m_desktop->unregisterService(kService));
        m_desktop->unregisterObject(kPath);
    }

    void whereNobodyShowsItTheTrayIsAsked() {
        app::DesktopNotice notice;
        bool otherwise = false;
        notice.tell(QStringLiteral("Lianlu"), QStringLiteral("nobody listens"), [&otherwise] { otherwise = true; });
        QTRY_VERIFY(otherwise);
    }

private:
    QProcess m_bus;
    std::unique_ptr<QDBusConnection> m_desktop;
};

LIANLU_WIDGETS_TEST(TestNotifier)

}  // namespace test_notifier

#include "test_notifier.moc"
