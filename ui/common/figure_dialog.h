// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace lianlu::ui {

//! \brief One figure of a drawing: what it is, what is counted, and the way to the rows behind it. Shown with open(); deletes itself when closed.
class FigureDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;       //!< of the drawing
        QString figure;      //!< of the piece
        QString among;       //!< of how many; may be empty
        QString definition;
        QString rows;        //!< of the button that leads to them; empty: there are none on this device
    };
    FigureDialog(const Words& words, QWidget* parent);

Q_SIGNALS:
    void rowsAsked();
};

}  // namespace lianlu::ui
