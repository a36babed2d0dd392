// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/form_dialog.h"
#include "ui/settings/account_host.h"

class QComboBox;
class QLineEdit;

namespace lianlu::ui {

class FormRow;

//! \brief Whom to invite, as what and where. Opened with open().
class InviteDialog : public FormDialog {
    Q_OBJECT
public:
    InviteDialog(AccountHost& host, const InvitationState& choices, QWidget* parent = nullptr);

private:
    void submit() override;

    AccountHost& m_host;
    QLineEdit* m_email;
    FormRow* m_emailRow;
    QLineEdit* m_name;
    QComboBox* m_role;
    QComboBox* m_store;
};

}  // namespace lianlu::ui
