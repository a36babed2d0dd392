// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/guest.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace lianlu::ui {

class Services;

//! \brief Asks the server for a customer of another store by exact number, shows the masked card and what has happened, and logs an
//! interaction with the guest. Asks when it opens; by member code again where several share the number.
class GuestDialog : public FormDialog {
    Q_OBJECT
public:
    GuestDialog(Services& services, const QString& number, QWidget* parent);

private:
    void submit() override;
    void ask();
    void present(const item::GuestAnswer& answer);
    void show(const item::Guest& guest);

    Services& m_services;
    QString m_number;
    item::GuestAnswer m_answer;
    QLabel* m_name;
    QLabel* m_lines;
    QLineEdit* m_code;  //!< where a number is several people's
    QListWidget* m_timeline;
};

}  // namespace lianlu::ui
