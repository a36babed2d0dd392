// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "models/insight/quality.h"

class QLabel;

namespace lianlu::ui {

class FigureBar;

//! \brief The four cards of the board: what share is in good order, and each figure that speaks against it.
class QualityCards : public QWidget {
    Q_OBJECT
public:
    explicit QualityCards(QWidget* parent = nullptr);
    void fill(const insight::QualitySlice& slice);
    void choose(insight::QualityIssue issue);
    [[nodiscard]] FigureBar* bar(insight::QualityIssue issue) const { return m_bars[static_cast<std::size_t>(issue)]; }

Q_SIGNALS:
    void chosen(lianlu::insight::QualityIssue issue);

private:
    [[nodiscard]] QWidget* card(insight::QualityGroup group);

    std::array<FigureBar*, insight::kQualityIssues> m_bars{};
    std::array<QLabel*, insight::kQualityGroups> m_percents{};
};

}  // namespace lianlu::ui
