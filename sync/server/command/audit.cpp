// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <optional>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

#include "models/base/text.h"
#include "sync/server/audit/audit.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/time_text.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kAuditUsage =
    "usage: lianlu-server audit verify [--kept SEQ:HASH]\n"
    "       lianlu-server audit list [--subject ID] [--after SEQ] [--limit N] [--json]\n"
    "verify computes the chain of hashes again and ends with 1 where a row was changed, taken out or put in.\n"
    "Whoever owns the database could make the whole chain anew: write down the last line of verify elsewhere, and give it with --kept later.\n";

//! SEQ:HASH as verify prints it.
Result<Audit::Kept> keptRow(const std::string& given) {
    const auto cut = given.find(':');
    const auto seq = text::toInteger(std::string_view(given).substr(0, cut));
    const auto hex = cut == given.npos ? std::string_view{} : std::string_view(given).substr(cut + 1);
    Audit::Kept kept{seq.value_or(0), std::string(crypto_generichash_BYTES, '\0')};
    std::size_t length = 0;
    const bool isHash = sodium_hex2bin(reinterpret_cast<unsigned char*>(kept.hash.data()), kept.hash.size(), hex.data(), hex.size(), nullptr, &length, nullptr) == 0;
    if (kept.seq < 1 || !isHash || length != kept.hash.size() || hex.size() != 2 * length) return fail(Code::invalid, "--kept takes SEQ:HASH as verify prints it");
    return kept;
}

std::string hexOfHash(const std::string& hash) {
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(hash.data()), hash.size());
    hex.pop_back();
    return hex;
}

Result<int> verify(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    std::optional<Audit::Kept> kept;
    if (args.has("kept")) {
        LIANLU_TRY(kept, keptRow(args.value("kept")));
    }
    LIANLU_TRY(const auto verdict, Audit::verify(connection, kept));
    if (verdict.brokenAt) out << fmt::format("BROKEN at {}: {} rows before it are whole\n", *verdict.brokenAt, verdict.rows);
    else out << fmt::format("whole: {} rows\n", verdict.rows);
    if (!verdict.brokenAt && verdict.seq > 0) out << fmt::format("{}:{}\n", verdict.seq, hexOfHash(verdict.hash));
    return verdict.brokenAt ? 1 : 0;
}

Result<int> list(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    const auto after = text::toInteger(args.value("after", "0"));
    const auto limit = text::toInteger(args.value("limit", "100"));
    if (!after || !limit || *limit < 1 || *limit > 10'000) return fail(Code::invalid, "--after and --limit take numbers, the limit up to 10000");
    LIANLU_TRY(const auto rows, Audit::list(connection, *after, static_cast<int>(*limit), args.value("subject")));
    for (const auto& row : rows) {
        const auto& note = row.note;
        if (!args.has("json")) {
            out << fmt::format("{:>6}  {}  {:<22} {}  by {} ({})  {}", row.seq, timeText(row.at), note.action, note.subject, note.who, note.role, note.reason);
            if (const auto& there = note.elsewhere) out << fmt::format("  {} record(s) at {} in {}", there->records, timeText(there->happenedAt), there->store);
            out << "\n";
            continue;
        }
        nlohmann::json line{{"seq", row.seq}, {"at", row.at}, {"who", note.who}, {"role", note.role}, {"action", note.action}, {"subject", note.subject}, {"reason", note.reason}};
        if (const auto& there = note.elsewhere) {
            line["happened_at"] = there->happenedAt;
            line["records"] = there->records;
            line["store"] = there->store;
        }
        out << line.dump() << "\n";
    }
    return 0;
}

}  // namespace

int runAudit(const CommandContext& context) {
    constexpr std::array<std::string_view, 4> kOptions{"subject", "after", "limit", "kept"};
    constexpr std::array<std::string_view, 2> kFlags{"help", "json"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kAuditUsage);
    if (args->has("help")) {
        context.out << kAuditUsage;
        return 0;
    }
    const std::string what = args->words().size() == 1 ? args->words()[0] : std::string{};
    if (what != "verify" && what != "list") return context.misused({Code::invalid, "verify or list"}, kAuditUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto code = what == "verify" ? verify(*connection, *args, context.out) : list(*connection, *args, context.out);
    return code ? *code : context.failed(code.error());
}

}  // namespace lianlu::server
