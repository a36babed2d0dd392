// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/domain/value.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! pending: not sent · sent: given an op_seq, immutable, answer not in · rejected / conflict: waits for a person ·
//! acknowledged: kept 14 days for a restored server · quarantined: its row is no longer this person's to hold; the op lies at the server for
//! who holds it now, and here is left only that there was one: names of fields, no values.
enum class OpState : std::uint8_t { pending, sent, acknowledged, rejected, conflict, quarantined };

struct OutboxOp {
    std::int64_t position = 0;  //!< order of the edits on this device
    domain::OpId opId;
    domain::TxnId txnId;
    std::int64_t opSeq = 0;  //!< 0 until first sent
    std::string type;        //!< create, update, delete, void
    std::string entity;
    Uuid id;
    std::int64_t baseVer = 0;
    domain::Fields oldFields;
    domain::Fields newFields;
    std::int64_t occurredAt = 0;
    OpState state = OpState::pending;
    std::string code;    //!< why rejected
    std::string reason;
    std::string field;
    bool again = false;   //!< was sent before; whatever became of it, nobody said
    bool resent = false;  //!< was sent before, and perhaps taken, in a history that the server has lost
    bool waitsForRow = false;  //!< stands on a row that the server lost, and that is not back yet
};

struct OpOutcome {
    domain::OpId opId;
    bool accepted = false;       //!< applied, merged, duplicate of either, or conflict (the untouched fields went in)
    bool conflict = false;
    bool blocked = false;        //!< another op of its txn failed: stays pending for a person with it
    bool quarantined = false;    //!< kept at the server for who holds its row
    bool comesAgain = false;     //!< what it builds on is not back yet after a loss of the server's: goes out again next round
    bool waitsForRow = false;    //!< refused for good under this id, and for a row that a loss took: goes out under a new one when the row is back
    std::int64_t ver = 0;
    std::string code, reason, field;
    bool hasRow = false;         //!< `row` is the server's row now
    domain::Fields row;
    bool erased = false;         //!< refused because the person was erased: the op is forgotten
};

struct OutboxCounts {
    int pending = 0, failed = 0, conflicted = 0;
    int quarantined = 0;
    int waitingForRow = 0;  //!< of those pending: they stand on a row that the server lost, and go out when it is back
};

//! \brief The queue of ops, in order. Reads with any connection, writes inside a write job.
class Outbox {
public:
    [[nodiscard]] static Result<OutboxCounts> counts(db::Connection& connection);
    //! \brief How many were sent and not answered.
    [[nodiscard]] static Result<std::int64_t> unanswered(db::Connection& connection);
    //! \brief What has not been acknowledged, oldest first.
    [[nodiscard]] static Result<std::vector<OutboxOp>> list(db::Connection& connection, int limit = 1000);
    //! \brief All ops of one transaction that are still known (acknowledged ones for 14 days), oldest first.
    [[nodiscard]] static Result<std::vector<OutboxOp>> ofTxn(db::Connection& connection, const domain::TxnId& txn);

    //! \brief The next ops to send: those sent and unanswered again, with the same bytes, then pending ones, whole transactions
    //! together; gives op_seq (from device_state.next_op_seq) to those that have none. Empty: nothing to do. An edit of what an
    //! earlier op of the same batch writes waits for that op's answer, whose version it then builds on. A batch is of one kind: resent
    //! after a loss, sent again, or new; in this order.
    [[nodiscard]] static Result<std::vector<OutboxOp>> takeForSending(WriteTxn& txn, int maxOps);
    //! \brief Lays the answers in: base rows and versions move on, pending edits are rebased, failed ones marked and their rows
    //! put back to the server's.
    [[nodiscard]] static Result<void> settle(WriteTxn& txn, const std::vector<OpOutcome>& outcomes);
    //! \brief After a sequence gap: the ops sent and unanswered get new numbers from `next` on, and so will those after them.
    [[nodiscard]] static Result<void> renumber(WriteTxn& txn, std::int64_t next);
    //! \brief The server took nothing of these and said so: those that went out for the first time have never been sent.
    [[nodiscard]] static Result<void> takeOffTheRoad(WriteTxn& txn, const std::vector<OutboxOp>& ops);
    //! \brief A rejected or conflicting op: again with fresh op id and base version, or dropped.
    [[nodiscard]] static Result<void> retry(WriteTxn& txn, const domain::OpId& op);
    [[nodiscard]] static Result<void> discard(WriteTxn& txn, const domain::OpId& op);
};

}  // namespace lianlu::store
