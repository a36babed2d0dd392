// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Boards over the whole screen: they go round, halt and end, and the program behind them asks who is there.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "app/workbench/idle_lock.h"
#include "tests/gui/desk_window.h"
#include "tests/gui/pictures.h"
#include "tests/support/test_main.h"
#include "ui/common/big_screen.h"
#include "ui/common/chart_plot.h"
#include "ui/common/theme.h"

namespace test_big_screen {

using namespace lianlu;
using namespace lianlu::ui;
using namespace std::chrono_literals;
using test::DeskWindow;

class TestBigScreen : public QObject {
    Q_OBJECT

    static std::vector<Board> boards(double value = 3) {
        Board days{QStringLiteral("Contacts by day"), QStringLiteral("What was logged."), QStringLiteral("None"), {}};
        days.data.points = {QStringLiteral("Mon"), QStringLiteral("Tue")};
        days.data.labels = days.data.points;
        days.data.series = {{QStringLiteral("Contacts"), ChartSeries::Look::columns, {value, 1}}};
        Board nothing{QStringLiteral("Won leads"), {}, QStringLiteral("No lead was won"), {}};
        return {days, nothing};
    }
    static QString text(BigScreen& screen, const char* name) { return screen.findChild<QLabel*>(QString::fromLatin1(name))->text(); }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        Theme::apply(*qApp, Scheme::light);
    }

    void theyGoRoundAndHalt() {
        BigScreen screen(QStringLiteral("青禾服饰"), boards(), nullptr);
        screen.resize(1920, 1200);
        screen.setTurn(20ms);
        screen.show();
        QSignalSpy shown(&screen, &BigScreen::shown);
        QTRY_VERIFY(shown.size() >= 3);
        QTest::keyClick(&screen, Qt::Key_Space);
        QVERIFY(screen.isHalted());
        const int at = screen.current();
        shown.clear();
        // Another timer of the same length has come round, and nothing moved.
        int rounds = 0;
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&rounds] { ++rounds; });
        other.start(20ms);
        QTRY_VERIFY(rounds > 3);
        QVERIFY(shown.isEmpty() && screen.current() == at);
        QTest::keyClick(&screen, Qt::Key_Right);
        QCOMPARE(screen.current(), 1 - at);
        QTest::keyClick(&screen, Qt::Key_Left);
        QCOMPARE(screen.current(), at);
        QTest::keyClick(&screen, Qt::Key_Space);
        QTRY_VERIFY(shown.size() >= 3);
    }

    void eachSaysWhatItIs() {
        BigScreen screen(QStringLiteral("青禾服饰"), boards(), nullptr);
        screen.resize(1920, 1200);
        screen.show();
        QCOMPARE(text(screen, "bigScreenTitle"), QStringLiteral("Contacts by day"));
        QCOMPARE(screen.accessibleName(), QStringLiteral("Contacts by day"));
        auto* plot = screen.findChild<ChartPlot*>();
        QVERIFY(plot->isVisible());
        QVERIFY(plot->zoom() > 1.9);  // to be read from afar
        test::picture(screen, QStringLiteral("big-screen"));
        QTest::keyClick(&screen, Qt::Key_Right);
        QVERIFY(!plot->isVisible());
        QCOMPARE(text(screen, "bigScreenNothing"), QStringLiteral("No lead was won"));
        // Newer figures leave the board in front where it is.
        screen.setBoards(boards(7), QStringLiteral("As of 10:32"));
        QCOMPARE(screen.current(), 1);
        QCOMPARE(text(screen, "bigScreenAsOf"), QStringLiteral("As of 10:32"));
        QTest::keyClick(&screen, Qt::Key_Left);
        QCOMPARE(plot->data().series.front().values.front(), 7.0);
    }

    void howLongEachStandsIsChosen() {
        BigScreen screen({}, boards(), nullptr);
        screen.show();
        QSignalSpy changed(&screen, &BigScreen::turnChanged);
        auto* turn = screen.findChild<QComboBox*>(QStringLiteral("bigScreenTurn"));
        turn->setCurrentIndex(turn->findData(60));
        Q_EMIT turn->activated(turn->currentIndex());
        QCOMPARE(screen.turn(), 60s);
        QCOMPARE(changed.size(), 1);
    }

    void nothingLocksMeanwhileAndAllDoesAfterwards() {
        app::IdleLock lock;
        QSignalSpy idle(&lock, &app::IdleLock::idle);
        lock.start(1);
        auto* timer = lock.findChild<QTimer*>();
        lock.hold();
        timer->start(1);
        QTRY_VERIFY(!timer->isActive());
        QVERIFY(idle.isEmpty());
        // Whoever comes then is not let in by touching a key.
        QWidget any;
        QTest::keyClick(&any, Qt::Key_Space);
        QVERIFY(!timer->isActive());
        lock.letGo();
        QCOMPARE(idle.size(), 1);
        // Ended in time, everything goes on as before.
        lock.start(1);
        lock.hold();
        lock.letGo();
        QCOMPARE(idle.size(), 1);
        timer->start(1);
        QTRY_COMPARE(idle.size(), 2);
    }

    void theDeskIsNotToBeSeenBehindIt() {
        const test::DeskProfile profile(domain::Role::manager);
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QTRY_COMPARE(window.page(), QStringLiteral("deskPage"));
        window.click("railTeam");
        window.click("teamShowCharts");
        QVERIFY(window.find("teamBoardDays"));
        window.click("teamBigScreen");
        BigScreen* screen = nullptr;
        const auto look = [&] {
            for (auto* top : QApplication::topLevelWidgets())
                if ((screen = qobject_cast<BigScreen*>(top)) && screen->isVisible()) return true;
            return false;
        };
        QTRY_VERIFY(look());
        QVERIFY(!window.bench().window().isVisible());
        QTest::keyClick(screen, Qt::Key_Escape);
        QTRY_VERIFY(!look());
        QVERIFY(window.bench().window().isVisible());
        QCOMPARE(window.page(), QStringLiteral("deskPage"));
        // A computer that is locked meanwhile takes the boards with it: they are of this store.
        QVERIFY(window.find("teamBigScreen"));
        window.click("teamBigScreen");
        QTRY_VERIFY(look());
        window.bench().lock();
        QTRY_VERIFY(!look());
        QVERIFY(window.bench().window().isVisible());
        QCOMPARE(window.page(), QStringLiteral("unlockPage"));
    }
};

LIANLU_WIDGETS_TEST(TestBigScreen)

}  // namespace test_big_screen

#include "test_big_screen.moc"
