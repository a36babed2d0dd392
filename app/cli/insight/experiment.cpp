// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/experiment/experiment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "app/cli/insight/commands.h"
#include "app/cli/insight/names.h"
#include "app/cli/insight/report.h"
#include "app/cli/insight/yes_no.h"
#include "app/cli/terminal.h"
#include "models/base/text.h"

namespace lianlu::cli {

namespace {

struct Outcomes {
    std::vector<std::string> names;  //!< of the arms, by bytes
    std::vector<std::uint32_t> arm;
    std::vector<double> value;
};

Outcomes readOutcomes(Rows& rows) {
    Names names;
    Outcomes outcomes;
    while (rows.next()) {
        const auto group = rows.name(0);
        if (!group) continue;
        const auto word = yesOrNo(rows.cell(1));
        const auto value = word ? std::optional(*word ? 1.0 : 0.0) : rows.number(1);
        if (!value) continue;
        outcomes.arm.push_back(names.number(*group));
        outcomes.value.push_back(*value);
    }
    std::vector<std::uint32_t> order(names.size()), rank(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names[a] < names[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        outcomes.names.push_back(names[order[i]]);
    }
    for (auto& arm : outcomes.arm) arm = rank[arm];
    return outcomes;
}

//! As it is written; else in any case, where that is one.
Outcome<std::uint32_t> controlOf(const std::vector<std::string>& names, const std::string& wanted) {
    const auto exact = std::find(names.begin(), names.end(), text::trim(wanted));
    if (exact != names.end()) return static_cast<std::uint32_t>(exact - names.begin());
    const auto same = [lower = text::lowerAscii(text::trim(wanted))](const std::string& name) { return text::lowerAscii(name) == lower; };
    const auto found = std::find_if(names.begin(), names.end(), same);
    if (found != names.end() && std::count_if(names.begin(), names.end(), same) == 1) return static_cast<std::uint32_t>(found - names.begin());
    const auto many = std::min<std::size_t>(names.size(), 10);
    return misuse("no-such-group", wanted, fmt::format("{}{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(many), ", "), names.size() > many ? ", …" : ""));
}

//! "equal", or "mail:1,none:1" with all arms.
Outcome<std::vector<double>> sharesOf(const Arguments& arguments, const std::vector<std::string>& names) {
    const auto typed = arguments.text("shares");
    if (typed == "equal") return std::vector<double>(names.size(), 1.0);
    std::vector<double> shares(names.size());
    for (const auto one : text::split(typed, ',')) {
        const auto colon = one.rfind(':');
        const auto found = colon == one.npos ? names.end() : std::find(names.begin(), names.end(), text::trim(one.substr(0, colon)));
        const auto share = colon == one.npos ? std::nullopt : numberOf(text::trim(one.substr(colon + 1)));
        if (found == names.end() || !share || !(*share > 0)) return misuse("bad-shares", std::string(one));
        shares[static_cast<std::size_t>(found - names.begin())] = *share;
    }
    if (std::find(shares.begin(), shares.end(), 0.0) != shares.end()) return misuse("bad-shares", typed);
    return shares;
}

domain::Value orNull(const std::optional<double>& value) { return value ? domain::Value{*value} : domain::Value{}; }

Item armOf(const insight::ArmFigures& arm, const insight::ArmEffect& effect, bool isControl, bool binary, const domain::Value& best) {
    Item item;
    item.add("n", domain::Value{static_cast<std::int64_t>(arm.n)}).add("mean", domain::Value{arm.mean});
    item.add("sd", arm.variance ? domain::Value{std::sqrt(*arm.variance)} : domain::Value{});
    item.add("mean_low", orNull(arm.low)).add("mean_high", orNull(arm.high));
    item.add("lift", domain::Value{effect.lift}).add("relative_lift", isControl ? domain::Value{0.0} : orNull(effect.relativeLift));
    item.add("se", orNull(effect.error)).add("z", orNull(effect.z)).add("p", orNull(effect.p));
    item.add("lift_low", orNull(effect.low)).add("lift_high", orNull(effect.high));
    item.add("df", orNull(effect.degrees)).add("p_welch", orNull(effect.pWelch));
    if (binary) item.add("z_pooled", orNull(effect.zPooled)).add("p_pooled", orNull(effect.pPooled));
    return item.add("p_best", best);
}

Outcome<void> runExperiment(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"data", "group", "outcome", "control", "out"}, {"data"}, {"out"}));
    const auto group = arguments.text("group"), outcome = arguments.text("outcome");
    LIANLU_TRY(auto rows, Rows::open(arguments, "data", {{group}, {outcome}}));
    const auto outcomes = readOutcomes(rows);
    LIANLU_CHECK(rows.ended());
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    if (outcomes.names.size() < 2) return tl::unexpected<Fault>(Error{Code::invalid, "experiment-one-arm"});
    LIANLU_TRY(const auto control, controlOf(outcomes.names, arguments.text("control")));
    auto judged = insight::judgeExperiment(outcomes.arm, outcomes.value, control, [] { return interrupted().load(); });
    if (!judged && judged.error().code == Code::tooLarge) return misuse(judged.error().context, "--group");
    if (!judged) return tl::unexpected<Fault>(std::move(judged).error());

    std::vector<std::size_t> order{control};
    for (std::size_t arm = 0; arm < outcomes.names.size(); ++arm)
        if (arm != control) order.push_back(arm);
    Item report, arms, best;
    for (const auto arm : order) {
        const auto chance = judged->best.empty() ? domain::Value{} : domain::Value{judged->best[arm]};
        arms.add(outcomes.names[arm], armOf(judged->arms[arm], judged->effects[arm], arm == control, judged->binary, chance));
        best.add(outcomes.names[arm], chance);
    }
    report.add("group", group).add("outcome", outcome).add("control", outcomes.names[control]).add("binary", domain::Value{judged->binary});
    report.add("n", domain::Value{static_cast<std::int64_t>(outcomes.value.size())}).add("arms", std::move(arms)).add("p_best", std::move(best));
    if (arguments.has("shares")) {
        LIANLU_TRY(const auto shares, sharesOf(arguments, outcomes.names));
        std::vector<std::size_t> counts;
        for (const auto& arm : judged->arms) counts.push_back(arm.n);
        LIANLU_TRY(const auto ratio, insight::sampleRatio(counts, shares));
        Item item;
        item.add("chi_square", domain::Value{ratio.chiSquare}).add("df", domain::Value{ratio.degrees}).add("p", domain::Value{ratio.p});
        report.add("sample_ratio", std::move(item));
    }
    report.add("data", readingOf(rows));
    LIANLU_CHECK(writeJson(arguments.text("out"), report));
    printJson(app, report);
    return {};
}

}  // namespace

Command experimentCommand() {
    return {"insight experiment", "", "What each group of a campaign did against the control, and which is likely the best",
            "In: --data, with the columns that --group and --outcome name; an outcome is a number, or yes/no, true/false, 是/否.\n"
            "Out: arms{group{n, mean, sd, mean_low, mean_high, lift, relative_lift, se, z, p, lift_low, lift_high, df, p_welch, p_best}}, p_best{group}.\n"
            "  lift           mean − mean of the control; relative_lift is lift ÷ mean of the control\n"
            "  se             √(s² ÷ n + s₀² ÷ n₀), variances of the samples (n − 1), not pooled\n"
            "  z, p           lift ÷ se; two-sided, normal; lift_low and lift_high are lift ± 1.96 × se\n"
            "  df, p_welch    the same figure as Welch's t\n"
            "  z_pooled, …    outcomes of 0 and 1 only: two proportions with the pooled error\n"
            "  mean_low, …    95 %: Wilson's score for outcomes of 0 and 1, else mean ± 1.96 × s ÷ √n\n"
            "  p_best         chance that the group's mean is the greatest: posteriors Beta(1 + successes, 1 + failures) for outcomes of 0 and 1,\n"
            "                 else normal with the mean and its error; integrated, not drawn\n"
            "The control has lift 0 and no test. With --shares also sample_ratio{chi_square, df, p}: were people shared out as planned?",
            withCommonOptions({{"data", "FILE", "one row a person (CSV)"},
                               {"group", "COLUMN", "which group a row belongs to"},
                               {"outcome", "COLUMN", "what came of it"},
                               {"control", "GROUP", "what the others are compared with"},
                               {"shares", "SHARES", "equal, or GROUP:SHARE,…: the planned shares"},
                               {"out", "FILE", "the figures (JSON)"}}),
            runExperiment};
}

}  // namespace lianlu::cli
