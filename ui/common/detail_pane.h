// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFrame>
#include <QList>

#include "models/base/result.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace lianlu::ui {

class EmptyState;

//! \brief The right-hand pane of master and detail: a bar with previous, next and close, then a body that scrolls as a whole: lists within it are
//! TallLists.
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
    //! \brief Somebody else is shown: from the beginning.
    void scrollToTop();
    //! \brief What went wrong and what to do, in place of the body. Where the pane stands alone it stays until somebody has read it.
    void showError(const Error& error);
    //! \brief Somebody closed it: in a splitter its room is the list's, until a body or an error is shown again. No row is chosen of itself meanwhile.
    [[nodiscard]] bool isFolded() const noexcept { return m_folded; }
    void setStepping(bool previous, bool next);
    //! \brief It stands in the place of its list, not beside it: an arrow leads back, and there is nothing to close.
    void setAlone(bool alone);
    //! \brief Nothing is chosen; an error is something.
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
    void fold();
    void unfold();
    void showWords();

    QToolButton* m_back;
    QLabel* m_title;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QStackedLayout* m_stack;
    QScrollArea* m_scroll;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footer;
    EmptyState* m_empty;
    struct Words {
        QString icon, what, why;
    };
    Words m_nobody;                //!< nothing is chosen
    std::optional<Words> m_failed;
    bool m_alone = false;
    bool m_folded = false;
    QList<int> m_shares;  //!< of the splitter, before
    bool m_awaited = false;  //!< to the front once there is something to show
};

}  // namespace lianlu::ui
