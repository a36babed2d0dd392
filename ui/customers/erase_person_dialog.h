// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities/person.h"
#include "ui/customers/form_dialog.h"

class QComboBox;

namespace lianlu::ui {

class Services;

//! \brief Asks head office to erase a person. Offers the export first, for afterwards there is nothing to give.
class ErasePersonDialog : public FormDialog {
    Q_OBJECT
public:
    ErasePersonDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent);

Q_SIGNALS:
    void exportWanted();

private:
    void submit() override;

    Services& m_services;
    domain::CustomerId m_customer;
    QComboBox* m_reason;
};

}  // namespace lianlu::ui
