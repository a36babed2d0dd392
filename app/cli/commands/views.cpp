// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/shared_views.h"
#include "models/store/queries_views.h"

namespace lianlu::cli {

namespace {

//! An id, the beginning of one, or the name where only one view has it.
Outcome<domain::SharedViewId> viewIdOf(const Desk& desk, const std::string& typed) {
    LIANLU_TRY(const auto views, desk.read([&](db::Connection& c) { return store::sharedViews(c, desk.context().shop); }));
    std::vector<Uuid> ids, called;
    for (const auto& row : views) {
        ids.push_back(row.view.id.uuid);
        if (row.view.name == typed) called.push_back(row.view.id.uuid);
    }
    if (called.size() == 1) return domain::SharedViewId{called.front()};
    LIANLU_TRY(const auto id, idOf(typed, [&]() -> Result<std::vector<Uuid>> { return ids; }));
    return domain::SharedViewId{id};
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto which, enumOf(arguments, "list", domain::ViewList::unknown));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto views, desk.read([&](db::Connection& c) { return store::sharedViews(c, desk.context().shop, which); }));
    std::vector<Item> rows;
    for (const auto& row : views) {
        Item item;
        item.add("id", row.view.id).add("list", row.view.list).add("name", row.view.name).add("shared_by", row.sharedBy).add("pending", domain::Value{row.pending});
        item.add("state", row.view.state);
        rows.push_back(std::move(item));
    }
    printList(app, {{"id", "ID"}, {"list", "LIST"}, {"name", "VIEW", 60}, {"shared_by", "SHARED BY", 20}, {"pending", "PENDING"}}, rows);
    return {};
}

Outcome<void> rename(App& app, const Arguments& arguments) {
    if (!arguments.has("name")) return misuse("option-missing", "--name");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, viewIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::editSharedView(desk.context(), {id, arguments.text("name"), {}}).get());
    printDone(app, say("saved", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> remove(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, viewIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto done, actions::removeSharedView(desk.context(), id).get());
    printDone(app, say("removed", app.language, id.toString()), itemOf(done));
    return {};
}

}  // namespace

std::vector<Command> viewCommands() {
    return {
        {"views list", "", "Views of lists that the store's manager shares with everybody",
         "pending: the server has not got it as it is here. Views of one's own stand in the workbench of each computer.",
         {{"list", "LIST", "customers, leads, tasks or offers (all)"}},
         list},
        {"views rename", "VIEW", "Gives a view of the store another name", "Managers do. VIEW: an id, its beginning, or the name.", {{"name", "TEXT", "at most 60 characters"}}, rename},
        {"views remove", "VIEW", "Takes a view away, here and for everybody of the store", "Managers do. VIEW: an id, its beginning, or the name.", {}, remove},
    };
}

}  // namespace lianlu::cli
