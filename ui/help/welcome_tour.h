// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace lianlu::ui {

//! \brief Five steps over the desk, for who sees it for the first time: all but one place is dimmed, and a card says what that place is for.
//! Esc or "Skip" ends it, arrow keys go on and back. Deletes itself when it ends.
class WelcomeTour : public QWidget {
    Q_OBJECT
public:
    struct Step {
        QString title;
        QString words;
        QPointer<QWidget> place;  //!< gone, or not shown: the card stands in the middle
    };
    WelcomeTour(QList<Step> steps, QWidget* over);

Q_SIGNALS:
    void ended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int step);
    void end();
    void settle();
    [[nodiscard]] QRect spot() const;

    QList<Step> m_steps;
    int m_at = 0;
    QFrame* m_card;
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

}  // namespace lianlu::ui
