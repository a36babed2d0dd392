// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_topics.h"

#include <QFile>
#include <QLocale>
#include <QWidget>

#include "ui/common/resources.h"

namespace lianlu::ui {

namespace {

constexpr auto kTopicIds = {"start", "today", "customers", "leads", "tasks", "offers", "coupons", "team", "quality", "duplicates", "import", "sync", "settings", "privacy", "keyboard"};
const char* const kHelpProperty = "helpTopic";

QString read(const QString& language, const QString& id) {
    QFile file(QStringLiteral(":/lianlu/help/%1/%2.md").arg(language, id));
    if (!file.open(QIODevice::ReadOnly)) return {};
    // Markdown ends bold after a sign only before a space, which Chinese does not write: a hair's width is one.
    return QString::fromUtf8(file.readAll()).replace(QStringLiteral("…**"), QStringLiteral("…**\u200a")).replace(QStringLiteral("？**"), QStringLiteral("？**\u200a"));
}

}  // namespace

QList<HelpTopic> helpTopics(const QString& language) {
    initResources();
    QList<HelpTopic> topics;
    for (const char* id : kTopicIds) {
        const auto text = read(language, QString::fromLatin1(id));
        if (text.isEmpty()) continue;
        topics.append({QString::fromLatin1(id), text.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed(), text});
    }
    return topics;
}

QString helpLanguage() {
    const QLocale locale;
    if (locale.language() != QLocale::Chinese) return QStringLiteral("en");
    return locale.script() == QLocale::TraditionalHanScript || locale.territory() == QLocale::Taiwan ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN");
}

void setHelpTopic(QWidget* widget, const QString& id) { widget->setProperty(kHelpProperty, id); }

QString helpTopicOf(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (const auto id = widget->property(kHelpProperty).toString(); !id.isEmpty()) return id;
    return {};
}

}  // namespace lianlu::ui
