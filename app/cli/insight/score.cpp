// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/score/logistic.h"

#include <algorithm>

#include "app/cli/csv_table.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/report.h"
#include "app/cli/insight/score_file.h"
#include "app/cli/insight/yes_no.h"
#include "app/cli/terminal.h"
#include "models/base/text.h"
#include "models/insight/interval.h"
#include "models/insight/score/quality_of_chances.h"

namespace lianlu::cli {

namespace {

domain::Value orNothing(const std::optional<double>& value) { return value ? domain::Value{*value} : domain::Value{}; }
domain::Value countOf(std::size_t value) { return domain::Value{static_cast<std::int64_t>(value)}; }

//! Which values of the target are the outcome: those written alike, else numbers of the same size, else the same word in another case.
Outcome<std::vector<std::uint8_t>> positivesOf(const std::vector<std::string_view>& target, const std::string& wanted, bool mustBe) {
    const std::string value(text::trim(wanted));
    const auto number = numberOf(value);
    const auto word = text::lowerAscii(value);
    std::vector<std::uint8_t> positive(target.size());
    for (int way = 0; way < 3; ++way) {
        bool some = false;
        for (std::size_t row = 0; row < target.size(); ++row) {
            const auto cell = target[row];
            const bool is = way == 0 ? cell == value : way == 1 ? number && numberOf(cell) == number : text::lowerAscii(cell) == word;
            positive[row] = is;
            some = some || is;
        }
        if (some) return positive;
    }
    if (mustBe) return misuse("no-such-outcome", wanted);
    return positive;
}

//! Column after column, and the text of each is gone when its numbers are there: of a wide file the two are not held side by side.
std::vector<insight::Feature> scoreFeatures(ScoreFile& file, const std::vector<std::string>& names, const std::vector<insight::FeatureKind>* kinds, const std::vector<std::string>& categories) {
    std::vector<insight::Feature> features;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::optional<insight::FeatureKind> kind;
        if (kinds) kind = (*kinds)[i];
        else if (std::find(categories.begin(), categories.end(), names[i]) != categories.end()) kind = insight::FeatureKind::category;
        auto& cells = *file.column(names[i]);
        features.push_back(insight::readFeature(names[i], cells.views(), kind));
        cells.clear();
    }
    return features;
}

std::vector<Item> coefficientsOf(const insight::LogisticModel& model) {
    std::vector<Item> list;
    for (const auto& one : model.coefficients) {
        Item item;
        item.add("column", one.column.empty() ? std::string_view("(intercept)") : std::string_view(one.column));
        if (one.kind == insight::Term::Kind::level) item.add("level", one.level);
        if (one.kind == insight::Term::Kind::missing) item.add("level", std::string_view("(missing)"));
        if (one.aliased) {
            for (const auto* name : {"estimate", "se", "z", "p"}) item.add(name, domain::Value{});
        } else {
            item.add("estimate", domain::Value{one.estimate}).add("se", domain::Value{one.error}).add("z", domain::Value{one.z}).add("p", domain::Value{one.p});
        }
        list.push_back(std::move(item));
    }
    return list;
}

Item qualityItem(const insight::ChanceQuality& quality) {
    Item item;
    item.add("rows", countOf(quality.rows)).add("positives", countOf(quality.positives)).add("auc", orNothing(quality.auc)).add("auc_se", orNothing(quality.aucError));
    std::optional<double> low, high;
    if (quality.auc && quality.aucError) low = std::max(0.0, *quality.auc - insight::kNormal95 * *quality.aucError), high = std::min(1.0, *quality.auc + insight::kNormal95 * *quality.aucError);
    item.add("auc_low", orNothing(low)).add("auc_high", orNothing(high)).add("deviance", domain::Value{quality.deviance}).add("brier", domain::Value{quality.brier});
    item.add("calibration_intercept", orNothing(quality.calibrationIntercept)).add("calibration_slope", orNothing(quality.calibrationSlope));
    std::vector<Item> bins;
    for (const auto& bin : quality.bins) {
        Item one;
        one.add("rows", countOf(bin.rows)).add("predicted", domain::Value{bin.predicted}).add("observed", domain::Value{bin.observed});
        bins.push_back(std::move(one.add("low", domain::Value{bin.low}).add("high", domain::Value{bin.high})));
    }
    return item.add("bins", std::move(bins));
}

//! On the test rows whose outcome is known; nothing where none is.
Outcome<std::optional<insight::ChanceQuality>> judged(ScoreFile& test, const std::string& target, const std::string& wanted, const std::vector<double>& odds) {
    const auto* column = test.column(target);
    if (!column) return std::optional<insight::ChanceQuality>{};
    const auto cells = column->views();
    LIANLU_TRY(const auto positive, positivesOf(cells, wanted, false));
    std::vector<double> known;
    std::vector<std::uint8_t> outcome;
    for (std::size_t row = 0; row < odds.size(); ++row) {
        if (isMissingCell(cells[row])) continue;
        known.push_back(odds[row]);
        outcome.push_back(positive[row]);
    }
    if (known.empty()) return std::optional<insight::ChanceQuality>{};
    LIANLU_TRY(auto quality, insight::judgeChances(known, outcome));
    return std::optional(std::move(quality));
}

Outcome<void> writeChances(const std::string& id, ScoreFile& test, const std::vector<double>& odds, CsvWriter& out) {
    const auto ids = id.empty() ? std::vector<std::string_view>{} : test.column(id)->views();
    LIANLU_CHECK(out.open());
    std::vector<std::string_view> heading{"row", "probability"};
    if (!id.empty()) heading.push_back(id);
    out.row(heading);
    for (std::size_t row = 0; row < odds.size(); ++row) {
        if (interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write chances"});
        const auto number = std::to_string(test.numbers[row]), chance = digits(insight::LogisticModel::probability(odds[row]));
        if (!id.empty()) out.row({number, chance, ids[row]});
        else out.row({number, chance});
    }
    return out.finish();
}

//! What was learned, from which columns.
void addModel(const insight::LogisticModel& model, const std::vector<insight::Feature>& test, const std::vector<insight::LeftOut>& before, Item& report) {
    Item learned;
    learned.add("rows", countOf(model.rows)).add("positives", countOf(model.positives)).add("deviance", domain::Value{model.deviance});
    learned.add("null_deviance", domain::Value{model.nullDeviance}).add("iterations", domain::Value{std::int64_t{model.iterations}});
    learned.add("converged", domain::Value{model.converged}).add("separated", domain::Value{model.separated});
    std::vector<Item> used, leftOut;
    for (const auto& column : model.design.columns) {
        const auto read = std::find_if(test.begin(), test.end(), [&](const insight::Feature& one) { return one.name == column.name; });
        Item item;
        item.add("name", column.name).add("kind", std::string_view(column.kind == insight::FeatureKind::number ? "number" : "category"));
        used.push_back(std::move(item.add("unreadable", countOf(read->unreadable))));
    }
    for (const auto* list : {&before, &model.design.leftOut})
        for (const auto& one : *list) {
            Item item;
            item.add("name", one.name).add("why", one.why);
            leftOut.push_back(std::move(item));
        }
    report.add("train", std::move(learned)).add("columns", std::move(used)).add("left_out", std::move(leftOut)).add("coefficients", coefficientsOf(model));
}

Outcome<void> runScore(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"train", "test", "target", "positive", "out"}, {"train"}, {"out"}));
    if (arguments.text("out") == arguments.text("test")) return misuse("file-twice", "--out");
    const auto target = arguments.text("target"), wanted = arguments.text("positive");
    LIANLU_TRY(auto train, openScoreFile(arguments, "train", target, true));
    LIANLU_TRY(auto test, openScoreFile(arguments, "test", target, false));
    LIANLU_TRY(const auto columns, columnsOf(arguments, train, test, target));
    LIANLU_CHECK(readScoreFile(train, columns.taken, target, true));
    if (train.numbers.empty()) LIANLU_CHECK(tellRejected(app, arguments, {&train.rows}));
    LIANLU_TRY(const auto positive, positivesOf(train.column(target)->views(), wanted, true));

    auto training = scoreFeatures(train, columns.taken, nullptr, columns.categories);
    train.column(target)->clear();
    std::vector<insight::FeatureKind> kinds;
    for (const auto& feature : training) kinds.push_back(feature.kind);
    insight::LogisticSettings settings;
    settings.cancelled = [] { return interrupted().load(); };
    const auto fitted = insight::fitLogistic(training, positive, settings);
    training = {};
    // Only now the other file: what was learned is small.
    auto kept = columns.taken;
    if (!columns.id.empty()) kept.push_back(columns.id);
    LIANLU_CHECK(readScoreFile(test, kept, target, false));
    LIANLU_CHECK(tellRejected(app, arguments, {&train.rows, &test.rows}));
    if (!fitted) return tl::unexpected<Fault>(fitted.error());
    const auto& model = *fitted;
    const auto features = scoreFeatures(test, columns.taken, &kinds, {});
    LIANLU_TRY(const auto odds, model.logOdds(features, test.numbers.size()));
    LIANLU_TRY(const auto quality, judged(test, target, wanted, odds));
    CsvWriter out(arguments.text("out"));
    LIANLU_CHECK(writeChances(columns.id, test, odds, out));

    LIANLU_CHECK(out.publish());
    Item report;
    report.add("target", target).add("positive", wanted).add("rows", countOf(odds.size()));
    report.add("auc", quality ? orNothing(quality->auc) : domain::Value{}).add("deviance", quality ? domain::Value{quality->deviance} : domain::Value{});
    if (quality) report.add("test", qualityItem(*quality));
    addModel(model, features, columns.leftOut, report);
    report.add("train_file", readingOf(train.rows)).add("test_file", readingOf(test.rows));
    printJson(app, report);
    return {};
}

}  // namespace

Command scoreCommand() {
    return {"insight score", "", "Chance of an outcome for each row of a file, learned from another file",
            "In: --train and --test with whatever columns they share; --target names the column of the outcome, --positive its value to score.\n"
            "Out: row, probability (and the column of --id): a row of --test each, row its number from 1. Standard output has auc and deviance of\n"
            "the test rows whose outcome is known, their calibration, the coefficients and the columns left out, as JSON.\n"
            "  model      logistic regression by maximum likelihood, as glm(family = binomial) of R, with a ridge of 1e-8 on standardised columns\n"
            "             that only separable data can feel; a column that repeats others gets no coefficient\n"
            "  columns    of numbers when every training cell is one; else categories, first level by name as reference\n"
            "  missing    blank, NA, N/A, NaN, NULL: the mean and a coefficient of its own in a column of numbers, a level of its own in one of\n"
            "             categories; what training never saw counts as the average of the training rows\n"
            "  left out   constant columns, text that differs in every row, whole numbers that differ in every row under the name of an id,\n"
            "             columns that only one of the files has, those with more than 500 levels\n"
            "  deviance   −2 × log likelihood of the test rows; auc by ranks with ties halved, its error by DeLong",
            withCommonOptions({{"train", "FILE", "rows with a known outcome (CSV)"},
                               {"test", "FILE", "rows to score (CSV)"},
                               {"target", "COLUMN", "the outcome"},
                               {"positive", "VALUE", "the outcome whose chance is wanted"},
                               {"ignore", "A,B", "columns to leave out", true},
                               {"categories", "A,B", "columns of numbers that are names", true},
                               {"id", "COLUMN", "written beside each row, and not learned from"},
                               {"out", "FILE", "chances (CSV)"}}),
            runScore};
}

}  // namespace lianlu::cli
