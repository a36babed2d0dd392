// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "models/actions/context.h"

namespace lianlu::db {
class Connection;
}

//! Customers and leads go out of the pool to one of the staff: a guide claims, a manager assigns. It works offline. What is in somebody's book
//! changes hands by a handover only (sync/client/handover.h). Errors as in actions.h.
namespace lianlu::actions {

//! \brief Persons and leads chosen at once: with what goes along, one transaction that goes out in one push.
inline constexpr std::size_t kMostAssignedAtOnce = 100;

//! \brief What is chosen: persons, or leads with their persons.
struct Assign {
    std::vector<domain::CustomerId> customers;
    std::vector<domain::LeadId> leads;
    domain::StaffId to;
};

//! \brief What would happen. A person goes with all open leads that are nobody's; a lead takes its person along.
struct AssignPlan {
    std::vector<domain::CustomerId> customers;  //!< go into the book
    std::vector<domain::LeadId> leads;          //!< get an owner
    std::int64_t chosen = 0;                    //!< of the rows chosen so many change
    std::int64_t already = 0;                   //!< … are this colleague's already
    std::int64_t others = 0;                    //!< … are somebody else's, and stay
};

//! \brief Any thread, with a reader's connection.
[[nodiscard]] Result<AssignPlan> planAssign(db::Connection& c, const Assign& input);
//! \brief All that can change, in one transaction; where nothing does, Done::changes is empty. Code::refused: `assign-by-manager` for a guide who
//! means somebody else, `left`, `not-a-guide`. Code::tooLarge: more than one undo takes back.
[[nodiscard]] Doing assign(const Context& context, Assign input);

}  // namespace lianlu::actions
