// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/actions/change_many.h"
#include "models/domain/value.h"
#include "models/store/queries_tasks.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace lianlu::ui {

class RunningChange;
class Services;
class StaffPicker;
class WhenField;

//! \brief One value for all chosen tasks: says first how many change and how many have it already. One undo takes all of it back. Up to
//! actions::kMostTasksAtOnce it is done at once; with more it says how far it is, and can be stopped.
class ChangeTasksDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief At most actions::kMostChangedAtOnce lines.
    ChangeTasksDialog(Services& services, std::vector<store::TaskLine> lines, QWidget* parent);

    //! \brief As somebody would choose it: all of them are done.
    void chooseDone();
    //! \brief While it runs: stops it; what is changed by then stays, and can be undone.
    void reject() override;

private:
    enum class What : std::uint8_t { due, priority, whose, status };

    void submit() override;
    [[nodiscard]] What what() const;
    [[nodiscard]] domain::Fields changed() const;
    void showCount();
    void changeMany(const domain::Fields& changed);
    void ended(const Result<actions::ManyOutcome>& outcome);

    Services& m_services;
    std::vector<store::TaskLine> m_lines;
    QComboBox* m_what;
    QStackedWidget* m_values;
    WhenField* m_when;
    QComboBox* m_priority;
    StaffPicker* m_whose;
    QComboBox* m_status;
    bool m_whenTouched = false;
    QLabel* m_count;
    RunningChange* m_running;
};

//! \brief How many of the lines hold something else than these values.
[[nodiscard]] int changing(const std::vector<store::TaskLine>& lines, const domain::Fields& changed);

}  // namespace lianlu::ui
