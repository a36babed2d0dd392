// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_state.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QPointer>

namespace lianlu::ui {

namespace {

constexpr const char* kWhyNot = "whyNot";
constexpr const char* kNeedsRow = "needsRow";
constexpr const char* kCommand = "command";

struct CommandState {
    Q_DECLARE_TR_FUNCTIONS(CommandState)
};

}  // namespace

void setWhyNot(QAction* action, const QString& why) { action->setProperty(kWhyNot, why); }

void setNeedsRow(QAction* action, QAbstractItemView* list) { action->setProperty(kNeedsRow, QVariant::fromValue(QPointer<QObject>(list))); }

void setCommandOf(QAbstractButton* button, const QString& actionName) { button->setProperty(kCommand, actionName); }

QString commandOf(const QAbstractButton* button) { return button->property(kCommand).toString(); }

QString whyNot(const QAction* action) {
    const auto why = action->property(kWhyNot).toString();
    const auto needs = action->property(kNeedsRow);
    if (!why.isEmpty() || !needs.isValid()) return why;
    const auto* list = qobject_cast<const QAbstractItemView*>(needs.value<QPointer<QObject>>().data());
    return list && list->currentIndex().isValid() ? QString() : CommandState::tr("Choose a row in the list first");
}

}  // namespace lianlu::ui
