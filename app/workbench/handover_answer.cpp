// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/handover_answer.h"

namespace lianlu::app {

protocol::HandoverRequest handoverRequest(const item::HandoverWish& wish) {
    protocol::HandoverRequest request;
    request.id = wish.id;
    request.fromId = wish.from;
    if (wish.to.isNull()) request.toPool = true;
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
    return now;
}

}  // namespace lianlu::app
