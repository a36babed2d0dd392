// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rules/access.h"

namespace lianlu::domain {

//! \brief Whether this person may see and revoke the devices of `whose`: one's own; a manager those of the guides whose home store is one of the own;
//! head office everybody's. forbidden for every other role, and towards whoever stands as high or higher in the own store; notFound where a manager must
//! not learn that there is one.
[[nodiscard]] Result<void> mayManageDevices(const Standing& standing, const StaffId& whose, Role theirRole, const StoreId& homeStore);

}  // namespace lianlu::domain
