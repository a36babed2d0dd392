// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/cli/insight/commands.h"
#include "app/cli/insight/report.h"
#include "app/cli/insight/yes_no.h"
#include "app/cli/parse.h"
#include "app/cli/terminal.h"
#include "models/base/text.h"
#include "models/insight/score/agreement.h"

namespace lianlu::cli {

namespace {

using insight::Agreement;

constexpr std::string_view kWeightNames[]{"count", "weight", "frequency", "freq", "n"};
//! They number the pairs or tell the truth.
constexpr std::string_view kNoFields[]{"id", "id1", "id2", "id_a", "id_b", "pair", "pair_id", "row", "rec_id", "is_match", "match", "truth", "label", "cluster"};

bool isAmong(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), text::lowerAscii(name)) != names.end();
}

std::optional<Agreement> agreementOf(std::string_view cell) {
    if (cell == "1") return Agreement::yes;
    if (cell == "0") return Agreement::no;
    if (isMissingCell(cell) || cell == "?" || cell == ".") return Agreement::missing;
    if (const auto word = yesOrNo(cell)) return *word ? Agreement::yes : Agreement::no;
    const auto number = numberOf(cell);
    if (number == 1.0) return Agreement::yes;
    if (number == 0.0) return Agreement::no;
    return std::nullopt;
}

//! Columns of the file that `--option A,B` names.
Outcome<std::vector<std::size_t>> namedColumns(const Rows& rows, const Arguments& arguments, std::string_view option) {
    std::vector<std::size_t> places;
    for (const auto& list : arguments.all(option))
        for (auto name : text::split(list, ',')) {
            name = text::trim(name);
            if (name.empty()) continue;
            const auto found = std::find(rows.columns().begin(), rows.columns().end(), name);
            if (found == rows.columns().end()) return misuse("no-column", std::string(name), nearest(name, rows.columns()));
            places.push_back(static_cast<std::size_t>(found - rows.columns().begin()));
        }
    return places;
}

struct Choice {
    std::vector<std::size_t> fields, leftOut;
    std::optional<std::size_t> weight;
};

//! Without --fields: what is no weight, has no name of an id or the truth, and in most of its cells 0 or 1.
Outcome<Choice> chosenColumns(const Arguments& arguments, Rows& rows) {
    LIANLU_TRY(const auto ignored, namedColumns(rows, arguments, "ignore"));
    LIANLU_TRY(const auto named, namedColumns(rows, arguments, "fields"));
    const auto has = [](const std::vector<std::size_t>& places, std::size_t place) { return std::find(places.begin(), places.end(), place) != places.end(); };
    Choice choice;
    const auto width = rows.columns().size();
    // By the order of the names, not of the columns: of two the same one whoever wrote the file.
    for (const auto name : kWeightNames)
        for (std::size_t i = 0; i < width && !choice.weight; ++i)
            if (!has(ignored, i) && !has(named, i) && text::lowerAscii(rows.columns()[i]) == name) choice.weight = i;
    std::vector<std::int64_t> good(width), other(width);
    while (rows.next())
        for (std::size_t i = 0; i < width; ++i)
            if (const auto agreement = agreementOf(rows.at(i)); agreement != Agreement::missing) ++(agreement ? good : other)[i];
    LIANLU_CHECK(rows.ended());
    for (std::size_t i = 0; i < width; ++i) {
        if (choice.weight == i) continue;
        const bool fits = !isAmong(kNoFields, rows.columns()[i]) && good[i] >= other[i];
        (has(named, i) || (named.empty() && !has(ignored, i) && fits) ? choice.fields : choice.leftOut).push_back(i);
    }
    if (choice.fields.empty() || choice.fields.size() > 128) return misuse("agreement-columns", std::to_string(choice.fields.size()));
    return choice;
}

struct Vectors {
    std::vector<std::vector<Agreement>> columns;
    std::vector<double> weights;
};

void readVectors(Rows& rows, const Choice& choice, Vectors& vectors) {
    vectors.columns.resize(choice.fields.size());
    std::vector<Agreement> row(choice.fields.size());
    while (rows.next()) {
        bool good = true;
        for (std::size_t i = 0; good && i < row.size(); ++i) {
            const auto agreement = agreementOf(rows.at(choice.fields[i]));
            if (!agreement) rows.rejectAt(rows.columns()[choice.fields[i]], "not-0-or-1");
            good = agreement.has_value();
            row[i] = agreement.value_or(Agreement::missing);
        }
        if (!good) continue;
        if (choice.weight) {
            const auto cell = rows.at(*choice.weight);
            const auto weight = numberOf(cell);
            if (!weight || *weight < 0) {
                rows.rejectAt(rows.columns()[*choice.weight], weight ? "negative" : whyNoNumber(cell));
                continue;
            }
            vectors.weights.push_back(*weight);
        }
        for (std::size_t i = 0; i < row.size(); ++i) vectors.columns[i].push_back(row[i]);
    }
}

//! A number of vectors is whole, where its weights are.
domain::Value weightValue(double weight) {
    const bool whole = weight == std::floor(weight) && weight < 1e15;
    return whole ? domain::Value{static_cast<std::int64_t>(weight)} : domain::Value{weight};
}

Outcome<void> runEm(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"vectors", "out"}, {"vectors"}, {"out"}));
    LIANLU_TRY(auto rows, Rows::open(arguments, "vectors", {}));
    LIANLU_TRY(const auto choice, chosenColumns(arguments, rows));
    LIANLU_CHECK(rows.again());
    Vectors vectors;
    readVectors(rows, choice, vectors);
    LIANLU_CHECK(rows.ended());
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    const std::vector<std::span<const Agreement>> columns(vectors.columns.begin(), vectors.columns.end());
    insight::AgreementSettings settings;
    settings.cancelled = [] { return interrupted().load(); };
    LIANLU_TRY(const auto model, insight::learnAgreement(columns, vectors.weights, settings));

    Item report, m, u;
    for (std::size_t i = 0; i < choice.fields.size(); ++i) {
        const bool compared = !std::isnan(model.m[i]);
        m.add(rows.columns()[choice.fields[i]], compared ? domain::Value{model.m[i]} : domain::Value{});
        u.add(rows.columns()[choice.fields[i]], compared ? domain::Value{model.u[i]} : domain::Value{});
    }
    std::vector<std::string> leftOut;
    for (const auto place : choice.leftOut) leftOut.push_back(rows.columns()[place]);
    report.add("lambda", domain::Value{model.lambda}).add("m", std::move(m)).add("u", std::move(u));
    report.add("log_likelihood", domain::Value{model.logLikelihood}).add("iterations", domain::Value{std::int64_t{model.iterations}});
    report.add("converged", domain::Value{model.converged}).add("identified", domain::Value{model.identified}).add("n", weightValue(model.vectors));
    report.add("patterns", domain::Value{static_cast<std::int64_t>(model.patterns)}).add("left_out", domain::Value{std::move(leftOut)}).add("vectors", readingOf(rows));
    LIANLU_CHECK(writeJson(arguments.text("out"), report));
    printJson(app, report);
    return {};
}

}  // namespace

Command emCommand() {
    return {"insight em", "", "Chances of agreement among matches and others, from comparison vectors alone",
            "In: --vectors, one row a compared pair: in each column 1 where the two agree, 0 where they do not, blank or NA where one is missing. A\n"
            "column named count, weight, n, freq or frequency says how often the vector occurs. Columns named as ids or as the truth (id, id1,\n"
            "id_a, rec_id, is_match, label …), and those with mostly other values, are left out and told, unless --fields names them.\n"
            "Out: lambda, m{column}, u{column}, log_likelihood, iterations, converged, identified, n, patterns.\n"
            "  lambda     share of matches among the vectors\n"
            "  m, u       chance that a column agrees, among matches and among the others\n"
            "The model of Fellegi and Sunter with independent columns, by EM from lambda 0.1, m 0.9, u 0.1 until no parameter moves by more than\n"
            "1e-12; the class with the greater m is the matches. log_likelihood is natural. identified is false where other figures fit as well:\n"
            "fewer than three columns that tell the classes apart, fewer patterns than parameters, no end reached. A column nobody compared has null.",
            withCommonOptions({{"vectors", "FILE", "comparison vectors (CSV)"},
                               {"fields", "A,B", "columns to take (else all that are of 0 and 1)", true},
                               {"ignore", "A,B", "columns to leave out", true},
                               {"out", "FILE", "the chances (JSON)"}}),
            runEm};
}

}  // namespace lianlu::cli
