// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>

#include <date/date.h>
#include <fmt/format.h>

#include "models/base/text.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kConsentUsage =
    "usage: lianlu-server consent wordings list\n"
    "       lianlu-server consent wordings add --code CODE --channel CHANNEL --purpose PURPOSE --language TAG (--text TEXT | --file FILE)\n"
    "                                          [--from YYYY-MM-DD]\n"
    "The words people agree to. A wording is never changed: new words get a new code and hold from their day on (UTC; now without --from).\n"
    "CHANNEL is email, sms, wecom, call, store or app; PURPOSE marketing, service or profiling; TAG such as zh-CN.\n";

Result<Time> beginOf(const Arguments& args, Time now) {
    if (!args.has("from")) return now;
    const auto parts = args.value("from");
    const auto pieces = text::split(parts, '-');
    if (pieces.size() != 3) return fail(Code::invalid, "a day such as 2026-01-31", "from");
    const auto year = text::toInteger(pieces[0]), month = text::toInteger(pieces[1]), day = text::toInteger(pieces[2]);
    if (!year || !month || !day || *month < 1 || *day < 1) return fail(Code::invalid, "a day such as 2026-01-31", "from");
    const auto whole = std::chrono::year(static_cast<int>(*year)) / static_cast<unsigned>(*month) / static_cast<unsigned>(*day);
    if (!whole.ok()) return fail(Code::invalid, "no such day", "from");
    return Time(std::chrono::sys_days(whole));
}

Result<std::string> textOf(const Arguments& args) {
    if (!args.has("file")) return args.value("text");
    const auto path = args.value("file");
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(Code::notFound, "cannot read the file", path);
    return std::string(text::trim(std::string(std::istreambuf_iterator<char>(file), {})));
}

Result<void> add(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    const SystemClock clock;
    IdGenerator ids(clock);
    domain::ConsentWording wording;
    wording.id = ids.next<domain::ConsentWordingId>();
    wording.code = args.value("code");
    wording.channel = domain::enumFromName<domain::Channel>(args.value("channel"));
    wording.purpose = domain::enumFromName<domain::Purpose>(args.value("purpose"));
    wording.language = args.value("language");
    if (wording.channel == domain::Channel::unknown) return fail(Code::invalid, "no such channel", "channel");
    if (wording.purpose == domain::Purpose::unknown) return fail(Code::invalid, "no such purpose", "purpose");
    LIANLU_TRY(wording.text, textOf(args));
    LIANLU_TRY(wording.fromAt, beginOf(args, clock.now()));
    LIANLU_TRY(const pg::Rows known, connection.query("SELECT 1 FROM consent_wording WHERE code = $1 AND body::json ->> 'language' = $2 AND NOT deleted",
                                                      pg::Params().text(wording.code).text(wording.language)));
    if (!known.empty()) return fail(Code::exists, "this code has words in this language; give new words a new code", "code");
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, clock.now());
    LIANLU_CHECK(batch.create(wording, domain::Scope::brand()));
    batch.note({operatorName(), "operator", "consent-wording-add", wording.id.toString(), wording.code});
    LIANLU_CHECK(batch.commit(txn));
    out << fmt::format("added {} ({})\n", wording.code, wording.language);
    return {};
}

Result<void> list(pg::Connection& connection, std::ostream& out) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT code, body::json ->> 'channel', body::json ->> 'purpose', body::json ->> 'language', "
                                                     "(body::json ->> 'from_at')::bigint, body::json ->> 'text' FROM consent_wording WHERE NOT deleted "
                                                     "ORDER BY 2, 3, 4, 5 DESC"));
    for (int i = 0; i < rows.size(); ++i)
        out << fmt::format("{:<24} {:<6} {:<10} {:<6} {}  {}\n", rows.text(i, 0), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3),
                           date::format("%F", std::chrono::floor<std::chrono::seconds>(fromUnixMs(rows.integer(i, 4)))), text::left(rows.text(i, 5), 60));
    if (rows.empty()) out << "no wordings yet\n";
    return {};
}

}  // namespace

int runConsent(const CommandContext& context) {
    constexpr std::array<std::string_view, 7> kOptions{"code", "channel", "purpose", "language", "text", "file", "from"};
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kConsentUsage);
    if (args->has("help")) {
        context.out << kConsentUsage;
        return 0;
    }
    const auto& words = args->words();
    const bool isList = words.size() == 2 && words[0] == "wordings" && words[1] == "list";
    const bool isAdd = words.size() == 2 && words[0] == "wordings" && words[1] == "add" && args->has("code") && args->has("channel") &&
                       args->has("purpose") && args->has("language") && args->has("text") != args->has("file");
    if (!isList && !isAdd) return context.misused({Code::invalid, "wordings list, or wordings add with what it needs"}, kConsentUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = isList ? list(*connection, context.out) : add(*connection, *args, context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
