// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include "models/actions/coupons.h"
#include "models/item/async_store.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class Badge;
class InlineError;
class QrCode;
class Services;

//! \brief One coupon, to be shown to the customer: what it gives, until when, its QR code for a till, whether it is genuine; redeemed or printed
//! from here. Follows what happens to it. Shown with open(); deletes itself when closed.
class CouponDialog : public QDialog {
    Q_OBJECT
public:
    CouponDialog(Services& services, domain::CouponId coupon, QWidget* parent);

private:
    void load();
    void fill();
    void fit();
    void redeem();
    void print();

    Services& m_services;
    domain::CouponId m_coupon;
    std::optional<actions::CouponSheet> m_sheet;
    QString m_shop;  //!< name of the own store; empty: not known
    item::Latest m_loading;
    QLabel* m_name;
    QLabel* m_person;
    Badge* m_status;
    QLabel* m_value;
    QLabel* m_until;
    QrCode* m_qr;
    QLabel* m_code;
    QLabel* m_state;
    QLabel* m_terms;
    InlineError* m_problem;
    QPushButton* m_copy;
    QPushButton* m_print;
    QPushButton* m_redeem;
};

}  // namespace lianlu::ui
