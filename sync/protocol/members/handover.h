// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/members/need.h"
#include "sync/protocol/handover.h"

namespace lianlu::protocol {

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, HandoverRequest>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("from_id", m.fromId, Need::required);
    visit("to_id", m.toId, Need::optional);
    visit("to_pool", m.toPool, Need::optional);
    visit("undoes", m.undoes, Need::optional);
    visit("customer_ids", m.customerIds, Need::optional);
    visit("preview", m.preview, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, HandoverStay>
void members(M& m, Visit&& visit) {
    visit("kind", m.kind, Need::required);
    visit("id", m.id, Need::required);
    visit("customer_id", m.customerId, Need::optional);
    visit("reason", m.reason, Need::required);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, Handover>
void members(M& m, Visit&& visit) {
    visit("id", m.id, Need::required);
    visit("state", m.state, Need::required);
    visit("problem", m.problem, Need::optional);
    visit("total", m.total, Need::required);
    visit("moved", m.moved, Need::required);
    visit("leads", m.leads, Need::required);
    visit("tasks", m.tasks, Need::required);
    visit("offers", m.offers, Need::required);
    visit("staying", m.staying, Need::optional);
    visit("asked_at", m.askedAt, Need::optional);
    visit("done_at", m.doneAt, Need::optional);
    visit("undoes", m.undoes, Need::optional);
    visit("staying_work", m.stayingWork, Need::optional);
    visit("stays", m.stays, Need::optional);
    visit("from_id", m.fromId, Need::optional);
    visit("to_id", m.toId, Need::optional);
    visit("asked_by", m.askedBy, Need::optional);
    visit("undo_until", m.undoUntil, Need::optional);
    visit("undone_by", m.undoneBy, Need::optional);
}

template <class M, class Visit>
    requires std::same_as<std::remove_const_t<M>, HandoverList>
void members(M& m, Visit&& visit) {
    visit("handovers", m.handovers, Need::required);
}

}  // namespace lianlu::protocol
