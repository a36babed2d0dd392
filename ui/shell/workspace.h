// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QWidget>

#include "ui/common/shortcut_context.h"

namespace lianlu::ui {

//! \brief One place of the rail. Constructed with the window, filled at the first activate(): nothing is read before it is shown.
class Workspace : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! \brief Stable and lower-case: "today", "customers". The rail's button is named "rail" + Id.
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    //! \brief Name of an icon in resources/icons.
    [[nodiscard]] virtual QString iconName() const = 0;
    //! \brief It came to the front: load what is not loaded, give the focus to the first useful control.
    virtual void activate() = 0;
    //! \brief From the command palette: "search customers for …". Does nothing where there is nothing to search.
    virtual void search(const QString& text) { Q_UNUSED(text) }
    //! \brief Its commands for the palette, with their shortcuts; active only while the workspace is in front.
    [[nodiscard]] virtual QList<QAction*> commands() { return {}; }

Q_SIGNALS:
    //! \brief A figure beside the word in the rail (tasks due); 0: none.
    void countChanged(int count);
    //! \brief Said at the right of the status bar, such as "200 customers in your book".
    void contextChanged(const QString& text);

protected:
    //! \brief One more action of its own, that works while the workspace is in front.
    QAction* makeCommand(const QString& text, const QString& name, const QKeySequence& keys, std::function<void()> run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(commandContext(keys));
        connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
        addAction(action);
        return action;
    }
};

}  // namespace lianlu::ui
