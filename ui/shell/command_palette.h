// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace lianlu::ui {

//! \brief Ctrl+K: every command that can be done now, found by typing part of its words, shown with its shortcut; and what was typed
//! can be searched for. Lies over its parent; Esc or a click elsewhere closes it and gives the focus back.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* over);

    //! \brief `actions` in the order of the list; disabled and invisible ones are left out.
    void open(const QList<QAction*>& actions);
    //! \brief A last entry "Search customers for …" while something is typed.
    void setSearch(std::function<void(const QString&)> search) { m_search = std::move(search); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run(QListWidgetItem* item);
    void close();

    QLineEdit* m_input;
    QListWidget* m_list;
    QList<QAction*> m_actions;
    std::function<void(const QString&)> m_search;
    QPointer<QWidget> m_before;
};

}  // namespace lianlu::ui
