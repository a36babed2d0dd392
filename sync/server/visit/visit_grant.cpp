// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/visit/visit_grant.h"

#include <vector>

namespace lianlu::server {

Result<std::int64_t> visitUntil(pg::Connection& connection, const domain::Standing& standing, std::span<const Uuid> customers, Time now) {
    std::vector<Uuid> stores;
    for (const auto& store : standing.stores) stores.push_back(store.uuid);
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT coalesce(max(ends_at), 0)::bigint FROM visit_grant WHERE staff_id = $1 AND customer_id = ANY($2) "
                                                     "AND store_id = ANY($3) AND ends_at > $4",
                                                     pg::Params().uuid(standing.staff.uuid).uuids(customers).uuids(stores).integer(toUnixMs(now))));
    return rows.integer(0, 0);
}

Result<void> grantVisit(pg::Connection& connection, const domain::Standing& standing, const Uuid& customer, Time now) {
    LIANLU_CHECK(connection.query("INSERT INTO visit_grant (staff_id, customer_id, store_id, granted_at, ends_at) "
                                  "SELECT $1, c.id, $3, $4, $5 FROM customer c WHERE c.id = $2 AND NOT c.deleted "
                                  "ON CONFLICT (staff_id, customer_id) DO UPDATE SET store_id = excluded.store_id, granted_at = excluded.granted_at, ends_at = excluded.ends_at",
                                  pg::Params().uuid(standing.staff.uuid).uuid(customer).uuid(standing.homeStore.uuid).integer(toUnixMs(now)).integer(toUnixMs(now + kVisitLife))));
    return {};
}

Result<void> sweepVisitGrants(pg::Connection& connection, Time now) {
    LIANLU_CHECK(connection.query("DELETE FROM visit_grant WHERE ends_at <= $1", pg::Params().integer(toUnixMs(now))));
    LIANLU_CHECK(connection.query("DELETE FROM lookup_quota WHERE since < $1", pg::Params().integer(toUnixMs(now - std::chrono::hours(24)))));
    return {};
}

}  // namespace lianlu::server
