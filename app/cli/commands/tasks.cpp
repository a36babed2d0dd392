// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"

namespace lianlu::cli {

namespace {

constexpr auto kAhead = std::chrono::hours(24 * 7);

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto before, timeOf(arguments, "due-before", DayPart::end));
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const Time until = before.value_or(app.clock.now() + kAhead);
    LIANLU_TRY(const auto tasks, desk.read([&](db::Connection& c) {
        return store::Queries::tasks(c, desk.device().staffId, until, static_cast<int>(limit));
    }));
    std::vector<Item> rows;
    for (const auto& task : tasks) rows.push_back(itemOf(app, task));
    printList(app, {{"id", "ID"}, {"due_at", "DUE"}, {"kind", "KIND"}, {"customer_name", "CUSTOMER", 20}, {"title", "TASK", 36}, {"reason", "REASON", 36}}, rows);
    return {};
}

Outcome<void> done(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, taskIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto finished, actions::completeTask(desk.context(), id).get());
    printDone(app, say("task-done", app.language, finished.id.toString()), itemOf(finished));
    return {};
}

}  // namespace

std::vector<Command> taskCommands() {
    return {
        {"tasks list", "", "The own open tasks, by due time", "",
         {{"due-before", "TIME", "due before then (a week from now)"}, {"limit", "N", "at most so many rows (50)"}}, list},
        {"tasks done", "TASK", "Ticks a task off", "", {}, done},
    };
}

}  // namespace lianlu::cli
