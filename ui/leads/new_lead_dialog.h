// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/item/draft_keeper.h"
#include "ui/customers/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lianlu::ui {

class DraftNote;
class FormRow;
class Services;

//! \brief A person with intent, met just now: name, a way to reach them, what they want, and whether they agreed to be
//! written to.
class NewLeadDialog : public FormDialog {
    Q_OBJECT
public:
    NewLeadDialog(Services& services, QWidget* parent);
    //! \brief What was typed elsewhere while somebody looked for the person: a number, an address or a name.
    void begin(const QString& typed);

Q_SIGNALS:
    void created(lianlu::domain::LeadId lead);

private:
    void submit() override;
    void showFault(const Error& error);
    [[nodiscard]] QJsonObject typed() const;
    void put(const QJsonObject& draft);
    void keepDraft();

    Services& m_services;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    QLineEdit* m_email;
    QComboBox* m_source;
    QLineEdit* m_intent;
    QCheckBox* m_consent;
    FormRow* m_nameRow;
    FormRow* m_phoneRow;
    FormRow* m_emailRow;
    DraftNote* m_note;
    item::DraftKeeper m_draft;
};

}  // namespace lianlu::ui
