// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entities/organisation.h"
#include "models/domain/rules/policy.h"

//! Who leads a team, and to whom customers and leads go out of the pool. Pure; the server's word on each change is access.h.
namespace lianlu::domain {

//! \brief Whether this role has a team to see and to lead: it may hand over, and its device holds the books of others (see readableScopes).
[[nodiscard]] inline bool leadsTeam(Role role) noexcept { return role == Role::manager && may(role, Act::handOver); }

//! \brief Whether customers and leads may be this colleague's.
[[nodiscard]] inline bool canHoldBook(const Staff& staff) noexcept {
    return staff.status != StaffStatus::left && (staff.role == Role::guide || staff.role == Role::manager);
}

}  // namespace lianlu::domain
