// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_zone.h"

#include "models/store/queries.h"

namespace lianlu::actions {

Result<std::string> importZone(db::Connection& connection, domain::StoreId shop) {
    LIANLU_TRY(const auto brand, store::Queries::brand(connection));
    const auto store = store::Queries::store(connection, shop);
    if (!store && store.error().code != Code::notFound) return fail(store.error());
    return store && !store->timeZone.empty() ? store->timeZone : brand.timeZone;
}

}  // namespace lianlu::actions
