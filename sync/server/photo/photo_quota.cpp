// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/photo/photo_quota.h"

#include <algorithm>

namespace lianlu::server {

Result<void> takePhoto(pg::Connection& connection, const domain::DeviceId& device, PhotoAct act, std::int64_t limit, Time now) {
    constexpr std::int64_t kWindowMs = 3'600'000;
    LIANLU_TRY(const pg::Rows rows,
               connection.query("INSERT INTO photo_quota AS q (device_id, act, since, used) VALUES ($1, $2, $3, 1) "
                                "ON CONFLICT (device_id, act) DO UPDATE SET used = CASE WHEN q.since <= $3 - $4 THEN 1 ELSE q.used + 1 END, "
                                "since = CASE WHEN q.since <= $3 - $4 THEN $3 ELSE q.since END RETURNING used, since",
                                pg::Params().uuid(device.uuid).text(act == PhotoAct::put ? "put" : "get").integer(toUnixMs(now)).integer(kWindowMs)));
    if (rows.empty() || rows.integer(0, 0) <= limit) return {};
    Error error{Code::rateLimited, "too many photos"};
    error.retryAfterSeconds = static_cast<int>(std::clamp<std::int64_t>((rows.integer(0, 1) + kWindowMs - toUnixMs(now)) / 1000 + 1, 1, kWindowMs / 1000));
    return fail(std::move(error));
}

}  // namespace lianlu::server
