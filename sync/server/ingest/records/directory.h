// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief What hardly changes and every record is measured by: stores, tiers, the brand's language. Read once a load.
struct Directory {
    struct StoreEntry {
        domain::StoreId id;
        domain::StoreKind kind = domain::StoreKind::unknown;
    };
    std::map<std::string, StoreEntry, std::less<>> stores;  //!< by code
    domain::StoreId onlineStore;                            //!< where people without a store of their own belong; none: no online store
    std::vector<domain::TierRule> tiers;
    bool chinese = false;
    std::string salt;

    [[nodiscard]] static Result<Directory> read(pg::Connection& connection);
    [[nodiscard]] const StoreEntry* store(std::string_view code) const;
    [[nodiscard]] const StoreEntry* store(const domain::StoreId& id) const;
    //! \brief An id made of a person's data that tells nobody what it was made of.
    [[nodiscard]] Uuid saltedId(std::string_view space, std::string_view name) const { return Uuid::fromName(std::string(space) + salt, name); }
};

}  // namespace lianlu::server
