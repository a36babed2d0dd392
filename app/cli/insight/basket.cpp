// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/csv_table.h"
#include "app/cli/insight/basket_file.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/report.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/insight/basket/rules.h"

namespace lianlu::cli {

namespace {

//! Names with ", " between them; one that has a comma or a quotation mark itself stands in quotes, as in CSV.
std::string listOf(std::span<const std::uint32_t> items, const std::vector<std::string>& names) {
    std::string list;
    for (const auto item : items) {
        const auto& name = names[item];
        if (!list.empty()) list += ", ";
        if (name.find_first_of(",\"") == name.npos) {
            list += name;
            continue;
        }
        list += '"';
        for (const char c : name) list.append(c == '"' ? 2 : 1, c);
        list += '"';
    }
    return list;
}

Outcome<void> runBasket(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"baskets", "support", "confidence", "out"}, {"baskets"}, {"out"}));
    insight::RuleSettings settings;
    LIANLU_TRY(settings.support, numberOption(arguments, "support", 0, 1, 0));
    LIANLU_TRY(settings.confidence, numberOption(arguments, "confidence", 0, 1, 0));
    LIANLU_TRY(const auto least, wholeNumber(arguments, "min-length", 1, 1'000, 2));
    LIANLU_TRY(const auto most, wholeNumber(arguments, "max-length", 1, 1'000, 0));
    settings.minLength = static_cast<std::size_t>(least);
    settings.maxLength = static_cast<std::size_t>(most);
    settings.cancelled = [] { return interrupted().load(); };

    LIANLU_TRY(const auto file, readBaskets(arguments));
    auto mined = insight::mineRules(file.baskets, settings);
    if (!mined) return tl::unexpected<Fault>(optionFault(std::move(mined).error()));
    const auto& rules = *mined;

    CsvWriter out(arguments.text("out"));
    LIANLU_CHECK(out.open());
    out.row({"lhs", "rhs", "support", "confidence", "lift", "count"});
    for (const auto& rule : rules.rules) {
        if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write rules"});
        out.row({listOf(rules.lhs(rule), file.items), file.items[rule.rhs], digits(rules.support(rule)), digits(insight::Rules::confidence(rule)),
                 digits(rules.lift(rule)), std::to_string(rule.both)});
    }
    LIANLU_CHECK(out.finish());
    LIANLU_CHECK(tellRejected(app, arguments, {&file.rows}));
    LIANLU_CHECK(out.publish());
    Item report;
    report.add("baskets", domain::Value{static_cast<std::int64_t>(file.baskets.count())});
    report.add("items", domain::Value{static_cast<std::int64_t>(file.items.size())});
    report.add("support", domain::Value{settings.support}).add("confidence", domain::Value{settings.confidence}).add("min_length", domain::Value{least});
    report.add("rules", domain::Value{static_cast<std::int64_t>(rules.rules.size())}).add("lines", readingOf(file.rows));
    printJson(app, report);
    return {};
}

}  // namespace

Command basketCommand() {
    return {"insight basket", "", "What is bought together: association rules",
            "In: --baskets basket_id, item: one line an item of a basket; an item twice in a basket counts once.\n"
            "Out: lhs, rhs, support, confidence, lift, count: every rule “who buys lhs buys rhs” with one item on the right, as apriori of arules.\n"
            "  support     share of all baskets that hold all of the rule; count is how many they are\n"
            "  confidence  share of the baskets with lhs that hold rhs too\n"
            "  lift        confidence ÷ share of all baskets that hold rhs\n"
            "Both bounds are inclusive and exact. lhs has its items by name with “, ” between them; an item with a comma or a quotation mark in\n"
            "it stands in quotes. Order: lift descending, then support, then confidence, then names. --min-length counts the items of both\n"
            "sides; with 1 there are rules with nothing on the left. More than ten million sets, two million rules or 500 million steps of counting\n"
            "end with a sentence that says which bound to raise.",
            withCommonOptions({{"baskets", "FILE", "items of baskets (CSV)"},
                               {"support", "S", "least support, 0 to 1"},
                               {"confidence", "C", "least confidence, 0 to 1"},
                               {"min-length", "N", "least number of items in a rule (2)"},
                               {"max-length", "N", "most items in a rule (any)"},
                               {"out", "FILE", "the rules (CSV)"}}),
            runBasket};
}

}  // namespace lianlu::cli
