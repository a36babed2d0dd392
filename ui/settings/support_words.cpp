// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/support_words.h"

#include <QStringList>

namespace lianlu::ui {

QString SupportWords::group(const QString& name) {
    if (name == QLatin1String("about")) return tr("Program and computer");
    if (name == QLatin1String("settings")) return tr("Settings");
    if (name == QLatin1String("store")) return tr("Store: sizes and counts");
    if (name == QLatin1String("queue")) return tr("Queue: counts");
    if (name == QLatin1String("sync")) return tr("Sync");
    if (name == QLatin1String("keys")) return tr("Ways to open the key");
    if (name == QLatin1String("server")) return tr("Name of the server");
    return tr("Log");
}

QString SupportWords::file(const support::BundleFile& file) {
    const auto name = QString::fromStdString(file.name);
    const QString what = name == QLatin1String("taken-out.txt") ? tr("What was taken out") : group(QString::fromStdString(file.group));
    return tr("%1 (%2)").arg(what, name);
}

QString SupportWords::kind(support::Taken kind, int count) {
    switch (kind) {
        case support::Taken::number: return tr("%n number(s)", nullptr, count);
        case support::Taken::email: return tr("%n e-mail address(es)", nullptr, count);
        case support::Taken::network: return tr("%n network address(es)", nullptr, count);
        case support::Taken::host: return tr("%n server name(s)", nullptr, count);
        case support::Taken::link: return tr("%n part(s) of links", nullptr, count);
        case support::Taken::folder: return tr("%n name(s) of folders and logins", nullptr, count);
        case support::Taken::token: return tr("%n key(s) or token(s)", nullptr, count);
        case support::Taken::id: return tr("%n id(s), replaced by short numbers", nullptr, count);
        case support::Taken::person: return tr("%n name(s) out of your store", nullptr, count);
        case support::Taken::word: return tr("%n word(s) that the program does not know", nullptr, count);
    }
    return {};
}

QString SupportWords::taken(const support::TakenCounts& taken) {
    QStringList all;
    for (std::size_t i = 0; i < support::kTakenKinds; ++i)
        if (taken.of[i] > 0) all << kind(static_cast<support::Taken>(i), taken.of[i]);
    return all.isEmpty() ? tr("Nothing had to be taken out.") : tr("Taken out: %1.").arg(all.join(tr(", ")));
}

}  // namespace lianlu::ui
