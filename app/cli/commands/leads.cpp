// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/commands/disclosed.h"
#include "app/cli/commands/list_filters.h"
#include "app/cli/commands/rows.h"
#include "app/cli/desk.h"
#include "app/cli/values.h"
#include "models/actions/actions.h"
#include "models/search/lists.h"

namespace lianlu::cli {

Outcome<store::LeadFilter> leadFilterOf(const Arguments& arguments, Time now) {
    store::LeadFilter filter;
    filter.search = arguments.text("search");
    if (arguments.has("mine") != arguments.has("pool")) {
        filter.mine = arguments.has("mine");
        filter.pool = arguments.has("pool");
    }
    for (const auto& stage : arguments.all("stage")) {
        LIANLU_TRY(const auto one, enumOf<domain::LeadStage>("stage", stage));
        filter.stages.push_back(one);
    }
    LIANLU_TRY(const auto maturity, wholeNumber(arguments, "min-maturity", 0, 100, 0));
    filter.minMaturity = static_cast<int>(maturity);
    LIANLU_TRY(filter.tags, tagsOf(arguments));
    filter.asOf = now;
    return filter;
}

std::vector<Option> leadFilterOptions() {
    return {{"search", "TEXT", "any part of a name, its pinyin or initials, a phone number or an e-mail address; several words must all be found"},
            {"stage", "STAGE", "new, contacted, qualified, negotiating, won or lost", true},
            {"min-maturity", "N", "only those at least so mature (0 to 100)"},
            {"tag", "TAG", "only those of persons who have it: its name, or name: value; several must all be there", true},
            {"mine", "", "only the own ones"},
            {"pool", "", "only those in the pool"}};
}

namespace {

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto filter, leadFilterOf(arguments, app.clock.now()));
    LIANLU_TRY(const auto limit, wholeNumber(arguments, "limit", 1, 1000, 50));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    search::PersonIndex index(desk.store());
    LIANLU_TRY(const auto total, search::countLeads(desk.store(), index, filter));
    LIANLU_TRY(const auto page, search::leads(desk.store(), index, filter, arguments.text("after"), static_cast<int>(limit)));
    LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::leads, page.rows.size()));
    std::vector<Item> rows;
    for (const auto& row : page.rows) rows.push_back(itemOf(app, row));
    Item rest;
    rest.add("total", total).add("next", page.next.empty() ? domain::Value{} : domain::Value{page.next});
    printList(app, {{"id", "ID"}, {"customer_name", "NAME", 20}, {"stage", "STAGE"}, {"maturity", "MATURITY"}, {"phone", "PHONE"},
                    {"intent", "INTENT", 28}, {"next_step", "NEXT STEP", 24}, {"next_step_at", "BY"}}, rows, rest);
    return {};
}

Outcome<void> showLead(App& app, const Desk& desk, domain::LeadId id) {
    LIANLU_TRY(const auto rows, desk.read([id](db::Connection& c) { return store::Queries::leadsById(c, {id}); }));
    LIANLU_TRY(const auto lead, desk.read([id](db::Connection& c) { return store::Queries::lead(c, id); }));
    if (!rows.empty()) LIANLU_CHECK(noteShown(app, desk, domain::Disclosed::contacts, 1, rows.front().customerId));
    auto item = rows.empty() ? Item{} : itemOf(app, rows.front());
    item.add("product_id", lead.productId).add("budget_minor", lead.budgetMinor).add("source_detail", lead.sourceDetail);
    item.add("lost_reason", lead.lostReason).add("closed_at", lead.closedAt);
    printItem(app, item);
    return {};
}

Outcome<void> show(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, leadIdOf(desk, arguments.operands[0]));
    return showLead(app, desk, id);
}

Outcome<void> saved(App& app, actions::Doing doing, std::string_view key) {
    LIANLU_TRY(const auto done, doing.get());
    printDone(app, say(key, app.language, done.id.toString()), itemOf(done));
    return {};
}

Outcome<void> add(App& app, const Arguments& arguments) {
    if (!arguments.has("name")) return misuse("option-missing", "--name");
    actions::CreateLead input;
    input.name = arguments.text("name");
    input.phone = arguments.text("phone");
    input.email = arguments.text("email");
    input.intent = arguments.text("intent");
    input.marketingConsent = arguments.has("consent");
    LIANLU_TRY(input.source, enumOf(arguments, "source", domain::LeadSource::store));
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    return saved(app, actions::createLead(desk.context(), std::move(input)), "saved");
}

Outcome<domain::Fields> changesOf(const Desk& desk, const Arguments& arguments) {
    domain::Fields changed;
    for (const auto& [option, field] : {std::pair{"intent", "intent"}, {"next-step", "next_step"}, {"lost-reason", "lost_reason"}})
        if (arguments.has(option)) {
            const auto text = arguments.text(option);
            changed.emplace(field, text.empty() ? domain::Value{} : domain::Value{text});
        }
    if (arguments.has("stage")) {
        LIANLU_TRY(const auto stage, enumOf<domain::LeadStage>("stage", arguments.text("stage")));
        changed.emplace("stage", std::string(domain::nameOf(stage)));
    }
    if (arguments.has("maturity")) {
        LIANLU_TRY(const auto maturity, wholeNumber(arguments, "maturity", 0, 100, 0));
        changed.emplace("maturity", maturity);
    }
    if (arguments.has("budget")) {
        LIANLU_TRY(const auto budget, moneyOf(arguments, "budget"));
        changed.emplace("budget_minor", budget);
    }
    if (arguments.has("next-step-at")) {
        LIANLU_TRY(const auto at, timeOf(arguments, "next-step-at", DayPart::end));
        changed.emplace("next_step_at", toUnixMs(*at));
    }
    if (arguments.has("product")) {
        LIANLU_TRY(const auto product, productIdOf(desk, arguments.text("product")));
        changed.emplace("product_id", product.toString());
    }
    return changed;
}

Outcome<void> edit(App& app, const Arguments& arguments) {
    constexpr std::string_view kChanges[]{"stage", "maturity", "intent", "product", "budget", "next-step", "next-step-at", "lost-reason"};
    if (std::none_of(std::begin(kChanges), std::end(kChanges), [&](auto name) { return arguments.has(name); }))
        return misuse("nothing-to-change", "leads edit");
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    actions::EditLead input;
    LIANLU_TRY(input.changed, changesOf(desk, arguments));
    LIANLU_TRY(input.lead, leadIdOf(desk, arguments.operands[0]));
    return saved(app, actions::editLead(desk.context(), std::move(input)), "saved");
}

Outcome<void> convert(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto id, leadIdOf(desk, arguments.operands[0]));
    return saved(app, actions::convertLead(desk.context(), {id, arguments.has("member")}), "converted");
}

}  // namespace

std::vector<Command> leadCommands() {
    auto options = leadFilterOptions();
    options.push_back({"limit", "N", "at most so many rows (50)"});
    options.push_back({"after", "TOKEN", "the next page: what the answer before called next"});
    return {
        {"leads list", "", "Open leads, the most mature first", "", options, list},
        {"leads show", "LEAD", "One lead", "", {}, show},
        {"leads add", "", "A new prospect with a lead, in the own book", "A phone number or an e-mail address is needed.",
         {{"name", "NAME", "the person's name"},
          {"phone", "NUMBER", "mobile number"},
          {"email", "ADDRESS", "e-mail address"},
          {"source", "SOURCE", "ad, mini-program, follow, live, store (the default), referral, campaign or ingest"},
          {"intent", "TEXT", "what they want"},
          {"consent", "", "the person agreed, here and now, to be written to"}},
         add},
        {"leads edit", "LEAD", "Changes a lead", "An empty value clears a text. A lead is won by leads convert.",
         {{"stage", "STAGE", "new, contacted, qualified, negotiating or lost"},
          {"maturity", "N", "0 to 100"},
          {"intent", "TEXT", "what they want"},
          {"product", "PRODUCT", "id or SKU"},
          {"budget", "AMOUNT", "such as 199.50"},
          {"next-step", "TEXT", "what comes next"},
          {"next-step-at", "TIME", "by when; a date alone is the end of that day"},
          {"lost-reason", "TEXT", "why, with --stage lost"}},
         edit},
        {"leads convert", "LEAD", "The prospect becomes a customer, the lead is won", "",
         {{"member", "", "joins as a member"}}, convert},
    };
}

}  // namespace lianlu::cli
