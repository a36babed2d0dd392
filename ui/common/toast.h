// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QQueue>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTimer;

namespace lianlu::ui {

//! \brief Short messages over the lower edge of its parent, one after the other, each with at most one button (undo). Errors stay
//! until they are closed. Announced to screen readers.
class ToastHost : public QObject {
    Q_OBJECT
public:
    explicit ToastHost(QWidget* over);

    void show(const QString& text);
    //! \brief `undo` is called at most once, when the button is pressed before the toast goes (10 s; held while the mouse is on it).
    void showUndo(const QString& text, std::function<void()> undo);
    //! \brief The same with another button than undo; Ctrl+Z does not press it.
    void showAction(const QString& text, const QString& button, std::function<void()> action);
    void showError(const QString& text);
    //! \brief Takes the pending undo as Ctrl+Z does; false: there is none.
    bool undoNow();

private:
    struct Message {
        QString text;
        QString button;
        std::function<void()> action;
        bool stays = false;
        bool undoes = false;
    };
    void push(Message message);
    void next();
    void place();
    void act();
    bool eventFilter(QObject* watched, QEvent* event) override;

    QWidget* m_over;
    QFrame* m_frame;
    QLabel* m_text;
    QPushButton* m_button;
    QTimer* m_timer;
    QQueue<Message> m_waiting;
    Message m_shown;
};

}  // namespace lianlu::ui
