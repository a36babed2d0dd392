// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QApplication>

#include "app/workbench/gallery_show.h"
#include "app/workbench/instance_door.h"
#include "app/workbench/log_file.h"
#include "app/workbench/options.h"
#include "app/workbench/watched_application.h"
#include "app/workbench/workbench.h"
#include "models/base/process_guard.h"
#include "models/base/secret_buffer.h"

int main(int argc, char** argv) {
    using namespace lianlu;
    forbidMemoryDumps();
    const auto link = app::takeLink(argc, argv);
    if (!startCrypto()) {
        std::fputs("lianlu: the system gives no random numbers; nothing can be encrypted\n", stderr);
        return 1;
    }
#ifdef NDEBUG
    QApplication application(argc, argv);
#else
    app::WatchedApplication application(argc, argv);
    application.onStall([](const auto& stall) { qWarning("the screen waited %d ms (%d of its own) for %s", stall.ms, stall.ownMs, qPrintable(stall.what)); });
#endif
    auto options = app::readOptions(application.arguments().mid(1));
    if (!options) {
        if (options.error().code == Code::cancelled) {
            std::fputs(qPrintable(app::helpText()), stdout);
            return 0;
        }
        std::fprintf(stderr, "lianlu: %s\n%s", options.error().subject.c_str(), qPrintable(app::helpText()));
        return 2;
    }
    if (options->showVersion) {
        std::printf("%s\n", qPrintable(app::versionText()));
        return 0;
    }
    if (options->gallery) return app::showGallery(application, *options);
    app::Workbench::prepare(*options);
    options->link = QString::fromStdString(link);
    app::InstanceDoor door(options->profile);
    // No second window works on the same stores beside the first.
    if (door.handOver(options->link)) return 0;
    door.open();
    const app::LogFile log(app::logFolder(*options));
    app::Workbench workbench(application, *options);
    QObject::connect(&door, &app::InstanceDoor::called, &workbench, &app::Workbench::openLink);
    workbench.start();
    return QApplication::exec();
}
