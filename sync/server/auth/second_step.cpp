// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/second_step.h"

#include <algorithm>
#include <span>

#include <sodium.h>

#include "sync/server/auth/access_token.h"
#include "sync/server/auth/totp.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kCodeLetters = "abcdefghjkmnpqrstuvwxyz23456789";
constexpr std::size_t kCodeLength = 12;  // 59 bits: no slow hash is needed

std::span<const std::uint8_t> asBytes(std::string_view text) noexcept { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

//! As it is hashed: without dashes and blanks, in lower case. Empty: not of the form of a recovery code.
std::string plainCode(std::string_view typed) {
    std::string plain;
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (plain.size() > kCodeLength) return {};
    }
    const bool fits = plain.size() == kCodeLength && plain.find_first_not_of(kCodeLetters) == plain.npos;
    return fits ? plain : std::string{};
}

std::string newCode() {
    std::string code;
    for (std::size_t i = 0; i < kCodeLength; ++i) {
        if (i && i % 4 == 0) code += '-';
        code += kCodeLetters[randombytes_uniform(static_cast<std::uint32_t>(kCodeLetters.size()))];
    }
    return code;
}

//! The account is in it, so that one code that two accounts happen to have looks like two.
std::string hashOfCode(const domain::AccountId& account, std::string_view plain) {
    std::string hash(32, '\0');
    const std::string text = "lianlu recovery code\n" + account.toString() + "\n" + std::string(plain);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), asBytes(text).data(), text.size(), nullptr, 0);
    return hash;
}

}  // namespace

Result<bool> SecondStep::isOn(const domain::AccountId& account) {
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT 1 FROM second_step WHERE account_id = $1 AND confirmed_at IS NOT NULL", pg::Params().uuid(account.uuid)));
    return !rows.empty();
}

Result<std::int64_t> SecondStep::codesLeft(const domain::AccountId& account) {
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT count(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL", pg::Params().uuid(account.uuid)));
    return rows.integer(0, 0);
}

Result<std::string> SecondStep::begin(const domain::AccountId& account) {
    auto secret = randomBytes(kTotpSecretBytes);
    LIANLU_TRY(const pg::Rows made,
               m_connection.query("INSERT INTO second_step (account_id, secret, begun_at) VALUES ($1, $2, $3) ON CONFLICT (account_id) DO UPDATE "
                                  "SET secret = excluded.secret, begun_at = excluded.begun_at WHERE second_step.confirmed_at IS NULL RETURNING 1",
                                  pg::Params().uuid(account.uuid).bytes(asBytes(secret)).time(m_now)));
    if (made.empty()) return fail(Code::exists, "the second step is on", "second_step");
    return secret;
}

Result<bool> SecondStep::confirm(const domain::AccountId& account, std::string_view code, Again again, std::vector<std::string>& recovery) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT secret, confirmed_at IS NOT NULL FROM second_step WHERE account_id = $1 FOR UPDATE", pg::Params().uuid(account.uuid)));
    if (rows.empty()) return fail(Code::notFound, "nothing was begun", "second_step");
    if (rows.boolean(0, 1)) return fail(Code::exists, "the second step is on", "second_step");
    const auto step = totpFits(rows.bytes(0, 0), code, m_now, 0);
    if (!step) return false;
    LIANLU_TRY([[maybe_unused]] const pg::Rows done, m_connection.query("UPDATE second_step SET confirmed_at = $2, last_step = $3 WHERE account_id = $1",
                                                                       pg::Params().uuid(account.uuid).time(m_now).integer(again == Again::once ? *step - 1 : *step)));
    LIANLU_TRY(recovery, newCodes(account));
    return true;
}

Result<bool> SecondStep::spend(const domain::AccountId& account, std::string_view code) {
    LIANLU_TRY(const pg::Rows rows,
               m_connection.query("SELECT secret, last_step FROM second_step WHERE account_id = $1 AND confirmed_at IS NOT NULL FOR UPDATE", pg::Params().uuid(account.uuid)));
    if (rows.empty()) return false;
    if (const auto step = totpFits(rows.bytes(0, 0), code, m_now, rows.integer(0, 1))) {
        LIANLU_TRY([[maybe_unused]] const pg::Rows taken, m_connection.query("UPDATE second_step SET last_step = $2 WHERE account_id = $1",
                                                                            pg::Params().uuid(account.uuid).integer(*step)));
        return true;
    }
    const auto plain = plainCode(code);
    if (plain.empty()) return false;
    LIANLU_TRY(const pg::Rows spent, m_connection.query("UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND hash = $2 AND used_at IS NULL RETURNING 1",
                                                        pg::Params().uuid(account.uuid).bytes(asBytes(hashOfCode(account, plain))).time(m_now)));
    return !spent.empty();
}

Result<std::vector<std::string>> SecondStep::newCodes(const domain::AccountId& account) {
    std::vector<std::string> codes, hashes;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        codes.push_back(newCode());
        hashes.push_back(hashOfCode(account, plainCode(codes.back())));
    }
    LIANLU_TRY([[maybe_unused]] const pg::Rows old, m_connection.query("DELETE FROM recovery_code WHERE account_id = $1", pg::Params().uuid(account.uuid)));
    LIANLU_TRY([[maybe_unused]] const pg::Rows made, m_connection.query("INSERT INTO recovery_code (account_id, hash) SELECT $1, * FROM unnest($2)",
                                                                       pg::Params().uuid(account.uuid).byteStrings(hashes)));
    return codes;
}

Result<bool> SecondStep::end(const domain::AccountId& account) {
    LIANLU_TRY(const pg::Rows gone, m_connection.query("DELETE FROM second_step WHERE account_id = $1 RETURNING confirmed_at IS NOT NULL", pg::Params().uuid(account.uuid)));
    return !gone.empty() && gone.boolean(0, 0);
}

}  // namespace lianlu::server
