// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/domain/entities/membership.h"

class QLabel;
class QProgressBar;

namespace lianlu::ui {

//! \brief Points, and how far it is to the next tier: figure, bar and words.
class GapBar : public QWidget {
    Q_OBJECT
public:
    explicit GapBar(QWidget* parent = nullptr);
    //! \brief `pending`: points of edits the server has not seen, shown as "+120 pending" and not counted.
    void setState(const domain::MemberState& state, std::int64_t pending);

private:
    QLabel* m_points;
    QLabel* m_gap;
    QProgressBar* m_bar;
};

}  // namespace lianlu::ui
