// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities/person.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianlu::ui {

class FormRow;
class Services;

//! \brief The fields of a person that a guide may change.
class EditCustomerDialog : public FormDialog {
    Q_OBJECT
public:
    EditCustomerDialog(Services& services, domain::Customer customer, QWidget* parent);

private:
    void submit() override;

    Services& m_services;
    domain::Customer m_before;
    QLineEdit* m_name;
    QComboBox* m_gender;
    QLineEdit* m_birthday;
    QLineEdit* m_city;
    QPlainTextEdit* m_remark;
    FormRow* m_nameRow;
    FormRow* m_birthdayRow;
};

}  // namespace lianlu::ui
