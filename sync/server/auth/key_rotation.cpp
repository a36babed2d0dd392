// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/key_rotation.h"

#include <algorithm>
#include <array>

#include "models/domain/rules/coupon.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kKeysLock = 7310481;  // as ensureServerKeysOnce
constexpr int kCouponsAtOnce = 300;

Result<void> aloneWithKeys(pg::Connection& connection) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows alone, connection.query("SELECT pg_advisory_xact_lock($1)", pg::Params().integer(kKeysLock)));
    return {};
}

//! The one that signs now retires at the moment when the new one begins.
Result<std::string> follow(pg::Connection& connection, std::string_view purpose, std::chrono::seconds lead) {
    const auto key = newServerKey();
    LIANLU_CHECK(connection.query("UPDATE server_key SET retired_at = now() + make_interval(secs => $2::text::float8) WHERE purpose = $1 AND retired_at IS NULL",
                                  pg::Params().text(purpose).text(std::to_string(lead.count()))));
    LIANLU_CHECK(connection.query("INSERT INTO server_key (key_id, purpose, public_key, secret_key, created_at) VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5::text::float8))",
                                  pg::Params().text(key.keyId).text(purpose).bytes(key.secret.bytes().subspan(32)).bytes(key.secret.bytes()).text(std::to_string(lead.count()))));
    return key.keyId;
}

//! Coupons that the server issued are in its database, so it knows them without their signature: they go on being good.
Result<std::int64_t> signCouponsAnew(pg::Connection& connection, std::string_view keyId, Time now) {
    std::int64_t count = 0;
    for (;;) {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY(auto secret, secretKey(connection, "coupon"));
        LIANLU_TRY(const auto key, domain::CouponKey::fromSecret(std::move(secret)));
        LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM coupon WHERE NOT deleted AND body::json ->> 'key_id' = $1 AND body::json ->> 'status' = 'issued' "
                                                         "AND coalesce((body::json ->> 'expires_at')::bigint, $2) >= $2 ORDER BY id LIMIT $3",
                                                         pg::Params().text(keyId).integer(toUnixMs(now)).integer(kCouponsAtOnce)));
        if (rows.empty()) return count;
        WriteBatch batch(connection, now);
        for (int i = 0; i < rows.size(); ++i) {
            LIANLU_TRY(auto coupon, entityOf<domain::Coupon>(rows.uuid(i, 0), rows.text(i, 1)));
            domain::signCoupon(coupon, key);
            LIANLU_CHECK(batch.upsert(domain::Coupon::kEntity, coupon.id.uuid, {}, {{"key_id", coupon.keyId}, {"signature", coupon.signature}}));
        }
        LIANLU_CHECK(batch.commit(txn));
        count += rows.size();
    }
}

Result<std::int64_t> devicesThatBelieve(pg::Connection& connection, std::string_view keyId) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("WITH key AS (SELECT key_id, (extract(epoch FROM created_at) * 1000)::bigint AS since, "
                                "(extract(epoch FROM lead(created_at) OVER w) * 1000)::bigint AS until, row_number() OVER w = 1 AS first "
                                "FROM server_key WHERE purpose = 'device' WINDOW w AS (ORDER BY created_at)) "
                                "SELECT count(*) FROM device d JOIN key k ON k.key_id = $1 WHERE NOT d.deleted AND d.body::json ->> 'revoked_at' IS NULL "
                                "AND (k.first OR coalesce((d.body::json ->> 'last_seen_at')::bigint, 0) >= k.since) "
                                "AND (k.until IS NULL OR coalesce((d.body::json ->> 'last_seen_at')::bigint, 0) < k.until)",
                                pg::Params().text(keyId)));
    return rows.integer(0, 0);
}

}  // namespace

Result<std::vector<KeyEntry>> listKeys(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT key_id, purpose, (extract(epoch FROM created_at) * 1000)::bigint, coalesce((extract(epoch FROM retired_at) * 1000)::bigint, 0), "
                                                     "length(secret_key) = 0 FROM server_key ORDER BY purpose, created_at"));
    std::vector<KeyEntry> keys;
    for (int i = 0; i < rows.size(); ++i)
        keys.push_back({std::string(rows.text(i, 0)), std::string(rows.text(i, 1)), rows.integer(i, 2), rows.integer(i, 3), rows.boolean(i, 4)});
    return keys;
}

Result<std::string> rotateKey(pg::Connection& connection, std::string_view purpose, AuditNote by) {
    constexpr auto kPurposes = std::to_array<std::string_view>({"token", "coupon", "device"});
    if (std::find(kPurposes.begin(), kPurposes.end(), purpose) == kPurposes.end()) return fail(Code::invalid, "token, coupon or device", "purpose");
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(aloneWithKeys(connection));
    LIANLU_TRY(const pg::Rows coming, connection.query("SELECT 1 FROM server_key WHERE purpose = $1 AND created_at > now()", pg::Params().text(purpose)));
    if (!coming.empty()) return fail(Code::inUse, "a new key takes over within the minute", std::string(purpose));
    LIANLU_TRY(auto made, follow(connection, purpose, kKeyLead));
    by.action = "key-rotate";
    by.subject = made;
    by.reason = purpose;
    LIANLU_CHECK(Audit::append(connection, {&by, 1}, SystemClock().now()));
    LIANLU_CHECK(txn.commit());
    return made;
}

Result<KeyEnd> revokeKey(pg::Connection& connection, std::string_view keyId, AuditNote by, Time now) {
    KeyEnd end;
    {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_CHECK(aloneWithKeys(connection));
        LIANLU_TRY(const pg::Rows found, connection.query("SELECT purpose, length(secret_key) = 0, retired_at IS NULL OR retired_at > now() FROM server_key WHERE key_id = $1", pg::Params().text(keyId)));
        if (found.empty()) return fail(Code::notFound, "no such key", std::string(keyId));
        end.purpose = found.text(0, 0);
        if (!found.boolean(0, 1)) {
            if (found.boolean(0, 2)) {
                // One that was to take over later has no old one to wait for.
                LIANLU_CHECK(connection.query("UPDATE server_key SET created_at = now() WHERE purpose = $1 AND key_id <> $2 AND created_at > now()", pg::Params().text(end.purpose).text(keyId)));
                LIANLU_CHECK(connection.query("UPDATE server_key SET retired_at = now() WHERE key_id = $1", pg::Params().text(keyId)));
                LIANLU_TRY(const pg::Rows other, connection.query("SELECT key_id FROM server_key WHERE purpose = $1 AND key_id <> $2 AND retired_at IS NULL AND length(secret_key) > 0",
                                                                  pg::Params().text(end.purpose).text(keyId)));
                if (other.empty()) {
                    LIANLU_TRY(end.successor, follow(connection, end.purpose, std::chrono::seconds(0)));
                } else {
                    end.successor = other.text(0, 0);
                }
            }
            LIANLU_CHECK(connection.query("UPDATE server_key SET secret_key = '', retired_at = coalesce(retired_at, now()) WHERE key_id = $1", pg::Params().text(keyId)));
            by.action = "key-revoke";
            by.subject = keyId;
            by.reason = end.purpose;
            LIANLU_CHECK(Audit::append(connection, {&by, 1}, now));
        }
        LIANLU_CHECK(txn.commit());
    }
    // Also where an earlier try was cut off here.
    if (end.purpose == "coupon") {
        LIANLU_TRY(end.couponsSigned, signCouponsAnew(connection, keyId, now));
    }
    if (end.purpose == "device") {
        LIANLU_TRY(end.devices, devicesThatBelieve(connection, keyId));
    }
    return end;
}

}  // namespace lianlu::server
