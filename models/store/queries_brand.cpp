// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_brand.h"

#include <algorithm>

#include "models/domain/rules/tag.h"
#include "models/domain/scope.h"
#include "models/store/entity_reader.h"
#include "models/store/queries.h"
#include "models/store/queries_staff.h"
#include "models/store/replica.h"

namespace lianlu::store {

Result<BrandChoices> brandChoices(db::Connection& connection, domain::Role role) {
    BrandChoices choices;
    LIANLU_TRY(choices.stores, knownStores(connection));
    if (role == domain::Role::regional) {
        // The scopes that the server gave this device say which regions are the own ones.
        LIANLU_TRY(const auto device, Replica::device(connection));
        std::erase_if(choices.stores, [&](const domain::Store& one) {
            return !device || std::find(device->scopes.begin(), device->scopes.end(), domain::Scope::region(one.regionId).toString()) == device->scopes.end();
        });
    }
    LIANLU_TRY(choices.tiers, readEntities<domain::TierRule>(connection, "ORDER BY rank, code"));
    LIANLU_TRY(choices.tags, Queries::tagDefinitions(connection));
    std::erase_if(choices.tags, [role](const domain::TagDefinition& one) { return one.status == domain::TagDefinitionStatus::retired || !domain::maySeeTag(role, &one); });
    return choices;
}

}  // namespace lianlu::store
