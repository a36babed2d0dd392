// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/store/write_txn.h"

namespace lianlu::cli {

namespace {

using OutboxStep = Result<void> (*)(store::WriteTxn&, const domain::OpId&);

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 10'000, 200));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto counts, desk.read([](db::Connection& c) { return store::Outbox::counts(c); }));
    LIANLU_TRY(const auto ops, desk.read([&](db::Connection& c) { return store::Outbox::list(c, static_cast<int>(limit)); }));
    std::vector<Item> rows;
    for (const auto& op : ops)
        rows.push_back(itemOf(app, op));
    Item rest;
    rest.add("pending", domain::Value{std::int64_t{counts.pending}}).add("failed", domain::Value{std::int64_t{counts.failed}});
    rest.add("conflicted", domain::Value{std::int64_t{counts.conflicted}}).add("quarantined", domain::Value{std::int64_t{counts.quarantined}});
    printList(app, {{"op_id", "OP"}, {"state", "STATE"}, {"type", "TYPE"}, {"entity", "ENTITY"}, {"fields", "FIELDS", 36},
                    {"occurred_at", "MADE"}, {"code", "CODE"}, {"reason", "REASON", 40}}, rows, rest);
    return {};
}

Outcome<void> step(App& app, const Arguments& arguments, OutboxStep what, std::string_view key) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto op, opIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto changes, desk.store().writeNow([op, what](store::WriteTxn& txn) { return what(txn, op); }));
    Item item;
    item.add("op_id", op).add("rows_changed", domain::Value{static_cast<std::int64_t>(changes.rows.size())});
    printDone(app, say(key, app.language, op.toString()), item);
    return {};
}

Outcome<void> retry(App& app, const Arguments& arguments) { return step(app, arguments, &store::Outbox::retry, "op-retried"); }
Outcome<void> discard(App& app, const Arguments& arguments) { return step(app, arguments, &store::Outbox::discard, "op-discarded"); }

Outcome<void> undo(App& app, const Arguments& arguments) {
    const auto txn = domain::TxnId::parse(arguments.operands[0]);
    if (!txn) return misuse("bad-id", arguments.operands[0]);
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto done, actions::undo(desk.context(), *txn).get());
    printDone(app, say("undone", app.language, done.id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> queueCommands() {
    return {
        {"queue list", "", "What has not reached the server, or was refused by it", "",
         {{"limit", "N", "at most so many (200)"}}, list},
        {"queue retry", "OP", "Sends a refused or conflicting edit again", "", {}, retry},
        {"queue discard", "OP", "Gives an edit up; the row is the server's again", "", {}, discard},
        {"undo", "TXN", "Takes back what a command did: the txn_id of its JSON answer", "", {}, undo},
    };
}

}  // namespace lianlu::cli
