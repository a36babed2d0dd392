// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/journey/retention.h"

#include <algorithm>

#include "app/cli/csv_table.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/names.h"
#include "app/cli/insight/report.h"

namespace lianlu::cli {

namespace {

Outcome<void> writeCohorts(const std::string& file, const std::vector<insight::Cohort>& cohorts) {
    std::size_t months = 0;
    for (const auto& cohort : cohorts) months = std::max(months, cohort.active.size());
    CsvWriter out(file);
    LIANLU_CHECK(out.open());
    std::vector<std::string> cells{"cohort", "size"};
    for (const char* name : {"m", "r"})
        for (std::size_t month = 0; month < months; ++month) cells.push_back(name + std::to_string(month));
    out.row({cells.begin(), cells.end()});
    for (const auto& cohort : cohorts) {
        cells = {insight::monthText(cohort.month), std::to_string(cohort.size())};
        for (const bool share : {false, true})
            for (std::size_t month = 0; month < months; ++month) {
                if (month >= cohort.active.size()) cells.emplace_back();
                else if (share) cells.push_back(digits(static_cast<double>(cohort.active[month]) / static_cast<double>(cohort.size())));
                else cells.push_back(std::to_string(cohort.active[month]));
            }
        out.row({cells.begin(), cells.end()});
    }
    LIANLU_CHECK(out.finish());
    return out.publish();
}

//! Of all whose month has come: those that were there again in the n-th month, and of how many.
std::vector<Item> allTogether(const std::vector<insight::Cohort>& cohorts) {
    std::vector<Item> list;
    for (std::size_t month = 0;; ++month) {
        std::int64_t active = 0, of = 0;
        for (const auto& cohort : cohorts) {
            if (month >= cohort.active.size()) continue;
            active += cohort.active[month];
            of += cohort.size();
        }
        if (of == 0) return list;
        Item one;
        one.add("month", domain::Value{static_cast<std::int64_t>(month)}).add("customers", domain::Value{of}).add("active", domain::Value{active});
        for (auto& member : shareOf(static_cast<double>(active), static_cast<double>(of)).members) one.members.push_back(std::move(member));
        list.push_back(std::move(one));
    }
}

Outcome<void> runRetention(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"transactions", "out"}, {"transactions"}, {"out"}));
    LIANLU_TRY(auto rows, Rows::open(arguments, "transactions", {{"customer_id"}, {"date"}}, {"amount"}));
    Names customers;
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> days;
    while (rows.next()) {
        const auto name = rows.name(0);
        const auto day = name ? rows.day(1) : std::nullopt;
        if (!day) continue;
        customer.push_back(customers.number(*name));
        days.push_back(*day);
    }
    LIANLU_CHECK(rows.ended());
    LIANLU_TRY(const auto cohorts, insight::retention(customers.size(), customer, days));
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    LIANLU_CHECK(writeCohorts(arguments.text("out"), cohorts));
    const auto blank = std::count_if(rows.rejected().begin(), rows.rejected().end(),
                                     [](const Rejected& row) { return row.column == "customer_id" && row.reason == "blank"; });
    Item report;
    report.add("customers", domain::Value{static_cast<std::int64_t>(customers.size())}).add("cohorts", domain::Value{static_cast<std::int64_t>(cohorts.size())});
    report.add("blank_ids", domain::Value{static_cast<std::int64_t>(blank)}).add("retention", allTogether(cohorts)).add("transactions", readingOf(rows));
    printJson(app, report);
    return {};
}

}  // namespace

Command retentionCommand() {
    return {"insight retention", "", "Who comes again: cohorts by the month of the first purchase",
            "In: customer_id, date (an amount is not looked at: every row is a visit). Out: cohort (2010-12), size, m0 … mn: how many of the cohort came in the month\n"
            "of their first purchase and in each one after it; r0 … rn: the same as shares of size. Cells of months after the last of the file are empty.\n"
            "Printed: the shares of all cohorts together, each with its interval (Wilson, 95 %). Rows without a customer are left out and counted.",
            withCommonOptions({{"transactions", "FILE", "purchases (CSV)"}, {"out", "FILE", "a row a cohort (CSV)"}}), runRetention};
}

}  // namespace lianlu::cli
