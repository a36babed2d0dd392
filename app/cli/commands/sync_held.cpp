// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "models/store/mass_removal.h"
#include "models/store/write_txn.h"

namespace lianlu::cli {

namespace {

using Answer = store::HeldRemoval::Answer;

//! A few names, so that a person knows of whom.
std::vector<std::string> namesOf(const Desk& desk, const store::HeldRemoval& removal, std::size_t most) {
    std::vector<std::string> names;
    (void)desk.read([&](db::Connection& connection) -> Result<bool> {
        store::WriteTxn txn(connection, Time{});
        for (const auto& row : removal.some) {
            if (names.size() == most) break;
            const auto fields = txn.fieldsOf(row.entity, row.id);
            if (!fields) continue;
            for (const char* field : {"name", "title", "number", "code"})
                if (const auto found = fields->find(field); found != fields->end())
                    if (const auto* text = std::get_if<std::string>(&found->second)) {
                        names.push_back(*text);
                        break;
                    }
        }
        return true;
    });
    return names;
}

Item itemOf(const Desk& desk, const store::HeldRemoval& removal) {
    std::vector<std::string> ids;
    for (const auto& row : removal.some) ids.push_back(row.entity + ":" + row.id.toString());
    Item item;
    item.add("scope", removal.scope.toString()).add("removed", domain::Value{removal.removed}).add("roots", domain::Value{removal.roots});
    item.add("percent", domain::Value{removal.roots > 0 ? 100 * removal.removed / removal.roots : std::int64_t{0}});
    item.add("names", domain::Value{namesOf(desk, removal, 5)}).add("rows", domain::Value{ids});
    item.add("answer", std::string_view(removal.answer == Answer::accept ? "accept" : removal.answer == Answer::refuse ? "refuse" : ""));
    return item.add("held_at", std::optional<Time>(fromUnixMs(removal.at)));
}

Outcome<void> held(App& app, const Arguments& arguments) {
    if (arguments.has("accept") && arguments.has("refuse")) return misuse("accept-or-refuse", {});
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(auto all, desk.read([](db::Connection& c) { return store::MassRemoval::held(c); }));
    if (arguments.has("scope")) std::erase_if(all, [&](const auto& removal) { return removal.scope.toString() != arguments.text("scope"); });
    std::vector<Item> rows;
    for (const auto& removal : all) rows.push_back(itemOf(desk, removal));
    if (!arguments.has("accept") && !arguments.has("refuse")) {
        printList(app, {{"scope", "SCOPE", 60}, {"removed", "REMOVED"}, {"roots", "OF"}, {"names", "AMONG THEM", 60}, {"held_at", "HELD"}, {"answer", "ANSWER"}},
                  rows);
        return {};
    }
    if (all.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "nothing-held", arguments.text("scope")});
    const auto answer = arguments.has("accept") ? Answer::accept : Answer::refuse;
    const auto note = [&](store::WriteTxn& txn) -> Result<void> {
        for (const auto& removal : all) LIANLU_CHECK(store::MassRemoval::answer(txn, removal.scope, answer));
        return {};
    };
    LIANLU_CHECK(desk.store().writeNow(note));
    Item item;
    item.add("scopes", std::move(rows));
    printDone(app, say(answer == Answer::accept ? "held-accepted" : "held-refused", app.language), item);
    return {};
}

}  // namespace

std::vector<Command> syncHeldCommands() {
    return {
        {"sync held", "", "What the server would take away and was not let, and the answer to it",
         "When more than 30 % of a scope would vanish at once, nothing is taken away until a person has said that it is meant. --accept lets it go\n"
         "at the next sync, --refuse fetches the scope anew instead; without either the list is shown.",
         {{"accept", "", "it is meant: take it away at the next sync"},
          {"refuse", "", "it is not: keep all, and fetch the scope anew at the next sync"},
          {"scope", "SCOPE", "only this one, as the list shows it"}},
         held},
    };
}

}  // namespace lianlu::cli
