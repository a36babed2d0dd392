// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enums.h"
#include "models/domain/ids.h"
#include "models/item/draft_keeper.h"
#include "ui/customers/form_dialog.h"

class QLineEdit;

namespace lianlu::ui {

class ChoiceChips;
class DraftNote;
class FormRow;
class MaskedValue;
class MentionEdit;
class PhotoPicker;
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

protected:
    //! \brief Pictures that are dropped on the form, or pasted while words are typed, go along.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void submit() override;
    void save();
    [[nodiscard]] QJsonObject typed() const;
    void put(const QJsonObject& draft);
    void keepDraft();
    void takeDraft(const QJsonObject& draft);
    void showKind();
    void askColleagues();
    void askNumber();
    //! Who is named and cannot see the story, before it is saved.
    void showUnseen();

    Services& m_services;
    domain::CustomerId m_customer;
    domain::LeadId m_lead;
    MaskedValue* m_phone;
    ChoiceChips* m_kind;
    ChoiceChips* m_outcome;
    MentionEdit* m_note;
    InlineError* m_unseen;
    QLineEdit* m_nextStep;
    WhenField* m_when;
    QString m_topic;
    PhotoPicker* m_photos;
    FormRow* m_photoRow;
    bool m_hasNumber = false;
    bool m_waits = false;  //!< for photos that are not ready yet
    FormRow* m_outcomeRow;
    FormRow* m_nextRow;
    FormRow* m_dueRow;
    DraftNote* m_draftNote;
    item::DraftKeeper m_draft;
};

}  // namespace lianlu::ui
