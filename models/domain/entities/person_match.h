// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief Two rows that may be one person: what speaks for it, what was decided, and whether the server has joined them (see ADR 0006).
//! One row a pair, whoever finds it: its id is matchId(first, second). It hangs on the person that would stay, and names nothing of either
//! but which fields speak; the values stand in the persons' own rows.
struct PersonMatch {
    static constexpr std::string_view kEntity = "person_match";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    PersonMatchId id;
    CustomerId customerId;  //!< the one that stays, and after a join the one that stayed
    CustomerId firstId;     //!< of the pair the lower id; the two never change
    CustomerId secondId;
    double score = 0;  //!< probability that both are one person, 0…1
    MatchMethod method = MatchMethod::unknown;
    std::vector<std::string> evidence;  //!< "mobile=exact", "name=close", "birthday=other": field and how alike
    MatchStatus status = MatchStatus::unknown;
    std::optional<Time> laterUntil;  //!< of `later`: when it is asked again
    CustomerId keepId;               //!< whose profile leads, where a person chose
    std::optional<Time> foundAt;
    StaffId decidedBy;  //!< none: the server
    std::optional<Time> decidedAt;
    std::optional<Time> joinedAt;  //!< set while the two are one; status says what is wanted, this what is
    std::string problem;           //!< a word why the server did not join or part as wanted; see rules/person_match.h

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("first_id", self.firstId, kServer.must());
        visit("second_id", self.secondId, kServer.must());
        visit("score", self.score, kServer);
        visit("method", self.method, kServer.must());
        visit("evidence", self.evidence, kServer.upTo(20));
        visit("status", self.status, kLatest.must());
        visit("later_until", self.laterUntil, kLatest);
        visit("keep_id", self.keepId, kLatest);
        visit("found_at", self.foundAt, kServer.must());
        visit("decided_by", self.decidedBy, kLatest);
        visit("decided_at", self.decidedAt, kLatest);
        visit("joined_at", self.joinedAt, kDerived);
        visit("problem", self.problem, kDerived.upTo(40));
    }
};

}  // namespace lianlu::domain
