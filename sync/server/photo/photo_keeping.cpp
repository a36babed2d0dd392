// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/photo/photo_keeping.h"

#include <string>
#include <utility>
#include <vector>

#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kRowsATransaction = 500;
constexpr std::int64_t kBlobsATransaction = 100;

//! Looked for without the lock, which nobody waits for meanwhile; whoever deletes looks again under it.
Result<std::int64_t> sweepSent(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT s.photo_id FROM photo_sent s WHERE NOT EXISTS (SELECT 1 FROM photo p WHERE p.id = s.photo_id AND NOT p.deleted) "
                                                     "LIMIT $1", pg::Params().integer(kRowsATransaction)));
    std::vector<Uuid> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
    if (ids.empty()) return 0;
    LIANLU_TRY(const pg::Rows gone, connection.query("DELETE FROM photo_sent s WHERE s.photo_id = ANY($1) AND NOT EXISTS "
                                                     "(SELECT 1 FROM photo p WHERE p.id = s.photo_id AND NOT p.deleted)", pg::Params().uuids(ids)));
    return gone.affected();
}

Result<std::int64_t> sweepBlobs(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT b.hash FROM photo_blob b WHERE NOT EXISTS (SELECT 1 FROM photo_sent s WHERE s.hash = b.hash) LIMIT $1",
                                                     pg::Params().integer(kBlobsATransaction)));
    std::vector<std::string> hashes;
    for (int i = 0; i < rows.size(); ++i) hashes.push_back(rows.bytes(i, 0));
    if (hashes.empty()) return 0;
    return pg::retrying([&]() -> Result<std::int64_t> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_CHECK(connection.query("SELECT pg_advisory_xact_lock($1)", pg::Params().integer(kPhotoLock)));
        LIANLU_TRY(const pg::Rows gone, connection.query("DELETE FROM photo_blob b WHERE b.hash = ANY($1) AND NOT EXISTS (SELECT 1 FROM photo_sent s WHERE s.hash = b.hash)",
                                                         pg::Params().byteStrings(hashes)));
        LIANLU_CHECK(txn.commit());
        return gone.affected();
    });
}

}  // namespace

void forgetPhotos(WriteBatch& batch, std::span<const Uuid> rows) {
    if (rows.empty()) return;
    batch.also("SELECT pg_advisory_xact_lock($1)", std::move(pg::Params().integer(kPhotoLock)));
    batch.also("WITH gone AS (DELETE FROM photo_sent WHERE photo_id = ANY($1) RETURNING hash) DELETE FROM photo_blob b USING gone "
               "WHERE b.hash = gone.hash AND NOT EXISTS (SELECT 1 FROM photo_sent s WHERE s.hash = b.hash AND s.photo_id <> ALL($1))",
               std::move(pg::Params().uuids(rows)));
}

Result<std::int64_t> sweepPhotos(pg::Connection& connection, Time now) {
    for (;;) {
        LIANLU_TRY(const auto some, sweepSent(connection));
        if (some == 0) break;
    }
    std::int64_t gone = 0;
    for (;;) {
        LIANLU_TRY(const auto some, sweepBlobs(connection));
        if (some == 0) break;
        gone += some;
    }
    constexpr std::int64_t kOldMs = 2 * 3'600'000;
    LIANLU_CHECK(connection.query("DELETE FROM photo_quota WHERE since < $1", pg::Params().integer(toUnixMs(now) - kOldMs)));
    return gone;
}

}  // namespace lianlu::server
