// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "models/actions/actions.h"
#include "models/item/draft_keeper.h"
#include "models/item/product_list_model.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace lianlu::ui {

class FormRow;
class OfferPreviewPane;
class ProductPicker;
class Services;

//! \brief Pushes a personal offer: product, coupon, message with variables; beside it the mail as this person would get
//! it, and what speaks against sending. The server decides again when it goes out.
class OfferDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `lead` may be none.
    OfferDialog(Services& services, domain::CustomerId customer, domain::LeadId lead, const QString& name,
                QWidget* parent);

    //! \brief A product to start with, such as the lead's.
    void setProduct(domain::ProductId id, const QString& name);
    //! \brief Words for the occasion in place of the usual ones, until somebody writes own ones.
    void setWords(const QString& subject, const QString& line);

Q_SIGNALS:
    void queued();

private:
    void submit() override;
    [[nodiscard]] QWidget* buildForm();
    [[nodiscard]] actions::PushOffer input() const;
    void fillTemplates();
    void proposeWords();
    void edited();
    void askPreview();
    void showPreview(const Result<actions::OfferPreview>& preview);
    void takeDraft(const QJsonObject& draft);

    Services& m_services;
    domain::CustomerId m_customer;
    domain::LeadId m_lead;
    item::CouponTemplateModel* m_templates;
    ProductPicker* m_product;
    QComboBox* m_coupon;
    QLabel* m_channel;
    QLineEdit* m_subject;
    QPlainTextEdit* m_message;
    FormRow* m_subjectRow = nullptr;
    FormRow* m_messageRow = nullptr;
    OfferPreviewPane* m_preview;
    item::DraftKeeper m_draft;
    item::Latest m_previewing;
    QTimer m_rest;
    QString m_occasionSubject, m_occasionLine;
    bool m_wordsAreOurs = true;
};

}  // namespace lianlu::ui
