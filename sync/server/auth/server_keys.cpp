// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/server_keys.h"

#include <algorithm>

#include <sodium.h>

#include "sync/server/auth/access_token.h"

namespace lianlu::server {

namespace {

Result<SecretBuffer> secretIn(const pg::Rows& rows, int row, int column) {
    auto bytes = rows.bytes(row, column);
    if (bytes.size() != crypto_sign_SECRETKEYBYTES) return fail(Code::damaged, "signing key of a wrong size");
    auto secret = SecretBuffer::fromText(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return secret;
}

}  // namespace

domain::CouponKey newServerKey() {
    for (;;)
        if (auto key = domain::CouponKey::generate(); !key.keyId.starts_with('-')) return key;
}

Result<void> ensureServerKeys(pg::Connection& connection) {
    for (const std::string_view purpose : {"token", "coupon", "device"}) {
        LIANLU_TRY(const pg::Rows there, connection.query("SELECT 1 FROM server_key WHERE purpose = $1 AND retired_at IS NULL", pg::Params().text(purpose)));
        if (!there.empty()) continue;
        const auto key = newServerKey();
        const auto publicKey = key.secret.bytes().subspan(32);
        LIANLU_TRY([[maybe_unused]] const pg::Rows made,
                   connection.query("INSERT INTO server_key (key_id, purpose, public_key, secret_key) VALUES ($1, $2, $3, $4)",
                                    pg::Params().text(key.keyId).text(purpose).bytes(publicKey).bytes(key.secret.bytes())));
    }
    return {};
}

Result<void> ensureServerKeysOnce(pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // Copies of the server that start together must not make two keys each.
    LIANLU_TRY([[maybe_unused]] const pg::Rows alone, connection.query("SELECT pg_advisory_xact_lock(7310481)"));
    LIANLU_CHECK(ensureServerKeys(connection));
    return txn.commit();
}

Result<SecretBuffer> secretKey(pg::Connection& connection, std::string_view purpose) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT secret_key FROM server_key WHERE purpose = $1 AND created_at <= now() AND (retired_at IS NULL OR retired_at > now()) "
                                                     "AND length(secret_key) > 0 ORDER BY created_at DESC LIMIT 1",
                                                     pg::Params().text(purpose)));
    if (rows.empty()) return fail(Code::notFound, "no signing key: run lianlu-server init", std::string(purpose));
    return secretIn(rows, 0, 0);
}

Result<TokenKeys> tokenKeys(pg::Connection& connection) {
    LIANLU_TRY(auto signing, secretKey(connection, "token"));
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT public_key, retired_at IS NOT NULL, coalesce((extract(epoch FROM retired_at) * 1000)::bigint, 0) FROM server_key "
                                                     "WHERE purpose = 'token' AND length(secret_key) > 0 ORDER BY created_at DESC"));
    TokenKeys keys;
    for (int i = 0; i < rows.size(); ++i)
        keys.checking.push_back({rows.bytes(i, 0), rows.boolean(i, 1) ? std::optional(fromUnixMs(rows.integer(i, 2)) + kAccessLife) : std::nullopt});
    keys.signing = std::move(signing);
    return keys;
}

Result<std::vector<DeviceKey>> deviceKeys(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT secret_key, length(secret_key) > 0, (extract(epoch FROM created_at) * 1000)::bigint FROM server_key "
                                                     "WHERE purpose = 'device' ORDER BY created_at"));
    std::vector<DeviceKey> keys;
    for (int i = 0; i < rows.size(); ++i) {
        keys.emplace_back().from = fromUnixMs(rows.integer(i, 2));
        if (!rows.boolean(i, 1)) continue;
        LIANLU_TRY(keys.back().secret, secretIn(rows, i, 0));
    }
    if (keys.empty()) return fail(Code::notFound, "no signing key: run lianlu-server init", "device");
    return keys;
}

Result<std::vector<protocol::PublicKey>> couponPublicKeys(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT key_id, public_key FROM server_key WHERE purpose = 'coupon' AND length(secret_key) > 0 ORDER BY created_at"));
    std::vector<protocol::PublicKey> keys;
    for (int i = 0; i < rows.size(); ++i) keys.push_back({std::string(rows.text(i, 0)), base64url(rows.bytes(i, 1))});
    return keys;
}

}  // namespace lianlu::server
