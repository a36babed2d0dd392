// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/ingest/ingest_sources.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kSourceUsage =
    "usage: lianlu-server source add NAME --kinds KIND,… [--rows-per-minute N] [--rows-per-day N]\n"
    "       lianlu-server source list [--json]\n"
    "       lianlu-server source disable NAME\n"
    "       lianlu-server source rotate NAME\n"
    "A source is a till system, a mall or another program that sends records to /v1/ingest; it may do nothing else. Its key is shown once.\n"
    "  KIND  members, identities, consents, orders, refunds, products, stock, coupons, touch-events, or all\n"
    "  --rows-per-minute N, --rows-per-day N  lines it may send (200,000 and 20,000,000)\n"
    "  rotate gives a new key: the old one ends at once, and a disabled source may send again.\n";

Result<std::vector<RecordKind>> kindsOf(const std::string& text) {
    std::vector<RecordKind> kinds;
    for (const auto word : text::split(text, ',')) {
        const auto name = text::trim(word);
        if (name == "all") {
            for (std::size_t i = 0; i < kRecordKinds; ++i) kinds.push_back(static_cast<RecordKind>(i));
            return kinds;
        }
        const auto kind = recordKindFromName(name);
        if (!kind) return fail(Code::invalid, "no such kind", std::string(name));
        kinds.push_back(*kind);
    }
    return kinds;
}

Result<std::int64_t> limitOf(const Arguments& args, std::string_view option, std::int64_t fallback) {
    const auto number = text::toInteger(args.value(option, std::to_string(fallback)));
    if (!number || *number < 1) return fail(Code::invalid, "a number of rows expected", "--" + std::string(option));
    return *number;
}

std::string namesOf(const SourceEntry& source) {
    std::string names;
    for (const auto kind : source.kinds) names += (names.empty() ? "" : ",") + std::string(nameOf(kind));
    return names;
}

void print(const std::vector<SourceEntry>& sources, bool json, std::ostream& out) {
    if (json) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& source : sources)
            list.push_back({{"name", source.name}, {"kinds", namesOf(source)}, {"rows_per_minute", source.limits.rowsPerMinute},
                            {"rows_per_day", source.limits.rowsPerDay}, {"rows_today", source.rowsToday}, {"disabled", source.disabled}});
        out << nlohmann::ordered_json{{"sources", std::move(list)}}.dump(2) << '\n';
        return;
    }
    for (const auto& source : sources)
        out << fmt::format("{:<24} {:<9} {:>10} of {} rows today, {} a minute: {}\n", source.name, source.disabled ? "disabled" : "active", source.rowsToday,
                           source.limits.rowsPerDay, source.limits.rowsPerMinute, namesOf(source));
}

int showKey(const CommandContext& context, const Result<std::string>& key, std::string_view what, const std::string& name) {
    if (!key) return context.failed(key.error());
    context.out << what << ' ' << name << "\nkey (shown once): " << *key << '\n';
    return 0;
}

}  // namespace

int runSource(const CommandContext& context) {
    constexpr std::array<std::string_view, 3> kOptions{"kinds", "rows-per-minute", "rows-per-day"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "json"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kSourceUsage);
    if (args->has("help")) {
        context.out << kSourceUsage;
        return 0;
    }
    const auto& words = args->words();
    const auto verb = words.empty() ? std::string() : words[0];
    const bool named = words.size() == 2 && (verb == "add" || verb == "disable" || verb == "rotate");
    if (!named && !(words.size() == 1 && verb == "list")) return context.misused({Code::invalid, "add, list, disable or rotate, and a name"}, kSourceUsage);
    SourceLimits limits;
    std::vector<RecordKind> kinds;
    if (verb == "add") {
        const auto wanted = kindsOf(args->value("kinds"));
        const auto minute = limitOf(*args, "rows-per-minute", limits.rowsPerMinute);
        const auto day = limitOf(*args, "rows-per-day", limits.rowsPerDay);
        if (!wanted) return context.misused(wanted.error(), kSourceUsage);
        if (!minute) return context.misused(minute.error(), kSourceUsage);
        if (!day) return context.misused(day.error(), kSourceUsage);
        kinds = *wanted;
        limits = {*minute, *day};
        if (!isSourceName(words[1])) return context.misused({Code::invalid, "a name has lower-case letters, digits and dashes, at most 40", words[1]}, kSourceUsage);
    }
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    if (verb == "add") return showKey(context, addSource(*connection, words[1], kinds, limits), "added", words[1]);
    if (verb == "rotate") return showKey(context, rotateSource(*connection, words[1]), "new key of", words[1]);
    if (verb == "disable") {
        const auto done = disableSource(*connection, words[1]);
        if (!done) return context.failed(done.error());
        context.out << "disabled " << words[1] << '\n';
        return 0;
    }
    const auto sources = listSources(*connection, SystemClock().now());
    if (!sources) return context.failed(sources.error());
    print(*sources, args->has("json"), context.out);
    return 0;
}

}  // namespace lianlu::server
