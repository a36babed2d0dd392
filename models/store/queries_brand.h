// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/membership.h"
#include "models/domain/entities/organisation.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/enums.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief By what the brand's customers can be narrowed, as this device knows it.
struct BrandChoices {
    std::vector<domain::Store> stores;       //!< by code; a regional head's: of the own regions alone
    std::vector<domain::TierRule> tiers;     //!< the lowest first
    std::vector<domain::TagDefinition> tags; //!< those in use that the role may see
};
//! \brief Any thread, with a reader's connection.
[[nodiscard]] Result<BrandChoices> brandChoices(db::Connection& connection, domain::Role role);

}  // namespace lianlu::store
