// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "models/domain/enums.h"
#include "models/domain/rules/consent.h"

//! The words of the enumerations, in the language of the screen. Sentences about errors are ui's.
namespace lianlu::item {

class WordsIn;

[[nodiscard]] QString word(domain::CustomerKind value);
[[nodiscard]] QString word(domain::IdentityKind value);
[[nodiscard]] QString word(domain::IdentityStatus value);
[[nodiscard]] QString word(domain::Channel value);
[[nodiscard]] QString word(domain::Purpose value);
[[nodiscard]] QString word(domain::TagSource value);
[[nodiscard]] QString word(domain::LeadStage value);
[[nodiscard]] QString word(domain::LeadSource value);
[[nodiscard]] QString word(domain::InteractionKind value);
[[nodiscard]] QString word(domain::Outcome value);
[[nodiscard]] QString word(domain::TouchKind value);
[[nodiscard]] QString word(domain::TimelineKind value);
[[nodiscard]] QString word(domain::SalesChannel value);
[[nodiscard]] QString word(domain::CouponStatus value);
[[nodiscard]] QString word(domain::OfferStatus value);
[[nodiscard]] QString word(domain::TaskKind value);
[[nodiscard]] QString word(domain::ConsentAct value);
[[nodiscard]] QString word(domain::Permission value);
//! \brief By which act, as the ledger says it: a known act as a word, any other as it stands.
[[nodiscard]] QString consentSource(const std::string& source);
//! \brief Why a message does not go out, as a sentence that says what can be done.
[[nodiscard]] QString sentence(domain::Refusal value);
//! \brief The same by its name, as a preview's warnings give it.
[[nodiscard]] QString refusalSentence(const std::string& name);
//! \brief Tier code as a word: the usual ones are translated, a brand's own stand as they are.
[[nodiscard]] QString tierWord(const std::string& code);
[[nodiscard]] QString tierWord(const std::string& code, const WordsIn& in);
//! \brief Channel of a touch event: a free name in the store, known ones as words.
[[nodiscard]] QString channelWord(const std::string& name);

}  // namespace lianlu::item
