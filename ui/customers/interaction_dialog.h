// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "models/item/draft_keeper.h"
#include "ui/customers/form_dialog.h"

class QLineEdit;

namespace lianlu::ui {

class ChoiceChips;
class FormRow;
class MentionEdit;
class Services;
class WhenField;

//! \brief Logs what a guide did with a person, and the next step. What is typed is kept as a draft until it is saved.
class InteractionDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `lead` may be none. `kind` is chosen at the start.
    InteractionDialog(Services& services, domain::CustomerId customer, domain::LeadId lead, const QString& name,
                      domain::InteractionKind kind, QWidget* parent);

    //! \brief What the talk is about: its first words, unless a draft brings others back.
    void setTopic(const QString& topic);
    //! \brief For a guest of another store, whose own guide sees to what comes next.
    void withoutNextStep();

Q_SIGNALS:
    void saved();

private:
    void submit() override;
    void keepDraft();
    void takeDraft(const QJsonObject& draft);
    void showKind();
    void askColleagues();
    //! Who is named and cannot see the story, before it is saved.
    void showUnseen();

    Services& m_services;
    domain::CustomerId m_customer;
    domain::LeadId m_lead;
    ChoiceChips* m_kind;
    ChoiceChips* m_outcome;
    MentionEdit* m_note;
    InlineError* m_unseen;
    QLineEdit* m_nextStep;
    WhenField* m_when;
    QString m_topic;
    FormRow* m_outcomeRow;
    FormRow* m_nextRow;
    FormRow* m_dueRow;
    item::DraftKeeper m_draft;
};

}  // namespace lianlu::ui
