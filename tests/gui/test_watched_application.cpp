// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include "app/workbench/watched_application.h"
#include "tests/support/test_main.h"

namespace test_watched_application {

using namespace lianlu;

class Slow : public QObject {
    Q_OBJECT
public:
    int ms = 0;
    bool works = false;
    bool event(QEvent* event) override {
        if (event->type() != QEvent::User) return QObject::event(event);
        const double from = app::WatchedApplication::threadMs();
        if (works) {
            while (app::WatchedApplication::threadMs() - from < ms + 1) {}
        } else if (ms > 0) QThread::msleep(static_cast<unsigned long>(ms));
        else {
            // What a dialog's exec() does: the screen goes on meanwhile.
            QEventLoop loop;
            QTimer::singleShot(app::WatchedApplication::kLongestMs * 2, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return true;
    }
};

//! An application of its own: it is made in the test, so this one is run apart from the others.
class TestWatchedApplication : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTakesLongIsNamed() {
        auto* application = static_cast<app::WatchedApplication*>(qApp);
        QStringList told;
        application->onStall([&](const auto& stall) { told << stall.what; });
        Slow slow;
        slow.setObjectName(QStringLiteral("slowOne"));
        const auto ask = [&](int ms) {
            slow.ms = ms;
            QEvent event(QEvent::User);
            QCoreApplication::sendEvent(&slow, &event);
        };
        ask(app::WatchedApplication::kLongestMs + 10);
        QCOMPARE(told, QStringList{QStringLiteral("test_watched_application::Slow slowOne: User")});
        QVERIFY(application->stalls().back().ms > app::WatchedApplication::kLongestMs);
        // It slept: the processor had nothing to do with it.
        QVERIFY(application->stalls().back().ownMs < app::WatchedApplication::kLongestMs / 2);
        (void)application->takeLongestOwnMs();
        QCOMPARE(application->takeLongestOwnMs(), 0);
        slow.works = true;
        ask(20);
        QVERIFY(application->takeLongestOwnMs() >= 20);
        slow.works = false;
        const auto before = told.size();
        // A loop within an event keeps nobody waiting.
        ask(0);
        QCOMPARE(told.size(), before);
        application->onStall({});
    }
};

int testMain(int argc, char** argv) {
    app::WatchedApplication application(argc, argv);
    TestWatchedApplication suite;
    return QTest::qExec(&suite, argc, argv);
}

}  // namespace test_watched_application

#include "test_watched_application.moc"
