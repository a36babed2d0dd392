// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/actions/coupons.h"
#include "models/item/async_store.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QLineEdit;

namespace lianlu::ui {

class FormRow;
class Services;

//! \brief Redeems a coupon at the counter, typed or scanned (a scanner types its code and Enter): says what it is and whether it is good before
//! it is used. Works without a network; the server confirms it later.
class RedeemDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `typed`: what is in the field at first. `customer`: whose page it was opened from; a coupon of somebody else is then told so.
    RedeemDialog(Services& services, const QString& typed, QWidget* parent, domain::CustomerId customer = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void submit() override;
    void look();
    void showSheet(const Result<actions::CouponSheet>& sheet);

    Services& m_services;
    domain::CustomerId m_customer;
    QLineEdit* m_typed;
    QLineEdit* m_amount;
    FormRow* m_typedRow;
    FormRow* m_amountRow;
    QLabel* m_what;
    QLabel* m_state;
    QLabel* m_provisional;
    std::optional<actions::CouponSheet> m_sheet;
    item::Latest m_looking;
};

}  // namespace lianlu::ui
