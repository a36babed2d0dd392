// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/assign.h"
#include "models/item/async_store.h"
#include "ui/customers/form_dialog.h"

class QLabel;

namespace lianlu::ui {

class Services;
class StaffPicker;

//! \brief Customers or leads out of the pool to one of the staff: says first how many change, how many stay and why. One undo takes all of it back.
class AssignDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief At most actions::kMostAssignedAtOnce rows. `chosen.to`, named `name`: who is chosen at first; nobody: it is asked.
    AssignDialog(Services& services, actions::Assign chosen, const QString& name, QWidget* parent);

private:
    void submit() override;
    void count();
    void showPlan(const actions::AssignPlan& plan);

    Services& m_services;
    actions::Assign m_chosen;
    StaffPicker* m_to;
    QLabel* m_count;
    item::Latest m_counting;
    int m_changes = 0;
};

}  // namespace lianlu::ui
