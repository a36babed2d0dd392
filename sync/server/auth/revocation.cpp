// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/revocation.h"

#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

Result<void> revokeDevice(pg::Connection& connection, const domain::DeviceId& device, AuditNote by, Time now) {
    by.action = "device-revoke";
    by.subject = device.toString();
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_TRY(const StoredRow* row, batch.find("device", device.uuid));
        if (!row || row->deleted) return fail(Code::notFound, "no such device");
        if (row->fields.contains("revoked_at")) return {};
        LIANLU_CHECK(batch.upsert("device", device.uuid, {}, {{"revoked_at", toUnixMs(now)}}));
        batch.also("UPDATE token_family SET revoked_at = $2, revoked_why = $3 WHERE device_id = $1 AND revoked_at IS NULL",
                   std::move(pg::Params().uuid(device.uuid).time(now).text(kDeviceRevokedWhy)));
        batch.note(by);
        return batch.commit(txn);
    });
}

}  // namespace lianlu::server
