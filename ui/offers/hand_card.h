// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/actions/by_hand.h"
#include "models/item/offer_list_model.h"
#include "models/item/async_store.h"
#include "ui/common/card.h"

class QFrame;
class QLabel;
class QPushButton;

namespace lianlu::ui {

class InlineError;
class Services;

//! \brief A message that lies with its guide: its whole text to copy into WeCom, and what became of it, said with undo. Hidden for every other offer.
class HandCard : public Card {
    Q_OBJECT
public:
    explicit HandCard(Services& services, QWidget* parent = nullptr);

    void setOffer(const item::OfferRow& row);
    //! \brief Copies the message and opens WeCom where this computer has it.
    void copy();
    //! \brief With a toast that takes it back.
    void say(domain::HandSend said);

private:
    void fill(const Result<actions::HandMessage>& message);
    void showWhen();

    Services& m_services;
    QLabel* m_title;
    QLabel* m_until;
    QFrame* m_rule;
    QLabel* m_text;
    QLabel* m_quiet;
    InlineError* m_problem;
    QPushButton* m_copy;
    QPushButton* m_sent;
    QPushButton* m_notSent;
    domain::OfferId m_offer;
    bool m_waits = false;  //!< and so has a text; else nothing was said in time
    std::optional<actions::HandMessage> m_message;
    item::Latest m_asking;
};

}  // namespace lianlu::ui
