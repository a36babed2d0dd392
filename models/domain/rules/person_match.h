// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/base/result.h"
#include "models/domain/entities/person.h"
#include "models/domain/entities/person_match.h"
#include "models/domain/value.h"

//! Who is who, as a decision that can be taken back: the rules that device and server share.
namespace lianlu::domain {

//! Words of PersonMatch::problem.
inline constexpr std::string_view kMatchGone = "gone";                //!< one of the two is not there any more
inline constexpr std::string_view kMatchJoinedSince = "joined-since";  //!< the one that stayed was joined with somebody else since: part those first
inline constexpr std::string_view kMatchOutOfReach = "out-of-reach";   //!< the one who decided may not see both

//! \brief The id of the pair's row, in whichever order the two are given.
[[nodiscard]] PersonMatchId matchId(CustomerId one, CustomerId other);

//! \brief A row for a pair that has none. `stays` and `goes` as chooseStaying said.
[[nodiscard]] PersonMatch newMatch(CustomerId stays, CustomerId goes, MatchMethod method, double score, Time now);

//! \brief Which of two rows stays when they become one: the member before the customer before the prospect, then the one that bought more
//! often, then the one that joined earlier; the lower id where all is alike, so that device and server choose the same.
[[nodiscard]] CustomerId chooseStaying(const Customer& a, const Customer& b);

//! \brief How alike the two are, in whole percent, rounded down so that only a certain pair is 100; -1: a person proposed them, and nothing was measured.
[[nodiscard]] int likenessPercent(const PersonMatch& match) noexcept;

//! \brief Whether the server still has to join or part.
[[nodiscard]] inline bool matchWaits(const PersonMatch& match) noexcept {
    return (match.status == MatchStatus::joined) != match.joinedAt.has_value();
}

//! \brief What a device may write of a match: a pair a person found, signed, with an id that is the pair's; then only the decision.
//! invalid or forbidden with the field at fault. The server asks besides whether the person may see both.
[[nodiscard]] Result<void> checkMatchChange(const Fields& before, const Fields& changed, const PersonMatchId& id, bool creating);

}  // namespace lianlu::domain
