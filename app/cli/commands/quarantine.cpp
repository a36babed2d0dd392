// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "sync/client/company_ca.h"
#include "sync/client/quarantine.h"
#include "sync/protocol/codec.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kMost = 2'000;

sync::OnlineCall callOf(App& app, const Desk& desk) {
    return {desk.store(), app.clock, [] { return interrupted().load(); }};
}

Outcome<sync::ServerAddress> serverOf(const Desk& desk) {
    LIANLU_TRY(const auto caFile, sync::keptCaFile(desk.store()));
    return sync::ServerAddress{desk.device().serverUrl, caFile};
}

Item itemOf(const protocol::QuarantinedOp& waiting) {
    const auto& op = waiting.op;
    std::vector<std::string> names;
    Item fields;
    for (const auto& [name, change] : op.fields) {
        names.push_back(name);
        Item one;
        fields.add(name, std::move(one.add("old", change.oldValue).add("new", change.newValue)));
    }
    Item item;
    item.add("op_id", op.opId).add("txn_id", op.txnId).add("type", protocol::nameOf(op.type)).add("entity", op.entity);
    item.add("id", domain::Value{op.id.toString()}).add("names", domain::Value{names}).add("fields", std::move(fields));
    item.add("staff_id", waiting.staffId).add("staff_name", waiting.staffName).add("device_id", waiting.deviceId);
    item.add("scope", waiting.scope.toString()).add("reason", waiting.reason);
    item.add("occurred_at", std::optional<Time>(fromUnixMs(op.occurredAt))).add("taken_at", std::optional<Time>(fromUnixMs(waiting.at)));
    return item;
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, kMost, 200));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto server, serverOf(desk));
    LIANLU_TRY(const auto ops, sync::quarantinedOps(callOf(app, desk), server, static_cast<std::size_t>(limit)));
    std::vector<Item> rows;
    for (const auto& op : ops) rows.push_back(itemOf(op));
    printList(app, {{"op_id", "OP"}, {"staff_name", "BY", 20}, {"occurred_at", "MADE"}, {"type", "TYPE"}, {"entity", "ENTITY"}, {"id", "ROW"},
                    {"names", "FIELDS", 36}, {"reason", "REASON"}}, rows);
    return {};
}

Outcome<domain::OpId> waitingOp(const std::string& typed, const sync::OnlineCall& call, const sync::ServerAddress& server) {
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> {
        LIANLU_TRY(const auto ops, sync::quarantinedOps(call, server, kMost));
        std::vector<Uuid> ids;
        for (const auto& one : ops) ids.push_back(one.op.opId.uuid);
        return ids;
    }));
    return domain::OpId{id};
}

Outcome<void> apply(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto server, serverOf(desk));
    const auto call = callOf(app, desk);
    LIANLU_TRY(const auto op, waitingOp(arguments.operands[0], call, server));
    LIANLU_TRY(const auto answer, sync::applyQuarantined(call, server, op));
    std::vector<Item> results;
    const protocol::OpResult* refused = nullptr;
    for (const auto& result : answer.results) {
        if (result.status == protocol::OpStatus::rejected) refused = &result;
        Item one;
        results.push_back(one.add("op_id", result.opId).add("status", protocol::nameOf(result.status)).add("code", result.code)
                              .add("reason", result.reason).add("field", result.field));
    }
    Item item;
    item.add("op_id", op).add("state", answer.state).add("results", std::move(results));
    if (answer.state != "applied") {
        Fault fault(Error{Code::refused, "quarantine-refused", refused ? refused->reason : std::string{}});
        fault.report = std::make_shared<Item>(std::move(item));
        return tl::unexpected<Fault>(std::move(fault));
    }
    printDone(app, say("quarantine-applied", app.language, std::to_string(answer.results.size())), item);
    return {};
}

Outcome<void> discard(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto server, serverOf(desk));
    const auto call = callOf(app, desk);
    LIANLU_TRY(const auto op, waitingOp(arguments.operands[0], call, server));
    LIANLU_TRY(const auto answer, sync::discardQuarantined(call, server, op));
    Item item;
    printDone(app, say("quarantine-discarded", app.language, op.toString()), item.add("op_id", op).add("state", answer.state));
    return {};
}

}  // namespace

std::vector<Command> quarantineCommands() {
    return {
        {"quarantine list", "", "Edits of colleagues that wait for the manager who holds the customer now",
         "Made before their author heard that the customer, the store or the device is no longer theirs. Asked of the server; for managers.",
         {{"limit", "N", "at most so many (1 to 2000, else 200)"}}, list},
        {"quarantine apply", "OP", "Lets such an edit in, with what belongs to it",
         "Goes the way of any edit: what somebody changed since then is merged by the field's rule. All of it or nothing.", {}, apply},
        {"quarantine discard", "OP", "Drops such an edit for good, with what belongs to it", "", {}, discard},
    };
}

}  // namespace lianlu::cli
