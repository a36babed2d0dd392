// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/lost_history.h"

#include <algorithm>

#include "models/db/connection.h"
#include "models/store/device_values.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"
#include "models/store/photo_store.h"
#include "models/store/scopes.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kLongestWaitMs = 14 * 24 * kHourMs;
constexpr std::string_view kNoticedAt = "loss_noticed_at";

//! Lays what the op does over the server's row again.
Result<void> layOver(Layers& layers, const outboxrows::Row& row) {
    const auto& op = row.op;
    LIANLU_TRY(const auto held, layers.server(op.entity, op.id));
    if (held) LIANLU_CHECK(layers.setAside(op.entity, op.id));
    else if (op.type == "create") LIANLU_CHECK(layers.setAsideNothing(op.entity, op.id, row.scope));
    layers.editsChanged();
    return layers.relay(op.entity, op.id);
}

//! Refused since the last good round: the server had lost the row already, and nobody had noticed yet.
Result<void> waitRefused(WriteTxn& txn, Layers& layers) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto lastGood, devicevalues::integer(connection, "last_sync_at", 0));
    LIANLU_TRY(const auto rows, outboxrows::select(connection, "WHERE state = 3 AND txn_id IN (SELECT txn_id FROM outbox WHERE state = 3 AND code = ? "
                                                               "AND settled_at >= ?) ORDER BY position", codeName(Code::notFound), lastGood));
    for (const auto& row : rows) {
        LIANLU_CHECK(connection.run("UPDATE outbox SET state = 1, resent = 3, code = '', reason = '', field = '' WHERE position = ?", row.op.position));
        LIANLU_CHECK(layOver(layers, row));
    }
    return {};
}

//! Acknowledged, or a conflict whose other fields went in; `which` picks among them. Their transactions come as a whole.
template <class... T>
Result<std::int64_t> takeWhole(WriteTxn& txn, const std::string& which, const T&... parameters) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto rows, outboxrows::select(connection, "WHERE state IN (2, 4) AND txn_id IN (SELECT txn_id FROM outbox WHERE state IN (2, 4) AND " +
                                                                   which + ") ORDER BY position",
                                                   parameters...));
    Layers layers(connection, txn.changes());
    for (const auto& row : rows) {
        const auto& op = row.op;
        LIANLU_CHECK(connection.run("UPDATE outbox SET state = 1, resent = 1, acked_seq = NULL, settled_at = NULL, code = '', reason = '', field = '' WHERE position = ?",
                                    op.position));
        LIANLU_CHECK(layOver(layers, row));
        // Where the row is lost its picture is.
        if (op.entity == domain::Photo::kEntity) LIANLU_CHECK(PhotoStore::unsend(connection, op.id));
    }
    // What was sent and not answered may have been taken too, and what it sent out may be out.
    LIANLU_CHECK(connection.run("UPDATE outbox SET resent = 1 WHERE state = 1 AND resent = 0"));
    LIANLU_CHECK(waitRefused(txn, layers));
    LIANLU_CHECK(devicevalues::save(connection, kNoticedAt, std::to_string(toUnixMs(txn.now()))));
    txn.noteOutbox();
    LIANLU_CHECK(layers.flush());
    return static_cast<std::int64_t>(rows.size());
}

bool asSeen(const domain::Fields& old, const domain::Fields& now) {
    return std::all_of(old.begin(), old.end(), [&now](const auto& field) { return sameValue(valueIn(now, field.first), field.second); });
}

//! The version that an edit of another history builds on: that of the row where it is as the person saw it, else none.
std::int64_t baseOn(const std::optional<ServerState>& server, const OutboxOp& op) {
    const bool fits = server && server->fields && asSeen(op.oldFields, *server->fields);
    return fits ? server->meta.ver : 0;
}

//! Whether the device has from the server what the op stands on: its row, and of a new one the person that it is about.
Result<bool> isHeld(Layers& layers, const OutboxOp& op) {
    auto entity = std::string_view(op.entity);
    auto id = op.id;
    if (op.type == "create") {
        const auto* person = std::get_if<std::string>(&valueIn(op.newFields, "customer_id"));
        const auto named = person ? Uuid::parse(*person) : std::nullopt;
        if (!named) return true;
        entity = domain::Customer::kEntity;
        id = *named;
    }
    LIANLU_TRY(const auto held, layers.server(entity, id));
    return held && held->fields && held->meta.ver > 0;
}

}  // namespace

Result<std::int64_t> LostHistory::takeAgain(WriteTxn& txn, const domain::Scope& scope, std::int64_t matchSeq) {
    LIANLU_TRY(const auto number, scopeNumber(txn.connection(), scope));
    return takeWhole(txn, "((scope = ? AND (acked_seq IS NULL OR acked_seq > ?)) OR scope NOT IN (SELECT scope FROM cursor))", number, matchSeq);
}

Result<std::int64_t> LostHistory::takeAgainFrom(WriteTxn& txn, std::int64_t expected) { return takeWhole(txn, "op_seq >= ?", expected); }

Result<std::set<domain::Scope>> LostHistory::scopesFrom(db::Connection& connection, std::int64_t expected) {
    std::set<domain::Scope> scopes;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT DISTINCT s.name FROM outbox o JOIN scope s ON s.num = o.scope "
                                                        "WHERE o.state IN (2, 4) AND o.op_seq >= ?"));
    statement->bind(1, expected);
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return scopes;
        if (const auto scope = domain::Scope::parse(statement->text(0))) scopes.insert(*scope);
    }
}

Result<std::int64_t> LostHistory::lastAcknowledged(db::Connection& connection) {
    return connection.integer("SELECT coalesce(max(op_seq), 0) FROM outbox WHERE state IN (2, 4)");
}

Result<void> LostHistory::place(db::Connection& connection, std::int64_t scope, std::int64_t seq) {
    return connection.run("UPDATE outbox SET acked_seq = ?2 WHERE scope = ?1 AND acked_seq IS NULL AND state IN (2, 4)", scope, seq);
}

Result<void> LostHistory::rebase(WriteTxn& txn, const domain::Scope& scope) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto number, scopeNumber(connection, scope));
    LIANLU_TRY(const auto pending, outboxrows::select(connection, "WHERE state = 0 AND scope = ? AND type != 'create' ORDER BY position", number));
    ChangeSet unchanged;
    Layers layers(connection, unchanged);
    for (const auto& row : pending) {
        LIANLU_TRY(const auto server, layers.server(row.op.entity, row.op.id));
        LIANLU_CHECK(connection.run("UPDATE outbox SET base_ver = ?2 WHERE position = ?1", row.op.position, baseOn(server, row.op)));
    }
    return {};
}

Result<std::vector<domain::OpId>> LostHistory::endWaiting(WriteTxn& txn) {
    auto& connection = txn.connection();
    std::vector<domain::OpId> over;
    {
        LIANLU_TRY(const auto statement, connection.prepare("SELECT op_id FROM outbox WHERE state = 1 AND resent = 2 AND settled_at < ?"));
        statement->bind(1, toUnixMs(txn.now()) - kLongestWaitMs);
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) break;
            over.push_back(statement->id<domain::OpId>(0));
        }
    }
    LIANLU_CHECK(connection.run("UPDATE outbox SET resent = 1 WHERE state = 1 AND resent = 2"));
    return over;
}

Result<bool> LostHistory::isRecent(WriteTxn& txn) {
    LIANLU_TRY(const auto noticed, devicevalues::integer(txn.connection(), kNoticedAt, 0));
    return noticed != 0 && toUnixMs(txn.now()) - noticed < kLongestWaitMs;
}

Result<void> LostHistory::wakeRefused(WriteTxn& txn, bool all) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto rows, outboxrows::select(connection, "WHERE state = 1 AND resent = 3 ORDER BY position"));
    if (rows.empty()) return {};
    LIANLU_TRY(const bool recent, isRecent(txn));
    const auto hourAgo = toUnixMs(txn.now()) - kHourMs;
    ChangeSet unchanged;
    Layers layers(connection, unchanged);
    std::set<domain::TxnId> early;
    for (const auto& row : rows) {
        if (all || !recent) break;
        LIANLU_TRY(const bool held, isHeld(layers, row.op));
        LIANLU_TRY(const auto refusedAt, connection.integer("SELECT settled_at FROM outbox WHERE position = ?", row.op.position));
        if (!held && refusedAt > hourAgo) early.insert(row.op.txnId);
    }
    for (const auto& row : rows) {
        if (early.contains(row.op.txnId)) continue;
        txn.noteOutbox();
        LIANLU_TRY(const auto server, layers.server(row.op.entity, row.op.id));
        LIANLU_CHECK(connection.run("UPDATE outbox SET state = 0, resent = 0, op_seq = 0, op_id = ?2, base_ver = ?3 WHERE position = ?1", row.op.position,
                                    outboxrows::newOpId(txn.now()), baseOn(server, row.op)));
    }
    return {};
}

}  // namespace lianlu::store
