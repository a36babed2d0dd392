// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QQueue>
#include <QWidget>

#include "ui/common/undo_history.h"

class QFrame;
class QLabel;
class QPushButton;
class QTimer;

namespace lianlu::ui {

//! \brief Short messages over the lower edge of its parent, one after the other, each with at most one button (undo). Errors stay
//! until they are closed. Where a dialog stands there they keep clear of it: below, else above. Announced to screen readers.
class ToastHost : public QObject {
    Q_OBJECT
public:
    explicit ToastHost(QWidget* over);

    void show(const QString& text);
    //! \brief `undo` is called at most once: by the button while the toast stands (10 s; held while the mouse is on it), or by undoNow() as long
    //! as the history remembers it.
    void showUndo(const QString& text, std::function<void()> undo);
    //! \brief The same with another button than undo; Ctrl+Z does not press it.
    void showAction(const QString& text, const QString& button, std::function<void()> action);
    void showError(const QString& text);
    //! \brief Takes back what was done last, as Ctrl+Z does, also after its toast has gone; false: nothing is left, and that is said.
    bool undoNow();
    [[nodiscard]] UndoHistory& history() noexcept { return *m_history; }

private:
    struct Message {
        QString text;
        QString button;
        std::function<void()> action;
        bool stays = false;
        UndoHistory::Moment undoes = 0;  //!< the entry of the history whose button this is; 0: of none
    };
    void push(Message message);
    void next();
    void place();
    [[nodiscard]] int topBesideDialogs(int usual) const;
    void act();
    void drop(UndoHistory::Moment moment);
    bool eventFilter(QObject* watched, QEvent* event) override;

    QWidget* m_over;
    QFrame* m_frame;
    QLabel* m_text;
    QPushButton* m_button;
    QTimer* m_timer;
    QTimer* m_soon;  //!< places it anew
    UndoHistory* m_history;
    QQueue<Message> m_waiting;
    Message m_shown;
};

}  // namespace lianlu::ui
