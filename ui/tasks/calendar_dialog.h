// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_calendar.h"
#include "ui/customers/form_dialog.h"

namespace lianlu::ui {

class Services;

//! \brief What a calendar's file would become: tasks by their time, and how many of its entries stay out and why. Adds them as one, with one undo.
class CalendarDialog : public FormDialog {
    Q_OBJECT
public:
    CalendarDialog(Services& services, actions::CalendarPreview preview, QWidget* parent);

private:
    void submit() override;

    Services& m_services;
    actions::CalendarPreview m_preview;
};

}  // namespace lianlu::ui
