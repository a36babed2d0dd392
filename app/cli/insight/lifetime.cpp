// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/cli/csv_table.h"
#include "app/cli/insight/commands.h"
#include "app/cli/insight/names.h"
#include "app/cli/insight/report.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "models/insight/lifetime/forecast.h"
#include "models/insight/lifetime/history.h"

namespace lianlu::cli {

namespace {

namespace lifetime = insight::lifetime;

constexpr std::string_view kUnitNames[]{"day", "week", "month"};
constexpr double kLeastHorizon = 1e-6, kMostHorizon = 10'000;
constexpr double kMostDiscount = 100;

struct Purchases {
    std::vector<std::uint32_t> customer;
    std::vector<std::int32_t> day;
    std::vector<double> amount;
};

domain::Value countValue(std::uint64_t count) { return domain::Value{static_cast<std::int64_t>(count)}; }

void readPurchases(Rows& rows, Names& customers, Purchases& purchases) {
    while (rows.next()) {
        const auto customer = rows.name(0);
        const auto day = customer ? rows.day(1) : std::nullopt;
        if (!day) continue;
        // A file without amounts tells who comes back, and not what that is worth.
        const auto amount = rows.has(2) ? rows.number(2) : std::optional(0.0);
        if (!amount) continue;
        purchases.customer.push_back(customers.number(*customer));
        purchases.day.push_back(*day);
        purchases.amount.push_back(*amount);
    }
}

using NamedEstimate = std::pair<const char*, lifetime::Estimate>;

//! The values as members, then standard errors and intervals of all of them: nulls where the data leave them open.
void addEstimates(Item& item, std::initializer_list<NamedEstimate> estimates, double logLikelihood, bool certain) {
    for (const auto& [name, estimate] : estimates) item.add(name, domain::Value{estimate.value});
    item.add("log_likelihood", domain::Value{logLikelihood}).add("certain", domain::Value{certain});
    Item errors, intervals;
    for (const auto& [name, estimate] : estimates) {
        if (certain) {
            errors.add(name, domain::Value{estimate.standardError});
            intervals.add(name, std::vector<double>{estimate.low, estimate.high});
        } else {
            errors.add(name, domain::Value{});
            intervals.add(name, domain::Value{});
        }
    }
    item.add("standard_errors", std::move(errors)).add("intervals", std::move(intervals));
}

Outcome<void> writeCustomers(const lifetime::Histories& histories, const lifetime::Forecast& forecast, const std::vector<std::optional<double>>& values,
                             const Names& names, CsvWriter& out) {
    out.row({"customer_id", "x", "t_x", "T", "m_x", "p_alive", "expected", "value"});
    for (std::size_t i = 0; i < histories.x.size(); ++i) {
        if (i % 4096 == 0 && interrupted()) return tl::unexpected<Fault>(Error{Code::cancelled, "write customers"});
        out.row({names[histories.customer[i]], std::to_string(histories.x[i]), digits(histories.tx[i]), digits(histories.T[i]), digits(histories.mx[i]),
                 digits(forecast.alive[i]), digits(forecast.expected[i]), values[i] ? digits(*values[i]) : std::string()});
    }
    return out.finish();
}

Outcome<void> runLifetime(App& app, const Arguments& arguments) {
    LIANLU_CHECK(checkFiles(arguments, {"transactions", "calibration-end", "out"}, {"transactions"}, {"out", "customers"}));
    LIANLU_TRY(const auto end, dayOption(arguments, "calibration-end"));
    LIANLU_TRY(const auto unit, choiceOf("unit", arguments.text("unit", "week"), kUnitNames, std::size(kUnitNames)));
    LIANLU_TRY(const auto horizon, numberOption(arguments, "horizon", kLeastHorizon, kMostHorizon, 39));
    LIANLU_TRY(const auto discount, numberOption(arguments, "discount", 0, kMostDiscount, 0.1));
    const lifetime::Period period{end, static_cast<lifetime::Unit>(unit), horizon};
    const double unitDays = lifetime::daysOf(period.unit);

    Names names;
    Purchases purchases;
    LIANLU_TRY(auto rows, Rows::open(arguments, "transactions", {{"customer_id"}, {"date"}, {"amount", false}}));
    readPurchases(rows, names, purchases);
    LIANLU_CHECK(rows.ended());
    LIANLU_CHECK(tellRejected(app, arguments, {&rows}));
    LIANLU_TRY(const auto histories, lifetime::historiesOf({purchases.customer, purchases.day, purchases.amount}, period));

    const auto cancelled = [] { return interrupted().load(); };
    LIANLU_TRY(const auto pasts, lifetime::pastsOf(histories.x, histories.tx, histories.T));
    LIANLU_TRY(const auto fit, lifetime::fitBgNbd(pasts, cancelled));
    LIANLU_TRY(const auto forecast, lifetime::forecastOf(fit.model, fit.certain ? &fit.covariance : nullptr, pasts,
                                                         {horizon, discount, lifetime::kDaysOfYear / unitDays}, cancelled));
    auto amounts = lifetime::fitGammaGamma(histories.x, histories.mx, cancelled);
    if (!amounts && amounts.error().code == Code::cancelled) return tl::unexpected<Fault>(std::move(amounts).error());

    std::vector<std::optional<double>> values(histories.x.size());
    double valueTotal = 0;
    std::uint64_t valued = 0, repeated = 0, later = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (amounts)
            if (const auto amount = lifetime::expectedAmount(amounts->model, histories.x[i], histories.mx[i])) {
                values[i] = forecast.discounted[i] * *amount;
                valueTotal += *values[i];
                ++valued;
            }
        repeated += histories.x[i] > 0;
        later += histories.later[i];
    }

    Item report;
    addEstimates(report, {{"r", fit.r}, {"alpha", fit.alpha}, {"a", fit.a}, {"b", fit.b}}, fit.logLikelihood, fit.certain);
    if (amounts) {
        Item item;
        addEstimates(item, {{"p", amounts->p}, {"q", amounts->q}, {"gamma", amounts->gamma}}, amounts->logLikelihood, amounts->certain);
        item.add("customers", countValue(static_cast<std::uint64_t>(amounts->customers)));
        const auto mean = lifetime::expectedAmount(amounts->model, 0, 0);
        report.add("gamma_gamma", std::move(item.add("expected_amount", mean ? domain::Value{*mean} : domain::Value{})));
    } else {
        report.add("gamma_gamma", domain::Value{});
    }
    report.add("expected_total", domain::Value{forecast.total});
    if (forecast.low > 0) report.add("expected_total_interval", std::vector<double>{forecast.low, forecast.high});
    else report.add("expected_total_interval", domain::Value{});
    if (histories.goesOn) {
        report.add("actual_total", countValue(later));
        // Less than the horizon: the file ends before.
        const double days = std::min(std::floor(horizon * unitDays), static_cast<double>(histories.lastDay) - end);
        report.add("actual_days", domain::Value{static_cast<std::int64_t>(days)});
    }
    report.add("expected_new", domain::Value{lifetime::expectedOfNew(fit.model, horizon)});
    report.add("value_total", valued > 0 ? domain::Value{valueTotal} : domain::Value{}).add("value_customers", countValue(valued));
    report.add("discount", domain::Value{discount}).add("horizon", domain::Value{horizon});
    report.add("unit", kUnitNames[unit]).add("unit_days", domain::Value{unitDays}).add("calibration_end", dayText(end));
    report.add("customers", countValue(histories.x.size())).add("repeat_customers", countValue(repeated));
    report.add("purchase_days", countValue(histories.purchaseDays));
    report.add("customers_after_calibration", countValue(histories.newLater));
    report.add("refunds", countValue(histories.refunds)).add("refunds_without_purchase", countValue(histories.refundsAlone));
    report.add("transactions", readingOf(rows));

    if (arguments.has("customers")) {
        CsvWriter out(arguments.text("customers"));
        LIANLU_CHECK(out.open());
        LIANLU_CHECK(writeCustomers(histories, forecast, values, names, out));
        LIANLU_CHECK(writeJson(arguments.text("out"), report));
        LIANLU_CHECK(out.publish());
    } else {
        LIANLU_CHECK(writeJson(arguments.text("out"), report));
    }
    printJson(app, report);
    return {};
}

}  // namespace

Command lifetimeCommand() {
    return {"insight lifetime", "", "What customers will buy and are worth: BG/NBD and Gamma-Gamma",
            "In: customer_id, date, amount (without it no values). Learned from what was bought until --calibration-end: purchases of one day are\n"
            "one, x = purchase days − 1, t_x and T from the first purchase day to the last and to the calibration's end, in units, m_x the mean\n"
            "amount of the x later days. An amount below zero is a refund: it lowers its day and is no purchase. week = 7 days, month = 30.4375.\n"
            "Out (--out, JSON): r, alpha, a, b, log_likelihood, standard_errors, intervals (95 %), certain; gamma_gamma {p, q, gamma, …} over\n"
            "customers with x > 0 and m_x > 0; expected_total: purchase days within the horizon by all customers (its interval: what the four\n"
            "parameters leave open); actual_total: those there were, where the file goes on; expected_new: by a new customer in the horizon.\n"
            "--customers: customer_id, x, t_x, T, m_x, p_alive, expected, value: expected amount × purchases within the horizon, each purchase\n"
            "discounted from its day by (1 + discount)^(−years). BG/NBD: Fader, Hardie & Lee 2005, maximum likelihood.",
            withCommonOptions({{"transactions", "FILE", "purchases and refunds (CSV)"},
                               {"calibration-end", "DATE", "the last day that is learned from"},
                               {"unit", "UNIT", "of times: day, week or month (week)"},
                               {"horizon", "N", "how many units are looked ahead (39)"},
                               {"discount", "RATE", "a year, of values (0.1)"},
                               {"out", "FILE", "the models and the totals (JSON)"},
                               {"customers", "FILE", "every customer who bought until the calibration's end (CSV)"}}),
            runLifetime};
}

}  // namespace lianlu::cli
