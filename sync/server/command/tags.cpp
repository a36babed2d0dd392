// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/rules/tag.h"
#include "sync/protocol/codec.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/tag_file.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/tag_keeping.h"

namespace lianlu::server {

namespace {

using domain::TagDefinition;
using nlohmann::json;

constexpr std::string_view kTagsUsage =
    "usage: lianlu-server tags list [--json]\n"
    "       lianlu-server tags define FILE.csv|FILE.json\n"
    "       lianlu-server tags define --code NAME [--label TEXT] [--group TEXT] [--values A|B|C] [--sources own|rule|third_party]\n"
    "                                 [--seen-by WHO] [--set-by WHO] [--expiry-days N] [--status active|retired]\n"
    "       lianlu-server tags retire NAME\n"
    "WHO is guide (the default), manager or hq: that role and those above it. A tag that guides may not see is kept off their devices;\n"
    "one of hq is on no device at all. Without --values any text serves. A file has the columns or members code, label, group, values,\n"
    "sources, seen_by, set_by, expiry_days, status; in CSV lists are parted by |. What a file or an option does not name stays as it\n"
    "was. All rows go in or none. Tags that are there already move at once to where the definition wants them.\n";

Result<std::vector<TagDefinition>> readAll(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, body FROM tag_definition WHERE NOT deleted ORDER BY code"));
    std::vector<TagDefinition> all;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(auto one, entityOf<TagDefinition>(rows.uuid(i, 0), rows.text(i, 1)));
        all.push_back(std::move(one));
    }
    return all;
}

json toJson(const TagDefinition& definition) {
    json object = json::object();
    for (const auto& [name, value] : domain::toFields(definition))
        if (!domain::isNull(value)) object[tagFileName(name)] = protocol::toJson(value);
    return object;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& entry : list) text += (text.empty() ? "" : "|") + entry;
    return text;
}

int list(const CommandContext& context, pg::Connection& connection, bool asJson) {
    const auto all = readAll(connection);
    if (!all) return context.failed(all.error());
    if (asJson) {
        auto rows = json::array();
        for (const auto& definition : *all) rows.push_back(toJson(definition));
        context.out << json{{"tags", rows}}.dump(2) << "\n";
        return 0;
    }
    for (const auto& d : *all)
        context.out << fmt::format("{}\tseen by {}\tset by {}\t{}\t{}{}\n", d.code, domain::nameOf(d.seenBy), domain::nameOf(d.setBy),
                                   d.expiryDays > 0 ? fmt::format("{} days", d.expiryDays) : std::string("no end"),
                                   d.allowedValues.empty() ? std::string("any value") : joined(d.allowedValues),
                                   d.status == domain::TagDefinitionStatus::retired ? "\tretired" : "");
    if (all->empty()) context.err << "no definitions: every tag is everybody's to see and set\n";
    return 0;
}

int define(const CommandContext& context, pg::Connection& connection, const std::vector<TagWish>& wishes) {
    const SystemClock clock;
    const auto done = [&]() -> Result<std::int64_t> {
        LIANLU_TRY(const auto known, readAll(connection));
        std::vector<TagDefinition> wanted;
        for (const auto& wish : wishes) {
            LIANLU_TRY(auto one, wish.over(known));
            wanted.push_back(std::move(one));
        }
        LIANLU_CHECK(writeTagDefinitions(connection, wanted, clock.now()));
        std::int64_t moved = 0;
        for (const auto& definition : wanted) {
            LIANLU_TRY(const auto some, placeTags(connection, definition.code, clock));
            moved += some;
        }
        return moved;
    }();
    if (!done) return context.failed(done.error());
    context.out << wishes.size() << " defined, " << *done << " tags moved\n";
    return 0;
}

Result<std::vector<TagWish>> wishesOf(const Arguments& args) {
    if (args.words().size() == 2) {
        std::ifstream file(args.words()[1], std::ios::binary);
        if (!file) return fail(Code::notFound, "cannot read the file", args.words()[1]);
        const std::string text(std::istreambuf_iterator<char>(file), {});
        return text.find_first_not_of(" \t\r\n") != text.npos && text[text.find_first_not_of(" \t\r\n")] == '[' ? tagWishesOfJson(text) : tagWishesOfCsv(text);
    }
    TagWish wish;
    for (const auto* name : {"code", "label", "group", "values", "sources", "seen-by", "set-by", "expiry-days", "status"}) {
        if (!args.has(name)) continue;
        std::string column = name;
        std::replace(column.begin(), column.end(), '-', '_');
        LIANLU_CHECK(wish.say(column, args.value(name)));
    }
    return std::vector<TagWish>{std::move(wish)};
}

}  // namespace

int runTags(const CommandContext& context) {
    constexpr std::array<std::string_view, 9> kOptions{"code", "label", "group", "values", "sources", "seen-by", "set-by", "expiry-days", "status"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "json"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kTagsUsage);
    if (args->has("help")) {
        context.out << kTagsUsage;
        return 0;
    }
    const auto& words = args->words();
    const std::string verb = words.empty() ? "" : words[0];
    const bool good = (verb == "list" && words.size() == 1) || (verb == "retire" && words.size() == 2) ||
                      (verb == "define" && (words.size() == 2) != args->has("code"));
    if (!good) return context.misused({Code::invalid, "`tags list`, `tags define` with a file or --code, or `tags retire NAME`"}, kTagsUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    if (verb == "list") return list(context, *connection, args->has("json"));
    if (verb == "define") {
        const auto wishes = wishesOf(*args);
        return wishes ? define(context, *connection, *wishes) : context.failed(wishes.error());
    }
    const auto all = readAll(*connection);
    if (!all) return context.failed(all.error());
    if (std::none_of(all->begin(), all->end(), [&](const TagDefinition& d) { return d.code == words[1]; }))
        return context.failed({Code::notFound, "no definition of this tag", words[1]});
    TagWish wish;
    if (auto said = wish.say("code", words[1]); !said) return context.failed(said.error());
    if (auto said = wish.say("status", "retired"); !said) return context.failed(said.error());
    return define(context, *connection, {wish});
}

}  // namespace lianlu::server
