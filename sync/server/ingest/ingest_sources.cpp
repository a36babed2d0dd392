// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ingest_sources.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "models/base/text.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kHashBytes = 32;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 86'400'000;

std::string hashOf(std::string_view secret) {
    std::string hash(kHashBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                       nullptr, 0);
    return hash;
}

std::span<const std::uint8_t> bytesOf(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

std::string newSecret() {
    std::array<unsigned char, kKeyBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, sodium_base64_ENCODED_LEN(kKeyBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string textOf(const std::vector<RecordKind>& kinds) {
    std::string text;
    for (const auto kind : kinds) text += (text.empty() ? "" : " ") + std::string(nameOf(kind));
    return text;
}

std::vector<RecordKind> kindsOf(std::string_view text) {
    std::vector<RecordKind> kinds;
    for (const auto word : text::split(text, ' '))
        if (const auto kind = recordKindFromName(word)) kinds.push_back(*kind);
    return kinds;
}

std::string keyText(std::string_view name, const std::string& secret) { return std::string(name) + "." + secret; }

tl::unexpected<Error> comeAgain(std::string words, std::int64_t ms) {
    Error error{Code::rateLimited, std::move(words)};
    error.retryAfterSeconds = static_cast<int>(std::max<std::int64_t>(1, (ms + 999) / 1000));
    return fail(std::move(error));
}

}  // namespace

bool isSourceName(std::string_view name) noexcept {
    return !name.empty() && name.size() <= 40 && name.front() != '-' && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
}

Result<std::string> addSource(pg::Connection& connection, std::string_view name, const std::vector<RecordKind>& kinds, SourceLimits limits) {
    if (!isSourceName(name)) return fail(Code::invalid, "lower-case letters, digits and dashes, at most 40", "name");
    if (kinds.empty()) return fail(Code::invalid, "a source without kinds may send nothing", "kinds");
    const auto secret = newSecret();
    const auto hash = hashOf(secret);
    auto added = connection.query("INSERT INTO ingest_source (name, kinds, key_hash, rows_per_minute, rows_per_day) VALUES ($1, $2, $3, $4, $5)",
                                  std::move(pg::Params().text(name).text(textOf(kinds)).bytes(bytesOf(hash)).integer(limits.rowsPerMinute).integer(limits.rowsPerDay)));
    if (!added && added.error().code == Code::exists) return fail(Code::exists, "there is a source of this name: rotate gives it a new key", std::string(name));
    if (!added) return fail(added.error());
    return keyText(name, secret);
}

Result<std::string> rotateSource(pg::Connection& connection, std::string_view name) {
    const auto secret = newSecret();
    const auto hash = hashOf(secret);
    LIANLU_TRY(const pg::Rows done, connection.query("UPDATE ingest_source SET key_hash = $2, rotated_at = now(), disabled_at = NULL WHERE name = $1",
                                                     std::move(pg::Params().text(name).bytes(bytesOf(hash)))));
    if (done.affected() == 0) return fail(Code::notFound, "no such source", std::string(name));
    return keyText(name, secret);
}

Result<void> disableSource(pg::Connection& connection, std::string_view name) {
    LIANLU_TRY(const pg::Rows done, connection.query("UPDATE ingest_source SET disabled_at = COALESCE(disabled_at, now()) WHERE name = $1", pg::Params().text(name)));
    if (done.affected() == 0) return fail(Code::notFound, "no such source", std::string(name));
    return {};
}

Result<std::vector<SourceEntry>> listSources(pg::Connection& connection, Time now) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT name, kinds, rows_per_minute, rows_per_day, disabled_at IS NOT NULL, "
                                                     "CASE WHEN day = $1 THEN day_rows ELSE 0 END FROM ingest_source ORDER BY name",
                                                     pg::Params().integer(toUnixMs(now) / kDayMs)));
    std::vector<SourceEntry> sources;
    for (int i = 0; i < rows.size(); ++i)
        sources.push_back({std::string(rows.text(i, 0)), kindsOf(rows.text(i, 1)), {rows.integer(i, 2), rows.integer(i, 3)}, rows.boolean(i, 4), rows.integer(i, 5)});
    return sources;
}

bool looksLikeSourceKey(std::string_view key) noexcept {
    const auto dot = key.find('.');
    constexpr std::size_t kSecretLength = sodium_base64_ENCODED_LEN(kKeyBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING) - 1;
    return dot != key.npos && isSourceName(key.substr(0, dot)) && key.size() - dot - 1 == kSecretLength;
}

std::string sourceKeyHash(std::string_view key) { return hashOf(key); }

Result<SourceEntry> sourceByKey(pg::Connection& connection, std::string_view key) {
    const auto dot = key.find('.');
    const auto name = key.substr(0, dot);
    const auto secret = dot == key.npos ? std::string_view{} : key.substr(dot + 1);
    const auto hash = hashOf(secret);
    std::string held(kHashBytes, '\0');
    SourceEntry source;
    bool known = false;
    if (isSourceName(name)) {
        LIANLU_TRY(const pg::Rows rows, connection.query("SELECT kinds, key_hash, rows_per_minute, rows_per_day, disabled_at IS NOT NULL FROM ingest_source WHERE name = $1",
                                                         pg::Params().text(name)));
        if (!rows.empty() && rows.bytes(0, 1).size() == kHashBytes) {
            known = true;
            held = rows.bytes(0, 1);
            source = {std::string(name), kindsOf(rows.text(0, 0)), {rows.integer(0, 2), rows.integer(0, 3)}, rows.boolean(0, 4), 0};
        }
    }
    const bool fits = sodium_memcmp(hash.data(), held.data(), kHashBytes) == 0;
    if (!known || !fits || source.disabled) return fail(Code::unauthenticated, "no such key");
    return source;
}

Result<void> takeQuota(pg::Connection& connection, const SourceEntry& source, std::int64_t rows, Time now) {
    if (rows > source.limits.rowsPerMinute || rows > source.limits.rowsPerDay)
        return fail(Code::tooLarge, "more rows than this source may send in a minute: send them in parts");
    const auto ms = toUnixMs(now);
    const auto minute = ms / kMinuteMs;
    const auto day = ms / kDayMs;
    LIANLU_TRY(const pg::Rows taken,
               connection.query("UPDATE ingest_source SET minute = $2, minute_rows = CASE WHEN minute = $2 THEN minute_rows ELSE 0 END + $4, "
                                "day = $3, day_rows = CASE WHEN day = $3 THEN day_rows ELSE 0 END + $4 "
                                "WHERE name = $1 AND CASE WHEN minute = $2 THEN minute_rows ELSE 0 END + $4 <= rows_per_minute "
                                "AND CASE WHEN day = $3 THEN day_rows ELSE 0 END + $4 <= rows_per_day",
                                std::move(pg::Params().text(source.name).integer(minute).integer(day).integer(rows))));
    if (taken.affected() > 0) return {};
    LIANLU_TRY(const pg::Rows left, connection.query("SELECT CASE WHEN day = $2 THEN day_rows ELSE 0 END + $3 > rows_per_day FROM ingest_source WHERE name = $1",
                                                     std::move(pg::Params().text(source.name).integer(day).integer(rows))));
    if (!left.empty() && left.boolean(0, 0)) return comeAgain("the rows of this day are used up", (day + 1) * kDayMs - ms);
    return comeAgain("the rows of this minute are used up", (minute + 1) * kMinuteMs - ms);
}

}  // namespace lianlu::server
