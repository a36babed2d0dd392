// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/photo_store.h"

#include <array>

#include <sodium.h>

#include "models/db/connection.h"
#include "models/domain/rules/photo.h"
#include "models/store/entity_reader.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

//! A colleague's row may come in seconds before its picture is sent, and weeks before where a computer lies in a drawer.
constexpr std::string_view kAskAgainMs = "min(21600000, 30000 * (1 << min(max(s.tries - 1, 0), 12)))";
constexpr std::int64_t kSendAgainMs = 60 * 60'000;

// A device's photos are some thousands: what is asked for by several conditions reads them all in a moment.
constexpr std::string_view kHere = "EXISTS (SELECT 1 FROM photo_blob b WHERE b.hash = t.sha256)";
constexpr std::string_view kSent = "EXISTS (SELECT 1 FROM photo_state s WHERE s.id = t.id AND s.sent)";

Result<std::vector<PhotoToMove>> movesOf(db::Statement& s) {
    std::vector<PhotoToMove> found;
    for (;;) {
        LIANLU_TRY(const bool more, s.step());
        if (!more) return found;
        if (domain::isSha256Text(s.text(1))) found.push_back({s.id<domain::PhotoId>(0), s.string(1), s.integer(2)});
    }
}

Result<PhotoLine> lineOf(db::Connection& connection, domain::Photo photo) {
    PhotoLine line{std::move(photo), false, false, {}};
    LIANLU_TRY(line.here, PhotoStore::holds(connection, line.photo.sha256));
    LIANLU_TRY(const auto s, connection.prepare("SELECT sent, code FROM photo_state WHERE id = ?"));
    s->bindAll(line.photo.id);
    LIANLU_TRY(const bool known, s->step());
    if (!known) return line;
    line.sent = s->integer(0) != 0;
    line.code = s->string(1);
    return line;
}

}  // namespace

std::string PhotoStore::hashOf(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

Result<void> PhotoStore::keep(WriteTxn& txn, std::string_view sha256, std::string_view bytes) {
    if (!domain::looksLikeJpeg(bytes) || hashOf(bytes) != sha256) return fail(Code::invalid, "bytes of another photo", "sha256");
    LIANLU_CHECK(take(txn.connection(), sha256, bytes));
    return noteUse(txn, sha256);
}

Result<void> PhotoStore::take(db::Connection& connection, std::string_view sha256, std::string_view bytes) {
    LIANLU_TRY(const bool there, holds(connection, sha256));
    if (there) return {};
    LIANLU_TRY(const auto s, connection.prepare("INSERT INTO photo_blob (hash, size, used_at, bytes) VALUES (?, ?, 0, ?)"));
    s->bindAll(sha256, static_cast<std::int64_t>(bytes.size()));
    s->bindBlob(3, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    return s->run();
}

Result<std::optional<std::string>> PhotoStore::bytes(db::Connection& connection, std::string_view sha256) {
    LIANLU_TRY(const auto s, connection.prepare("SELECT bytes FROM photo_blob WHERE hash = ?"));
    s->bindAll(sha256);
    LIANLU_TRY(const bool found, s->step());
    if (!found) return std::optional<std::string>{};
    const auto blob = s->blob(0);
    return std::optional(std::string(reinterpret_cast<const char*>(blob.data()), blob.size()));
}

Result<bool> PhotoStore::holds(db::Connection& connection, std::string_view sha256) {
    LIANLU_TRY(const auto found, connection.integer("SELECT EXISTS (SELECT 1 FROM photo_blob WHERE hash = ?)", sha256));
    return found != 0;
}

Result<void> PhotoStore::noteUse(WriteTxn& txn, std::string_view sha256) {
    return txn.connection().run("UPDATE photo_blob SET used_at = ?2 WHERE hash = ?1", sha256, toUnixMs(txn.now()));
}

Result<std::vector<PhotoLine>> PhotoStore::ofCustomer(db::Connection& connection, domain::CustomerId customer) {
    LIANLU_TRY(auto photos, readEntities<domain::Photo>(connection, "WHERE customer_id = ? ORDER BY taken_at DESC, id DESC LIMIT 500", customer));
    std::vector<PhotoLine> lines;
    for (auto& photo : photos) {
        LIANLU_TRY(auto line, lineOf(connection, std::move(photo)));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<PhotoLine> PhotoStore::find(db::Connection& connection, domain::PhotoId id) {
    LIANLU_TRY(auto photo, readEntity<domain::Photo>(connection, "WHERE id = ?", id));
    return lineOf(connection, std::move(photo));
}

Result<std::vector<Uuid>> PhotoStore::ids(db::Connection& connection) {
    LIANLU_TRY(const auto s, connection.prepare("SELECT id FROM photo"));
    std::vector<Uuid> found;
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return found;
        found.push_back(s->uuid(0));
    }
}

Result<PhotoCounts> PhotoStore::counts(db::Connection& connection) {
    PhotoCounts counts;
    // Asked after each edit: from the few pictures that are here to their rows, not from all rows.
    const auto unsent = "SELECT count(*) FROM photo_blob b CROSS JOIN photo t ON t.sha256 = b.hash WHERE NOT " + std::string(kSent);
    LIANLU_TRY(counts.unsent, connection.integer(unsent));
    LIANLU_TRY(counts.refused, connection.integer(unsent + " AND EXISTS (SELECT 1 FROM photo_state s WHERE s.id = t.id AND s.code <> '')"));
    LIANLU_TRY(counts.held, connection.integer("SELECT coalesce(sum(size), 0) FROM photo_blob"));
    return counts;
}

Result<std::vector<PhotoToMove>> PhotoStore::toSend(db::Connection& connection, Time now, int limit) {
    // Without a version of the server's a row is not there yet: first the row, then its bytes.
    LIANLU_TRY(const auto s, connection.prepare("SELECT t.id, t.sha256, t.bytes FROM photo_blob b CROSS JOIN photo t ON t.sha256 = b.hash WHERE t.ver > 0 "
                                                "AND NOT EXISTS (SELECT 1 FROM photo_state s WHERE s.id = t.id AND (s.sent OR s.asked_at > ?1)) ORDER BY t.pk LIMIT ?2"));
    s->bindAll(toUnixMs(now) - kSendAgainMs, limit);
    return movesOf(*s);
}

Result<std::vector<PhotoToMove>> PhotoStore::toFetch(db::Connection& connection, const domain::Scope& scope, Time now, int limit) {
    LIANLU_TRY(const auto number, knownScope(connection, scope));
    if (!number) return std::vector<PhotoToMove>{};
    LIANLU_TRY(const auto s, connection.prepare("SELECT t.id, t.sha256, t.bytes FROM photo t WHERE t.scope = ?1 AND t.ver > 0 AND NOT " + std::string(kHere) +
                                                " AND NOT EXISTS (SELECT 1 FROM photo_state s WHERE s.id = t.id AND s.code <> '' AND s.asked_at > ?2 - " + std::string(kAskAgainMs) + ") "
                                                "ORDER BY t.taken_at DESC, t.id LIMIT ?3"));
    s->bindAll(*number, toUnixMs(now), limit);
    return movesOf(*s);
}

Result<void> PhotoStore::markSent(WriteTxn& txn, domain::PhotoId photo) {
    txn.changes().rows.push_back({std::string(domain::Photo::kEntity), photo.uuid});
    return txn.connection().run("INSERT OR REPLACE INTO photo_state (id, sent, code, asked_at) VALUES (?, 1, '', ?)", photo, toUnixMs(txn.now()));
}

Result<void> PhotoStore::markFailed(WriteTxn& txn, domain::PhotoId photo, std::string_view code) {
    txn.changes().rows.push_back({std::string(domain::Photo::kEntity), photo.uuid});
    return txn.connection().run("INSERT INTO photo_state (id, sent, code, asked_at, tries) VALUES (?1, 0, ?2, ?3, 1) "
                                "ON CONFLICT (id) DO UPDATE SET code = ?2, asked_at = ?3, tries = tries + 1", photo, code, toUnixMs(txn.now()));
}

Result<void> PhotoStore::unsend(db::Connection& connection, const Uuid& photo) { return connection.run("DELETE FROM photo_state WHERE id = ?", photo); }

Result<void> PhotoStore::sweep(db::Connection& connection, Time usedBefore) {
    LIANLU_CHECK(connection.run("DELETE FROM photo_state WHERE NOT EXISTS (SELECT 1 FROM photo t WHERE t.id = photo_state.id)"));
    return connection.run("DELETE FROM photo_blob WHERE used_at < ? AND NOT EXISTS (SELECT 1 FROM photo t WHERE t.sha256 = photo_blob.hash) AND NOT EXISTS "
                          "(SELECT 1 FROM outbox o WHERE o.entity = 'photo' AND o.type = 'create' AND o.state <> 2 AND instr(o.new, photo_blob.hash))",
                          toUnixMs(usedBefore));
}

Result<void> PhotoStore::makeRoom(db::Connection& connection, std::int64_t budget) {
    LIANLU_TRY(auto over, connection.integer("SELECT coalesce(sum(size), 0) FROM photo_blob"));
    over -= budget;
    if (over <= 0) return {};
    std::vector<std::pair<std::int64_t, std::int64_t>> going;
    {
        LIANLU_TRY(const auto s, connection.prepare("SELECT pk, size FROM photo_blob WHERE NOT EXISTS (SELECT 1 FROM photo t WHERE t.sha256 = photo_blob.hash AND NOT " +
                                                    std::string(kSent) + ") AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entity = 'photo' AND o.type = 'create' AND "
                                                    "o.state <> 2 AND instr(o.new, photo_blob.hash)) ORDER BY used_at, pk"));
        while (over > 0) {
            LIANLU_TRY(const bool more, s->step());
            if (!more) break;
            going.emplace_back(s->integer(0), s->integer(1));
            over -= s->integer(1);
        }
    }
    for (const auto& [pk, size] : going) LIANLU_CHECK(connection.run("DELETE FROM photo_blob WHERE pk = ?", pk));
    return {};
}

Result<bool> PhotoStore::isUntidy(db::Connection& connection, Time usedBefore, std::int64_t budget) {
    LIANLU_TRY(const auto untidy,
               connection.integer("SELECT (SELECT coalesce(sum(size), 0) FROM photo_blob) > ?2 OR EXISTS (SELECT 1 FROM photo_blob WHERE used_at < ?1 AND NOT EXISTS "
                                  "(SELECT 1 FROM photo t WHERE t.sha256 = photo_blob.hash))", toUnixMs(usedBefore), budget));
    return untidy != 0;
}

Result<void> PhotoStore::forget(db::Connection& connection, std::string_view entity, const Uuid& id) {
    const bool person = entity == domain::Customer::kEntity;
    if (!person && entity != domain::Photo::kEntity) return {};
    const std::string column = person ? "customer_id" : "id";
    LIANLU_CHECK(connection.run("DELETE FROM photo_blob WHERE hash IN (SELECT sha256 FROM photo WHERE " + column + " = ?1) AND NOT EXISTS "
                                "(SELECT 1 FROM photo t WHERE t.sha256 = photo_blob.hash AND t." + column + " IS NOT ?1)", id));
    LIANLU_CHECK(connection.run("DELETE FROM photo_state WHERE id IN (SELECT id FROM photo WHERE " + column + " = ?1)", id));
    // Also what was removed a moment ago and could have been brought back.
    return sweep(connection, Time::max());
}

}  // namespace lianlu::store
