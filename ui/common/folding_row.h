// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace lianlu::ui {

//! \brief Words at the left, badge and buttons at the right; where the words would have no room left, the buttons go below them. Thread: the screen's.
class FoldingRow : public QWidget {
    Q_OBJECT
public:
    explicit FoldingRow(QWidget* parent = nullptr);
    [[nodiscard]] QHBoxLayout* words() const noexcept { return m_words; }
    [[nodiscard]] QHBoxLayout* buttons() const noexcept { return m_buttons; }
    [[nodiscard]] bool isFolded() const;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();

    QBoxLayout* m_both;
    QHBoxLayout* m_words;
    QHBoxLayout* m_buttons;
};

}  // namespace lianlu::ui
