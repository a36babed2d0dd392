// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/ingest/waiting_list.h"

#include <array>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kUsage =
    "usage: lianlu-server ingest waiting [--older-than DAYS] [--json]\n"
    "What came before something it needs. It goes in by itself when that comes; events of nobody are dropped after 30 days.\n";
constexpr std::int64_t kAgedDays = 7;

//! member:…, identity:…; of a record that could not go in, why.
constexpr std::string_view kNeeds = "CASE WHEN needs LIKE 'trouble:%' THEN substr(needs, 9) ELSE split_part(needs, ':', 1) END";
constexpr std::string_view kDays = "floor(extract(epoch FROM now() - since) / 86400)::bigint";

Result<void> printText(pg::Connection& connection, std::int64_t olderThan, std::ostream& out) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query(fmt::format("SELECT source, kind, {0}, count(*)::bigint, max({1}) FROM ingest_waiting WHERE {1} >= $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                                            kNeeds, kDays),
                                pg::Params().integer(olderThan)));
    if (rows.empty()) {
        out << "nothing waits\n";
        return {};
    }
    std::int64_t aged = 0;
    out << fmt::format("{:<20} {:<14} {:>8} {:>6}  waits for\n", "source", "kind", "records", "days");
    for (int i = 0; i < rows.size(); ++i) {
        out << fmt::format("{:<20} {:<14} {:>8} {:>6}  {}\n", rows.text(i, 0), rows.text(i, 1), rows.integer(i, 3), rows.integer(i, 4), rows.text(i, 2));
        if (rows.integer(i, 4) >= kAgedDays) aged += rows.integer(i, 3);
    }
    if (aged > 0) out << fmt::format("some of these {} have waited {} days and more: does their source send what they need?\n", aged, kAgedDays);
    return {};
}

Result<void> printJson(pg::Connection& connection, std::int64_t olderThan, std::ostream& out) {
    LIANLU_TRY(const pg::Rows rows, connection.query(fmt::format("SELECT source, kind, source_id, {0}, {1} FROM ingest_waiting WHERE {1} >= $1 ORDER BY since, source, "
                                                                 "kind, source_id LIMIT 10000",
                                                                 kNeeds, kDays),
                                                     pg::Params().integer(olderThan)));
    auto list = nlohmann::ordered_json::array();
    for (int i = 0; i < rows.size(); ++i)
        list.push_back({{"source", rows.text(i, 0)}, {"kind", rows.text(i, 1)}, {"source_id", rows.text(i, 2)}, {"waits_for", rows.text(i, 3)}, {"days", rows.integer(i, 4)}});
    out << nlohmann::ordered_json{{"waiting", std::move(list)}}.dump(2) << '\n';
    return {};
}

}  // namespace

int runWaiting(const std::string& conninfo, std::span<const std::string_view> words, std::ostream& out, std::ostream& err) {
    const CommandContext context{conninfo, words, out, err};
    constexpr std::array<std::string_view, 1> kOptions{"older-than"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "json"};
    const auto args = Arguments::parse(words, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kUsage);
    if (args->has("help")) {
        out << kUsage;
        return 0;
    }
    const auto days = text::toInteger(args->value("older-than", "0"));
    if (!days || *days < 0 || !args->words().empty()) return context.misused({Code::invalid, "days expected", "--older-than"}, kUsage);
    auto connection = openCurrent(conninfo);
    if (!connection) return context.failed(connection.error());
    const auto printed = args->has("json") ? printJson(*connection, *days, out) : printText(*connection, *days, out);
    return printed ? 0 : context.failed(printed.error());
}

}  // namespace lianlu::server
