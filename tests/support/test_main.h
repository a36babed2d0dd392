// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace lianlu::test {

//! \brief Leaves out what the off-screen display says of each window it moves or raises: the lines that tell what failed would drown in it.
inline void hushDisplay() {
    static QtMessageHandler before = nullptr;
    before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
        if (!text.startsWith(QLatin1String("This plugin does not support ")) && before) before(type, context, text);
    });
}

//! \brief Runs a class of tests in an application of the kind it needs.
//! \return How many of its functions failed.
template <class Application, class Suite>
int runSuite(int argc, char** argv) {
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    // In the first turn of the event loop: Qt Test takes the messages for itself when it starts.
    QMetaObject::invokeMethod(&application, hushDisplay, Qt::QueuedConnection);
    Suite suite;
    return QTest::qExec(&suite, argc, argv);
}

}  // namespace lianlu::test

//! \brief Stands at the end of a test's file, in the namespace that is named as the file, where a program of its own had its main().
//! All tests of a folder are one program (lianlu_tests() in tests/CMakeLists.txt), which calls the testMain() of the one it is asked for.
//! A test that needs more, such as a child of its own kind, writes testMain() itself: argv[1] is what came after the test's name.
#define LIANLU_TEST(Suite) \
    int testMain(int argc, char** argv) { return lianlu::test::runSuite<QCoreApplication, Suite>(argc, argv); }

//! \brief The same for a test with windows; its file includes Qt Widgets.
#define LIANLU_WIDGETS_TEST(Suite) \
    int testMain(int argc, char** argv) { return lianlu::test::runSuite<QApplication, Suite>(argc, argv); }
