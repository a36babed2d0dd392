// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/seed.h"

#include <chrono>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "sync/server/auth/password.h"
#include "sync/server/seed/seed_run.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUsage =
    "usage: lianlu-server seed [--stores N] [--customers N] [--months N] [--seed N]\n"
    "                          [--password TEXT] [--as-of YYYY-MM-DD] [--json]\n"
    "Fills an empty, migrated database with a demo brand. Staff sign in as guide-01-01, manager-01,\n"
    "regional-01 and hq; without --password one is made and printed.\n";

struct Options {
    SeedSpec spec;
    std::string password;
    bool json = false;
    bool help = false;
};

std::optional<std::chrono::sys_days> parseDay(std::string_view text) {
    const auto parts = text::split(text, '-');
    if (text.size() != 10 || parts.size() != 3) return std::nullopt;
    const auto year = text::toInteger(parts[0]);
    const auto month = text::toInteger(parts[1]);
    const auto day = text::toInteger(parts[2]);
    if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
    const auto date =
        std::chrono::year(static_cast<int>(*year)) / static_cast<unsigned>(*month) / static_cast<unsigned>(*day);
    if (!date.ok() || *year < 2000 || *year > 2100) return std::nullopt;
    return std::chrono::sys_days(date);
}

Result<int> number(std::string_view option, std::string_view value, int from, int to) {
    const auto parsed = text::toInteger(value);
    if (!parsed || *parsed < from || *parsed > to)
        return fail(Code::invalid, fmt::format("a number from {} to {} is needed", from, to), std::string(option));
    return static_cast<int>(*parsed);
}

Result<Options> parse(std::span<const std::string_view> args) {
    Options options;
    options.spec.anyDay = true;
    // The brand's day: China is eight hours ahead, without summer time.
    options.spec.asOf = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + std::chrono::hours(8));
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto option = args[i];
        if (option == "--json")
            options.json = true;
        else if (option == "--help" || option == "-h")
            options.help = true;
        else if (i + 1 == args.size())
            return fail(Code::invalid, "unknown option, or its value is missing", std::string(option));
        else if (const auto value = args[++i]; option == "--stores") {
            LIANLU_TRY(options.spec.stores, number(option, value, 1, 400));
        } else if (option == "--customers") {
            LIANLU_TRY(options.spec.customers, number(option, value, 10, 5'000'000));
        } else if (option == "--months") {
            LIANLU_TRY(options.spec.months, number(option, value, 1, 60));
        } else if (option == "--seed") {
            const auto seed = text::toInteger(value);
            if (!seed || *seed < 0) return fail(Code::invalid, "a number from 0 is needed", std::string(option));
            options.spec.seed = static_cast<std::uint64_t>(*seed);
        } else if (option == "--password") {
            if (value.size() < 8) return fail(Code::invalid, "at least 8 characters are needed", std::string(option));
            options.password = value;
        } else if (option == "--as-of") {
            const auto day = parseDay(value);
            if (!day) return fail(Code::invalid, "a date such as 2026-06-30 is needed", std::string(option));
            options.spec.asOf = *day;
            options.spec.anyDay = false;
        } else {
            return fail(Code::invalid, "unknown option", std::string(option));
        }
    }
    return options;
}

void printText(const Options& options, const SeedReport& report, std::string_view password, std::ostream& out) {
    using domain::SalesChannel;
    const auto& figures = report.figures;
    out << fmt::format("demo brand: {}\n", options.spec.name());
    if (report.mended) out << "an earlier load had been cut off; it was cleared away first\n";
    for (const auto& [entity, count] : figures.rows) out << fmt::format("  {:<18}{:>10}\n", entity, count);
    out << fmt::format("  {:<18}{:>10}\n", "all rows", figures.allRows());
    out << fmt::format("revenue            {:.2f} from {} orders, median basket {:.2f}\n",
                       static_cast<double>(figures.revenue()) / 100, figures.orders(),
                       static_cast<double>(figures.medianBasketMinor()) / 100);
    out << fmt::format("best 20 % bring    {:.1f} % of revenue\n", figures.topFifthShare() * 100);
    out << fmt::format(
        "orders by channel  Tmall {:.1f}, Douyin {:.1f}, JD {:.1f}, mini-program {:.1f}, store {:.1f} %\n",
        figures.channelShare(SalesChannel::tmall) * 100, figures.channelShare(SalesChannel::douyin) * 100,
        figures.channelShare(SalesChannel::jd) * 100, figures.channelShare(SalesChannel::miniProgram) * 100,
        figures.channelShare(SalesChannel::store) * 100);
    out << fmt::format(
        "buyers decide      {:.1f} % online and in stores, {:.1f} % online only, {:.1f} % in stores only\n",
        figures.decisionShare(Decision::both) * 100, figures.decisionShare(Decision::online) * 100,
        figures.decisionShare(Decision::store) * 100);
    if (report.searched)
        out << fmt::format("possible duplicates {} pairs wait for a person\n", report.openMatches);
    else
        out << "possible duplicates are looked for by night, or by `lianlu-server oneid run`\n";
    out << fmt::format("time               {:.1f} s ({:.1f} rows, {:.1f} indexes), {:.0f} rows/s\n", report.allSeconds,
                       report.loadSeconds, report.indexSeconds,
                       static_cast<double>(figures.allRows()) / report.allSeconds);
    if (options.password.empty()) out << "password of all staff: " << password << " (shown only now)\n";
}

void printJson(const Options& options, const SeedReport& report, std::string_view password, std::ostream& out) {
    using domain::SalesChannel;
    nlohmann::ordered_json json;
    json["seed"] = options.spec.name();
    json["already_there"] = report.alreadyThere;
    if (!report.alreadyThere) {
        const auto& figures = report.figures;
        for (const auto& [entity, count] : figures.rows) json["rows"][std::string(entity)] = count;
        json["all_rows"] = figures.allRows();
        json["orders"] = figures.orders();
        json["revenue_minor"] = figures.revenue();
        json["median_basket_minor"] = figures.medianBasketMinor();
        json["top_fifth_share"] = figures.topFifthShare();
        for (const auto channel : {SalesChannel::tmall, SalesChannel::douyin, SalesChannel::jd,
                                   SalesChannel::miniProgram, SalesChannel::store})
            json["channels"][std::string(domain::nameOf(channel))] = figures.channelShare(channel);
        json["decision"] = {{"both", figures.decisionShare(Decision::both)},
                            {"online", figures.decisionShare(Decision::online)},
                            {"store", figures.decisionShare(Decision::store)}};
        if (report.searched) json["open_matches"] = report.openMatches;
        json["seconds"] = report.allSeconds;
        json["rows_per_second"] = static_cast<double>(figures.allRows()) / report.allSeconds;
        if (options.password.empty()) json["password"] = password;
    }
    out << json.dump(2) << '\n';
}

}  // namespace

int runSeed(const std::string& conninfo, std::span<const std::string_view> args, std::ostream& out, std::ostream& err) {
    const auto options = parse(args);
    if (!options) {
        err << "seed: " << options.error().subject << ": " << options.error().context << '\n' << kUsage;
        return 2;
    }
    if (options->help) {
        out << kUsage;
        return 0;
    }
    const auto password = options->password.empty() ? randomPassword() : options->password;
    const auto report = seedDatabase(conninfo, options->spec, password);
    if (!report) {
        if (report.error().code == Code::refused)
            err << "seed: this database already has customers. The demo brand goes into an empty one: nothing was "
                   "changed.\n";
        else
            err << "seed: " << report.error().describe() << '\n';
        return 1;
    }
    if (options->json)
        printJson(*options, *report, password, out);
    else if (report->alreadyThere)
        out << "this database already holds the demo brand of this seed (" << options->spec.name()
            << "); nothing to do\n";
    else
        printText(*options, *report, password, out);
    return 0;
}

}  // namespace lianlu::server
