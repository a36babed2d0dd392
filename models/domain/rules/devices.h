// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rules/access.h"

namespace lianlu::domain {

//! \brief Whether this person may see and revoke the devices of somebody whose home store that is: a manager of that store. forbidden for every other
//! role; notFound where a manager must not learn that there is one.
[[nodiscard]] Result<void> mayManageDevices(const Standing& standing, const StoreId& homeStore);

}  // namespace lianlu::domain
