// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/due.h"
#include "models/item/format.h"
#include "ui/common/card.h"

class QHBoxLayout;
class QPushButton;

namespace lianlu::ui {

//! \brief One thing that the rules found: what to do, for whom, why; the one button for it, and "not now".
class DueCard : public Card {
    Q_OBJECT
public:
    DueCard(const actions::DueRow& row, const item::Format& format, QWidget* parent = nullptr);

    [[nodiscard]] const actions::DueRow& row() const noexcept { return m_row; }
    [[nodiscard]] QPushButton* notNowButton() const noexcept { return m_notNow; }

Q_SIGNALS:
    void goRequested();
    void openRequested();
    void notNowRequested();

private:
    void addMainButton(QHBoxLayout* row, const QString& title);

    actions::DueRow m_row;
    QPushButton* m_notNow;
};

//! \brief The title of a section of Today.
[[nodiscard]] QString dueTitle(actions::DueKind kind);
//! \brief Nothing else is to be done than to look at it: an order to be fetched, or a lead of nobody's to be claimed.
[[nodiscard]] bool isOnlyOpened(const actions::DueRow& row);

}  // namespace lianlu::ui
