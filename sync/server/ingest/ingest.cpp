// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/ingest.h"

#include <optional>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sync/server/auth/password.h"
#include "sync/server/ingest/ingest_run.h"
#include "sync/server/ingest/ingest_service.h"
#include "sync/server/ingest/waiting_list.h"
#include "sync/server/oneid/merge_worker.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUsage =
    "usage: lianlu-server ingest --mapping FILE [--dry-run] [--errors FILE.csv] [--mended FILE.csv]\n"
    "                            [--password TEXT] [--json] DIR\n"
    "       lianlu-server ingest waiting [--older-than DAYS] [--json]\n"
    "Reads the CSV, XLSX and NDJSON files of DIR by a mapping file into the database. May be run again: what is\n"
    "there already stays as it is. Accounts that come in get the password; without --password one is made.\n"
    "  --dry-run          read, check and compare with the database, write nothing to it\n"
    "  --errors FILE.csv  the rows that were not taken, with line, column and reason, as they stood\n"
    "  --mended FILE.csv  such a file with its cells mended: its rows stand in for those of DIR\n"
    "`waiting` lists what came before something it needs, such as an order of a member nobody has sent yet.\n";

struct Options {
    std::string mapping;
    std::string folder;
    std::string password;
    std::string errors;
    std::string mended;
    bool dryRun = false;
    bool json = false;
    bool help = false;
};

std::string* valueOf(Options& options, std::string_view word) {
    if (word == "--mapping") return &options.mapping;
    if (word == "--password") return &options.password;
    if (word == "--errors") return &options.errors;
    if (word == "--mended") return &options.mended;
    return nullptr;
}

Result<Options> parse(std::span<const std::string_view> args) {
    Options options;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const auto word = args[i];
        if (word == "--json")
            options.json = true;
        else if (word == "--help" || word == "-h")
            options.help = true;
        else if (word == "--dry-run")
            options.dryRun = true;
        else if (auto* value = valueOf(options, word)) {
            if (i + 1 == args.size()) return fail(Code::invalid, "its value is missing", std::string(word));
            *value = args[++i];
        } else if (word.starts_with("--"))
            return fail(Code::invalid, "unknown option", std::string(word));
        else if (options.folder.empty())
            options.folder = word;
        else
            return fail(Code::invalid, "one folder is enough", std::string(word));
    }
    if (options.help) return options;
    if (options.mapping.empty()) return fail(Code::invalid, "a mapping file is needed", "--mapping");
    if (options.folder.empty()) return fail(Code::invalid, "a folder with files is needed", "DIR");
    if (!options.password.empty() && options.password.size() < 8)
        return fail(Code::invalid, "at least 8 characters are needed", "--password");
    if (!options.errors.empty() && options.errors == options.mended)
        return fail(Code::invalid, "another file than --mended is needed", "--errors");
    return options;
}

std::filesystem::path pathOf(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

template <class Map>
std::int64_t countIn(const Map& map, std::string_view entity) {
    const auto found = map.find(entity);
    return found == map.end() ? 0 : found->second;
}

std::string aboutFiles(const SourceReport& source) {
    std::string about;
    if (source.mended > 0) about += fmt::format(", {} mended", source.mended);
    if (source.files.size() > 1) about += fmt::format(", {} files", source.files.size());
    for (const auto& encoding : source.encodings)
        if (encoding != "UTF-8") about += ", " + encoding;
    return about;
}

void sayAfterErasure(std::int64_t people, std::ostream& out) {
    if (people > 0)
        out << fmt::format("    people begun anew: {}. They were erased here, and the source still sends them: if they asked the source as well, take them out of it\n", people);
}

void printText(const IngestReport& report, std::ostream& out) {
    if (report.dryRun) out << "dry run: nothing was written\n";
    out << "sources                  good       bad\n";
    for (const auto& [name, source] : report.sources) {
        out << fmt::format("  {:<20}{:>8}  {:>8}{}\n", name, source.good, source.bad, aboutFiles(source));
        for (const auto& bad : source.firstBad)
            out << fmt::format("    {}, line {}: {}\n", bad.file, bad.line, bad.reason);
        if (source.bad > static_cast<std::int64_t>(source.firstBad.size()))
            out << fmt::format("    … and {} more\n", source.bad - static_cast<std::int64_t>(source.firstBad.size()));
    }
    for (const auto& [kind, records] : report.records) {
        if (report.dryRun) {
            out << fmt::format("records {:<14} made {}, bad {}\n", kind, records.accepted, records.bad);
        } else {
            out << fmt::format("records {:<14} accepted {}, unchanged {}, stale {}, waiting {}, bad {}, released {}\n", kind, records.accepted,
                               records.unchanged, records.stale, records.waiting, records.bad, records.released);
        }
        if (records.tagsLeftOut > 0) out << fmt::format("    {} tags left out: retired, or of a value or source that is not allowed (`lianlu-server tags list`)\n", records.tagsLeftOut);
        sayAfterErasure(records.afterErasure, out);
        for (const auto& problem : records.problems)
            out << fmt::format("    row {}{}: {} {}\n", problem.line, problem.sourceId.empty() ? "" : " (" + problem.sourceId + ")", problem.field, problem.reason);
    }
    if (!report.entities.empty())
        out << (report.dryRun ? "entities                 made       bad  to be new  to change\n"
                              : "entities                 made       bad       new   changed\n");
    for (const auto& [name, entity] : report.entities) {
        out << fmt::format("  {:<20}{:>8}  {:>8}  {:>8}  {:>8}\n", name, entity.made, entity.bad,
                           countIn(report.written.fresh, name), countIn(report.written.changed, name));
        for (const auto& [reason, count] : entity.reasons) out << fmt::format("    {} × {}\n", count, reason);
    }
    for (const auto& [name, entity] : report.entities)
        for (const auto& [field, sum] : entity.sums)
            out << fmt::format("sum of {}.{}: {}{}.{:02}\n", name, field, sum < 0 ? "-" : "", std::abs(sum) / 100,
                               std::abs(sum) % 100);
    sayAfterErasure(report.written.afterErasure, out);
    if (!report.errorsFile.empty())
        out << fmt::format("{} rows that were not taken: {}\n", report.errorRows, report.errorsFile);
    if (report.joined > 0) out << fmt::format("persons joined: {}\n", report.joined);
    out << fmt::format("unchanged {}, passwords set {}, {:.1f} s\n", report.written.unchanged, report.passwordsSet,
                       report.seconds);
}

void printJson(const IngestReport& report, const std::optional<std::string>& madePassword, std::ostream& out) {
    nlohmann::ordered_json json;
    json["dry_run"] = report.dryRun;
    for (const auto& [name, source] : report.sources) {
        auto& one = json["sources"][name];
        one["good"] = source.good;
        one["bad"] = source.bad;
        one["mended"] = source.mended;
        one["files"] = source.files;
        one["encodings"] = source.encodings;
        one["first_bad"] = nlohmann::ordered_json::array();
        for (const auto& bad : source.firstBad)
            one["first_bad"].push_back({{"file", bad.file}, {"line", bad.line}, {"reason", bad.reason}});
    }
    for (const auto& [name, entity] : report.entities) {
        auto& one = json["entities"][std::string(name)];
        one["made"] = entity.made;
        one["bad"] = entity.bad;
        one["new"] = countIn(report.written.fresh, name);
        one["changed"] = countIn(report.written.changed, name);
        if (!entity.reasons.empty()) one["reasons"] = entity.reasons;
        if (!entity.sums.empty()) one["sums"] = entity.sums;
    }
    for (const auto& [kind, records] : report.records) json["records"][kind] = nlohmann::ordered_json::parse(reportText(records));
    json["joined"] = report.joined;
    json["unchanged"] = report.written.unchanged;
    if (report.written.afterErasure > 0) json["after_erasure"] = report.written.afterErasure;
    json["passwords_set"] = report.passwordsSet;
    if (!report.errorsFile.empty()) json["errors"] = {{"file", report.errorsFile}, {"rows", report.errorRows}};
    json["seconds"] = report.seconds;
    if (madePassword) json["password"] = *madePassword;
    out << json.dump(2) << '\n';
}

Result<IngestReport> execute(const std::string& conninfo, const Options& options, const std::string& password) {
    LIANLU_TRY(const auto mapping, Mapping::read(pathOf(options.mapping)));
    LIANLU_TRY(auto connection, pg::Connection::open(conninfo));
    IngestOptions run;
    run.password = password;
    run.dryRun = options.dryRun;
    run.errorsFile = pathOf(options.errors);
    run.mendedFile = pathOf(options.mended);
    run.now = SystemClock().now();
    LIANLU_TRY(auto report, ingestFolder(connection, mapping, pathOf(options.folder), run));
    if (run.dryRun) return report;
    // Who turned out to be one person is joined before the command says it is done; a running server would do it as well.
    LIANLU_TRY(const auto settled, settleWaiting(connection, SystemClock()));
    report.joined = settled.joined;
    return report;
}

}  // namespace

int runIngest(const std::string& conninfo, std::span<const std::string_view> args, std::ostream& out,
              std::ostream& err) {
    if (!args.empty() && args.front() == "waiting") return runWaiting(conninfo, args.subspan(1), out, err);
    const auto options = parse(args);
    if (!options) {
        err << "ingest: " << options.error().subject << ": " << options.error().context << '\n' << kUsage;
        return 2;
    }
    if (options->help) {
        out << kUsage;
        return 0;
    }
    std::optional<std::string> madePassword;
    if (options->password.empty()) madePassword = randomPassword();
    const auto report = execute(conninfo, *options, madePassword.value_or(options->password));
    if (!report) {
        err << "ingest: " << report.error().describe() << '\n';
        return 1;
    }
    if (report->passwordsSet == 0) madePassword.reset();
    if (options->json) {
        printJson(*report, madePassword, out);
        return 0;
    }
    printText(*report, out);
    if (madePassword) out << "password of the accounts: " << *madePassword << " (shown only now)\n";
    return 0;
}

}  // namespace lianlu::server
