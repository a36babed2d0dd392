// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/devices.h"

#include <algorithm>

#include "models/domain/rules/policy.h"

namespace lianlu::domain {

Result<void> mayManageDevices(const Standing& standing, const StaffId& whose, Role theirRole, const StoreId& homeStore) {
    if (!may(standing.role, Act::listDevices)) return fail(Code::forbidden, "not this role's to do");
    if (standing.role == Role::hq || (!whose.isNull() && whose == standing.staff)) return {};
    const bool own = std::find(standing.stores.begin(), standing.stores.end(), homeStore) != standing.stores.end();
    if (homeStore.isNull() || !own) return fail(Code::notFound, "no such device");
    if (theirRole != Role::guide) return fail(Code::forbidden, "not below this role");
    return {};
}

}  // namespace lianlu::domain
