// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "app/cli/insight/commands.h"
#include "app/cli/insight/report.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/insight/attribution/attribute.h"
#include "models/insight/attribution/markov.h"

namespace lianlu::cli {

namespace {

namespace attribution = insight::attribution;

constexpr double kUsualHalfLife = 7, kLeastHalfLife = 1e-6, kMostHalfLife = 1e6;

Outcome<attribution::Settings> attributionSettings(const Arguments& arguments) {
    std::array<std::string_view, attribution::kModels> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = attribution::nameOf(static_cast<attribution::Model>(i));
    LIANLU_TRY(const auto model, choiceOf("model", arguments.text("model"), names.data(), names.size()));
    attribution::Settings settings;
    settings.model = static_cast<attribution::Model>(model);
    LIANLU_TRY(const auto order, wholeNumber(arguments, "order", 1, attribution::kMostOrder, 1));
    // Of one touch a state is for every model what it does anyway.
    if (order > 1 && settings.model != attribution::Model::markov) return misuse("goes-with", "--order", "--model markov");
    settings.order = static_cast<int>(order);
    LIANLU_TRY(settings.halfLife, numberOption(arguments, "half-life", kLeastHalfLife, kMostHalfLife, kUsualHalfLife));
    if (settings.halfLife != kUsualHalfLife && settings.model != attribution::Model::decay) return misuse("goes-with", "--half-life", "--model decay");
    settings.cancelled = [] { return interrupted().load(); };
    return settings;
}

//! A count that may be missing, never below zero.
std::optional<double> countCell(Rows& rows, std::size_t wanted) {
    const auto count = rows.numberOr(wanted, 0);
    if (!count || *count >= 0) return count;
    rows.reject(wanted, "negative");
    return std::nullopt;
}

Outcome<void> readPaths(Rows& rows, bool withDays, attribution::PathTable& paths) {
    while (rows.next()) {
        const auto path = rows.name(0);
        if (!path) continue;
        if (!rows.number(1)) continue;
        const auto conversions = countCell(rows, 1);
        const auto value = conversions ? countCell(rows, 2) : std::nullopt;
        const auto nulls = value ? countCell(rows, 3) : std::nullopt;
        if (!nulls) continue;
        if (auto added = paths.add(*path, *conversions, *value, *nulls, withDays ? rows.cell(4) : std::string_view{}); !added) {
            if (added.error().code != Code::invalid) return tl::unexpected<Fault>(std::move(added).error());
            rows.reject(added.error().context == "days" ? 4 : 0, added.error().context == "days" ? "bad-days" : "no-touch");
        }
    }
    return rows.ended();
}

Item channelsItem(const std::vector<std::string>& names, const attribution::Attribution& result) {
    Item channels;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Item channel;
        channel.add("conversions", domain::Value{result.conversions[i]}).add("value", domain::Value{result.value[i]});
        const bool removes = !result.removalEffect.empty();
        channel.add("removal_effect", removes ? domain::Value{result.removalEffect[i]} : domain::Value{});
        channel.add("removal_effect_value", removes ? domain::Value{result.removalEffectValue[i]} : domain::Value{});
        channels.add(names[i], std::move(channel));
    }
    return channels;
}

Outcome<void> runAttribution(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"paths", "model", "out"}, {"paths"}, {"out"}));
    LIANLU_TRY(const auto settings, attributionSettings(arguments));
    attribution::PathTable paths;
    LIANLU_TRY(auto rows, Rows::open(arguments, "paths", {{"path"}, {"conversions"}, {"value", false}, {"nulls", false}, {"days", false}}));
    LIANLU_CHECK(readPaths(rows, settings.model == attribution::Model::decay, paths));
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    LIANLU_TRY(const auto result, attribution::attribute(paths.paths(), settings));

    Item report;
    report.add("model", attribution::nameOf(settings.model));
    if (settings.model == attribution::Model::markov) report.add("order", domain::Value{static_cast<std::int64_t>(settings.order)});
    if (settings.model == attribution::Model::decay) report.add("half_life", domain::Value{settings.halfLife});
    report.add("channels", channelsItem(paths.channels(), result));
    const double journeys = result.totalConversions + result.totalNulls;
    report.add("p_conversion", journeys > 0 ? domain::Value{result.conversionChance} : domain::Value{});
    const auto share = shareOf(result.totalConversions, journeys);
    report.add("p_conversion_low", std::get<domain::Value>(*share.find("low"))).add("p_conversion_high", std::get<domain::Value>(*share.find("high")));
    report.add("conversions", domain::Value{result.totalConversions}).add("value", domain::Value{result.totalValue});
    report.add("nulls", domain::Value{result.totalNulls});
    report.add("paths", readingOf(rows));
    LIANLU_CHECK(writeJson(arguments.text("out"), report));
    printJson(app, report);
    return {};
}

}  // namespace

Command attributionCommand() {
    return {"insight attribution", "", "Which touches earned the conversions: seven models over paths of channels",
            "In: path (`a > b > c`, oldest touch first), conversions, value, nulls (how often it went so and did not convert), days (` > ` between\n"
            "the touches' days before the end; without it a day lies between touches); value, nulls and days may be missing. Empty touches\n"
            "count for nothing, every name is a channel.\n"
            "Out (JSON): channels {name {conversions, value, removal_effect}}, p_conversion; the channels' sums are the file's totals.\n"
            "  first, last  all to that touch\n"
            "  linear       every touch alike; a channel touched twice earns twice\n"
            "  decay        a touch weighs 2^(−days before the end ÷ half-life)\n"
            "  position     40 % first, 40 % last, 20 % shared by those between; one touch 100 %, two 50 % each\n"
            "  markov       in proportion to removal_effect, the part of the conversions that is lost without the channel; value by the part of\n"
            "               the value. A state is --order touches in a row; solved exactly, not simulated\n"
            "  shapley      v(S) = conversions of paths with all channels in S: a path's distinct channels alike, exact for any number of them",
            withCommonOptions({{"paths", "FILE", "paths and how they ended (CSV)"},
                               {"model", "NAME", "first, last, linear, decay, position, markov or shapley"},
                               {"order", "N", "touches of a state, 1 to 3, of markov (1)"},
                               {"half-life", "DAYS", "of decay (7)"},
                               {"out", "FILE", "what each channel earned (JSON)"}}),
            runAttribution};
}

}  // namespace lianlu::cli
