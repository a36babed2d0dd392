// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/disclosed.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/output_file.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/actions/queue.h"
#include "models/base/utf8_path.h"
#include "models/store/photo_store.h"
#include "models/store/queries_queue.h"

namespace lianlu::cli {

namespace {

constexpr int kManyRows = 10'000;
using Step = actions::Doing (*)(const actions::Context&, domain::TxnId);

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, kManyRows, 200));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto counts, desk.read([](db::Connection& c) { return store::Outbox::counts(c); }));
    LIANLU_TRY(const auto lines, desk.read([](db::Connection& c) { return store::queueCounts(c); }));
    LIANLU_TRY(const auto ops, desk.read([&](db::Connection& c) { return store::Outbox::list(c, static_cast<int>(limit)); }));
    LIANLU_TRY(const auto photos, desk.read([](db::Connection& c) { return store::PhotoStore::counts(c); }));
    std::vector<Item> rows;
    for (const auto& op : ops)
        rows.push_back(itemOf(app, op));
    Item rest;
    rest.add("pending", domain::Value{std::int64_t{counts.pending}}).add("failed", domain::Value{std::int64_t{counts.failed}});
    rest.add("conflicted", domain::Value{std::int64_t{counts.conflicted}});
    rest.add("quarantined", domain::Value{std::int64_t{lines[store::QueueGroup::quarantined]}}).add("sent", domain::Value{std::int64_t{lines[store::QueueGroup::sent]}});
    rest.add("photos", domain::Value{photos.unsent});
    printList(app, {{"op_id", "OP"}, {"state", "STATE"}, {"type", "TYPE"}, {"entity", "ENTITY"}, {"fields", "FIELDS", 36},
                    {"occurred_at", "MADE"}, {"code", "CODE"}, {"reason", "REASON", 40}}, rows, rest);
    return {};
}

//! The transaction of an op, also of one that the server has taken already.
Outcome<domain::TxnId> txnOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto op, opIdOf(desk, typed));
    LIANLU_TRY(auto known, desk.read([&](db::Connection& c) { return store::Outbox::list(c, kManyRows); }));
    for (const auto& one : known)
        if (one.opId == op) return one.txnId;
    return tl::unexpected<Fault>(Error{Code::notFound, "no such op", op.toString()});
}

std::string valueText(const domain::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    return {};
}

bool isAddress(std::string_view entity, std::string_view field) { return entity == domain::Identity::kEntity && field == "value"; }

//! Values are for whoever asks for this one; numbers and addresses masked all the same.
std::string shown(const App& app, const store::OutboxOp& op, const std::string& field, const domain::Value& value) {
    const auto text = valueText(value);
    if (!isAddress(op.entity, field)) return text;
    return text.find('@') == text.npos ? shownPhone(app, text) : shownEmail(app, text);
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto txn, txnOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto line, desk.read([&](db::Connection& c) { return store::queueLine(c, txn); }));
    LIANLU_TRY(const auto compare, desk.read([&](db::Connection& c) { return store::queueCompare(c, txn); }));
    const auto holdsAddress = [](const store::QueueCompare& one) { return isAddress(one.op.entity, "value") && one.op.newFields.contains("value"); };
    LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::contacts, static_cast<std::size_t>(std::count_if(compare.begin(), compare.end(), holdsAddress)), line.customer));
    std::vector<Item> fields;
    for (const auto& one : compare)
        for (const auto& [name, value] : one.op.newFields) {
            Item item;
            item.add("op_id", one.op.opId).add("entity", one.op.entity).add("field", name);
            const auto before = one.op.oldFields.find(name);
            item.add("before", before == one.op.oldFields.end() ? std::string() : shown(app, one.op, name, before->second));
            item.add("mine", shown(app, one.op, name, value));
            const auto* theirs = one.server && one.server->contains(name) ? &one.server->find(name)->second : nullptr;
            fields.push_back(std::move(item.add("server", theirs ? shown(app, one.op, name, *theirs) : std::string())));
        }
    const auto& first = line.ops.front();
    Item item;
    item.add("txn_id", line.txn).add("group", store::nameOf(line.group)).add("occurred_at", std::optional<Time>(fromUnixMs(first.occurredAt)));
    item.add("customer_id", line.customer).add("customer_name", line.customerName).add("lead_id", line.lead);
    item.add("conflict_id", line.conflict.value_or(domain::ConflictId{}));
    std::vector<Item> ops;
    for (const auto& op : line.ops) ops.push_back(itemOf(app, op));
    printItem(app, item.add("ops", std::move(ops)).add("fields", std::move(fields)));
    return {};
}

Outcome<void> step(App& app, const Arguments& arguments, Step what, std::string_view key) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto op, opIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto txn, txnOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, what(desk.context(), txn).get());
    Item item;
    item.add("op_id", op).add("rows_changed", domain::Value{static_cast<std::int64_t>(done.changes.rows.size())}).add("txn_id", done.txn);
    printDone(app, say(key, app.language, op.toString()), item);
    return {};
}

Outcome<void> retry(App& app, const Arguments& arguments) { return step(app, arguments, &actions::retryEdit, "op-retried"); }
Outcome<void> discard(App& app, const Arguments& arguments) { return step(app, arguments, &actions::discardEdit, "op-discarded"); }

Outcome<void> exportOps(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto file, freshFile(arguments.operands[0]));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto all, desk.read([&](db::Connection& c) { return store::Outbox::list(c, kManyRows); }));
    std::vector<store::OutboxOp> ops;
    if (!arguments.has("op")) ops = all;
    for (const auto& typed : arguments.all("op")) {
        LIANLU_TRY(const auto id, opIdOf(desk, typed));
        for (const auto& op : all)
            if (op.opId == id) ops.push_back(op);
    }
    LIANLU_CHECK(noteExport(desk, domain::Disclosed::edits, ops.size()));
    OutputFile out(arguments.operands[0]);
    LIANLU_CHECK(out.open());
    out.stream() << (file.extension() == ".ndjson" ? actions::editsAsNdjson(ops) : actions::editsAsCsv(ops));
    LIANLU_CHECK(out.finish());
    LIANLU_CHECK(out.publishFresh());
    Item item;
    item.add("file", utf8FromPath(file)).add("ops", domain::Value{static_cast<std::int64_t>(ops.size())});
    printDone(app, say("ops-exported", app.language, std::to_string(ops.size())), item);
    return {};
}

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
        {"queue show", "OP", "One step with all its edits: what it was, what was typed, what the server has", "", {}, show},
        {"queue retry", "OP", "Sends a refused or conflicting edit again, with all of its step", "", {}, retry},
        {"queue discard", "OP", "Gives an edit up, with all of its step; what was sent is taken back by its inverse", "", {}, discard},
        {"queue export", "FILE", "Writes what was typed into a file: NDJSON where it ends in .ndjson, else CSV", "The file must not be there yet. It is not encrypted.",
         {{"op", "OP", "only this one", true}}, exportOps},
        {"undo", "TXN", "Takes back what a command did: the txn_id of its JSON answer", "", {}, undo},
    };
}

}  // namespace lianlu::cli
