// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lianlu::ui {

//! \brief The ground of the pages before the desk: the mark and name of the program, and a card in the middle of the window.
class GateFrame : public QWidget {
    Q_OBJECT
public:
    explicit GateFrame(QWidget* parent = nullptr);
    //! \brief The inside of the card.
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }
    //! \brief False: the card is hidden, only the mark shows: the first picture, before anything is known.
    void setReady(bool ready);

private:
    QWidget* m_card;
    QVBoxLayout* m_body;
};

}  // namespace lianlu::ui
