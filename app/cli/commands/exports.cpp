// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/desk.h"
#include "app/cli/local_time.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/progress_line.h"
#include "app/cli/values.h"
#include "models/actions/export_list.h"
#include "models/actions/insights.h"
#include "models/domain/rules/team.h"
#include "models/search/person_index.h"

namespace lianlu::cli {

namespace {

constexpr std::string_view kForms[]{"xlsx", "csv"};
constexpr auto kBetweenLooks = std::chrono::milliseconds(50);

//! By --form, else by how the file's name ends.
Outcome<exchange::Form> formOf(const Arguments& arguments, const std::filesystem::path& file) {
    const auto ending = utf8FromPath(file.extension());
    LIANLU_TRY(const auto form, choiceOf("form", arguments.text("form", ending.empty() ? std::string_view{} : std::string_view(ending).substr(1)), kForms, std::size(kForms)));
    return form == 0 ? exchange::Form::xlsx : exchange::Form::csv;
}

Outcome<void> takeOut(App& app, const Arguments& arguments, const Desk& desk, actions::ListFilter list) {
    if (!arguments.has("out")) return misuse("option-missing", "--out");
    actions::ExportList input;
    search::PersonIndex persons(desk.store());
    LIANLU_TRY(input.list, actions::answered(persons, std::move(list)));
    LIANLU_TRY(input.file, freshFile(arguments.text("out")));
    LIANLU_TRY(input.form, formOf(arguments, input.file));
    input.whole = app.showPhones;
    actions::ExportProgress progress;
    auto running = std::async(std::launch::async, [&] { return actions::exportList(desk.context(), input, progress); });
    {
        ProgressLine line(app);
        while (running.wait_for(kBetweenLooks) == std::future_status::timeout) {
            if (interrupted()) progress.cancelled = true;
            line.show(progress.done, progress.total);
        }
    }
    LIANLU_TRY(const auto count, running.get());
    Item item;
    item.add("file", utf8FromPath(input.file)).add("rows", domain::Value{count}).add("masked", domain::Value{!input.whole});
    printDone(app, say("list-exported", app.language, std::to_string(count)), item);
    return {};
}

Outcome<void> exportCustomers(App& app, const Arguments& arguments) {
    LIANLU_TRY(auto filter, customerFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    return takeOut(app, arguments, desk, std::move(filter));
}

Outcome<void> exportLeads(App& app, const Arguments& arguments) {
    LIANLU_TRY(auto filter, leadFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    return takeOut(app, arguments, desk, std::move(filter));
}

Outcome<void> exportOffers(App& app, const Arguments& arguments) {
    store::OfferFilter filter;
    filter.search = arguments.text("search");
    for (const auto& status : arguments.all("status")) {
        LIANLU_TRY(const auto one, enumOf<domain::OfferStatus>("status", status));
        filter.statuses.push_back(one);
    }
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    filter.staff = desk.device().staffId;
    return takeOut(app, arguments, desk, std::move(filter));
}

Outcome<void> exportTasks(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(auto filter, taskFilterOf(desk, arguments, app.clock.now()));
    return takeOut(app, arguments, desk, std::move(filter));
}

Outcome<void> exportTeam(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    if (!domain::leadsTeam(desk.context().role)) return fail(Code::refused, "team-by-manager", "team");
    return takeOut(app, arguments, desk, actions::TeamList{app.clock.now(), {}});
}

Outcome<void> exportPairs(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    return takeOut(app, arguments, desk, actions::PairList{arguments.has("decided") ? store::MatchList::decided : store::MatchList::review, app.clock.now()});
}

Outcome<insight::QualityIssue> issueOf(const Arguments& arguments) {
    if (!arguments.has("figure")) return misuse("option-missing", "--figure");
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) names.push_back(insight::nameOf(static_cast<insight::QualityIssue>(i)));
    LIANLU_TRY(const auto issue, choiceOf("figure", arguments.text("figure"), names.data(), names.size()));
    return static_cast<insight::QualityIssue>(issue);
}

Outcome<void> exportQuality(App& app, const Arguments& arguments) {
    actions::QualityList list;
    LIANLU_TRY(list.issue, issueOf(arguments));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto now = app.clock.now();
    LIANLU_TRY(auto board, desk.read([&](db::Connection& c) { return actions::qualityBoard(c, now, localTimeText(now).substr(0, 10)); }));
    list.board = std::make_shared<const insight::QualityBoard>(std::move(board));
    return takeOut(app, arguments, desk, std::move(list));
}

std::vector<Option> withPlace(std::vector<Option> options) {
    options.push_back({"out", "FILE", "where to; nothing is written over"});
    options.push_back({"form", "FORM", "xlsx or csv (else as the file's name ends)"});
    return options;
}

}  // namespace

std::vector<Command> exportCommands() {
    constexpr std::string_view kDetails = "Every row, in the list's order, with the columns' own names. How many leave is written down for the audit. Numbers and addresses\n"
                                          "are masked; with --show-phones, for roles that may, they are whole.";
    return {
        {"export customers", "", "Writes a list of customers to a file", kDetails, withPlace(customerFilterOptions()), exportCustomers},
        {"export leads", "", "Writes a list of leads to a file", kDetails, withPlace(leadFilterOptions()), exportLeads},
        {"export offers", "", "Writes the own offers to a file, newest first", kDetails,
         withPlace({{"search", "TEXT", "any part of a subject, or of the person as customers list finds it"},
                    {"status", "STATUS", "queued, accepted, dispatched, delivered, opened, clicked, bought or refused", true}}),
         exportOffers},
        {"export tasks", "", "Writes a list of tasks to a file, as tasks list finds them", kDetails, withPlace(taskFilterOptions()), exportTasks},
        {"export team", "", "Writes the team with its figures to a file; for store managers", kDetails, withPlace({}), exportTeam},
        {"export duplicates", "", "Writes pairs of customers that may be one person to a file, the likeliest first", kDetails,
         withPlace({{"decided", "", "what was decided already, the newest first"}}), exportPairs},
        {"export quality", "", "Writes the customers behind a figure of data quality to a file", kDetails,
         withPlace({{"figure", "FIGURE", "as quality names its issues: no_phone, no_consent, quiet, same_phone …"}}), exportQuality},
    };
}

}  // namespace lianlu::cli
