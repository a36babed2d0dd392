// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <fcntl.h>
#include <unistd.h>

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QLabel>
#include <QProcess>
#include <QTest>

#include "app/workbench/screen_awake.h"
#include "tests/gui/desk_window.h"
#include "tests/support/test_main.h"

namespace test_session_lock {

using namespace lianlu;
using test::DeskWindow;

namespace {

const QString kManagerPath = QStringLiteral("/org/freedesktop/login1");
const QString kOwnSession = QStringLiteral("/org/freedesktop/login1/session/_31");
const QString kOtherSession = QStringLiteral("/org/freedesktop/login1/session/_32");

}  // namespace

//! What logind answers, on a bus of the test's own.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    //! Somebody still delays the sleep: the pipe that was handed out is open.
    [[nodiscard]] bool isHeld() const {
        char none;
        return m_reader >= 0 && ::read(m_reader, &none, 1) < 0;
    }
    int inhibited = 0;
    QStringList words;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode) {
        words = {what, who, why, mode};
        ++inhibited;
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return {};
        if (m_reader >= 0) ::close(m_reader);
        m_reader = ends[0];
        ::fcntl(m_reader, F_SETFL, O_NONBLOCK);
        const QDBusUnixFileDescriptor handed(ends[1]);
        ::close(ends[1]);
        return handed;
    }
    QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(kOwnSession); }

private:
    int m_reader = -1;
};

//! What a desktop's screen saver answers.
class Saver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QStringList asked;
    QList<uint> ended;

public Q_SLOTS:
    uint Inhibit(const QString& who, const QString& why) {
        asked << who + QLatin1Char(' ') + why;
        return static_cast<uint>(40 + asked.size());
    }
    void UnInhibit(uint wish) { ended << wish; }
};

//! The screen's lock and the computer's sleep, told by the real D-Bus names on a private dbus-daemon.
class TestSessionLock : public QObject {
    Q_OBJECT

    static void tell(const QDBusConnection& from, const QString& path, const QString& interface, const QString& name, const QVariantList& arguments = {}) {
        auto signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        QVERIFY(from.send(signal));
    }
    std::unique_ptr<DeskWindow> opened(const test::DeskProfile& profile) {
        auto window = std::make_unique<DeskWindow>(profile.options(true), QStringLiteral("en"));
        (void)QTest::qWaitFor([&] { return window->page() == QStringLiteral("deskPage") && m_login->isHeld(); });
        return window;
    }
    static QStringList wordsOn(DeskWindow& window) {
        QStringList words;
        for (const QLabel* label : window.bench().window().findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        return words;
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_bus.waitForStarted(5'000)) QSKIP("there is no dbus-daemon here");
        QVERIFY(m_bus.waitForReadyRead(10'000));
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        m_desktop = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop")));
        QVERIFY(m_desktop->isConnected());
        m_login = std::make_unique<Login>();
        QVERIFY(m_desktop->registerObject(kManagerPath, m_login.get(), QDBusConnection::ExportAllSlots));
        QVERIFY(m_desktop->registerService(QStringLiteral("org.freedesktop.login1")));
    }
    void cleanupTestCase() {
        m_login.reset();
        m_bus.terminate();
        m_bus.waitForFinished(5'000);
    }

    void aSuspendWaitsUntilTheStoreIsClosed() {
        const test::DeskProfile profile;
        const auto window = opened(profile);
        QVERIFY(m_login->isHeld());
        QCOMPARE(m_login->words.value(0), QStringLiteral("sleep"));
        QCOMPARE(m_login->words.value(3), QStringLiteral("delay"));
        window->openLead();
        tell(*m_desktop, kManagerPath, QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {true});
        QTRY_COMPARE(window->page(), QStringLiteral("unlockPage"));
        QTRY_VERIFY(!m_login->isHeld());
        // Now the machine may sleep: nobody has the store open, and no name is on the screen.
        QVERIFY(window->bench().isAtRest());
        const SystemClock clock;
        QVERIFY(test::storeOf(profile, clock) != nullptr);
        QVERIFY(wordsOn(*window).join(u' ').contains(QLatin1String("went to sleep")));
        const int before = m_login->inhibited;
        window->unlock();
        QTRY_COMPARE(m_login->inhibited, before + 1);
        QTRY_VERIFY(m_login->isHeld());
    }

    void aSuspendOfALockedDeskIsNotHeldUp() {
        const test::DeskProfile profile;
        const auto window = opened(profile);
        window->bench().lock();
        QTRY_VERIFY(window->bench().isAtRest());
        QTRY_VERIFY(!m_login->isHeld());
        tell(*m_desktop, kManagerPath, QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {true});
        QTRY_VERIFY(!m_login->isHeld());
    }

    void aLockHoldsForAStoreThatIsJustBeingOpened() {
        const test::DeskProfile profile;
        const auto window = opened(profile);
        window->bench().lock();
        QTRY_VERIFY(window->bench().isAtRest());
        QSignalSpy unlocked(&window->bench(), &app::Workbench::unlocked);
        window->unlock();
        QVERIFY(unlocked.isEmpty());
        tell(*m_desktop, kOwnSession, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
        QTRY_COMPARE(unlocked.size(), 1);
        QTRY_VERIFY(window->bench().isAtRest());
        QCOMPARE(window->page(), QStringLiteral("unlockPage"));
        QVERIFY(wordsOn(*window).join(u' ').contains(QLatin1String("together with the screen")));
        QTRY_VERIFY(!m_login->isHeld());
        window->unlock();
        QTRY_COMPARE(window->page(), QStringLiteral("deskPage"));
    }

    //! What a lock leaves in memory is cleared when the attempt is over, not while its key derivation takes memory.
    void anAttemptRightAfterALockIsWaitedFor() {
        const test::DeskProfile profile;
        const auto window = opened(profile);
        QString atRest;
        connect(&window->bench(), &app::Workbench::rested, this, [&] { atRest = DeskWindow::error(window->bench().window().page()); });
        window->bench().lock();
        auto* field = window->find<QLineEdit>("unlockPassphrase");
        QVERIFY(field);
        field->setText(QStringLiteral("surely not this one"));
        window->click("unlockButton");
        QVERIFY(atRest.isNull());
        QTRY_VERIFY(window->bench().isAtRest());
        QVERIFY2(!atRest.isEmpty(), "memory was given back while the attempt ran");
        QTRY_VERIFY(!m_login->isHeld());
    }

    void theScreensLockLocks_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("withValue");
        QTest::newRow("freedesktop") << QStringLiteral("/ScreenSaver") << QStringLiteral("org.freedesktop.ScreenSaver") << QStringLiteral("ActiveChanged") << true;
        QTest::newRow("freedesktop, long path") << QStringLiteral("/org/freedesktop/ScreenSaver") << QStringLiteral("org.freedesktop.ScreenSaver")
                                                << QStringLiteral("ActiveChanged") << true;
        QTest::newRow("gnome") << QStringLiteral("/org/gnome/ScreenSaver") << QStringLiteral("org.gnome.ScreenSaver") << QStringLiteral("ActiveChanged") << true;
        QTest::newRow("logind") << kOwnSession << QStringLiteral("org.freedesktop.login1.Session") << QStringLiteral("Lock") << false;
    }
    void theScreensLockLocks() {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, name);
        QFETCH(bool, withValue);
        const test::DeskProfile profile;
        const auto window = opened(profile);
        QCOMPARE(window->page(), QStringLiteral("deskPage"));
        // Neither the end of a lock nor another person's session is one.
        if (withValue) tell(*m_desktop, path, interface, name, {false});
        else tell(*m_desktop, kOtherSession, interface, name);
        QSignalSpy locked(&window->bench(), &app::Workbench::locked);
        QVERIFY(!locked.wait(200));
        tell(*m_desktop, path, interface, name, withValue ? QVariantList{true} : QVariantList{});
        QTRY_COMPARE(window->page(), QStringLiteral("unlockPage"));
        QTRY_VERIFY(window->bench().isAtRest());
        QVERIFY(wordsOn(*window).join(u' ').contains(QLatin1String("together with the screen")));
        QVERIFY(!wordsOn(*window).join(u' ').contains(QString::fromUtf8("林晓")));
        window->unlock();
        QTRY_COMPARE(window->page(), QStringLiteral("deskPage"));
    }

    void theScreenStaysOnForAsLongAsItIsWanted() {
        Saver saver;
        const auto place = QStringLiteral("/org/freedesktop/ScreenSaver");
        QVERIFY(m_desktop->registerObject(place, &saver, QDBusConnection::ExportAllSlots) && m_desktop->registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
        app::ScreenAwake awake;
        awake.letGo();
        awake.hold("Figures on a big screen");
        QTRY_COMPARE(saver.asked.size(), 1);
        QVERIFY(saver.asked.front().endsWith(QLatin1String(" Figures on a big screen")));
        QVERIFY(saver.ended.isEmpty());
        awake.letGo();
        QTRY_COMPARE(saver.ended, QList<uint>{41});
        // Over before the desktop has answered: taken back all the same.
        awake.hold("Figures on a big screen");
        awake.letGo();
        QTRY_COMPARE(saver.ended, (QList<uint>{41, 42}));
        m_desktop->unregisterObject(place);
    }

private:
    QProcess m_bus;
    std::unique_ptr<QDBusConnection> m_desktop;
    std::unique_ptr<Login> m_login;
};

LIANLU_WIDGETS_TEST(TestSessionLock)

}  // namespace test_session_lock

#include "test_session_lock.moc"
