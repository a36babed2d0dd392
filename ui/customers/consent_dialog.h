// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/domain/rules/consent.h"
#include "models/item/async_store.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QVBoxLayout;

namespace lianlu::ui {

class ChoiceChips;
class ConsentMatrix;
class FormRow;
class Services;

//! \brief A person's ledger of consents: the matrix, the history of the cell that is looked at, and a new entry for it.
class ConsentDialog : public FormDialog {
    Q_OBJECT
public:
    ConsentDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent);

    //! \brief Looks at one channel and purpose.
    void choose(domain::Channel channel, domain::Purpose purpose);

private:
    struct Held {
        std::vector<domain::Consent> ledger;
        std::vector<domain::ConsentWording> wordings;
    };
    void submit() override;
    [[nodiscard]] QWidget* buildEntry();
    void load();
    void showHistory();
    void fillForm();
    void showWording();

    Services& m_services;
    domain::CustomerId m_customer;
    domain::Channel m_channel = domain::Channel::email;
    domain::Purpose m_purpose = domain::Purpose::marketing;
    Held m_held;
    bool m_loaded = false;
    item::Latest m_loading;
    ConsentMatrix* m_matrix;
    QLabel* m_about;
    QVBoxLayout* m_history;
    ChoiceChips* m_what;
    QComboBox* m_act;
    QComboBox* m_wording;
    QLabel* m_text;
    QDateEdit* m_day;
    FormRow* m_wordingRow = nullptr;
    FormRow* m_dayRow = nullptr;
};

}  // namespace lianlu::ui
