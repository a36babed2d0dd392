// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/refresh_tokens.h"

#include <array>
#include <span>

#include <sodium.h>

#include "sync/server/auth/access_token.h"

namespace lianlu::server {

namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text) noexcept { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

std::string derive(std::string_view token, std::string_view purpose) {
    std::string hash(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), bytesOf(token).data(), token.size(), bytesOf(purpose).data(),
                       purpose.size());
    return hash;
}

// 16 bytes at least for a key of BLAKE2b.
std::string hashOf(std::string_view token) { return derive(token, "lianlu refresh token hash"); }

//! The successor is sealed with a key made of the token itself, so the table alone gives nothing away.
std::string seal(std::string_view token, std::string_view successor) {
    const auto key = derive(token, "lianlu refresh token seal");
    std::array<unsigned char, crypto_secretbox_NONCEBYTES> nonce{};  // the key serves once
    std::string sealed(successor.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(sealed.data()), bytesOf(successor).data(), successor.size(), nonce.data(),
                          bytesOf(key).data());
    return sealed;
}

std::string unseal(std::string_view token, std::string_view sealed) {
    if (sealed.size() <= crypto_secretbox_MACBYTES) return {};
    const auto key = derive(token, "lianlu refresh token seal");
    std::array<unsigned char, crypto_secretbox_NONCEBYTES> nonce{};
    std::string plain(sealed.size() - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()), bytesOf(sealed).data(), sealed.size(), nonce.data(),
                                   bytesOf(key).data()) != 0)
        return {};
    return plain;
}

tl::unexpected<Error> ended() { return fail(Code::unauthenticated, "refresh token is not valid"); }

}  // namespace

Result<Refreshed> RefreshTokens::insert(Refreshed line) {
    line.token = base64url(randomBytes(32));
    line.expires = m_now + kRefreshLife;
    LIANLU_TRY([[maybe_unused]] const pg::Rows made,
               m_connection.query("INSERT INTO refresh_token (hash, family_id, expires_at) VALUES ($1, $2, $3)",
                                  pg::Params().bytes(bytesOf(hashOf(line.token))).uuid(line.family).time(line.expires)));
    return line;
}

Result<Refreshed> RefreshTokens::start(const domain::AccountId& account, const domain::StaffId& staff, const domain::DeviceId& device) {
    Refreshed line;
    line.account = account;
    line.staff = staff;
    line.device = device;
    randombytes_buf(line.family.bytes.data(), line.family.bytes.size());
    LIANLU_TRY([[maybe_unused]] const pg::Rows old,
               m_connection.query("UPDATE token_family SET revoked_at = $2, revoked_why = 'signed in again' WHERE device_id = $1 AND revoked_at IS NULL",
                                  pg::Params().uuid(device.uuid).time(m_now)));
    LIANLU_TRY([[maybe_unused]] const pg::Rows made,
               m_connection.query("INSERT INTO token_family (id, account_id, staff_id, device_id, created_at) VALUES ($1, $2, $3, $4, $5)",
                                  pg::Params().uuid(line.family).uuid(account.uuid).uuid(staff.uuid).uuid(device.uuid).time(m_now)));
    return insert(std::move(line));
}

Result<Refreshed> RefreshTokens::rotate(std::string_view token, const domain::DeviceId& device) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT f.id, f.account_id, f.staff_id, f.device_id, f.revoked_at IS NOT NULL, t.expires_at <= $2, "
                                  "t.used_at IS NOT NULL, COALESCE(t.used_at > $3, false), t.successor "
                                  "FROM refresh_token t JOIN token_family f ON f.id = t.family_id WHERE t.hash = $1 FOR UPDATE",
                                  pg::Params().bytes(bytesOf(hashOf(token))).time(m_now).time(m_now - kReplayGrace)));
    if (rows.empty() || rows.boolean(0, 4) || rows.boolean(0, 5)) return ended();
    Refreshed line;
    line.family = rows.uuid(0, 0);
    line.account = domain::AccountId{rows.uuid(0, 1)};
    line.staff = domain::StaffId{rows.uuid(0, 2)};
    line.device = domain::DeviceId{rows.uuid(0, 3)};
    if (line.device != device) {
        LIANLU_CHECK(end(line.family, "other device"));
        return ended();
    }
    if (!rows.boolean(0, 6)) {
        LIANLU_TRY(line, insert(std::move(line)));
        LIANLU_TRY([[maybe_unused]] const pg::Rows used,
                   m_connection.query("UPDATE refresh_token SET used_at = $2, successor = $3 WHERE hash = $1",
                                      pg::Params().bytes(bytesOf(hashOf(token))).time(m_now).bytes(bytesOf(seal(token, line.token)))));
        return line;
    }
    // Used before. Within the grace, and while nobody has used what it gave, the answer was lost on the way: give it again.
    line.token = rows.boolean(0, 7) ? unseal(token, rows.bytes(0, 8)) : std::string{};
    if (!line.token.empty()) {
        LIANLU_TRY(const pg::Rows next,
                   m_connection.query("SELECT used_at IS NOT NULL, (extract(epoch FROM expires_at) * 1000)::bigint FROM refresh_token WHERE hash = $1",
                                      pg::Params().bytes(bytesOf(hashOf(line.token)))));
        if (!next.empty() && !next.boolean(0, 0)) {
            line.expires = fromUnixMs(next.integer(0, 1));
            return line;
        }
    }
    LIANLU_CHECK(end(line.family, "token reused"));
    return ended();
}

Result<std::optional<TokenOwner>> RefreshTokens::ownerOf(std::string_view token, const domain::DeviceId& device) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT f.account_id, f.staff_id, f.device_id, f.id, COALESCE(f.revoked_why, '') FROM refresh_token t "
                                  "JOIN token_family f ON f.id = t.family_id WHERE t.hash = $1 AND t.used_at IS NULL AND t.expires_at > $2 AND f.device_id = $3",
                                  pg::Params().bytes(bytesOf(hashOf(token))).time(m_now).uuid(device.uuid)));
    if (rows.empty()) return std::optional<TokenOwner>{};
    return std::optional(TokenOwner{domain::AccountId{rows.uuid(0, 0)}, domain::StaffId{rows.uuid(0, 1)}, domain::DeviceId{rows.uuid(0, 2)}, rows.uuid(0, 3),
                                    std::string(rows.text(0, 4))});
}

Result<bool> RefreshTokens::isRevoked(const TokenOwner& owner) {
    if (owner.revokedWhy == kDeviceRevokedWhy) return true;
    // A line that ended otherwise (signed out, a token used twice) begins anew with a sign-in.
    if (!owner.revokedWhy.empty()) return false;
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT EXISTS (SELECT 1 FROM device WHERE id = $1 AND (deleted OR body::json ->> 'revoked_at' IS NOT NULL)) "
                                  "OR NOT EXISTS (SELECT 1 FROM account WHERE id = $2 AND NOT deleted AND COALESCE(body::json ->> 'status', '') <> 'disabled') "
                                  "OR NOT EXISTS (SELECT 1 FROM staff WHERE id = $3 AND NOT deleted AND COALESCE(body::json ->> 'status', '') <> 'left')",
                                  pg::Params().uuid(owner.device.uuid).uuid(owner.account.uuid).uuid(owner.staff.uuid)));
    return rows.boolean(0, 0);
}

Result<bool> RefreshTokens::showsDevice(std::string_view token, const domain::DeviceId& device, std::string_view login) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT 1 FROM refresh_token t JOIN token_family f ON f.id = t.family_id JOIN account a ON a.id = f.account_id "
                                  "WHERE t.hash = $1 AND f.device_id = $2 AND lower(a.login) = $3",
                                  pg::Params().bytes(bytesOf(hashOf(token))).uuid(device.uuid).text(login)));
    return !rows.empty();
}

Result<void> RefreshTokens::end(const Uuid& family, std::string_view why) {
    LIANLU_TRY([[maybe_unused]] const pg::Rows done,
               m_connection.query("UPDATE token_family SET revoked_at = $2, revoked_why = $3 WHERE id = $1 AND revoked_at IS NULL",
                                  pg::Params().uuid(family).time(m_now).text(why)));
    return {};
}

}  // namespace lianlu::server
