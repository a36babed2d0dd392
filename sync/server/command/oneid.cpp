// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/rules/person_match.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/command/stop_signal.h"
#include "sync/server/oneid/match_decision.h"
#include "sync/server/oneid/match_finder.h"
#include "sync/server/oneid/run_claim.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

using domain::MatchStatus;
using nlohmann::json;

constexpr std::string_view kOneidUsage =
    "usage: lianlu-server oneid run [--auto-from P] [--review-from P] [--whole] [--dry-run] [--threads N] [--json]\n"
    "       lianlu-server oneid list [--open|--joined|--apart|--later] [--across] [--limit N] [--json]\n"
    "       lianlu-server oneid join ID_A ID_B [--keep ID]\n"
    "       lianlu-server oneid apart ID_A ID_B\n"
    "       lianlu-server oneid later ID_A ID_B [--days N]\n"
    "Which rows of customers are one person. A serving copy looks by itself, once a night from two to five of the brand's time.\n"
    "run does so now: the first time everybody among themselves, then those who changed since with everybody (--whole: everybody again).\n"
    "Pairs from --auto-from on (0.999) are joined where nothing contradicts (1: never), those from --review-from on (0.8) wait for\n"
    "a person.\n"
    "--dry-run counts and keeps nothing. Who withdrew profiling is left out.\n"
    "list shows pairs by their ids, the likeliest first (--limit, 100): score, how found, what speaks for it. --across: only of two home\n"
    "stores, which no store's manager sees and headquarters decides.\n"
    "join and apart decide about a pair, found or not; --keep says whose profile leads. Both can be taken back by the other. later asks again\n"
    "after --days (30). The server does what was decided within a minute.\n";

Result<double> chanceOf(const Arguments& args, std::string_view option, double fallback, double most) {
    if (!args.has(option)) return fallback;
    const auto typed = args.value(option);
    double value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error != std::errc{} || end != typed.data() + typed.size() || !(value > 0 && value <= most))
        return fail(Code::invalid, "--" + std::string(option) + " takes a probability between 0 and 1");
    return value;
}

Result<std::int64_t> countOf(const Arguments& args, std::string_view option, std::int64_t fallback, std::int64_t most) {
    const auto value = text::toInteger(args.value(option, std::to_string(fallback)));
    if (!value || *value < 1 || *value > most) return fail(Code::invalid, fmt::format("--{} takes a number from 1 to {}", option, most));
    return *value;
}

Result<MatchSettings> settingsOf(const Arguments& args) {
    MatchSettings settings;
    LIANLU_TRY(settings.autoFrom, chanceOf(args, "auto-from", settings.autoFrom, 1));
    LIANLU_TRY(settings.reviewFrom, chanceOf(args, "review-from", settings.reviewFrom, 0.999999));
    if (settings.reviewFrom > settings.autoFrom) return fail(Code::invalid, "--review-from is above --auto-from");
    if (args.has("threads")) {
        LIANLU_TRY(const auto threads, countOf(args, "threads", 1, 256));
        settings.threads = static_cast<unsigned>(threads);
    }
    settings.whole = args.has("whole");
    settings.dry = args.has("dry-run");
    return settings;
}

json toJson(const MatchReport& report, bool dry) {
    json guarded = json::object();
    for (std::size_t i = 1; i < kGuards; ++i) guarded[std::string(nameOf(static_cast<Guard>(i)))] = report.guarded[i];
    const auto& rows = report.rows;
    return {{"dry_run", dry}, {"whole", report.whole}, {"persons", report.persons}, {"changed", report.changed}, {"left_out", report.leftOut},
            {"compared", report.compared}, {"pairs", report.pairs}, {"joined", rows.joined}, {"open", rows.opened}, {"refreshed", rows.refreshed},
            {"unchanged", rows.unchanged}, {"decided", rows.decided}, {"removed", rows.removed}, {"reopened", rows.reopened}, {"guarded", guarded},
            {"seconds", {{"read", report.readSeconds}, {"compare", report.compareSeconds}, {"write", report.writeSeconds}}}};
}

void print(std::ostream& out, const MatchReport& report, bool dry) {
    const auto& rows = report.rows;
    out << fmt::format("{} persons, {} changed, {} left out; {} pairs compared\n", report.persons, report.changed, report.leftOut, report.compared);
    out << fmt::format("{}{} to join, {} new to ask about, {} refreshed, {} unchanged, {} decided by a person, {} removed\n", dry ? "would be: " : "",
                       rows.joined, rows.opened, rows.refreshed, rows.unchanged, rows.decided, rows.removed);
    for (std::size_t i = 1; i < kGuards; ++i)
        if (report.guarded[i] > 0) out << fmt::format("sure enough, but asked about: {} ({})\n", report.guarded[i], nameOf(static_cast<Guard>(i)));
}

Result<void> noteRun(pg::Connection& connection, const MatchSettings& settings) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, SystemClock().now());
    batch.note({operatorName(), "operator", "one-id-run", "brand", settings.whole ? "whole" : ""});
    return batch.commit(txn);
}

Result<void> runNow(const CommandContext& context, pg::Connection& connection, MatchSettings settings, bool asJson) {
    LIANLU_TRY(const auto claim, RunClaim::take(context.conninfo, {}));
    if (!claim) return fail(Code::inUse, "a run is under way");
    if (!settings.dry) LIANLU_CHECK(noteRun(connection, settings));
    listenForStop();
    const bool dry = settings.dry;
    settings.cancelled = [&claim] { return stopAsked() || claim->lost(); };
    const SystemClock clock;
    LIANLU_TRY(const auto report, MatchFinder(connection, clock, std::move(settings)).run());
    LIANLU_CHECK(claim->done());
    if (asJson) context.out << toJson(report, dry).dump(2) << "\n";
    else print(context.out, report, dry);
    return {};
}

Result<MatchStatus> statusAsked(const Arguments& args) {
    auto asked = MatchStatus::unknown;
    for (const auto status : {MatchStatus::open, MatchStatus::joined, MatchStatus::apart, MatchStatus::later}) {
        if (!args.has(domain::nameOf(status))) continue;
        if (asked != MatchStatus::unknown) return fail(Code::invalid, "one of --open, --joined, --apart and --later");
        asked = status;
    }
    return asked;
}

void print(std::ostream& out, const ListedMatch& listed) {
    const auto& match = listed.match;
    std::string evidence;
    for (const auto& word : match.evidence) evidence += (evidence.empty() ? "" : " ") + word;
    out << fmt::format("{}\t{}\t{:.4f}\t{}\t{}{}\t{}{}\t{}\n", match.firstId.toString(), match.secondId.toString(), match.score, domain::nameOf(match.method),
                       domain::nameOf(match.status), domain::matchWaits(match) ? " (waits)" : "", listed.across ? "across" : "",
                       match.problem.empty() ? "" : " " + match.problem, evidence);
}

json toJson(const ListedMatch& listed) {
    auto object = protocol::toJson(domain::toFields(listed.match));
    object["id"] = listed.match.id.toString();
    object["across"] = listed.across;
    return object;
}

Result<void> list(const CommandContext& context, pg::Connection& connection, const Arguments& args) {
    LIANLU_TRY(const auto status, statusAsked(args));
    LIANLU_TRY(const auto limit, countOf(args, "limit", 100, 1'000'000));
    LIANLU_TRY(const auto all, listMatches(connection, status, args.has("across"), limit));
    if (args.has("json")) {
        auto rows = json::array();
        for (const auto& one : all) rows.push_back(toJson(one));
        context.out << json{{"matches", rows}}.dump(2) << "\n";
        return {};
    }
    for (const auto& one : all) print(context.out, one);
    if (all.empty()) context.err << "no pairs\n";
    return {};
}

Result<MatchWish> wishOf(const Arguments& args) {
    MatchWish wish;
    const auto& words = args.words();
    const auto a = domain::CustomerId::parse(words[1]), b = domain::CustomerId::parse(words[2]);
    if (!a || !b) return fail(Code::invalid, "not an id", a ? words[2] : words[1]);
    wish.a = *a;
    wish.b = *b;
    wish.status = words[0] == "join" ? MatchStatus::joined : domain::enumFromName<MatchStatus>(words[0]);
    if (args.has("keep")) {
        const auto keep = domain::CustomerId::parse(args.value("keep"));
        if (!keep) return fail(Code::invalid, "not an id", args.value("keep"));
        wish.keep = *keep;
    }
    if (wish.status == MatchStatus::later) {
        LIANLU_TRY(const auto days, countOf(args, "days", 30, 3650));
        wish.laterUntil = SystemClock().now() + std::chrono::hours(24 * days);
    }
    return wish;
}

//! Options that belong to another verb, or one that is none, are a mistake worth telling.
bool fits(const Arguments& args) {
    const auto& words = args.words();
    const std::string verb = words.empty() ? "" : words[0];
    const auto hasAny = [&args](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(), [&args](std::string_view name) { return args.has(name); });
    };
    const bool ofRun = hasAny({"auto-from", "review-from", "whole", "dry-run", "threads"}), ofList = hasAny({"open", "joined", "apart", "later", "across", "limit"});
    if (verb == "run") return words.size() == 1 && !ofList && !hasAny({"keep", "days"});
    if (verb == "list") return words.size() == 1 && !ofRun && !hasAny({"keep", "days"});
    const bool decides = verb == "join" || verb == "apart" || verb == "later";
    return decides && words.size() == 3 && !ofRun && !ofList && !args.has("json") && (verb == "join" || !args.has("keep")) && (verb == "later" || !args.has("days"));
}

}  // namespace

int runOneId(const CommandContext& context) {
    constexpr std::array<std::string_view, 6> kOptions{"auto-from", "review-from", "threads", "limit", "keep", "days"};
    constexpr std::array<std::string_view, 9> kFlags{"help", "json", "whole", "dry-run", "open", "joined", "apart", "later", "across"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kOneidUsage);
    if (args->has("help")) {
        context.out << kOneidUsage;
        return 0;
    }
    if (!fits(*args)) return context.misused({Code::invalid, "run, list, or join, apart or later with two ids"}, kOneidUsage);
    const auto& verb = args->words()[0];
    const bool isRun = verb == "run", isList = verb == "list";
    Result<MatchSettings> settings;
    Result<MatchWish> wish;
    if (isRun) settings = settingsOf(*args);
    if (!isRun && !isList) wish = wishOf(*args);
    if (!settings) return context.misused(settings.error(), kOneidUsage);
    if (!wish) return context.misused(wish.error(), kOneidUsage);
    if (isList)
        if (const auto status = statusAsked(*args); !status) return context.misused(status.error(), kOneidUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    if (isRun || isList) {
        const auto done = isRun ? runNow(context, *connection, std::move(*settings), args->has("json")) : list(context, *connection, *args);
        return done ? 0 : context.failed(done.error());
    }
    const auto match = decideMatch(*connection, *wish, operatorName(), SystemClock().now());
    if (!match) return context.failed(match.error());
    context.out << fmt::format("{}: {}{}\n", match->id.toString(), domain::nameOf(match->status), domain::matchWaits(*match) ? " (the server does it within a minute)" : "");
    return 0;
}

}  // namespace lianlu::server
