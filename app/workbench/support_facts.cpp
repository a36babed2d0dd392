// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/support_facts.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QMetaEnum>
#include <QScreen>
#include <QSettings>
#include <QSysInfo>
#include <QTimeZone>

#include "app/workbench/log_file.h"
#include "models/support/fact_sheet.h"
#include "sync/client/versions.h"
#include "sync/protocol/messages.h"

namespace lianlu::app {

namespace {

using Facts = actions::SupportSources::Facts;

std::string plain(const QString& text) { return text.toStdString(); }

Facts programFacts() {
    Facts facts{{"program", plain(versionText())},
                {"protocol", std::to_string(protocol::kProtoVersion)},
                {"system", plain(QSysInfo::prettyProductName())},
                {"kernel", plain(QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion())},
                {"processor", plain(QSysInfo::currentCpuArchitecture())},
                {"Qt", qVersion()},
                {"window system", plain(QGuiApplication::platformName())},
                {"network", sync::transportVersion()},
                {"locale", plain(QLocale::system().name())},
                {"language", plain(QLocale().name())},
                {"time zone", plain(QString::fromLatin1(QTimeZone::systemTimeZoneId()))}};
    // Sizes alone: a screen's name holds its serial number.
    int number = 0;
    for (const auto* screen : QGuiApplication::screens()) {
        const auto size = screen->size();
        facts.emplace_back("screen " + std::to_string(++number),
                           plain(QStringLiteral("%1 x %2, scale %3, %4 dpi").arg(size.width()).arg(size.height()).arg(screen->devicePixelRatio()).arg(qRound(screen->logicalDotsPerInch()))));
    }
    return facts;
}

//! By name, and only values that are one of a few or a number: whatever else somebody or something wrote there stays there.
Facts settingFacts(const QSettings& settings) {
    Facts facts;
    const auto add = [&](const char* key, const QStringList& choices) {
        const auto value = settings.value(QLatin1String(key)).toString();
        facts.emplace_back(key, value.isEmpty() ? "(as it comes)" : choices.contains(value) ? plain(value) : "(another)");
    };
    add("ui/language", {QStringLiteral("system"), QStringLiteral("zh_CN"), QStringLiteral("zh_TW"), QStringLiteral("en")});
    add("ui/scheme", {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
    bool isNumber = false;
    const int minutes = settings.value(QStringLiteral("safety/lockMinutes")).toInt(&isNumber);
    facts.emplace_back("safety/lockMinutes", isNumber ? std::to_string(minutes) : "(as it comes)");
    add("reminders/tasks", {QStringLiteral("true"), QStringLiteral("false")});
    add("window/workspace", {QStringLiteral("today"), QStringLiteral("customers"), QStringLiteral("leads"), QStringLiteral("tasks"), QStringLiteral("offers"), QStringLiteral("team"), QStringLiteral("quality"), QStringLiteral("duplicates"),
                             QStringLiteral("sync"), QStringLiteral("settings")});
    return facts;
}

std::string folderText(const QString& folder) { return plain(QDir::toNativeSeparators(folder)); }

}  // namespace

actions::SupportSources supportSources(const Options& options, const QSettings& settings, Time now) {
    actions::SupportSources sources;
    sources.program = programFacts();
    sources.settings = settingFacts(settings);
    sources.logs = logFilesIn(logFolder(options));
    sources.homes = {folderText(QDir::homePath()), plain(QDir::homePath())};
    for (const char* name : {"USER", "USERNAME", "LOGNAME"})
        if (const auto user = qEnvironmentVariable(name); !user.isEmpty()) sources.users.push_back(plain(user));
    sources.now = now;
    return sources;
}

Facts syncFacts(const item::SyncState::Snapshot& state, Time now) {
    Facts facts{{"state", QMetaEnum::fromType<item::SyncState::State>().valueToKey(static_cast<int>(state.state))},
                {"edits that wait", std::to_string(state.pending)},
                {"edits refused", std::to_string(state.failed)},
                {"edits in conflict", std::to_string(state.conflicted)}};
    if (state.lastSyncAt) facts.emplace_back("last good round", support::ageOf(*state.lastSyncAt, now) + " ago");
    if (state.nextTryAt) facts.emplace_back("next try in", std::to_string(std::chrono::duration_cast<std::chrono::seconds>(*state.nextTryAt - now).count()) + " s");
    if (state.error) facts.emplace_back("last error", std::string(codeName(state.error->code)) + (state.error->retryAfterSeconds > 0 ? ", wait " + std::to_string(state.error->retryAfterSeconds) + " s" : ""));
    return facts;
}

}  // namespace lianlu::app
