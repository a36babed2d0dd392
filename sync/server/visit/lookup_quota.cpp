// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/visit/lookup_quota.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace lianlu::server {

Result<void> takeLookup(pg::Connection& connection, const domain::Standing& standing, const LookupLimits& limits, Time now) {
    constexpr std::int64_t kWindowMs = 3'600'000;
    const std::array<std::string, 2> keys{"staff:" + standing.staff.toString(), "store:" + standing.homeStore.toString()};
    // The keys in one order for everybody, so that nobody waits in a circle.
    LIANLU_TRY(const pg::Rows rows,
               connection.query("INSERT INTO lookup_quota AS q (key, since, used) SELECT k, $2, 1 FROM unnest($1::text[]) k ORDER BY k "
                                "ON CONFLICT (key) DO UPDATE SET used = CASE WHEN q.since <= $2 - $3 THEN 1 ELSE q.used + 1 END, "
                                "since = CASE WHEN q.since <= $2 - $3 THEN $2 ELSE q.since END RETURNING key, used, since",
                                pg::Params().texts(keys).integer(toUnixMs(now)).integer(kWindowMs)));
    for (int i = 0; i < rows.size(); ++i) {
        const auto limit = rows.text(i, 0).starts_with("staff:") ? limits.perPerson : limits.perStore;
        if (rows.integer(i, 1) <= limit) continue;
        Error error{Code::rateLimited, "too many look-ups"};
        error.retryAfterSeconds = static_cast<int>(std::clamp<std::int64_t>((rows.integer(i, 2) + kWindowMs - toUnixMs(now)) / 1000 + 1, 1, kWindowMs / 1000));
        return fail(std::move(error));
    }
    return {};
}

}  // namespace lianlu::server
