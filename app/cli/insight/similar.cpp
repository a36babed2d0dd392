// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/basket/similar.h"

#include "app/cli/csv_table.h"
#include "app/cli/insight/basket_file.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/report.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"

namespace lianlu::cli {

namespace {

constexpr std::string_view kMetricNames[]{"cosine", "jaccard", "lift"};

Outcome<void> runSimilar(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"baskets", "out"}, {"baskets"}, {"out"}));
    insight::LikenessSettings settings;
    LIANLU_TRY(const auto metric, choiceOf("metric", arguments.text("metric", "cosine"), kMetricNames, std::size(kMetricNames)));
    LIANLU_TRY(const auto top, wholeNumber(arguments, "top", 1, 1'000'000, 10));
    LIANLU_TRY(const auto least, wholeNumber(arguments, "min-baskets", 1, 1'000'000'000, 1));
    settings.metric = static_cast<insight::Likeness>(metric);
    settings.top = static_cast<std::size_t>(top);
    settings.minBaskets = static_cast<std::uint32_t>(least);
    settings.cancelled = [] { return interrupted().load(); };

    LIANLU_TRY(const auto file, readBaskets(arguments));
    auto compared = insight::similarItems(file.baskets, settings);
    if (!compared) return tl::unexpected<Fault>(optionFault(std::move(compared).error()));

    CsvWriter out(arguments.text("out"));
    LIANLU_CHECK(out.open());
    out.row({"item", "similar", "score", "baskets"});
    for (const auto& one : *compared) {
        if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write items"});
        out.row({file.items[one.item], file.items[one.similar], digits(one.score), std::to_string(one.baskets)});
    }
    LIANLU_CHECK(out.finish());
    LIANLU_CHECK(tellRejected(app, arguments, {&file.rows}));
    LIANLU_CHECK(out.publish());
    Item report;
    report.add("baskets", domain::Value{static_cast<std::int64_t>(file.baskets.count())});
    report.add("items", domain::Value{static_cast<std::int64_t>(file.items.size())});
    report.add("metric", kMetricNames[metric]).add("top", domain::Value{top}).add("min_baskets", domain::Value{least});
    report.add("pairs", domain::Value{static_cast<std::int64_t>(compared->size())}).add("lines", readingOf(file.rows));
    printJson(app, report);
    return {};
}

}  // namespace

Command similarCommand() {
    return {"insight similar", "", "Items most like each item, by the baskets that hold both",
            "In: --baskets basket_id, item: one line an item of a basket; an item twice in a basket counts once. A customer may be a basket.\n"
            "Out: item, similar, score, baskets: of each item, by name, the --top that share baskets with it, best first, ties by name;\n"
            "baskets is how many hold both. With a, b, both of n baskets:\n"
            "  cosine   both ÷ √(a × b)\n"
            "  jaccard  both ÷ (a + b − both)\n"
            "  lift     n × both ÷ (a × b)",
            withCommonOptions({{"baskets", "FILE", "items of baskets (CSV)"},
                               {"metric", "NAME", "cosine, jaccard or lift (cosine)"},
                               {"top", "N", "of each item (10)"},
                               {"min-baskets", "N", "that must hold both (1)"},
                               {"out", "FILE", "pairs of items (CSV)"}}),
            runSimilar};
}

}  // namespace lianlu::cli
