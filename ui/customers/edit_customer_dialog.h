// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities/person.h"
#include "models/item/draft_keeper.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianlu::ui {

class DraftNote;
class FormRow;
class Services;

//! \brief The fields of a person that a guide may change. What is typed and not saved is kept as a draft, field by field with what it was typed over.
class EditCustomerDialog : public FormDialog {
    Q_OBJECT
public:
    EditCustomerDialog(Services& services, domain::Customer customer, QWidget* parent);
    //! \brief Begins in this field ("city", "birthday", "remark"), as its name in the store is.
    void begin(const QString& field);

private:
    void submit() override;
    //! \brief The person with what stands in the fields.
    [[nodiscard]] domain::Customer typed() const;
    void keepDraft();
    void takeDraft(const QJsonObject& draft);
    [[nodiscard]] QWidget* fieldOf(const QString& name) const;
    void setWords(const QString& name, const QString& words);
    void setAllWords(const QMap<QString, QString>& words);

    Services& m_services;
    domain::Customer m_before;
    QLineEdit* m_name;
    QComboBox* m_gender;
    QLineEdit* m_birthday;
    QLineEdit* m_city;
    QPlainTextEdit* m_remark;
    FormRow* m_nameRow;
    FormRow* m_birthdayRow;
    DraftNote* m_note;
    item::DraftKeeper m_draft;
};

}  // namespace lianlu::ui
