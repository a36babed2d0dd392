// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/handover_answer.h"

namespace lianlu::app {

protocol::HandoverRequest handoverRequest(const item::HandoverWish& wish) {
    protocol::HandoverRequest request;
    request.id = wish.id;
    request.fromId = wish.from;
    if (!wish.undoes.isNull()) request.undoes = wish.undoes;
    else if (wish.to.isNull()) request.toPool = true;
    else request.toId = wish.to;
    request.customerIds = wish.customers;
    request.preview = wish.preview;
    return request;
}

item::HandoverNow handoverNow(const protocol::Handover& answer) {
    using State = item::HandoverNow::State;
    item::HandoverNow now;
    now.id = answer.id;
    // A state of a newer server's is one on the way.
    now.state = answer.state == "preview" ? State::preview : answer.state == "waiting" ? State::waiting : answer.state == "done" ? State::done : answer.state == "failed" ? State::failed : State::running;
    now.problem = answer.problem;
    now.total = answer.total;
    now.moved = answer.moved;
    now.leads = answer.leads;
    now.tasks = answer.tasks;
    now.offers = answer.offers;
    now.staying = answer.staying;
    now.undoes = answer.undoes.value_or(Uuid{});
    now.stayingWork = answer.stayingWork;
    for (const auto& one : answer.stays) {
        using Why = item::HandoverStay::Why;
        // A reason of a newer server's: somebody decided otherwise, whatever it was.
        now.stays.push_back({one.kind, one.id, one.customerId.value_or(domain::CustomerId{}), one.reason == "closed" ? Why::closed : one.reason == "gone" ? Why::gone : Why::movedOn});
    }
    now.from = answer.fromId.value_or(domain::StaffId{});
    now.to = answer.toId.value_or(domain::StaffId{});
    now.askedAt = fromUnixMs(answer.askedAt);
    now.doneAt = fromUnixMs(answer.doneAt);
    if (answer.undoUntil > 0) now.undoUntil = fromUnixMs(answer.undoUntil);
    now.undoneBy = answer.undoneBy.value_or(Uuid{});
    return now;
}

}  // namespace lianlu::app
