// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace lianlu::ui {

class EmptyState;

//! \brief The right-hand pane of master and detail: a bar with previous, next and close, then a scrolling body.
class DetailPane : public QFrame {
    Q_OBJECT
public:
    explicit DetailPane(QWidget* parent = nullptr);

    //! \brief Where the content goes; scrolls vertically.
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }
    //! \brief Fixed below the scrolling part: the buttons of the pane.
    [[nodiscard]] QHBoxLayout* footer() const noexcept { return m_footer; }
    void setTitle(const QString& title);
    //! \brief Shows "nothing chosen" in place of the body.
    void setPlaceholder(const QString& iconName, const QString& what, const QString& why);
    void showPlaceholder();
    void showBody();
    void setStepping(bool previous, bool next);
    //! \brief It stands in the place of its list, not beside it: an arrow leads back, and there is nothing to close.
    void setAlone(bool alone);
    //! \brief The placeholder is shown.
    [[nodiscard]] bool isEmpty() const;
    void focusBack();
    //! \brief Somebody asked for what it shows, from elsewhere: it is to be seen even where it has no room beside the list.
    void comeToFront();

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void closeRequested();
    void backRequested();
    void frontRequested();
    void emptied();  //!< nothing is chosen any more

private:
    QToolButton* m_back;
    QLabel* m_title;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QStackedLayout* m_stack;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footer;
    EmptyState* m_empty;
    bool m_awaited = false;  //!< to the front once there is something to show
};

}  // namespace lianlu::ui
