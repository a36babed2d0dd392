// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/tag_keeping.h"

#include <vector>

#include "models/domain/rules/tag.h"
#include "sync/server/sync/bootstrap.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kRowsATransaction = 300;

std::vector<Uuid> idsIn(const pg::Rows& rows) {
    std::vector<Uuid> ids;
    for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
    return ids;
}

//! One transaction over these tags; counts those that `work` changed.
template <class Work>
Result<std::int64_t> over(pg::Connection& connection, std::span<const Uuid> ids, Time now, Work work) {
    return pg::retrying([&]() -> Result<std::int64_t> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_CHECK(batch.prefetch(domain::Tag::kEntity, ids));
        for (const auto& id : ids) LIANLU_CHECK(work(batch, id));
        const auto changed = static_cast<std::int64_t>(batch.mark());
        LIANLU_CHECK(batch.commit(txn));
        return changed;
    });
}

}  // namespace

Result<void> writeTagDefinitions(pg::Connection& connection, std::span<const domain::TagDefinition> definitions, Time now) {
    for (const auto& definition : definitions) LIANLU_CHECK(domain::checkTagDefinition(definition));
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_TRY([[maybe_unused]] const pg::Rows locked, connection.query("SELECT pg_advisory_xact_lock($1)", pg::Params().integer(kTagLock)));
        WriteBatch batch(connection, now);
        for (const auto& definition : definitions)
            LIANLU_CHECK(batch.upsert(definition.kEntity, domain::tagDefinitionId(definition.code).uuid, domain::Scope::brand(), domain::toFields(definition)));
        return batch.commit(txn);
    });
}

Result<std::int64_t> placeTags(pg::Connection& connection, std::string_view code, const Clock& clock) {
    std::int64_t moved = 0;
    Uuid after;
    for (;;) {
        LIANLU_TRY(const pg::Rows rows,
                   connection.query("SELECT id FROM tag WHERE name = $1 AND NOT deleted AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3",
                                    std::move(pg::Params().text(code).uuid(after).integer(kRowsATransaction))));
        if (rows.empty()) break;
        const auto ids = idsIn(rows);
        after = ids.back();
        LIANLU_TRY(const auto some, over(connection, ids, clock.now(), [](WriteBatch& batch, const Uuid& id) { return batch.placeTagAnew(id); }));
        moved += some;
    }
    // Cuts that hold the rows where they were: nobody gets them any more, not even who is fetching one now.
    // Also where nothing moved: the try before may have ended just here.
    LIANLU_TRY([[maybe_unused]] const pg::Rows noted,
               connection.query("INSERT INTO server_meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                std::move(pg::Params().text(kCutsNotBefore).text(std::to_string(toUnixMs(clock.now()))))));
    return moved;
}

Result<std::int64_t> sweepTags(pg::Connection& connection, Time now) {
    std::int64_t gone = 0;
    for (;;) {
        LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id FROM tag WHERE expires_at <= $1 AND NOT deleted ORDER BY expires_at LIMIT $2",
                                                         std::move(pg::Params().integer(toUnixMs(now)).integer(kRowsATransaction))));
        if (rows.empty()) return gone;
        const auto ids = idsIn(rows);
        LIANLU_TRY(const auto some, over(connection, ids, now, [now](WriteBatch& batch, const Uuid& id) -> Result<void> {
            LIANLU_TRY(const auto tag, batch.get<domain::Tag>({id}));
            // Somebody may have given it more time since it was looked for.
            if (!tag || !domain::isExpired(*tag, now)) return {};
            return batch.remove(domain::Tag::kEntity, id);
        }));
        gone += some;
        // Another copy of the server had them all: it will have the rest, too.
        if (some == 0) return gone;
    }
}

}  // namespace lianlu::server
