// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QApplication>
#include <QCommandLineParser>
#include <QtTest>

#include "app/workbench/options.h"
#include "app/workbench/watched_application.h"
#include "app/workbench/workbench.h"
#include "models/base/secret_buffer.h"
#include "tests/tour/thread_of_a_lead.h"
#include "ui/shell/main_window.h"

namespace {
constexpr int kManagersFirst = 70;  //!< number of the manager's first picture: behind the guide's
constexpr int kOfficesFirst = 95;   //!< and of head office's: behind the manager's
}

//! The tour: the real workbench, driven by its widgets. Started by packaging/run.sh --tour.
int main(int argc, char** argv) {
    using namespace lianlu;
    if (!startCrypto()) return 1;
    app::WatchedApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption profile(QStringLiteral("profile"), QString(), QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("lang"), QString(), QStringLiteral("code"));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QString(), QStringLiteral("folder"));
    parser.addOptions({profile, language, pictures});
    parser.process(application);

    auto options = app::readOptions({QStringLiteral("--profile"), parser.value(profile), QStringLiteral("--lang"), parser.value(language)});
    if (!options) return 2;
    app::Workbench::prepare(*options);
    tour::Driver driver(QDir(parser.value(pictures)), parser.value(language));
    int status = 0;
    try {
        tour::FarSide far;
        app::Workbench workbench(application, *options);
        // Changing between them is most of the work of a tour: the tests' tours take what they need.
        const auto schemes = qEnvironmentVariable("LIANLU_TOUR_SCHEMES", QStringLiteral("dark light")).split(QLatin1Char(' '));
        driver.setSchemes(schemes.contains(QStringLiteral("dark")), schemes.contains(QStringLiteral("light")));
        const bool team = qEnvironmentVariableIsSet("LIANLU_TOUR_TEAM");
        const bool brand = qEnvironmentVariableIsSet("LIANLU_TOUR_BRAND");
        if (team) driver.countFrom(kManagersFirst);
        if (brand) driver.countFrom(kOfficesFirst);
        driver.onScheme([&workbench](bool dark) { workbench.setScheme(dark ? ui::Scheme::dark : ui::Scheme::light); });
        workbench.start();
        workbench.window().resize(1440, 900);
        // Without a window manager nobody else gives the window the keyboard.
        workbench.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&workbench.window(), 3'000);
        application.onStall([&driver](const auto& stall) { driver.say(QStringLiteral("  the screen waited %1 ms (%2 of its own) for %3").arg(stall.ms).arg(stall.ownMs).arg(stall.what)); });
        try {
            tour::ThreadOfALead(workbench, driver, far).run(team ? tour::Way::team : brand ? tour::Way::brand : qEnvironmentVariableIsSet("LIANLU_TOUR_SHORT") ? tour::Way::straight : tour::Way::withALookAround);
            driver.say(QStringLiteral("passed"));
            driver.say(QStringLiteral("the screen waited for longer than %1 ms %2 times").arg(app::WatchedApplication::kLongestMs).arg(application.stalls().size()));
        } catch (const tour::Failed&) {
            driver.shotOfFailure();
            throw;
        }
        workbench.shutDown();
    } catch (const tour::Failed& failed) {
        std::fprintf(stderr, "tour %s: FAILED: %s\n", qPrintable(parser.value(language)), failed.what());
        status = 1;
    }
    return status;
}
