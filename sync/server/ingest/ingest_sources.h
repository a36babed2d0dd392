// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/records/record.h"

//! Who may send what: a source has a name, a key of 256 random bits of which only the hash is kept, kinds and quotas.
namespace lianlu::server {

struct SourceLimits {
    std::int64_t rowsPerMinute = 200'000;
    std::int64_t rowsPerDay = 20'000'000;
};

struct SourceEntry {
    std::string name;
    std::vector<RecordKind> kinds;
    SourceLimits limits;
    bool disabled = false;
    std::int64_t rowsToday = 0;
};

//! \brief Lower-case letters, digits and dashes, at most 40.
[[nodiscard]] bool isSourceName(std::string_view name) noexcept;

//! \brief The key, to be shown once. exists: the name is taken.
[[nodiscard]] Result<std::string> addSource(pg::Connection& connection, std::string_view name, const std::vector<RecordKind>& kinds, SourceLimits limits);
//! \brief A new key; the old one ends at once. A disabled source is enabled again. notFound.
[[nodiscard]] Result<std::string> rotateSource(pg::Connection& connection, std::string_view name);
//! \brief notFound.
[[nodiscard]] Result<void> disableSource(pg::Connection& connection, std::string_view name);
[[nodiscard]] Result<std::vector<SourceEntry>> listSources(pg::Connection& connection, Time now);

//! \brief Whether this has the form of a key: a source's name, a dot, and as many characters as a secret has.
[[nodiscard]] bool looksLikeSourceKey(std::string_view key) noexcept;
//! \brief 32 bytes that tell one whole key from another, and do not tell the key.
[[nodiscard]] std::string sourceKeyHash(std::string_view key);
//! \brief The source a key belongs to. unauthenticated: none, disabled, wrong: they look the same from outside.
[[nodiscard]] Result<SourceEntry> sourceByKey(pg::Connection& connection, std::string_view key);
//! \brief Takes `rows` from the quotas of this minute and this day (UTC), for all copies of the server alike. rateLimited says when to come
//! again; tooLarge: more than a minute ever allows.
[[nodiscard]] Result<void> takeQuota(pg::Connection& connection, const SourceEntry& source, std::int64_t rows, Time now);

}  // namespace lianlu::server
