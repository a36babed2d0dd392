// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/output_file.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/actions/export_calendar.h"
#include "models/actions/import_calendar.h"
#include "models/actions/tasks.h"
#include "models/base/utf8_path.h"
#include "models/search/lists.h"

namespace lianlu::cli {

namespace {

constexpr auto kAhead = std::chrono::hours(24 * 7);

//! --whose: mine (also where nothing is said), all, or a colleague.
Outcome<std::optional<domain::StaffId>> whoseOf(const Desk& desk, const Arguments& arguments) {
    const auto typed = arguments.text("whose", "mine");
    if (typed == "all") return std::optional<domain::StaffId>{};
    if (typed == "mine") return std::optional(desk.device().staffId);
    LIANLU_TRY(const auto staff, staffIdOf(desk, std::string(typed)));
    return std::optional(staff);
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto filter, taskFilterOf(desk, arguments, app.clock.now()));
    search::PersonIndex index(desk.store());
    LIANLU_TRY(const auto total, search::countTasks(desk.store(), index, filter));
    LIANLU_TRY(const auto page, search::tasks(desk.store(), index, filter, std::string(arguments.text("after")), static_cast<int>(limit)));
    std::vector<Item> rows;
    for (const auto& line : page.rows) rows.push_back(itemOf(app, line));
    Item rest;
    rest.add("total", total).add("next", page.next.empty() ? domain::Value{} : domain::Value{page.next});
    printList(app, {{"id", "ID"}, {"due_at", "DUE"}, {"kind", "KIND"}, {"customer_name", "CUSTOMER", 20}, {"title", "TASK", 36}, {"reason", "REASON", 36}, {"assignee_name", "WHOSE", 16}}, rows, rest);
    return {};
}

Outcome<void> add(App& app, const Arguments& arguments) {
    if (!arguments.has("title")) return misuse("option-missing", "--title");
    actions::CreateTask input;
    input.title = arguments.text("title");
    input.reason = arguments.text("why");
    LIANLU_TRY(input.dueAt, timeOf(arguments, "due", DayPart::end));
    LIANLU_TRY(input.priority, wholeNumber(arguments, "priority", 1, 3, 2));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    if (arguments.has("to")) {
        LIANLU_TRY(input.assignee, staffIdOf(desk, std::string(arguments.text("to"))));
    }
    if (arguments.has("customer")) {
        LIANLU_TRY(input.customer, customerIdOf(desk, std::string(arguments.text("customer"))));
    }
    LIANLU_TRY(const auto made, actions::createTask(desk.context(), input).get());
    printDone(app, say("task-added", app.language, made.id.toString()), itemOf(made));
    return {};
}

Outcome<void> edit(App& app, const Arguments& arguments) {
    actions::EditTasks input;
    LIANLU_TRY(const auto due, timeOf(arguments, "due", DayPart::end));
    LIANLU_TRY(const auto priority, wholeNumber(arguments, "priority", 1, 3, 2));
    LIANLU_TRY(const auto status, enumOf(arguments, "status", domain::TaskStatus::unknown));
    if (due) input.changed["due_at"] = toUnixMs(*due);
    if (arguments.has("no-due")) input.changed["due_at"] = domain::Value{};
    if (arguments.has("priority")) input.changed["priority"] = priority;
    if (arguments.has("status")) input.changed["status"] = std::string(domain::nameOf(status));
    if (arguments.has("title")) input.changed["title"] = std::string(arguments.text("title"));
    if (arguments.has("why")) input.changed["reason"] = std::string(arguments.text("why"));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    if (arguments.has("to")) {
        LIANLU_TRY(const auto staff, staffIdOf(desk, std::string(arguments.text("to"))));
        input.changed["assignee_id"] = staff.toString();
    }
    LIANLU_TRY(const auto id, taskIdOf(desk, arguments.operands[0]));
    input.tasks.push_back(id);
    LIANLU_TRY(const auto done, actions::editTasks(desk.context(), input).get());
    printDone(app, say("task-changed", app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> done(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, taskIdOf(desk, arguments.operands[0]));
    LIANLU_TRY(const auto finished, actions::completeTask(desk.context(), id).get());
    printDone(app, say("task-done", app.language, finished.id.toString()), itemOf(finished));
    return {};
}

Outcome<void> takeOut(App& app, const Arguments& arguments) {
    if (!arguments.has("out")) return misuse("option-missing", "--out");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    store::TaskFilter filter;
    LIANLU_TRY(filter.assignee, whoseOf(desk, arguments));
    LIANLU_TRY(const auto file, freshFile(arguments.text("out")));
    LIANLU_TRY(const auto count, actions::exportCalendar(desk.context(), filter, file));
    Item item;
    item.add("file", utf8FromPath(file)).add("rows", domain::Value{count});
    printDone(app, say("tasks-exported", app.language, std::to_string(count)), item);
    return {};
}

//! What is wrong with a calendar's file, in words about the file.
Fault calendarFault(const Error& error, const std::filesystem::path& file) {
    const auto name = utf8FromPath(file);
    if (error.code == Code::notFound) return {Error{error.code, error.subject == "folder" ? "import-calendar-folder" : "import-no-file", name}};
    if (error.code == Code::io) return {Error{Code::notFound, "import-no-file", name}};
    if (error.subject != "calendar") return {error};
    return {Error{error.code, error.code == Code::tooLarge ? "import-large-calendar" : "import-no-calendar", name}};
}

Outcome<void> bringIn(App& app, const Arguments& arguments) {
    const auto file = pathFromUtf8(arguments.operands[0]);
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    auto preview = actions::previewCalendar(desk.context(), file);
    if (!preview) return tl::unexpected<Fault>(calendarFault(preview.error(), file));
    using actions::CalendarFate;
    Item item;
    const auto fresh = preview->count(CalendarFate::fresh);
    if (fresh > static_cast<std::int64_t>(actions::kMostTasksAtOnce)) return tl::unexpected<Fault>(Error{Code::tooLarge, "import-many-tasks", utf8FromPath(file)});
    item.add("added", domain::Value{arguments.has("dry-run") ? std::int64_t{0} : fresh}).add("new", domain::Value{fresh});
    item.add("over", domain::Value{preview->count(CalendarFate::over)}).add("known", domain::Value{preview->count(CalendarFate::known)});
    item.add("repeats", domain::Value{preview->count(CalendarFate::repeats)}).add("unread", domain::Value{preview->count(CalendarFate::unread)});
    const auto series = std::count_if(preview->lines.begin(), preview->lines.end(), [](const auto& line) { return line.fate == CalendarFate::fresh && line.item.repeats; });
    item.add("series", domain::Value{std::int64_t{series}});
    std::string words = say(arguments.has("dry-run") ? "tasks-would" : "tasks-imported", app.language, std::to_string(fresh));
    const std::pair<const char*, std::int64_t> more[]{{"tasks-of-series", series}, {"tasks-left-over", preview->count(CalendarFate::over)}, {"tasks-left-known", preview->count(CalendarFate::known)},
                                                      {"tasks-left-repeats", preview->count(CalendarFate::repeats)}, {"tasks-left-unread", preview->count(CalendarFate::unread)}};
    for (const auto& [key, count] : more)
        if (count > 0) words += '\n' + say(key, app.language, std::to_string(count));
    if (fresh > 0 && !arguments.has("dry-run")) LIANLU_CHECK(actions::importCalendar(desk.context(), std::move(*preview)).get());
    printDone(app, words, item);
    return {};
}

const Option kWhose{"whose", "WHO", "mine, all, or a colleague's id or code (mine)"};

std::vector<Option> withPages(std::vector<Option> options) {
    options.push_back({"limit", "N", "at most so many rows (50)"});
    options.push_back({"after", "PLACE", "goes on behind this place: next of the page before"});
    return options;
}

}  // namespace

Outcome<store::TaskFilter> taskFilterOf(const Desk& desk, const Arguments& arguments, Time now) {
    LIANLU_TRY(const auto before, timeOf(arguments, "due-before", DayPart::end));
    store::TaskFilter filter;
    LIANLU_TRY(filter.assignee, whoseOf(desk, arguments));
    filter.closed = arguments.has("closed");
    filter.before = before.value_or(now + kAhead);
    filter.search = arguments.text("search");
    return filter;
}

std::vector<Option> taskFilterOptions() {
    return {{"due-before", "TIME", "due before then (a week from now)"},
            kWhose,
            {"closed", "", "those done or not needed, the newest first"},
            {"search", "TEXT", "any part of the task or its reason, or of the person as customers list finds it"}};
}

std::vector<Command> taskCommands() {
    return {
        {"tasks list", "", "Tasks by due time", "",
         withPages(taskFilterOptions()), list},
        {"tasks add", "", "Something to do by a time", "Names and numbers of the customer are starred: the whole store sees tasks.",
         {{"title", "TEXT", "what is to be done"},
          {"why", "TEXT", "the reason"},
          {"due", "TIME", "by when"},
          {"priority", "N", "1 high, 2 normal, 3 low (2)"},
          {"to", "STAFF", "a colleague's, by id or code; the store manager's to give"},
          {"customer", "CUSTOMER", "whom it is about"}},
         add},
        {"tasks edit", "TASK", "Changes a task", "",
         {{"title", "TEXT", "what is to be done"},
          {"why", "TEXT", "the reason"},
          {"due", "TIME", "by when"},
          {"no-due", "", "at no time"},
          {"priority", "N", "1 high, 2 normal, 3 low"},
          {"to", "STAFF", "a colleague's, by id or code; the store manager's to give"},
          {"status", "STATUS", "open, done or dropped"}},
         edit},
        {"tasks done", "TASK", "Ticks a task off", "", {}, done},
        {"tasks export", "", "The open tasks with a date as a calendar file (.ics)", "No person is named in it.", {{"out", "FILE", "where it is written"}, kWhose}, takeOut},
        {"tasks import", "FILE", "Adds the entries of a calendar file (.ics) that are still to come as your tasks", "What is over, repeats from before, or is a task of yours already is left out and counted. Of a series that is still to begin its first one comes.",
         {{"dry-run", "", "only says what would be added"}}, bringIn},
    };
}

}  // namespace lianlu::cli
