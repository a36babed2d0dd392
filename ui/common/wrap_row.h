// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace lianlu::ui {

//! \brief Chips and other small controls beside each other, in as many lines as they need. It is as high as its lines at the width it has. Thread: the screen's.
class WrapRow : public QWidget {
    Q_OBJECT
public:
    explicit WrapRow(QWidget* parent = nullptr);
    void addWidget(QWidget* widget);
    //! \brief What is added from here on stands at the right end of its line.
    void addStretch() { m_left = m_widgets.size(); }
    //! \brief Between two, and between two lines; px.
    void setSpacing(int spacing);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QList<QWidget*> m_widgets;
    qsizetype m_left = -1;  //!< that many stand at the left; -1: all
    int m_spacing;
    int m_high = 0;
};

}  // namespace lianlu::ui
