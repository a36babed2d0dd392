// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "models/domain/entities/person_match.h"
#include "models/domain/rules/merge_choice.h"
#include "models/domain/rules/person_match.h"
#include "models/item/list_model.h"

//! The words of pairs that may be one person.
namespace lianlu::item {

//! \brief One entry of PersonMatch::evidence in words: "mobile=exact" → "Same mobile number". The tone only helps: the words say it.
struct EvidenceWord {
    QString text;
    BadgeTone tone = BadgeTone::neutral;
    bool compared = true;  //!< false: one of the two lacks it
};
//! \brief What speaks most for it first, then what speaks against it, then what could not be compared. An entry of a newer server stands as
//! it came.
[[nodiscard]] std::vector<EvidenceWord> evidenceWords(const std::vector<std::string>& evidence);

//! \brief "83 % likely to be one person (probable), found by comparing many fields."
[[nodiscard]] QString foundSentence(const domain::PersonMatch& match);
using domain::likenessPercent;
//! \brief "Suggested: the name is in Chinese characters." Empty: the two are alike, and either will do.
[[nodiscard]] QString suggestionSentence(domain::StayReason reason);
//! \brief Why the server did not join or part the two; empty: nothing went wrong.
[[nodiscard]] QString problemSentence(const std::string& problem);
//! \brief "Merged", "Kept apart", "Waiting for the server" …, with its tone.
[[nodiscard]] EvidenceWord decisionWord(const domain::PersonMatch& match);

}  // namespace lianlu::item
