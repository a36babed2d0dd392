// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QTimer>

#include "models/actions/actions.h"
#include "models/item/action_words.h"
#include "models/item/draft_keeper.h"
#include "models/item/product_list_model.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace lianlu::ui {

class DraftNote;
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
    //! \brief Gives words for the occasion, in a language, in place of the usual ones until somebody writes own ones. None of it: the usual ones.
    using Occasion = std::function<item::OfferWords(const item::WordsIn&)>;
    void setOccasion(Occasion occasion);
    //! \brief One that no dispatcher and no hand serves is passed over.
    void setChannel(domain::Channel channel);

Q_SIGNALS:
    void queued();

protected:
    struct Head {
        QString title, subtitle, primary;
        QString draft;  //!< key of what is typed
    };
    //! \brief The form alone: who gets it, and what is asked then, is for look() and submit() of who derives.
    OfferDialog(Services& services, const Head& head, QWidget* parent);
    void submit() override;
    //! \brief Choices and words have rested: shows what would become of them.
    virtual void look();
    //! \brief What was chosen and typed; to the one person where there is one.
    [[nodiscard]] actions::PushOffer input() const;
    //! \brief At the field it is about; nothing can be sent then.
    void showFault(const Error& error);
    void clearFaults();
    //! \brief The proposed words follow this language (BCP 47) until one is chosen. True: they are others now, and are looked at anew.
    bool followLanguage(const std::string& tag);
    [[nodiscard]] bool isByHand() const;
    [[nodiscard]] Services& services() const noexcept { return m_services; }
    [[nodiscard]] OfferPreviewPane* preview() const noexcept { return m_preview; }
    //! \brief Beside the form; the preview stands in it.
    [[nodiscard]] QVBoxLayout* side() const noexcept { return m_side; }
    [[nodiscard]] QWidget* form() const noexcept { return m_form; }
    [[nodiscard]] item::DraftKeeper& draft() noexcept { return m_draft; }

private:
    [[nodiscard]] QWidget* buildForm();
    void fillChannels();
    void fillTemplates();
    void fillLanguages();
    struct Words {
        QString subject, message;
    };
    [[nodiscard]] Words proposed() const;
    void proposeWords();
    [[nodiscard]] QJsonObject typed() const;
    void put(const QJsonObject& draft);
    void showChannel();
    void edited();
    void showPreview(const Result<actions::OfferPreview>& preview);
    void showQuota(const actions::OfferPreview& preview);
    void takeDraft(const QJsonObject& draft);

    Services& m_services;
    domain::CustomerId m_customer;
    domain::LeadId m_lead;
    item::CouponTemplateModel* m_templates;
    QVBoxLayout* m_side;
    QWidget* m_form = nullptr;
    ProductPicker* m_product;
    QComboBox* m_coupon;
    QComboBox* m_channel;
    QComboBox* m_language;
    QLineEdit* m_subject;
    QPlainTextEdit* m_message;
    FormRow* m_subjectRow = nullptr;
    FormRow* m_messageRow = nullptr;
    OfferPreviewPane* m_preview;
    QLabel* m_quota;
    DraftNote* m_note;
    item::DraftKeeper m_draft;
    item::Latest m_previewing;
    QTimer m_rest;
    Occasion m_occasion;
    item::WordsIn m_words;
    QString m_send;  //!< the primary button's word of a message that goes out by itself
    bool m_wordsAreOurs = true;
    bool m_channelChosen = false;  //!< by the person, by whoever opened it, or for want of a better one
    bool m_languageChosen = false;
};

}  // namespace lianlu::ui
