// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/disclosed.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/queue.h"
#include "models/store/layers.h"
#include "models/store/queries_conflicts.h"

namespace lianlu::cli {

namespace {

using domain::Choice;
using store::ConflictList;
using store::ConflictRow;

constexpr int kManyRows = 1000;

Item conflictItem(const ConflictRow& row) {
    const auto& conflict = row.conflict;
    Item item;
    item.add("id", conflict.id).add("kind", conflict.kind).add("entity", conflict.entity).add("row_id", domain::Value{store::rowOf(conflict).toString()});
    item.add("customer_id", conflict.customerId).add("customer_name", row.personName).add("names", domain::Value{conflict.names});
    item.add("mine_by", conflict.mineBy).add("mine_by_name", row.nameOf(conflict.mineBy.uuid)).add("mine_at", conflict.mineAt).add("at", conflict.at);
    item.add("open", domain::isOpen(conflict)).add("decisions", domain::Value{conflict.decisions}).add("decided_by", conflict.decidedBy);
    item.add("decided_by_name", row.nameOf(conflict.decidedBy.uuid)).add("decided_at", conflict.decidedAt);
    return item.add("op_id", conflict.opId).add("pending", row.pending);
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, kManyRows, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto which = arguments.has("decided") ? ConflictList::decided : ConflictList::open;
    const auto role = desk.context().role;
    LIANLU_TRY(const auto page, desk.read([&](db::Connection& c) { return store::conflicts(c, which, role, arguments.text("after"), static_cast<int>(limit)); }));
    LIANLU_TRY(const auto total, desk.read([&](db::Connection& c) { return store::countConflicts(c, which, role); }));
    std::vector<Item> rows;
    for (const auto& row : page.rows) rows.push_back(conflictItem(row));
    Item rest;
    rest.add("total", domain::Value{total}).add("next", page.next);
    if (which == ConflictList::open)
        printList(app, {{"id", "ID"}, {"entity", "ENTITY"}, {"customer_name", "CUSTOMER", 20}, {"names", "FIELDS", 36}, {"mine_by_name", "EDITED BY", 20}, {"at", "MET"}}, rows, rest);
    else
        printList(app, {{"id", "ID"}, {"entity", "ENTITY"}, {"customer_name", "CUSTOMER", 20}, {"decisions", "DECISION", 36}, {"decided_by_name", "BY", 20}, {"decided_at", "DECIDED"}}, rows, rest);
    return {};
}

Outcome<domain::ConflictId> conflictIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> {
        std::vector<Uuid> ids;
        for (const auto which : {ConflictList::open, ConflictList::decided}) {
            LIANLU_TRY(const auto page, desk.read([&](db::Connection& c) { return store::conflicts(c, which, desk.context().role, {}, kManyRows); }));
            for (const auto& row : page.rows) ids.push_back(row.conflict.id.uuid);
        }
        return ids;
    }));
    return domain::ConflictId{id};
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, conflictIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto rows, desk.read([&](db::Connection& c) { return store::conflictsById(c, {id}); }));
    if (rows.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "no such conflict", id.toString()});
    const auto& row = rows.front();
    const auto shown = [&](const std::string& name, const domain::Fields& fields) -> domain::Value {
        const auto& value = store::valueIn(fields, name);
        const auto* text = std::get_if<std::string>(&value);
        if (!text || row.conflict.entity != domain::Identity::kEntity || name != "value") return value;
        return text->find('@') == text->npos ? shownPhone(app, *text) : shownEmail(app, *text);
    };
    const bool address = row.conflict.entity == domain::Identity::kEntity && std::find(row.conflict.names.begin(), row.conflict.names.end(), "value") != row.conflict.names.end();
    if (address) LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::contacts, 1, row.conflict.customerId));
    std::vector<Item> fields;
    for (const auto& name : row.conflict.names) {
        const auto author = domain::theirsOf(row.conflict, name);
        const auto choice = domain::decisionOf(row.conflict, name);
        Item item;
        item.add("field", name).add("base", shown(name, row.base)).add("mine", shown(name, row.mine)).add("theirs", shown(name, row.theirs));
        item.add("now", row.now ? shown(name, *row.now) : domain::Value{}).add("theirs_by_name", row.nameOf(author.staff.uuid)).add("theirs_at", author.at);
        fields.push_back(std::move(item.add("decision", std::string_view(!choice ? "" : *choice == Choice::mine ? "mine" : "theirs"))));
    }
    auto item = conflictItem(row);
    printItem(app, item.add("fields", std::move(fields)));
    return {};
}

Outcome<void> decide(App& app, const Arguments& arguments, Choice choice, std::string_view sentence) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, conflictIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::decideConflict(desk.context(), {id, choice, arguments.all("field")}).get());
    printDone(app, say(sentence, app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> keepTheirs(App& app, const Arguments& arguments) { return decide(app, arguments, Choice::theirs, "conflict-theirs"); }
Outcome<void> useMine(App& app, const Arguments& arguments) { return decide(app, arguments, Choice::mine, "conflict-mine"); }

Outcome<void> undo(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, conflictIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::undoDecision(desk.context(), id).get());
    printDone(app, say("undone", app.language, done.id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> conflictCommands() {
    const Option field{"field", "NAME", "only this field (else all that are open)", true};
    return {
        {"conflicts list", "", "Edits that met those of others, the newest first", "With --decided those that somebody has decided.",
         {{"decided", "", "what was decided already"}, {"limit", "N", "at most so many rows (50)"}, {"after", "TOKEN", "the next page: what the answer before called next"}}, list},
        {"conflicts show", "CONFLICT", "What it was, what the edit wanted, what the server kept, by whom and when", "", {}, show},
        {"conflicts keep-theirs", "CONFLICT", "Decides that what the server has stays", "", {field}, keepTheirs},
        {"conflicts use-mine", "CONFLICT", "Decides for the edit that lost: it is made again on the row as it is now", "", {field}, useMine},
        {"conflicts undo", "CONFLICT", "Takes back the last decision of this device about it", "", {}, undo},
    };
}

}  // namespace lianlu::cli
