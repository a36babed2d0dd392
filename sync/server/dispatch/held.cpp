// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/held.h"

#include "models/domain/entities/offer.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/history.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

using domain::Dispatch;
using domain::DispatchStatus;
using domain::Offer;
using domain::Refusal;

namespace {

enum class Which : std::uint8_t { due, all };

Result<void> setRefusal(WriteBatch& batch, const domain::OfferId& id, Refusal refusal) {
    LIANLU_TRY(const auto offer, batch.get<Offer>(id));
    if (!offer || offer->status == domain::OfferStatus::refused) return {};
    auto now = *offer;
    now.refusal = refusal;
    return writeChanges(batch, *offer, now);
}

Result<std::int64_t> hold(pg::Connection& connection, WriteBatch& batch, Which which) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, offer_id FROM dispatch WHERE status = 'queued' AND NOT deleted AND ($1 OR next_try_at <= $2) "
                                                     "ORDER BY id",
                                                     std::move(pg::Params().boolean(which == Which::all).integer(toUnixMs(batch.now())))));
    std::vector<Uuid> dispatches, offers;
    for (int i = 0; i < rows.size(); ++i) {
        dispatches.push_back(rows.uuid(i, 0));
        if (!rows.isNull(i, 1)) offers.push_back(rows.uuid(i, 1));
    }
    LIANLU_CHECK(batch.prefetch(Offer::kEntity, offers));
    LIANLU_CHECK(batch.prefetch(Dispatch::kEntity, dispatches));
    std::int64_t held = 0;
    for (const auto& id : dispatches) {
        LIANLU_TRY(const auto dispatch, batch.get<Dispatch>({id}));
        if (!dispatch || dispatch->status != DispatchStatus::queued) continue;
        auto waiting = *dispatch;
        waiting.status = DispatchStatus::held;
        waiting.refusal = Refusal::serverRestored;
        waiting.nextTryAt.reset();
        LIANLU_CHECK(writeChanges(batch, *dispatch, waiting));
        LIANLU_CHECK(setRefusal(batch, dispatch->offerId, Refusal::serverRestored));
        ++held;
    }
    return held;
}

template <class Change>
Result<void> decide(pg::Connection& connection, const domain::DispatchId& id, AuditNote note, Time now, const Change& change) {
    return pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        WriteBatch batch(connection, now);
        LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(id));
        if (!dispatch || dispatch->status != DispatchStatus::held) return fail(Code::notFound, "no message of this id waits", id.toString());
        auto decided = *dispatch;
        decided.refusal = Refusal::none;
        change(decided);
        LIANLU_CHECK(writeChanges(batch, *dispatch, decided));
        LIANLU_CHECK(setRefusal(batch, dispatch->offerId, Refusal::none));
        batch.note(note);
        return batch.commit(txn);
    });
}

}  // namespace

Result<std::vector<HeldDispatch>> heldDispatches(pg::Connection& connection, int limit) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT d.id, d.offer_id, o.staff_id, coalesce((d.body::json ->> 'queued_at')::bigint, 0), "
                                                     "coalesce(d.body::json ->> 'message_id', '') FROM dispatch d LEFT JOIN offer o ON o.id = d.offer_id "
                                                     "WHERE d.status = 'held' AND NOT d.deleted ORDER BY 4, 1 LIMIT $1",
                                                     pg::Params().integer(limit)));
    std::vector<HeldDispatch> all;
    for (int i = 0; i < rows.size(); ++i)
        all.push_back({{rows.uuid(i, 0)}, {rows.isNull(i, 1) ? Uuid{} : rows.uuid(i, 1)}, {rows.isNull(i, 2) ? Uuid{} : rows.uuid(i, 2)}, rows.integer(i, 3),
                       std::string(rows.text(i, 4))});
    return all;
}

Result<std::int64_t> countHeld(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT count(*)::bigint FROM dispatch WHERE status = 'held' AND NOT deleted"));
    return rows.integer(0, 0);
}

Result<void> releaseDispatch(pg::Connection& connection, const domain::DispatchId& id, const std::string& who, Time now) {
    return decide(connection, id, {who, "operator", "dispatch-release", id.toString(), {}}, now, [now](Dispatch& dispatch) {
        dispatch.status = DispatchStatus::queued;
        dispatch.nextTryAt = now;
    });
}

Result<void> dropDispatch(pg::Connection& connection, const domain::DispatchId& id, const std::string& who, Time now) {
    return decide(connection, id, {who, "operator", "dispatch-drop", id.toString(), {}}, now, [](Dispatch& dispatch) {
        dispatch.status = DispatchStatus::unconfirmed;
        dispatch.error = "an operator let it rest: it may have gone out before the server was restored";
    });
}

Result<bool> noticeHistory(pg::Connection& connection, Time now) {
    LIANLU_TRY(const pg::Rows noted, connection.query("SELECT 1 FROM server_meta WHERE key = 'history_mark'"));
    LIANLU_TRY(const bool known, historyIsKnown(connection));
    if (known && !noted.empty()) return false;
    return pg::retrying([&]() -> Result<bool> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        // Every copy of the server notices at the same time; the first one does it.
        LIANLU_CHECK(connection.query("SELECT 1 FROM server_meta WHERE key = 'epoch' FOR UPDATE"));
        LIANLU_TRY(const bool meanwhile, historyIsKnown(connection));
        WriteBatch batch(connection, now);
        if (!meanwhile) {
            LIANLU_TRY(const auto held, hold(connection, batch, Which::due));
            batch.note({"server", "server", "history-changed", "brand", "held:" + std::to_string(held)});
        }
        LIANLU_CHECK(noteHistory(connection, now));
        LIANLU_CHECK(batch.commit(txn));
        return !meanwhile;
    });
}

Result<NewHistory> startNewHistory(pg::Connection& connection, const std::string& who, Time now) {
    return pg::retrying([&]() -> Result<NewHistory> {
        NewHistory made;
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_CHECK(connection.query("SELECT 1 FROM server_meta WHERE key = 'epoch' FOR UPDATE"));
        LIANLU_CHECK(noteHistory(connection, now));
        LIANLU_TRY(made.epoch, startEpoch(connection, now));
        WriteBatch batch(connection, now);
        LIANLU_TRY(made.held, hold(connection, batch, Which::all));
        batch.note({who, "operator", "history-restored", "brand", "held:" + std::to_string(made.held)});
        LIANLU_CHECK(batch.commit(txn));
        return made;
    });
}

}  // namespace lianlu::server
