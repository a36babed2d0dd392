// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace lianlu::ui {

//! \brief A page that fills its place, and scrolls where the place is smaller than the least that the page needs: nothing is ever squashed.
//! QScrollArea's own resizing takes the height that a page would like for the least one, wherever words wrap in it. Thread: the screen's.
class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    //! Without a page it waits for one: who makes it as a child of viewport() has it styled but once, and then has it held.
    explicit PageScroll(QWidget* page, QWidget* parent = nullptr);
    ~PageScroll() override;
    //! \brief The area around `page`; null: it stands in none.
    [[nodiscard]] static PageScroll* of(const QWidget* page);
    //! \brief Another page in place of the one that is held, which goes; takeWidget() spares it.
    void hold(QWidget* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    void reveal(QWidget* focus);
};

}  // namespace lianlu::ui
