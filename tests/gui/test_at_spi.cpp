// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/gui/desk_profile.h"
#include "tests/support/test_main.h"

namespace test_at_spi {

using namespace lianlu;

//! The program as built, on a screen and a bus of its own, met through the system's accessibility interface: see at_spi/walk.py.
class TestAtSpi : public QObject {
    Q_OBJECT

private:
    //! A Python that has the interface's bindings: the distribution's before whichever comes first.
    static QString python() {
        for (const QString& program : {QStringLiteral("/usr/bin/python3"), QStandardPaths::findExecutable(QStringLiteral("python3"))}) {
            QProcess asked;
            asked.start(program, {QStringLiteral("-c"), QStringLiteral("import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi")});
            if (!program.isEmpty() && asked.waitForFinished() && asked.exitStatus() == QProcess::NormalExit && asked.exitCode() == 0) return program;
        }
        return {};
    }

    QStringList m_said;

    //! The program walked through as walk.py does; whether it found no fault and came to each of the places.
    bool walked(const QString& interpreter, const test::DeskProfile& profile, const QString& other, std::initializer_list<const char*> places) {
        const QTemporaryDir home;
        QProcess walk;
        auto surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(QStringLiteral("LIANLU_PASSPHRASE"), QString::fromUtf8(test::kPassphrase));
        surroundings.insert(QStringLiteral("HOME"), home.path());
        surroundings.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        surroundings.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
        walk.setProcessEnvironment(surroundings);
        walk.setProcessChannelMode(QProcess::MergedChannels);
        walk.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), interpreter, QStringLiteral(LIANLU_AT_SPI_WALK), QStringLiteral(LIANLU_PROGRAM),
                                                        QString::fromStdU16String(profile.paths().folder.u16string()), other});
        if (!walk.waitForFinished(240'000)) return false;
        // A fault a line; what the bus says of itself is no matter.
        m_said.clear();
        for (const QString& line : QString::fromUtf8(walk.readAll()).split(QLatin1Char('\n')))
            if (!line.startsWith(QLatin1String("dbus-daemon["))) m_said << line;
        const bool well = walk.exitStatus() == QProcess::NormalExit && walk.exitCode() == 0;
        // A line each: what a failed check says is cut off after a thousand characters.
        if (!well)
            for (const QString& line : m_said) qWarning("%s", qPrintable(line));
        return well && std::all_of(places.begin(), places.end(), [&](const char* place) { return m_said.filter(QLatin1String(place) + QStringLiteral(": ")).size() == 1; });
    }

private Q_SLOTS:
    void everyControlIsNamedAndReachedByTab() {
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
        QSKIP("AT-SPI is the interface of Linux desktops");
#endif
        const QString interpreter = python();
        if (interpreter.isEmpty()) QSKIP("no python3-pyatspi: packaging/deps.sh installs it");
        for (const char* program : {"dbus-run-session", "Xvfb"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) QSKIP(qPrintable(QString("no %1: packaging/deps.sh installs it").arg(program)));
        if (QStandardPaths::findExecutable(QStringLiteral("at-spi-bus-launcher"), {QStringLiteral("/usr/libexec"), QStringLiteral("/usr/lib/at-spi2-core")}).isEmpty())
            QSKIP("no at-spi2-core: packaging/deps.sh installs it");

        const QTemporaryDir empty;
        const test::DeskProfile profile;
        QVERIFY2(walked(interpreter, profile, empty.path(), {"First run", "Unlock", "Today", "Customers", "Leads", "Tasks", "Offers", "Data quality", "Duplicates", "Sync", "Settings"}), qPrintable(m_said.join(QLatin1Char('\n'))));
        const test::DeskProfile managers(domain::Role::manager);
        QVERIFY2(walked(interpreter, managers, QStringLiteral("--manager"), {"Team", "Settings"}), qPrintable(m_said.join(QLatin1Char('\n'))));
    }
};

LIANLU_WIDGETS_TEST(TestAtSpi)

}  // namespace test_at_spi

#include "test_at_spi.moc"
