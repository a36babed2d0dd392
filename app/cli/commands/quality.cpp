// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/local_time.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "models/actions/insights.h"

namespace lianlu::cli {

namespace {

using insight::QualityGroup;
using insight::QualityIssue;
using insight::QualitySlice;

Item figures(const QualitySlice& slice) {
    Item item;
    item.add("people", domain::Value{slice.people});
    for (std::size_t g = 0; g < insight::kQualityGroups; ++g) {
        const auto group = static_cast<QualityGroup>(g);
        item.add(std::string(nameOf(group)) + "_percent", domain::Value{std::int64_t{slice.percent(group)}});
    }
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) {
        const auto issue = static_cast<QualityIssue>(i);
        item.add(std::string(nameOf(issue)), domain::Value{slice.of(issue)});
    }
    return item;
}

std::vector<Item> slices(const std::vector<QualitySlice>& all, const char* name) {
    std::vector<Item> items;
    for (const auto& slice : all) {
        Item item;
        item.add(name, slice.key);
        for (auto& member : figures(slice).members) item.members.push_back(std::move(member));
        items.push_back(std::move(item));
    }
    return items;
}

Outcome<void> quality(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto now = app.clock.now();
    const auto today = localTimeText(now).substr(0, 10);
    LIANLU_TRY(const auto board, desk.read([&](db::Connection& c) { return actions::qualityBoard(c, now, today); }));
    std::vector<Item> rows;
    for (std::size_t i = 0; i < insight::kQualityIssues; ++i) {
        const auto issue = static_cast<QualityIssue>(i);
        Item row;
        row.add("group", nameOf(groupOf(issue))).add("issue", nameOf(issue)).add("affected", domain::Value{board.all.of(issue)});
        row.add("people", domain::Value{board.all.people});
        row.add("group_percent", domain::Value{std::int64_t{board.all.percent(groupOf(issue))}});
        rows.push_back(std::move(row));
    }
    Item rest;
    rest.add("people", domain::Value{board.all.people}).add("measured_at", std::optional<Time>(now));
    rest.add("by_store", slices(board.byStore, "store_id")).add("by_source", slices(board.bySource, "source"));
    printList(app, {{"group", "GROUP"}, {"issue", "ISSUE"}, {"affected", "AFFECTED"}, {"people", "OF"}, {"group_percent", "GROUP GOOD %"}}, rows, rest);
    return {};
}

Outcome<void> segments(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    const auto now = app.clock.now();
    LIANLU_TRY(const auto counts, desk.read([&](db::Connection& c) -> Result<actions::SegmentCounts> {
        LIANLU_TRY(const auto today, actions::brandDay(c, now));
        return actions::segmentCounts(c, today, [] { return interrupted().load(); });
    }));
    std::vector<Item> rows;
    for (const auto& one : counts.segments) {
        Item row;
        row.add("segment", one.segment).add("customers", domain::Value{one.customers}).add("purchases", domain::Value{one.purchases});
        rows.push_back(std::move(row.add("spent_minor", domain::Value{one.monetaryMinor})));
    }
    Item rest;
    rest.add("buyers", domain::Value{counts.buyers}).add("without_purchase", domain::Value{counts.withoutPurchase}).add("measured_at", std::optional<Time>(now));
    printList(app, {{"segment", "SEGMENT"}, {"customers", "CUSTOMERS"}, {"purchases", "PURCHASES"}, {"spent_minor", "SPENT"}}, rows, rest);
    return {};
}

}  // namespace

std::vector<Command> qualityCommands() {
    return {{"customers segments", "", "Customers on this machine by value: X-RFM segments",
             "Each compared with all others here who ever bought, by rank, in fifths; the segments are those of `insight rfm`.", {}, segments},
            {"quality", "", "How good the data about customers are: what is missing, old, in conflict or there twice",
             "The figures of the workbench's board, of every customer this machine holds; with --json also by store and by source.", {}, quality}};
}

}  // namespace lianlu::cli
