// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

#include "models/item/draft_keeper.h"
#include "models/item/records.h"
#include "ui/leads/lead_words.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lianlu::ui {

class FormRow;
class InlineError;
class KeptWords;
class ProductPicker;
class Services;
class WhenField;

//! \brief The fields of a lead. Each change is saved when the focus leaves the field or after two seconds of rest, as
//! one edit with undo; keystrokes before that are a draft in the store. News from outside fill only what the person has
//! not touched, and an old draft only what nobody has changed since: its other words stand beside, to be used or discarded.
class LeadForm : public QWidget {
    Q_OBJECT
public:
    explicit LeadForm(Services& services, QWidget* parent = nullptr);
    ~LeadForm() override;

    void fill(const item::CustomerRecord::Content& content);
    //! \brief Saves what is not saved yet, such as before another lead is shown.
    void commit();

private:
    void build();
    void watch();
    //! \brief A lead with what stands in the fields.
    [[nodiscard]] domain::Lead typed() const;
    void put(const domain::Lead& lead, const QString& product);
    void touched();
    [[nodiscard]] LeadWords words() const;
    [[nodiscard]] QWidget* fieldOf(const QString& name) const;
    [[nodiscard]] QString shown(const QString& field, const QString& words) const;
    void setWords(const DraftWords& words);
    void keepDraft();
    void draftKept(const Result<void>& kept);
    //! \brief Puts each word back where it was typed over what stands there now; the others are shown beside.
    void takeDraft(const QJsonObject& draft);
    void useKept();
    [[nodiscard]] bool check(const domain::Lead& lead);
    void answer(const Result<actions::Done>& done, const domain::Lead& saved);
    void mark(const QString& text, const QString& role);
    void showStage();
    bool eventFilter(QObject* watched, QEvent* event) override;

    Services& m_services;
    domain::Lead m_base;  //!< as the store has it
    LeadWords m_before;   //!< as the store had it when each field was touched
    QString m_productName;
    QComboBox* m_stage;
    QPlainTextEdit* m_intent;
    ProductPicker* m_product;
    QLineEdit* m_budget;
    QLineEdit* m_nextStep;
    WhenField* m_when;
    QLineEdit* m_lostReason;
    FormRow* m_nextRow = nullptr;
    FormRow* m_budgetRow = nullptr;
    FormRow* m_lostRow = nullptr;
    InlineError* m_problem;
    KeptWords* m_kept;
    QLabel* m_mark;
    QPushButton* m_save;
    QTimer m_rest;
    std::unique_ptr<item::DraftKeeper> m_draft;
    bool m_filling = false;
    bool m_dirty = false;
};

}  // namespace lianlu::ui
