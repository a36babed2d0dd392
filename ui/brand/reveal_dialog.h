// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/brand_directory.h"
#include "ui/customers/form_dialog.h"

class QComboBox;

namespace lianlu::ui {

class Services;

//! \brief Asks head office for a reason, and the server for one masked value of one customer. Nothing is shown that does not stand in the audit.
class RevealDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `name`: whose, masked.
    RevealDialog(item::BrandDirectory& directory, domain::CustomerId customer, const QString& name, item::Revealable what, QWidget* parent);

Q_SIGNALS:
    void revealed(const QString& value);  //!< empty: there is none

private:
    void submit() override;

    item::BrandDirectory& m_directory;
    domain::CustomerId m_customer;
    item::Revealable m_what;
    QComboBox* m_reason;
};

}  // namespace lianlu::ui
