// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rules/people.h"

#include <algorithm>

#include "models/domain/rules/policy.h"

namespace lianlu::domain {

namespace {

bool isOwnStore(const Standing& standing, const StoreId& store) {
    return !store.isNull() && std::find(standing.stores.begin(), standing.stores.end(), store) != standing.stores.end();
}

bool isOfAStore(Role role) noexcept { return role == Role::guide || role == Role::manager; }

}  // namespace

Result<void> mayResetSecondStep(const Standing& standing, const StaffId& whose, Role theirRole, const StoreId& homeStore) {
    if (!may(standing.role, Act::resetSecondStep)) return fail(Code::forbidden, "not this role's to do");
    if (whose == standing.staff) return fail(Code::forbidden, "one's own is taken off with a code");
    if (standing.role == Role::hq) return {};
    if (!isOwnStore(standing, homeStore)) return fail(Code::notFound, "no such person");
    if (theirRole != Role::guide) return fail(Code::forbidden, "not below this role");
    return {};
}

Result<void> mayInvite(const Standing& standing, Role role, const StoreId& store) {
    if (!may(standing.role, Act::invite)) return fail(Code::forbidden, "not this role's to do");
    if (role == Role::unknown || role == Role::service) return fail(Code::invalid, "guide, manager, regional or hq", "role");
    if (store.isNull()) return fail(Code::invalid, "a store is needed", "store_id");
    if (standing.role == Role::hq) return {};
    if (!isOwnStore(standing, store)) return fail(Code::forbidden, "not one of the own stores", "store_id");
    if (!isOfAStore(role)) return fail(Code::forbidden, "above this role", "role");
    return {};
}

}  // namespace lianlu::domain
