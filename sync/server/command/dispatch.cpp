// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/command/time_text.h"
#include "sync/server/dispatch/held.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kDispatchUsage =
    "usage: lianlu-server dispatch held [--json]\n"
    "       lianlu-server dispatch release (--id ID | --all)\n"
    "       lianlu-server dispatch drop (--id ID | --all)\n"
    "Messages that may have gone out before the server was restored or failed over wait for somebody to look. held lists them with the\n"
    "Message-ID to look for in the mail server's log. release sends one that did not go out, as far as consent, quiet hours and cap allow;\n"
    "its coupon and its links are those it had. drop never sends it; its coupon stays good, for the customer may have it.\n"
    "Everything stands in the audit.\n";
constexpr int kMost = 10'000;

Result<void> list(pg::Connection& connection, bool json, std::ostream& out) {
    LIANLU_TRY(const auto all, heldDispatches(connection, kMost));
    for (const auto& one : all) {
        if (json)
            out << nlohmann::json{{"id", one.id.toString()}, {"offer_id", one.offer.toString()}, {"staff_id", one.staff.toString()},
                                  {"queued_at", one.queuedAt}, {"message_id", one.messageId}}.dump() << "\n";
        else
            out << fmt::format("{}  queued {}  by {}  <{}>\n", one.id.toString(), timeText(one.queuedAt), one.staff.toString(), one.messageId);
    }
    if (all.empty() && !json) out << "nothing waits\n";
    return {};
}

using Decide = Result<void> (*)(pg::Connection&, const domain::DispatchId&, const std::string&, Time);

Result<void> decide(pg::Connection& connection, const Arguments& args, Decide one, std::string_view word, std::ostream& out) {
    const auto who = operatorName();
    const SystemClock clock;
    std::vector<domain::DispatchId> ids;
    if (args.has("id")) {
        const auto id = domain::DispatchId::parse(args.value("id"));
        if (!id) return fail(Code::invalid, "not an id", "id");
        ids.push_back(*id);
    }
    std::int64_t done = 0;
    for (;;) {
        if (args.has("all")) {
            LIANLU_TRY(const auto waiting, heldDispatches(connection, kMost));
            for (const auto& each : waiting) ids.push_back(each.id);
        }
        for (const auto& id : ids) {
            const auto decided = one(connection, id, who, clock.now());
            // With --all somebody else may have been quicker.
            if (!decided && !(args.has("all") && decided.error().code == Code::notFound)) return decided;
            done += decided ? 1 : 0;
        }
        const bool more = args.has("all") && ids.size() >= static_cast<std::size_t>(kMost);
        ids.clear();
        if (!more) break;
    }
    out << fmt::format("{} {}\n", word, done);
    return {};
}

}  // namespace

int runDispatch(const CommandContext& context) {
    constexpr std::array<std::string_view, 1> kOptions{"id"};
    constexpr std::array<std::string_view, 3> kFlags{"help", "all", "json"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kDispatchUsage);
    if (args->has("help")) {
        context.out << kDispatchUsage;
        return 0;
    }
    const std::string what = args->words().size() == 1 ? args->words()[0] : std::string{};
    const bool fits = what == "held" || ((what == "release" || what == "drop") && args->has("id") != args->has("all"));
    if (!fits) return context.misused({Code::invalid, "held, release or drop, as below"}, kDispatchUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = what == "held"      ? list(*connection, args->has("json"), context.out)
                      : what == "release" ? decide(*connection, *args, releaseDispatch, "released", context.out)
                                          : decide(*connection, *args, dropDispatch, "dropped", context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
