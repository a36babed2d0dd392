// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/pusher.h"

#include <algorithm>
#include <set>

#include "models/base/kill_point.h"
#include "models/store/lost_history.h"
#include "models/store/write_txn.h"
#include "sync/client/answer_check.h"
#include "sync/protocol/codec.h"

namespace lianlu::sync {

namespace {

using Ops = std::vector<store::OutboxOp>;
using OpIt = Ops::const_iterator;

OpIt endOfTxn(OpIt begin, OpIt end) {
    return std::find_if(begin, end, [&](const store::OutboxOp& op) { return op.txnId != begin->txnId; });
}

//! The longest run of whole transactions within `maxOps` and `maxBytes`, at least one transaction.
Result<OpIt> fitting(const Ops& ops, std::size_t maxOps, std::size_t maxBytes) {
    auto end = ops.begin();
    std::size_t bytes = 256;
    while (end != ops.end()) {
        const auto next = endOfTxn(end, ops.end());
        std::size_t more = 0;
        for (auto it = end; it != next; ++it) {
            LIANLU_TRY(const auto op, wireOp(*it));
            more += protocol::encode(op).size() + 1;
        }
        const auto count = static_cast<std::size_t>(next - ops.begin());
        if (end != ops.begin() && (count > maxOps || bytes + more > maxBytes)) break;
        bytes += more;
        end = next;
    }
    return end;
}

Result<protocol::OpType> typeOf(const std::string& name) {
    for (const auto type : {protocol::OpType::create, protocol::OpType::update, protocol::OpType::remove, protocol::OpType::voidOp})
        if (protocol::nameOf(type) == name) return type;
    return fail(Code::damaged, "an op of an unknown type in the outbox", name);
}

//! Ops refused for a row that the server does not know wait for the row; whole transactions.
void waitForRows(const Ops& ops, std::vector<store::OpOutcome>& outcomes) {
    std::set<domain::TxnId> missing;
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const auto& outcome = outcomes[i];
        const bool refused = !outcome.accepted && !outcome.quarantined && !outcome.comesAgain && !outcome.erased;
        if (refused && codeFromName(outcome.code) == Code::notFound) missing.insert(ops[i].txnId);
    }
    for (std::size_t i = 0; i < ops.size(); ++i) outcomes[i].waitsForRow = missing.contains(ops[i].txnId);
}

//! 422 and 400 say that this very text will never be taken; 413 that it is too much.
bool isRefusal(Code code) noexcept { return code == Code::invalid || code == Code::tooLarge || code == Code::refused; }

}  // namespace

Result<protocol::Op> wireOp(const store::OutboxOp& op) {
    protocol::Op wire;
    LIANLU_TRY(wire.type, typeOf(op.type));
    wire.opId = op.opId;
    wire.opSeq = op.opSeq;
    wire.txnId = op.txnId;
    wire.entity = op.entity;
    wire.id = op.id;
    wire.baseVer = op.baseVer;
    wire.occurredAt = op.occurredAt;
    for (const auto& [name, value] : op.newFields) {
        protocol::FieldChange change{{}, value};
        if (const auto old = op.oldFields.find(name); old != op.oldFields.end()) change.oldValue = old->second;
        wire.fields.emplace(name, std::move(change));
    }
    return wire;
}

store::OpOutcome outcomeOf(const protocol::OpResult& result) {
    const bool again = result.status == protocol::OpStatus::duplicate;
    const auto status = again ? result.first : result.status;
    store::OpOutcome outcome;
    outcome.opId = result.opId;
    outcome.accepted = status == protocol::OpStatus::applied || status == protocol::OpStatus::merged ||
                       status == protocol::OpStatus::conflict;
    outcome.conflict = status == protocol::OpStatus::conflict;
    outcome.blocked = status == protocol::OpStatus::blocked;
    outcome.quarantined = status == protocol::OpStatus::quarantined;
    outcome.ver = result.ver;
    outcome.code = result.code;
    outcome.reason = result.reason;
    outcome.field = result.field;
    outcome.erased = result.reason == protocol::kErased;
    if (outcome.conflict && outcome.field.empty() && !result.conflictFields.empty()) outcome.field = result.conflictFields.front();
    if (result.row) {
        outcome.hasRow = true;
        outcome.row = *result.row;
    }
    return outcome;
}

protocol::Resent resentOf(const store::OutboxOp& op) noexcept {
    if (op.resent) return protocol::Resent::answered;
    return op.again ? protocol::Resent::unanswered : protocol::Resent::no;
}

Result<void> Pusher::run() {
    m_surrendering = false;
    return sendAll();
}

Result<void> Pusher::surrender() {
    m_surrendering = true;
    return sendAll();
}

Result<protocol::PushResponse> Pusher::ask(const protocol::PushRequest& request, protocol::Problem& problem) {
    if (m_surrendering) {
        LIANLU_TRY(const auto device, m_session.device());
        return m_api.surrender({device.refreshToken, request.deviceId, request.ops}, problem);
    }
    return m_session.with([&](const std::string& token) {
        return m_api.push(token, request, problem, [] { killPoint("after-push-sent"); });
    });
}

Result<void> Pusher::sendAll() {
    m_renumbered = false;
    LIANLU_CHECK(wakeWaiting());
    for (;;) {
        LIANLU_TRY(const Ops ops, take());
        if (ops.empty()) return {};
        LIANLU_TRY(const OpIt end, fitting(ops, protocol::kMaxPushOps, protocol::kMaxPushBytes));
        LIANLU_CHECK(send(Ops(ops.begin(), end)));
    }
}

Result<void> Pusher::wakeWaiting() {
    std::vector<domain::OpId> over;
    auto woken = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(over, store::LostHistory::endWaiting(txn));
        return store::LostHistory::wakeRefused(txn, m_surrendering);
    });
    if (!woken) return fail(std::move(woken).error());
    if (over.empty()) return {};
    std::vector<store::OpOutcome> outcomes;
    for (const auto& op : over) {
        store::OpOutcome outcome;
        outcome.opId = op;
        outcome.code = codeName(Code::notFound);
        outcomes.push_back(std::move(outcome));
    }
    return settle(std::move(outcomes));
}

Result<Ops> Pusher::take() {
    Ops ops;
    auto done = m_store.writeNow([&ops](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(ops, store::Outbox::takeForSending(txn, static_cast<int>(protocol::kMaxPushOps)));
        return {};
    });
    if (!done) return fail(std::move(done).error());
    return ops;
}

Result<void> Pusher::send(const Ops& ops) {
    protocol::PushRequest request;
    LIANLU_TRY(const auto device, m_session.device());
    request.deviceId = device.deviceId;
    request.resent = resentOf(ops.front());
    for (const auto& op : ops) {
        LIANLU_TRY(request.ops.emplace_back(), wireOp(op));
    }
    protocol::Problem problem;
    auto answer = ask(request, problem);
    if (!answer) {
        if (answer.error().code == Code::sequenceGap) return closeGap(ops, answer.error(), problem);
        if (m_surrendering && problem.detail == protocol::kNotRevoked) return fail(Error{Code::refused, protocol::kNotRevoked});
        if (isRefusal(answer.error().code)) return sendSmaller(ops, answer.error(), problem);
        return fail(std::move(answer).error());
    }
    killPoint("after-push-answer");
    if (answer->results.size() != ops.size()) return fail(Code::notLianlu, "a push answered with another number of results");
    std::vector<store::OpOutcome> outcomes;
    for (std::size_t i = 0; i < ops.size(); ++i) {
        if (answer->results[i].opId != ops[i].opId) return fail(Code::notLianlu, "a push answered for other ops");
        auto& outcome = outcomes.emplace_back(outcomeOf(answer->results[i]));
        outcome.comesAgain = ops[i].resent && answer->results[i].status == protocol::OpStatus::blocked && codeFromName(outcome.code) == Code::notFound;
    }
    if (!m_surrendering) waitForRows(ops, outcomes);
    return settle(std::move(outcomes));
}

Result<void> Pusher::sendSmaller(const Ops& ops, const Error& why, const protocol::Problem& problem) {
    const auto firstEnd = endOfTxn(ops.begin(), ops.end());
    if (firstEnd == ops.end()) {
        std::vector<store::OpOutcome> outcomes;
        for (const auto& op : ops) {
            store::OpOutcome outcome;
            outcome.opId = op.opId;
            outcome.code = codeName(why.code);
            outcome.reason = problem.title.empty() ? why.context : problem.title;
            outcome.field = problem.field;
            outcomes.push_back(std::move(outcome));
        }
        return settle(std::move(outcomes));
    }
    LIANLU_TRY(const OpIt found, fitting(ops, ops.size() / 2, protocol::kMaxPushBytes));
    const OpIt middle = found == ops.end() ? firstEnd : found;
    // The rest is taken again by run(): a refused transaction may have left a gap in the numbers.
    return send(Ops(ops.begin(), middle));
}

Result<void> Pusher::closeGap(const Ops& ops, const Error& why, const protocol::Problem& problem) {
    // Once is a refused op that took no number, or a store from a backup; twice, with nothing settled between, is a server that
    // cannot count.
    if (m_renumbered || problem.expectedOpSeq <= 0) return fail(why);
    m_renumbered = true;
    std::int64_t answered = 0;
    LIANLU_CHECK(m_store.read([&answered](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(answered, store::LostHistory::lastAcknowledged(connection));
        return {};
    }));
    const bool lost = problem.expectedOpSeq <= answered;
    auto done = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_CHECK(store::Outbox::takeOffTheRoad(txn, ops));
        return lost ? Result<void>{} : store::Outbox::renumber(txn, problem.expectedOpSeq);
    });
    if (!done) return fail(std::move(done).error());
    if (lost) return fail(Code::cursorDiverged, "the server waits for an op that it had answered");
    return {};
}

Result<void> Pusher::settle(std::vector<store::OpOutcome> outcomes) {
    auto done = m_store.writeNow([&outcomes](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const bool recent, store::LostHistory::isRecent(txn));
        // Where nothing was lost nothing comes back: a person decides.
        for (auto& outcome : outcomes) outcome.waitsForRow = outcome.waitsForRow && recent;
        return store::Outbox::settle(txn, outcomes);
    });
    if (!done) return fail(std::move(done).error());
    m_renumbered = false;
    return {};
}

}  // namespace lianlu::sync
