// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "app/workbench/due_bell.h"
#include "tests/gui/desk_window.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "ui/shell/unlock_page.h"

namespace test_due_bell {

using namespace lianlu;
using namespace std::chrono_literals;

//! What a locked workbench says of what is due.
class TestDueBell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ringsOnceForEachThatFallsDue() {
        test::ManualClock clock;
        app::DueBell bell(clock, 5ms);
        QSignalSpy due(&bell, &app::DueBell::due);
        bell.start({clock.now() + 1h, clock.now() + 2h, clock.now() + 2h});
        QVERIFY(!due.wait(50));
        clock.advance(61min);
        QVERIFY(due.wait(5'000));
        QCOMPARE(due.takeFirst().at(0).toInt(), 1);
        QVERIFY(!due.wait(50));
        clock.advance(2h);
        QVERIFY(due.wait(5'000));
        QCOMPARE(due.takeFirst().at(0).toInt(), 3);
        bell.stop();
        QCOMPARE(bell.dueNow(), 0);
    }

    void saysHowManyAndNotWho() {
        ui::UnlockPage page;
        page.show();
        auto* reminder = page.findChild<QLabel*>(QStringLiteral("unlockReminder"));
        QVERIFY(reminder && !reminder->isVisible());
        page.setReminder(2);
        QVERIFY(reminder->isVisible());
        QVERIFY2(reminder->text().contains(QLatin1Char('2')), qPrintable(reminder->text()));
    }

    //! The desk's own tasks of the next day go into it, as times and nothing else.
    void aLockedDeskKnowsTheTimes() {
        const test::DeskProfile profile;
        test::DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        QSignalSpy rested(&window.bench(), &app::Workbench::rested);
        window.bench().lock();
        QVERIFY(rested.wait(10'000));
        // Two of the profile's tasks are due within a day from now, and none at once.
        QCOMPARE(window.bench().reminders(), 2);
        QVERIFY(!test::DeskWindow::visible<QLabel>("unlockReminder"));
    }
};

LIANLU_WIDGETS_TEST(TestDueBell)

}  // namespace test_due_bell

#include "test_due_bell.moc"
