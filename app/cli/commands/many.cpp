// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/commands/watched.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/values.h"
#include "models/actions/change_many.h"
#include "models/search/lists.h"
#include "models/store/imports.h"

namespace lianlu::cli {

namespace {

constexpr int kListedChanges = 20;
constexpr std::string_view kFateNames[]{"changed", "already", "further_on", "closed", "in_a_book", "not_allowed", "gone"};
static_assert(std::size(kFateNames) == actions::kManyFates);

Item itemOf(const actions::ManyCounts& counts) {
    Item item;
    for (std::size_t i = 0; i < actions::kManyFates; ++i)
        if (i == 0 || counts.of[i] > 0) item.add(std::string(kFateNames[i]), domain::Value{counts.of[i]});
    return item;
}

Outcome<void> run(App& app, const Arguments& arguments, const actions::Context& context, const actions::ChangeMany& input) {
    if (input.customers.empty() && input.leads.empty()) return tl::unexpected<Fault>(Error{Code::notFound, "many-nobody", {}});
    if (arguments.has("dry-run")) {
        LIANLU_TRY(const auto counts, actions::planChangeMany(context, input));
        if (!app.json) app.out << say("many-preview", app.language) << '\n';
        printItem(app, itemOf(counts));
        return {};
    }
    actions::ImportProgress progress;
    LIANLU_TRY(auto outcome, watched(app, progress, [&] { return actions::changeMany(context, input, progress); }));
    auto item = itemOf(outcome.counts);
    if (outcome.counts[actions::ManyFate::changes] > 0) item.add("change_id", outcome.id.toString());
    if (outcome.cancelled || outcome.stopped) {
        Fault fault(outcome.stopped ? *outcome.stopped : Error{Code::cancelled, "change"});
        fault.report = std::make_shared<const Item>(std::move(item));
        return tl::unexpected(std::move(fault));
    }
    if (!app.json) app.out << say("many-done", app.language) << '\n';
    printItem(app, item);
    return {};
}

//! One more than may be changed: then the change says so.
constexpr int kMostRead = static_cast<int>(actions::kMostChangedAtOnce) + 1;

Outcome<void> tagAll(App& app, const Arguments& arguments, const actions::ManyChange& change) {
    LIANLU_TRY(const auto filter, customerFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    search::PersonIndex index(desk.store());
    LIANLU_TRY(const auto page, search::customers(desk.store(), index, filter, {}, kMostRead));
    actions::ChangeMany input{{}, {}, change};
    for (const auto& row : page.rows) input.customers.push_back(row.id);
    return run(app, arguments, desk.context(), input);
}

Outcome<void> addTagToAll(App& app, const Arguments& arguments) { return tagAll(app, arguments, actions::TagAll{arguments.operands[0], arguments.text("value")}); }
Outcome<void> removeTagFromAll(App& app, const Arguments& arguments) { return tagAll(app, arguments, actions::UntagAll{arguments.operands[0]}); }

Outcome<actions::ManyChange> leadChangeOf(const Arguments& arguments) {
    constexpr std::string_view kChanges[]{"to-stage", "to-maturity", "due", "lost-reason"};
    int said = 0;
    for (const auto name : kChanges) said += arguments.has(name) ? 1 : 0;
    if (said == 0) return misuse("nothing-to-change", "leads change-all");
    if (said > 1) return misuse("many-one-change", "leads change-all");
    if (arguments.has("to-stage")) {
        LIANLU_TRY(const auto stage, enumOf<domain::LeadStage>("to-stage", arguments.text("to-stage")));
        return actions::ManyChange{actions::MoveAllOn{stage}};
    }
    if (arguments.has("to-maturity")) {
        LIANLU_TRY(const auto maturity, wholeNumber(arguments, "to-maturity", 0, 100, 0));
        return actions::ManyChange{actions::RateAll{maturity}};
    }
    if (arguments.has("due")) {
        LIANLU_TRY(const auto due, timeOf(arguments, "due", DayPart::end));
        return actions::ManyChange{actions::DueAll{due}};
    }
    return actions::ManyChange{actions::LoseAll{arguments.text("lost-reason")}};
}

Outcome<void> changeLeads(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto filter, leadFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto change, leadChangeOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    search::PersonIndex index(desk.store());
    LIANLU_TRY(const auto page, search::leads(desk.store(), index, filter, {}, kMostRead));
    actions::ChangeMany input{{}, {}, change};
    for (const auto& row : page.rows) input.leads.push_back(row.id);
    return run(app, arguments, desk.context(), input);
}

Outcome<void> listChanges(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto runs, desk.read([](db::Connection& c) { return store::Imports::changes(c, kListedChanges); }));
    std::vector<Item> rows;
    for (const auto& one : runs) {
        Item row;
        row.add("change_id", one.id.toString()).add("changed_at", std::optional<Time>(one.at)).add("changed", domain::Value{one.updated}).add("left", domain::Value{one.left});
        rows.push_back(std::move(row));
    }
    printList(app, {{"change_id", "CHANGE"}, {"changed_at", "WHEN"}, {"changed", "ROWS"}, {"left", "CAN BE TAKEN BACK"}}, rows);
    return {};
}

Outcome<void> undoChange(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, idOf(arguments.operands[0], [&]() -> Result<std::vector<Uuid>> {
        std::vector<Uuid> ids;
        LIANLU_TRY(const auto runs, desk.read([](db::Connection& c) { return store::Imports::changes(c, kListedChanges); }));
        for (const auto& one : runs) ids.push_back(one.id);
        return ids;
    }));
    actions::ImportProgress progress;
    const auto context = desk.context();
    LIANLU_TRY(const auto undone, watched(app, progress, [&] { return actions::undoImport(context, id, progress); }));
    Item item;
    item.add("taken_back", domain::Value{undone.taken}).add("changed_since", domain::Value{undone.changed}).add("too_old", domain::Value{undone.tooOld});
    if (undone.stopped || undone.cancelled) {
        Fault fault(undone.stopped ? *undone.stopped : Error{Code::cancelled, "change"});
        fault.report = std::make_shared<const Item>(std::move(item));
        return tl::unexpected(std::move(fault));
    }
    printItem(app, item);
    return {};
}

}  // namespace

std::vector<Command> manyCommands() {
    constexpr std::string_view kDetails = "Whom the list of these options shows, at most 10,000. Look first with --dry-run. Ctrl+C stops between rows; changes undo takes all of it back.";
    const Option dry{"dry-run", "", "only counts what would change, and what stays and why"};
    auto tagged = customerFilterOptions();
    tagged.push_back(dry);
    auto valued = tagged;
    valued.push_back({"value", "TEXT", "its value; without it the tag says only that it is there"});
    auto moved = leadFilterOptions();
    moved.insert(moved.end(), {dry, {"to-stage", "STAGE", "contacted, qualified or negotiating; who is further on stays"}, {"to-maturity", "N", "0 to 100"},
                               {"due", "TIME", "by when the next step is to be done; a date alone is the end of that day"}, {"lost-reason", "TEXT", "closes them as lost, and says why"}});
    return {
        {"customers tag add-all", "NAME", "Sets a tag for many customers", kDetails, valued, addTagToAll},
        {"customers tag remove-all", "NAME", "Takes a tag away from many customers", kDetails, tagged, removeTagFromAll},
        {"leads change-all", "", "Changes many leads", kDetails, moved, changeLeads},
        {"changes list", "", "Changes of many rows on this device, newest first", "", {}, listChanges},
        {"changes undo", "CHANGE", "Takes a change of many rows back", "What somebody has changed since stays, and is counted.", {}, undoChange},
    };
}

}  // namespace lianlu::cli
