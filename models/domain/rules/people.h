// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rules/access.h"

//! What a manager and head office may decide about the people they work with.
namespace lianlu::domain {

//! \brief Whether this person may take the lost second step off somebody: head office for everybody, a manager for guides whose home store is
//! one of the own, and for nobody who stands as high or higher; nobody for oneself, who has a code for that. forbidden for every other role; notFound where a manager must not learn that there is one.
[[nodiscard]] Result<void> mayResetSecondStep(const Standing& standing, const StaffId& whose, Role theirRole, const StoreId& homeStore);

//! \brief Whether this person may invite somebody to a store with that role: head office anywhere, a manager to the own stores as guide or manager.
//! Nobody invites above themselves, nor a machine.
[[nodiscard]] Result<void> mayInvite(const Standing& standing, Role role, const StoreId& store);

}  // namespace lianlu::domain
