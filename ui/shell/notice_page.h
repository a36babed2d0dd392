// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/gate_frame.h"

class QLabel;

namespace lianlu::ui {

class PrimaryButton;

//! \brief Says one thing instead of the desk, with at most one way on.
class NoticePage : public GateFrame {
    Q_OBJECT
public:
    NoticePage(const QString& title, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    //! \brief Empty: no way on yet.
    void setWayOn(const QString& words);

Q_SIGNALS:
    void wayOn();

private:
    QLabel* m_text;
    PrimaryButton* m_button;
};

}  // namespace lianlu::ui
