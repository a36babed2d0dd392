// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/task_list_model.h"
#include "ui/common/card.h"

class QPushButton;

namespace lianlu::ui {

//! \brief One thing to do: what, for whom, why, by when; the one button for it, and "done". A task without an id is the next step of a lead.
class TaskCard : public Card {
    Q_OBJECT
public:
    TaskCard(const store::TaskLine& line, item::TaskListModel::Section section, const QString& due,
             QWidget* parent = nullptr);

    [[nodiscard]] const domain::Task& task() const noexcept { return m_line.task; }
    [[nodiscard]] QPushButton* doneButton() const noexcept { return m_done; }

Q_SIGNALS:
    void callRequested();
    void offerRequested();
    void openRequested();
    void doneRequested();

private:
    void addMainButton(class QHBoxLayout* row);

    store::TaskLine m_line;
    QPushButton* m_done;
};

}  // namespace lianlu::ui
