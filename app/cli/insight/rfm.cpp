// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/value/rfm.h"

#include <algorithm>
#include <map>

#include "app/cli/csv_table.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/names.h"
#include "app/cli/insight/report.h"
#include "app/cli/insight/segment_file.h"
#include "app/cli/parse.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/base/text.h"
#include "models/insight/value/engagement.h"
#include "models/insight/value/scores.h"
#include "models/insight/value/segments.h"

namespace lianlu::cli {

namespace {

using insight::Edge;
using insight::Good;

enum class Cuts : std::uint8_t { rank, type7, type7plus1, fixed };
constexpr std::string_view kCutNames[]{"rank", "type7", "type7plus1", "fixed"};
constexpr std::string_view kMeasures[]{"recency", "frequency", "monetary", "x"};

struct Events {
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<double> amount;
    std::vector<float> weight;
    std::int64_t later = 0, refunds = 0, strangers = 0;
};

using Thresholds = std::map<std::string, std::vector<double>, std::less<>>;

//! "recency:115:181,frequency:4:5": ascending cut points by measure.
Outcome<Thresholds> thresholdsOf(const Arguments& arguments, int bins) {
    Thresholds thresholds;
    for (const auto& list : arguments.all("thresholds"))
        for (const auto one : text::split(list, ',')) {
            const auto parts = text::split(one, ':');
            const auto name = text::trim(parts[0]);
            if (std::find(std::begin(kMeasures), std::end(kMeasures), name) == std::end(kMeasures)) return misuse("bad-thresholds", std::string(one));
            auto& cuts = thresholds[std::string(name)];
            for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
                const auto cut = numberOf(text::trim(*part));
                if (!cut || (!cuts.empty() && *cut < cuts.back())) return misuse("bad-thresholds", std::string(one));
                cuts.push_back(*cut);
            }
            if (cuts.size() + 1 != static_cast<std::size_t>(bins)) return misuse("bad-thresholds", std::string(one));
        }
    return thresholds;
}

void readTransactions(Rows& rows, std::int32_t asOf, Names& customers, Events& events) {
    while (rows.next()) {
        const auto customer = rows.name(0);
        const auto day = customer ? rows.day(1) : std::nullopt;
        const auto amount = day ? rows.number(2) : std::nullopt;
        if (!amount) continue;
        events.later += *day > asOf;
        if (*day > asOf) continue;
        events.refunds += *amount < 0;
        events.customer.push_back(customers.number(*customer));
        events.day.push_back(*day);
        events.amount.push_back(*amount);
    }
}

void readTouches(Rows& rows, std::int32_t asOf, const Names& customers, Events& events) {
    while (rows.next()) {
        const auto name = rows.name(0);
        const auto day = name ? rows.day(1) : std::nullopt;
        if (!day) continue;
        const auto weight = rows.numberOr(3, static_cast<double>(insight::usualWeight(rows.cell(2))));
        if (!weight) continue;
        if (*weight < 0) {
            rows.reject(3, "negative");
            continue;
        }
        const auto customer = customers.find(*name);
        events.later += *day > asOf;
        events.strangers += !customer;
        if (*day > asOf || !customer) continue;
        events.customer.push_back(*customer);
        events.day.push_back(*day);
        events.weight.push_back(static_cast<float>(*weight));
    }
}

//! Scores of one measure, and the cut points they came from.
struct Scored {
    std::vector<std::uint8_t> scores;
    std::vector<double> cuts;
};

Outcome<Scored> scored(std::string_view measure, const std::vector<double>& values, Cuts cuts, int bins, const Thresholds& thresholds) {
    const auto good = measure == "recency" ? Good::low : Good::high;
    if (cuts == Cuts::rank) return Scored{insight::scoresByRank(values, bins, good), {}};
    if (cuts == Cuts::fixed) {
        const auto found = thresholds.find(measure);
        // X is fixed only where a brand fixes it.
        if (found == thresholds.end() && measure == "x") return Scored{insight::scoresByRank(values, bins, good), {}};
        if (found == thresholds.end()) return misuse("bad-thresholds", std::string(measure));
        return Scored{insight::scoresByCuts(values, found->second, Edge::above, good), found->second};
    }
    const bool plusOne = cuts == Cuts::type7plus1;
    auto points = insight::quantileCuts(values, bins, plusOne ? 1 : 0);
    auto scores = insight::scoresByCuts(values, points, plusOne ? Edge::above : Edge::below, good);
    return Scored{std::move(scores), std::move(points)};
}

//! Customers by segment, in the order of the rules.
struct Tally {
    std::int64_t customers = 0, purchases = 0;
    insight::ExactSum revenue;
};

Outcome<void> runRfm(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"transactions", "as-of", "out"}, {"transactions", "touches", "segments"}, {"out"}));
    LIANLU_TRY(const auto asOf, dayOption(arguments, "as-of"));
    LIANLU_TRY(const auto bins, wholeNumber(arguments, "bins", 2, 100, 5));
    LIANLU_TRY(const auto cut, choiceOf("cuts", arguments.text("cuts", "rank"), kCutNames, std::size(kCutNames)));
    LIANLU_TRY(const auto thresholds, thresholdsOf(arguments, static_cast<int>(bins)));
    if (!thresholds.empty() && static_cast<Cuts>(cut) != Cuts::fixed) return misuse("thresholds-need-fixed", "--thresholds");
    LIANLU_TRY(const auto segments, segmentsOf(arguments));

    Names customers;
    Events bought, touched;
    LIANLU_TRY(auto transactions, Rows::open(arguments, "transactions", {{"customer_id"}, {"date"}, {"amount"}}, {"kind", "weight"}));
    readTransactions(transactions, asOf, customers, bought);
    LIANLU_CHECK(transactions.ended());
    std::optional<Rows> touches;
    if (arguments.has("touches")) {
        LIANLU_TRY(auto rows, Rows::open(arguments, "touches", {{"customer_id"}, {"date"}, {"kind", false}, {"weight", false}}, {"customer_id", "date", "amount"}));
        touches = std::move(rows);
        readTouches(*touches, asOf, customers, touched);
        LIANLU_CHECK(touches->ended());
    }
    LIANLU_TRY(auto figures, insight::rfm(customers.size(), {bought.customer, bought.day, bought.amount}, {touched.customer, touched.day, touched.weight}, asOf));

    // Who only brought things back has no last purchase: no scores for them.
    std::vector<std::uint32_t> buyers;
    for (std::uint32_t customer = 0; customer < customers.size(); ++customer)
        if (figures.recency[customer] != insight::Rfm::kNever) buyers.push_back(customer);
    std::vector<std::vector<double>> values(4, std::vector<double>(buyers.size()));
    for (std::size_t i = 0; i < buyers.size(); ++i) {
        values[0][i] = figures.recency[buyers[i]];
        values[1][i] = figures.frequency[buyers[i]];
        values[2][i] = figures.monetary[buyers[i]];
        values[3][i] = figures.x[buyers[i]];
    }
    std::vector<Scored> scores;
    Item cutPoints;
    for (std::size_t measure = 0; measure < 4; ++measure) {
        LIANLU_TRY(auto one, scored(kMeasures[measure], values[measure], static_cast<Cuts>(cut), static_cast<int>(bins), thresholds));
        cutPoints.add(std::string(kMeasures[measure]), one.cuts);
        scores.push_back(std::move(one));
    }

    std::map<std::string, Tally, std::less<>> tallies;
    CsvWriter out(arguments.text("out"));
    LIANLU_CHECK(out.open());
    out.row({"customer_id", "recency_days", "frequency", "monetary", "x", "r", "f", "m", "x_score", "segment"});
    for (std::size_t i = 0; i < buyers.size(); ++i) {
        if (i % 4096 == 0 && interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write scores"});
        const auto customer = buyers[i];
        const auto score = [&](std::size_t measure) { return scores[measure].scores[i]; };
        const auto& segment = insight::segmentOf(segments, {score(0), score(1), score(2), score(3)}, static_cast<int>(bins));
        out.row({customers[customer], std::to_string(figures.recency[customer]), std::to_string(figures.frequency[customer]), digits(figures.monetary[customer]),
                 digits(figures.x[customer]), std::to_string(score(0)), std::to_string(score(1)), std::to_string(score(2)), std::to_string(score(3)), segment});
        auto& tally = tallies[segment];
        ++tally.customers;
        tally.purchases += figures.frequency[customer];
        tally.revenue.add(figures.monetary[customer]);
    }
    LIANLU_CHECK(out.finish());

    Item report;
    report.add("as_of", dayText(asOf)).add("cuts", kCutNames[cut]).add("bins", domain::Value{bins});
    report.add("customers", domain::Value{static_cast<std::int64_t>(buyers.size())});
    report.add("customers_without_purchase", domain::Value{static_cast<std::int64_t>(customers.size() - buyers.size())});
    report.add("refunds", domain::Value{bought.refunds}).add("after_as_of", domain::Value{bought.later + touched.later});
    if (static_cast<Cuts>(cut) != Cuts::rank) report.add("cut_points", std::move(cutPoints));
    std::vector<Item> list;
    const auto tell = [&](const std::string& name) {
        const auto found = tallies.find(name);
        const auto tally = found == tallies.end() ? Tally{} : found->second;
        Item one;
        one.add("segment", name).add("customers", domain::Value{tally.customers}).add("transactions", domain::Value{tally.purchases});
        list.push_back(std::move(one.add("monetary", domain::Value{tally.revenue.value()})));
    };
    for (const auto& rule : segments.rules) tell(rule.name);
    tell(segments.others);
    report.add("segments", std::move(list)).add("transactions", readingOf(transactions));
    if (touches) {
        auto reading = readingOf(*touches);
        reading.add("of_others", domain::Value{touched.strangers});
        report.add("touches", std::move(reading));
        LIANLU_CHECK(tellRejected(app, arguments, {&transactions, &*touches}));
    } else {
        LIANLU_CHECK(tellRejected(app, arguments, {&transactions}));
    }
    LIANLU_CHECK(out.publish());
    printJson(app, report);
    return {};
}

}  // namespace

Command rfmCommand() {
    return {"insight rfm", "", "X-RFM: scores and segments of customers from purchases and touches",
            "In: --transactions customer_id, date, amount; --touches customer_id, date, kind, weight (both optional: a kind's usual weight).\n"
            "Out: customer_id, recency_days, frequency, monetary, x, r, f, m, x_score, segment: one row a customer with a purchase up to --as-of,\n"
            "in the order in which they come in the file. frequency counts rows; an amount below zero is a refund: it lowers monetary and is no\n"
            "purchase. x is the sum of weight × 2^(−age ÷ 30 days). Scores go from 1 to --bins, the best; recency is turned round.\n"
            "  rank        1 + ⌊those that are worse × bins ÷ n⌋; equals get the same score, as if each were the worst of them\n"
            "  type7       cut points are quantiles of type 7, a figure on a cut belongs to the bin below it\n"
            "  type7plus1  those quantiles plus 1, a figure on a cut belongs to the bin above it\n"
            "  fixed       cut points of --thresholds, ascending, a figure on a cut belongs to the bin above it; x by rank where none are given",
            withCommonOptions({{"transactions", "FILE", "purchases and refunds (CSV)"},
                               {"touches", "FILE", "touches (CSV)"},
                               {"as-of", "DATE", "the day whose end is looked at"},
                               {"bins", "N", "number of scores (5)"},
                               {"cuts", "RULE", "rank, type7, type7plus1 or fixed (rank)"},
                               {"thresholds", "NAME:CUT:…,…", "cut points of recency, frequency, monetary and x, for --cuts fixed", true},
                               {"segments", "FILE", "names for combinations of scores (JSON; see packaging/cli/rfm.md), else the ten usual ones"},
                               {"out", "FILE", "scores of every customer (CSV)"}}),
            runRfm};
}

}  // namespace lianlu::cli
