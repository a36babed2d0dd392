// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/revocation.h"

#include "sync/server/auth/refresh_tokens.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

//! Nothing: it was revoked before.
Result<bool> revoke(WriteBatch& batch, const domain::DeviceId& device, Time now) {
    LIANLU_TRY(const StoredRow* row, batch.find("device", device.uuid));
    if (!row || row->deleted) return fail(Code::notFound, "no such device");
    if (row->fields.contains("revoked_at")) return false;
    LIANLU_CHECK(batch.upsert("device", device.uuid, {}, {{"revoked_at", toUnixMs(now)}}));
    batch.also("UPDATE token_family SET revoked_at = $2, revoked_why = $3 WHERE device_id = $1 AND revoked_at IS NULL",
               std::move(pg::Params().uuid(device.uuid).time(now).text(kDeviceRevokedWhy)));
    return true;
}

}  // namespace

Result<void> revokeDevice(pg::Connection& connection, const domain::DeviceId& device, AuditNote by, Time now) {
    by.action = "device-revoke";
    by.subject = device.toString();
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_TRY(const bool done, revoke(batch, device, now));
        if (!done) return {};
        batch.note(by);
        return batch.commit(txn);
    });
}

Result<void> wipeDevice(pg::Connection& connection, const domain::DeviceId& device, AuditNote by, Time now) {
    by.action = "device-wipe";
    by.subject = device.toString();
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_CHECK(revoke(batch, device, now));
        LIANLU_TRY(const pg::Rows ordered, connection.query("INSERT INTO device_order (device_id, ordered_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1",
                                                            pg::Params().uuid(device.uuid).integer(toUnixMs(now))));
        if (ordered.empty()) return {};
        batch.note(by);
        return batch.commit(txn);
    });
}

}  // namespace lianlu::server
