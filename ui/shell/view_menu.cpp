// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_menu.h"

#include <utility>

#include <QActionGroup>
#include <QKeySequence>

#include "ui/common/icons.h"
#include "ui/common/saved_view.h"

namespace lianlu::ui {

ViewMenu::ViewMenu(QWidget* parent) : QMenu(parent), m_views(new QActionGroup(this)) {
    setObjectName(QStringLiteral("viewMenu"));
    setAccessibleName(tr("Views"));
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
}

QString ViewMenu::plain(const QString& name) { return QString(name).replace(QLatin1Char('&'), QLatin1String("&&")); }

QString ViewMenu::keyOf(qsizetype number) { return number <= kKeys ? QStringLiteral("Alt+%1").arg(number) : QString(); }

void ViewMenu::addHeading(const QString& words) {
    addSeparator();
    QAction* heading = addAction(words);
    heading->setObjectName(QStringLiteral("viewHeading"));
    heading->setEnabled(false);
}

QAction* ViewMenu::addView(const SavedView& view, bool chosen, const QString& note, std::function<void()> choose) {
    const auto number = m_views->actions().size() + 1;
    const auto keys = keyOf(number);
    const auto words = note.isEmpty() ? view.name : tr("%1 – %2", "name and note").arg(view.name, note);
    QAction* action = addAction(plain(words) + (keys.isEmpty() ? QString() : QLatin1Char('\t') + QKeySequence(keys).toString(QKeySequence::NativeText)));
    action->setObjectName(QStringLiteral("viewChoose_%1").arg(number));
    action->setCheckable(true);
    action->setChecked(chosen);
    m_views->addAction(action);
    connect(action, &QAction::triggered, this, [choose = std::move(choose)] { choose(); });
    return action;
}

QAction* ViewMenu::addAct(const QString& words, const QString& name, const QString& iconName, std::function<void()> run) {
    QAction* action = addAction(ui::icon(iconName), words);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void ViewMenu::popupBelow(const QWidget& button) {
    popup(button.mapToGlobal(QPoint(0, button.height())));
    if (auto* chosen = m_views->checkedAction()) setActiveAction(chosen);
}

}  // namespace lianlu::ui
