// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "models/insight/action/next_action.h"
#include "models/item/format.h"
#include "models/item/words_in.h"

//! The next best action in words, in the language of the screen.
namespace lianlu::item {

//! \brief What to do, as a headline: "Wish a happy birthday".
[[nodiscard]] QString actionTitle(const insight::Action& action);
[[nodiscard]] QString actionIcon(insight::ActionKind kind);
//! \brief One reason: "WOOL50 is good until 2026-12-01 (in 4 days)".
[[nodiscard]] QString evidenceWord(const insight::Evidence& evidence, const Format& format);
[[nodiscard]] QStringList evidenceWords(const insight::Action& action, const Format& format);
//! \brief Over which way, and why that one: "By e-mail: consent is there.", "In the store."
[[nodiscard]] QString wayWords(const insight::Action& action);
//! \brief When it goes from the list by itself.
[[nodiscard]] QString endingWords(insight::ActionKind kind);
//! \brief Why there is nothing to do.
[[nodiscard]] QString idleWords(const insight::NextActions& next);

//! \brief How a guide does it: by which dialog, and the word of the button that opens it.
enum class ActionWay : std::uint8_t { offer, call, write, visit, consent, slip };
[[nodiscard]] ActionWay actionWay(const insight::Action& action) noexcept;
[[nodiscard]] QString wayWord(ActionWay way);

//! \brief Words to begin an offer with, with the variables of a message, in the language that the customer is to read; empty: the dialog's own do.
struct OfferWords {
    QString subject, line;
};
[[nodiscard]] OfferWords offerWordsFor(const insight::Action& action, const WordsIn& in);

}  // namespace lianlu::item
