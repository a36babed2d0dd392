// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/button_commands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QTabBar>
#include <QToolButton>

#include "ui/shell/command_state.h"

namespace lianlu::ui {

namespace {

QString plain(QString words) {
    words.remove(QLatin1Char('&'));
    return words.trimmed();
}

//! "Consents…" and "Consents" are one command.
QString keyOf(const QString& words) {
    auto key = plain(words).toCaseFolded();
    while (key.endsWith(QChar(0x2026)) || key.endsWith(QLatin1Char('.'))) key.chop(1);
    return key;
}

QString wordsOf(const QAbstractButton* button) {
    if (!button->accessibleName().isEmpty()) return plain(button->accessibleName());
    return plain(button->text());
}

bool isPartOfAControl(const QAbstractButton* button, const QWidget& place) {
    if (button->objectName().startsWith(QLatin1String("qt_"))) return true;
    for (const QWidget* up = button->parentWidget(); up && up != &place; up = up->parentWidget())
        if (qobject_cast<const QLineEdit*>(up) || qobject_cast<const QAbstractSpinBox*>(up) || qobject_cast<const QCalendarWidget*>(up) || qobject_cast<const QTabBar*>(up) ||
            qobject_cast<const QAbstractItemView*>(up))
            return true;
    return false;
}

}  // namespace

QList<QAction*> buttonCommands(const QWidget& place, const QList<QAction*>& known, QObject* owner) {
    QSet<QString> have, names;
    for (const QAction* action : known) {
        have.insert(keyOf(action->text()));
        if (!action->objectName().isEmpty()) names.insert(action->objectName());
    }
    QList<QAbstractButton*> buttons;
    QHash<QString, int> often;
    QList<QAction*> commands;
    for (auto* button : place.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->isCheckable() || wordsOf(button).isEmpty() || isPartOfAControl(button, place) || names.contains(commandOf(button))) continue;
        buttons << button;
        ++often[keyOf(wordsOf(button))];
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (!tool || !tool->menu()) continue;
        for (auto* action : tool->menu()->actions())
            if (!action->isSeparator() && action->isVisible() && !have.contains(keyOf(action->text()))) {
                have.insert(keyOf(action->text()));
                commands << action;
            }
    }
    for (auto* button : buttons) {
        const auto words = wordsOf(button);
        if (often.value(keyOf(words)) > 1 || have.contains(keyOf(words))) continue;
        auto* action = new QAction(button->icon(), words, owner);
        action->setEnabled(button->isEnabled());
        if (!button->isEnabled()) setWhyNot(action, plain(button->toolTip()));
        QObject::connect(action, &QAction::triggered, button, [button] {
            auto* tool = qobject_cast<QToolButton*>(button);
            if (tool && tool->menu()) tool->showMenu();
            else button->click();
        });
        commands << action;
    }
    return commands;
}

}  // namespace lianlu::ui
