// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <ostream>
#include <unordered_map>

#include <fmt/format.h>

#include "app/cli/insight/commands.h"
#include "app/cli/csv_table.h"
#include "app/cli/insight/report.h"
#include "app/cli/parse.h"
#include "app/cli/terminal.h"
#include "models/base/text.h"
#include "models/insight/resolve/evidence.h"
#include "models/insight/resolve/resolver.h"

namespace lianlu::cli {

namespace {

constexpr std::size_t kGuessFrom = 5'000;
constexpr std::size_t kRowsAtOnce = 50'000;

struct Feature {
    std::size_t place = 0;
    oneid::Column column;
};

Outcome<double> thresholdOf(const Arguments& arguments) {
    const auto typed = arguments.text("threshold", "0.9");
    double value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error != std::errc{} || end != typed.data() + typed.size() || !(value > 0 && value <= 1)) return misuse("bad-threshold", "--threshold");
    return value;
}

std::vector<std::string_view> someOf(const CsvTable& table, std::size_t place) {
    std::vector<std::string_view> values;
    const auto rows = table.rows();
    const auto count = std::min(rows, kGuessFrom);
    for (std::size_t i = 0; i < count; ++i) values.push_back(table.at(rows * i / count, place));
    return values;
}

//! "col:kind" or "col"; the name itself may have colons.
Outcome<Feature> featureOf(const CsvTable& table, std::string_view wanted, std::size_t idPlace) {
    wanted = text::trim(wanted);
    auto place = table.column(wanted);
    std::optional<oneid::Kind> kind;
    if (const auto colon = wanted.rfind(':'); !place && colon != wanted.npos) {
        place = table.column(text::trim(wanted.substr(0, colon)));
        kind = oneid::kindOf(text::trim(wanted.substr(colon + 1)));
        if (!kind) return misuse("bad-choice", "--compare", "name, text, date, number, id, phone, email, address, place");
    }
    if (!place) {
        const auto name = std::string(wanted.substr(0, wanted.rfind(':')));
        return misuse("no-column", name, nearest(name, table.columns));
    }
    if (*place == idPlace) return misuse("id-compared", std::string(wanted));
    const auto values = someOf(table, *place);
    Feature feature{*place, oneid::guessColumn(table.columns[*place], values)};
    if (kind) feature.column.kind = *kind;
    else if (feature.column.kind == oneid::Kind::ignored) feature.column.kind = oneid::Kind::text;
    feature.column.dateOrder = oneid::guessDateOrder(values);
    return feature;
}

//! `leftOut` gets the headings of columns that nobody named and that number the records or say which are one.
Outcome<std::vector<Feature>> featuresOf(const CsvTable& table, const Arguments& arguments, std::size_t idPlace, std::vector<std::string>& leftOut) {
    std::vector<Feature> features;
    if (arguments.has("compare")) {
        for (const auto& list : arguments.all("compare"))
            for (const auto one : text::split(list, ',')) {
                if (text::trim(one).empty()) continue;
                LIANLU_TRY(auto feature, featureOf(table, one, idPlace));
                const auto same = std::any_of(features.begin(), features.end(), [&](const Feature& f) { return f.place == feature.place; });
                if (same) return misuse("option-twice", feature.column.name);
                features.push_back(std::move(feature));
            }
    } else {
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            if (place == idPlace) continue;
            Feature feature{place, oneid::guessColumn(table.columns[place], someOf(table, place))};
            if (feature.column.tellsAnswer) leftOut.push_back(feature.column.name);
            if (feature.column.kind != oneid::Kind::ignored && features.size() < oneid::kMostColumns) features.push_back(std::move(feature));
        }
    }
    if (features.size() > oneid::kMostColumns) return misuse("bad-number", "--compare", fmt::format("1…{}", oneid::kMostColumns));
    return features;
}

//! Not compared, but never in silence: who wanted them compared names them.
void sayLeftOut(App& app, const std::vector<std::string>& leftOut) {
    if (!leftOut.empty()) app.err << fitted(say("columns-left-out", app.language, fmt::format("{}", fmt::join(leftOut, ", "))), static_cast<std::size_t>(-1)) << '\n';
}

//! Every record has an id, and no two the same.
Outcome<void> checkIds(const CsvTable& table, std::size_t idPlace) {
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto& id = table.at(row, idPlace);
        if (id.empty()) return tl::unexpected<Fault>(Error{Code::invalid, "csv-id-empty", std::to_string(row + 1)});
        if (!seen.try_emplace(id, row).second) return tl::unexpected<Fault>(Error{Code::exists, "csv-id-twice", id});
    }
    return {};
}

void addRecords(const CsvTable& table, const std::vector<Feature>& features, oneid::Records& records) {
    std::vector<std::string_view> cells;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (const auto& feature : features) cells.emplace_back(table.at(row, feature.place));
        if (cells.size() < kRowsAtOnce * features.size() && row + 1 < table.rows()) continue;
        records.add(cells, 0);
        cells.clear();
    }
}

Outcome<void> write(const Arguments& arguments, const CsvTable& table, std::size_t idPlace, const oneid::Resolver& resolver,
                    const oneid::Resolution& resolution) {
    CsvWriter pairs(arguments.text("out"));
    LIANLU_CHECK(pairs.open());
    pairs.row({"id_a", "id_b", "probability", "evidence"});
    for (const auto& match : resolution.matches) {
        if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write matches"});
        pairs.row({table.at(match.a, idPlace), table.at(match.b, idPlace), fmt::format("{:.6f}", match.probability),
                   oneid::evidenceOf(resolver.records(), resolver.model(), match)});
    }
    LIANLU_CHECK(pairs.finish());
    if (!arguments.has("clusters")) return pairs.publish();
    CsvWriter clusters(arguments.text("clusters"));
    LIANLU_CHECK(clusters.open());
    clusters.row({"id", "cluster"});
    for (std::size_t row = 0; row < table.rows(); ++row)
        clusters.row({table.at(row, idPlace), table.at(resolution.clusterOf[row], idPlace)});
    LIANLU_CHECK(clusters.finish());
    if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write clusters"});
    LIANLU_CHECK(pairs.publish());
    return clusters.publish();
}

Item summaryOf(const std::vector<Feature>& features, const std::vector<std::string>& leftOut, const oneid::Resolution& resolution, double threshold) {
    const auto& statistics = resolution.statistics;
    const auto count = [](auto number) { return domain::Value{static_cast<std::int64_t>(number)}; };
    std::vector<Item> columns;
    for (const auto& feature : features) {
        Item column;
        column.add("name", feature.column.name).add("kind", oneid::nameOf(feature.column.kind));
        columns.push_back(std::move(column));
    }
    std::vector<Item> others;
    for (const auto& name : leftOut) others.emplace_back().add("name", name);
    Item item;
    item.add("records", count(resolution.clusterOf.size())).add("pairs_possible", count(statistics.possiblePairs));
    item.add("pairs_compared", count(statistics.comparedPairs)).add("reduction", domain::Value{statistics.reduction()});
    item.add("threshold", domain::Value{threshold}).add("matches", count(resolution.matches.size()));
    return item.add("clusters", count(statistics.clusters)).add("columns", std::move(columns)).add("left_out", std::move(others));
}

Outcome<void> resolveRecords(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"records", "id", "out"}, {"records"}, {"out", "clusters"}));
    LIANLU_TRY(const auto threshold, thresholdOf(arguments));
    LIANLU_TRY(const auto delimiter, delimiterOf(arguments));
    LIANLU_TRY(const auto table, readCsv(arguments.all("records"), delimiter));
    const auto idName = arguments.text("id");
    const auto idPlace = table.column(text::trim(idName));
    if (!idPlace) return misuse("no-column", idName, nearest(idName, table.columns));
    std::vector<std::string> leftOut;
    LIANLU_TRY(const auto features, featuresOf(table, arguments, *idPlace, leftOut));
    sayLeftOut(app, leftOut);
    if (features.empty() && table.rows() > 1) return misuse("nothing-to-compare", {});
    LIANLU_CHECK(checkIds(table, *idPlace));

    std::vector<oneid::Column> columns;
    for (const auto& feature : features) columns.push_back(feature.column);
    const bool shows = standardErrorIsTerminal() && !app.json;
    oneid::Settings settings;
    settings.threshold = threshold;
    settings.cancelled = [] { return interrupted().load(); };
    if (shows)
        settings.progress = [&app](double done) { app.err << fmt::format("\r{} {:3.0f} %", say("comparing", app.language), done * 100) << std::flush; };
    oneid::Resolver resolver(std::move(columns), std::move(settings));
    oneid::Resolution resolution;
    if (table.rows() > 1) {
        addRecords(table, features, resolver.records());
        auto resolved = resolver.resolve();
        if (shows) app.err << '\r' << std::string(40, ' ') << '\r' << std::flush;
        if (!resolved) return tl::unexpected<Fault>(std::move(resolved).error());
        resolution = std::move(*resolved);
    } else {
        resolution.clusterOf.assign(table.rows(), 0);
    }
    LIANLU_CHECK(write(arguments, table, *idPlace, resolver, resolution));
    printJson(app, summaryOf(features, leftOut, resolution, threshold));
    return {};
}

}  // namespace

Command resolveCommand() {
    return {"insight resolve", "", "Who is who in files of records: pairs and clusters of one person",
            "Works on CSV files alone: no profile, no server. Kinds of columns: name, text, date, number, id, phone, email, address, place;\n"
            "columns that only number the rows or tell the truth (rec_id, cluster, label …) are left out unless --compare names them.\n"
            "--out gets id_a, id_b, probability, evidence: every pair of one cluster, a pair that is only joined through others with the\n"
            "least probability of the chain between the two. --clusters gets id, cluster: the id of the cluster's first record.",
            {{"records", "FILE", "CSV with a heading (UTF-8, GB18030 or UTF-16); several files are taken as one", true},
             {"id", "COLUMN", "names a record; never compared"},
             {"compare", "COL:KIND,…", "columns to compare and their kinds (else all, kinds guessed)", true},
             {"threshold", "P", "probability from which two records are one person (0.9)"},
             {"out", "FILE", "the pairs"},
             {"clusters", "FILE", "the clusters"},
             {"delimiter", "SIGN", "between the cells: , ; | or tab (else found out from the heading)"}},
            resolveRecords};
}

}  // namespace lianlu::cli
