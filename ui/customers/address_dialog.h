// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "ui/customers/form_dialog.h"

class QLineEdit;

namespace lianlu::ui {

class FormRow;
class Services;

//! \brief Enters or mends a person's phone number or e-mail address. What is there is not shown: it is asked anew.
class AddressDialog : public FormDialog {
    Q_OBJECT
public:
    AddressDialog(Services& services, domain::CustomerId customer, const QString& name, domain::IdentityKind kind, QWidget* parent);

private:
    void submit() override;

    Services& m_services;
    domain::CustomerId m_customer;
    domain::IdentityKind m_kind;
    QLineEdit* m_value;
    FormRow* m_row;
};

}  // namespace lianlu::ui
