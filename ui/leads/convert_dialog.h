// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/item/draft_keeper.h"
#include "ui/customers/form_dialog.h"

class QRadioButton;

namespace lianlu::ui {

class DraftNote;
class Services;

//! \brief The lead is won: its person becomes a customer, or a member at once.
class ConvertDialog : public FormDialog {
    Q_OBJECT
public:
    ConvertDialog(Services& services, domain::LeadId lead, domain::CustomerId customer, const QString& name,
                  QWidget* parent);

private:
    void submit() override;
    void keepDraft();

    Services& m_services;
    domain::LeadId m_lead;
    domain::CustomerId m_customer;
    QString m_name;
    QRadioButton* m_asCustomer;
    QRadioButton* m_asMember;
    DraftNote* m_note;
    item::DraftKeeper m_draft;
};

}  // namespace lianlu::ui
