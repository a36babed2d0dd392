// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outbox.h"

#include <algorithm>

#include "models/db/connection.h"
#include "models/store/body.h"
#include "models/store/device_values.h"
#include "models/store/erasure.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"
#include "models/store/queries_conflicts.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

constexpr std::int64_t kKeepAcknowledgedMs = 14LL * 24 * 3'600 * 1'000;
constexpr std::string_view kNextOpSeq = "next_op_seq";

using outboxrows::Row;

std::vector<OutboxOp> opsOf(std::vector<Row> rows) {
    std::vector<OutboxOp> ops;
    ops.reserve(rows.size());
    for (auto& row : rows) ops.push_back(std::move(row.op));
    return ops;
}

bool share(const domain::Fields& a, const domain::Fields& b) {
    return std::any_of(a.begin(), a.end(), [&b](const auto& field) { return b.contains(field.first); });
}

//! Whether `later` would meet at the server what `earlier` writes there: its base version would look old against its
//! own device's edit.
bool buildsOn(const OutboxOp& later, const OutboxOp& earlier) {
    if (later.id != earlier.id || later.entity != earlier.entity || later.txnId == earlier.txnId) return false;
    if (later.type != "update" || earlier.type != "update") return true;
    return share(later.newFields, earlier.newFields);
}

//! The end of the transaction that begins at `first`.
std::size_t endOfTxn(const std::vector<Row>& rows, std::size_t first) {
    std::size_t end = first;
    while (end < rows.size() && rows[end].op.txnId == rows[first].op.txnId) ++end;
    return end;
}

//! Moves whole transactions from `from` to `batch`; false: the batch is full or must wait for answers.
bool takeWhole(const std::vector<Row>& from, std::vector<OutboxOp>& batch, std::size_t maxOps) {
    // What is resent goes by what the person saw, not by versions: nothing of it waits for an answer.
    const bool resent = !from.empty() && from.front().op.resent;
    for (std::size_t first = 0; first < from.size();) {
        const std::size_t end = endOfTxn(from, first);
        if (!batch.empty() && batch.size() + (end - first) > maxOps) return false;
        for (std::size_t i = first; i < end && !resent; ++i)
            if (std::any_of(batch.begin(), batch.end(),
                            [&](const OutboxOp& earlier) { return buildsOn(from[i].op, earlier); }))
                return false;
        for (std::size_t i = first; i < end; ++i) batch.push_back(from[i].op);
        first = end;
    }
    return true;
}

}  // namespace

Result<OutboxCounts> Outbox::counts(db::Connection& connection) {
    OutboxCounts counts;
    LIANLU_TRY(const auto statement,
               connection.prepare("SELECT state, count(*), sum(resent >= 2) FROM outbox o WHERE state != 2 AND NOT " + kOpIsDecided + " GROUP BY state"));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return counts;
        const auto state = static_cast<OpState>(statement->integer(0));
        const auto number = static_cast<int>(statement->integer(1));
        if (state == OpState::rejected)
            counts.failed += number;
        else if (state == OpState::conflict)
            counts.conflicted += number;
        else if (state == OpState::quarantined)
            counts.quarantined += number;
        else
            counts.pending += number;
        if (state == OpState::sent) counts.waitingForRow = static_cast<int>(statement->integer(2));
    }
}

Result<std::int64_t> Outbox::unanswered(db::Connection& connection) {
    return connection.integer("SELECT count(*) FROM outbox WHERE state = 1");
}

Result<std::vector<OutboxOp>> Outbox::list(db::Connection& connection, int limit) {
    LIANLU_TRY(auto rows, outboxrows::select(connection, "AS o WHERE state != 2 AND NOT " + kOpIsDecided + " ORDER BY position LIMIT ?", limit));
    return opsOf(std::move(rows));
}

Result<std::vector<OutboxOp>> Outbox::ofTxn(db::Connection& connection, const domain::TxnId& txn) {
    LIANLU_TRY(auto rows, outboxrows::select(connection, "WHERE txn_id = ? ORDER BY position", txn));
    return opsOf(std::move(rows));
}

Result<std::vector<OutboxOp>> Outbox::takeForSending(WriteTxn& txn, int maxOps) {
    auto& connection = txn.connection();
    const auto most = static_cast<std::size_t>(std::max(maxOps, 1));
    std::vector<OutboxOp> batch;
    LIANLU_TRY(const auto resent, outboxrows::select(connection, "WHERE state = 1 AND resent = 1 ORDER BY op_seq, position LIMIT ?", 2 * maxOps));
    (void)takeWhole(resent, batch, most);
    if (!batch.empty()) return batch;
    LIANLU_TRY(const auto sent, outboxrows::select(connection, "WHERE state = 1 AND resent = 0 ORDER BY op_seq"));
    (void)takeWhole(sent, batch, most);
    for (auto& op : batch) op.again = true;
    if (!batch.empty()) return batch;
    // One more than fits, so that a transaction cut by the limit is not taken for a whole one.
    LIANLU_TRY(auto pending, outboxrows::select(connection, "WHERE state = 0 ORDER BY position LIMIT ?", maxOps + 1));
    if (pending.size() > most && pending.back().op.txnId == pending.front().op.txnId) {
        LIANLU_TRY(pending, outboxrows::select(connection, "WHERE state = 0 AND txn_id = ? ORDER BY position",
                                               pending.front().op.txnId));
    } else if (pending.size() > most) {
        const auto cut = pending.back().op.txnId;
        std::erase_if(pending, [&cut](const Row& row) { return row.op.txnId == cut; });
    }
    (void)takeWhole(pending, batch, most);
    if (batch.empty()) return batch;
    LIANLU_TRY(std::int64_t next, devicevalues::integer(connection, kNextOpSeq, 1));
    for (auto& op : batch) {
        op.opSeq = next++;
        op.state = OpState::sent;
        LIANLU_CHECK(connection.run("UPDATE outbox SET op_seq = ?2, state = 1 WHERE position = ?1", op.position, op.opSeq));
    }
    LIANLU_CHECK(devicevalues::save(connection, kNextOpSeq, std::to_string(next)));
    txn.noteOutbox();
    return batch;
}

Result<void> Outbox::takeOffTheRoad(WriteTxn& txn, const std::vector<OutboxOp>& ops) {
    for (const auto& op : ops)
        if (!op.again && !op.resent)
            LIANLU_CHECK(txn.connection().run("UPDATE outbox SET state = 0, op_seq = 0 WHERE op_id = ? AND state = 1", op.opId));
    txn.noteOutbox();
    return {};
}

Result<void> Outbox::renumber(WriteTxn& txn, std::int64_t next) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto sent, outboxrows::select(connection, "WHERE state = 1 AND resent < 2 ORDER BY resent DESC, op_seq, position"));
    for (const auto& row : sent)
        LIANLU_CHECK(connection.run("UPDATE outbox SET op_seq = ?2 WHERE position = ?1", row.op.position, next++));
    txn.noteOutbox();
    return devicevalues::save(connection, kNextOpSeq, std::to_string(next));
}

namespace {

//! What the server's row is after the answer; nothing: as it was.
std::optional<ServerState> stateAfter(const Row& row, const OpOutcome& outcome,
                                      const std::optional<ServerState>& before) {
    const auto& op = row.op;
    const std::int64_t heldVer = before ? before->meta.ver : 0;
    const std::int64_t scope = before ? before->meta.scope : row.scope;
    if (outcome.hasRow) {
        const auto ver = outcome.ver ? outcome.ver : heldVer;
        if (ver < heldVer || ver == 0) return std::nullopt;
        ServerState state{{scope, ver}, domain::Fields{}};
        overlay(*state.fields, outcome.row);
        return state;
    }
    if (!outcome.accepted || outcome.conflict) return std::nullopt;
    // Gone at the server, whatever version its tombstone has: back until the next pull it would look like work of somebody else, and a pull
    // that is held for taking away too much would leave it for good.
    if (op.type == "delete" || op.type == "void") return ServerState{{scope, std::max(outcome.ver, heldVer)}, std::nullopt};
    if (outcome.ver <= heldVer) return std::nullopt;
    ServerState state{{scope, outcome.ver}, before->fields};
    if (!state.fields) {
        if (op.type != "create") return std::nullopt;
        state.fields.emplace();
        if (row.hint) overlay(*state.fields, *row.hint);
    }
    overlay(*state.fields, op.newFields);
    return state;
}

Result<void> mark(db::Connection& connection, const Row& row, const OpOutcome& outcome, Time now) {
    const auto state = outcome.quarantined ? OpState::quarantined
                       : !outcome.accepted ? OpState::rejected
                       : outcome.conflict ? OpState::conflict
                                          : OpState::acknowledged;
    std::string code = outcome.code;
    if (code.empty() && state == OpState::conflict) code = "conflict";
    if (code.empty() && outcome.blocked) code = "blocked";
    return connection.run(
        "UPDATE outbox SET state = ?2, code = ?3, reason = ?4, field = ?5, settled_at = ?6, acked_seq = NULL, resent = 0 WHERE position = ?1",
        row.op.position, static_cast<int>(state), code, outcome.reason, outcome.field, now);
}

//! The row is not this person's to see any more, nor what was said of it: the names of the fields stay, and whom it was about, so that it goes
//! when they are erased.
Result<void> strip(db::Connection& connection, const Row& row) {
    const auto& op = row.op;
    domain::Fields names, persons = outboxrows::personsOf(row.hint.value_or(domain::Fields{}));
    persons.merge(outboxrows::personsOf(op.newFields));
    for (const auto& [name, value] : op.newFields) names.emplace(name, domain::Value{});
    return connection.run("UPDATE outbox SET old = '{}', new = ?2, hint = ?3 WHERE position = ?1", op.position, fieldsText(names),
                          fieldsText(persons));
}

//! Edits made on top of the answered one build on its version now, unless somebody else changed what they were made on.
Result<void> moveBases(db::Connection& connection, const OutboxOp& answered, const OpOutcome& outcome,
                       const ServerState& server) {
    if (!server.fields) return {};
    LIANLU_TRY(const auto later, outboxrows::select(connection, "WHERE entity = ? AND id = ? AND state = 0",
                                                    answered.entity, answered.id));
    for (const auto& row : later) {
        const auto& old = row.op.oldFields;
        const bool asSeen = std::all_of(old.begin(), old.end(), [&](const auto& field) {
            return sameValue(valueIn(*server.fields, field.first), field.second);
        });
        // A deletion was decided on the row as it was seen; with a merged answer somebody else has changed it since.
        const bool blind = row.op.type != "update" && outcome.hasRow;
        if (!asSeen || blind || row.op.baseVer >= server.meta.ver) continue;
        LIANLU_CHECK(
            connection.run("UPDATE outbox SET base_ver = ?2 WHERE position = ?1", row.op.position, server.meta.ver));
    }
    return {};
}

Result<void> settleOne(WriteTxn& txn, Layers& layers, const OpOutcome& outcome) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto row, outboxrows::find(connection, outcome.opId));
    if (!row || row->op.state != OpState::sent) return {};
    const auto& op = row->op;
    if (outcome.comesAgain)
        return connection.run("UPDATE outbox SET resent = 2, settled_at = coalesce(settled_at, ?2) WHERE position = ?1", op.position, txn.now());
    if (outcome.waitsForRow) return connection.run("UPDATE outbox SET resent = 3, settled_at = ?2 WHERE position = ?1", op.position, txn.now());
    // Too late: the person was erased. Nobody can decide about this op, and nothing of it may wait here.
    if (!outcome.accepted && outcome.erased) {
        layers.editsChanged();
        LIANLU_CHECK(forgetErased(txn, layers, op.entity, op.id));
        return {};
    }
    LIANLU_CHECK(mark(connection, *row, outcome, txn.now()));
    if (outcome.quarantined) LIANLU_CHECK(strip(connection, *row));
    layers.editsChanged();
    LIANLU_TRY(const auto before, layers.server(op.entity, op.id));
    if (!before) return {};  // left this device meanwhile
    if (const auto after = stateAfter(*row, outcome, before)) {
        LIANLU_CHECK(moveBases(connection, op, outcome, *after));
        return layers.setServer(op.entity, op.id, *after, before);
    }
    LIANLU_CHECK(moveBases(connection, op, outcome, *before));
    return layers.relay(op.entity, op.id);
}

}  // namespace

Result<void> Outbox::settle(WriteTxn& txn, const std::vector<OpOutcome>& outcomes) {
    Layers layers(txn.connection(), txn.changes());
    for (const auto& outcome : outcomes) LIANLU_CHECK(settleOne(txn, layers, outcome));
    LIANLU_CHECK(txn.connection().run("DELETE FROM outbox AS o INDEXED BY outbox_settled WHERE (state = 2 OR " + kOpIsDecided + ") AND settled_at < ?",
                                      toUnixMs(txn.now()) - kKeepAcknowledgedMs));
    txn.noteOutbox();
    return layers.flush();
}

namespace {

//! The op again, on what the server has now.
Result<void> again(WriteTxn& txn, Layers& layers, Row row, const domain::TxnId& newTxn) {
    auto& connection = txn.connection();
    auto& op = row.op;
    LIANLU_TRY(const auto server, layers.server(op.entity, op.id));
    const bool held = server && server->fields;
    if (op.type != "create" && !held) return fail(Code::notFound, "the row is gone", op.entity);
    if (op.type == "create" && held) return fail(Code::exists, "the row is there", op.entity);
    LIANLU_CHECK(outboxrows::remove(connection, op.position));
    op.opId = outboxrows::newOpId(txn.now());
    op.txnId = newTxn;
    op.baseVer = held ? server->meta.ver : 0;
    if (op.type == "update") {
        domain::Fields old, differs;
        for (const auto& [name, value] : op.newFields) {
            const auto& now = valueIn(*server->fields, name);
            if (sameValue(now, value)) continue;
            old.emplace(name, now);
            differs.emplace(name, value);
        }
        if (differs.empty()) return {};  // the server has it already
        op.oldFields = std::move(old);
        op.newFields = std::move(differs);
    }
    if (held)
        LIANLU_CHECK(layers.setAside(op.entity, op.id));
    else
        LIANLU_CHECK(layers.setAsideNothing(op.entity, op.id, row.scope));
    LIANLU_CHECK(outboxrows::append(connection, row));
    return layers.relay(op.entity, op.id);
}

Result<Row> waiting(WriteTxn& txn, const domain::OpId& op) {
    LIANLU_TRY(auto row, outboxrows::find(txn.connection(), op));
    if (!row) return fail(Code::notFound, "no such op");
    return std::move(*row);
}

}  // namespace

Result<void> Outbox::retry(WriteTxn& txn, const domain::OpId& op) {
    LIANLU_TRY(const auto row, waiting(txn, op));
    if (row.op.state != OpState::rejected && row.op.state != OpState::conflict)
        return fail(Code::refused, "not-failed");
    Layers layers(txn.connection(), txn.changes());
    txn.noteOutbox();
    if (row.op.state == OpState::conflict) return again(txn, layers, row, txn.txnId());
    // A transaction was refused as a whole, so it goes again as a whole.
    LIANLU_TRY(const auto whole,
               outboxrows::select(txn.connection(), "WHERE txn_id = ? AND state = 3 ORDER BY position", row.op.txnId));
    for (const auto& part : whole) LIANLU_CHECK(again(txn, layers, part, txn.txnId()));
    return {};
}

Result<void> Outbox::discard(WriteTxn& txn, const domain::OpId& op) {
    LIANLU_TRY(const auto row, waiting(txn, op));
    LIANLU_CHECK(outboxrows::checkMayGo(row.op.entity));
    switch (row.op.state) {
        case OpState::pending:
            return txn.takeBack(op);
        case OpState::rejected:
        case OpState::conflict:
        case OpState::quarantined:
            txn.noteOutbox();
            return outboxrows::remove(txn.connection(), row.op.position);
        case OpState::sent:
            if (row.op.waitsForRow) return txn.takeBack(op);
            break;
        case OpState::acknowledged:
            break;
    }
    return fail(Code::refused, "already-sent");
}

}  // namespace lianlu::store
