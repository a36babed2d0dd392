// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"
#include "sync/server/dispatch/held.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kRestoredUsage =
    "usage: lianlu-server restored\n"
    "To be run once after a database was put back to an earlier state (a point-in-time restore, a dump, copied files), before `serve`.\n"
    "It gives the history another epoch, so that every workbench notices, fetches its rows anew and sends again what the lost part had\n"
    "acknowledged; and it holds all queued messages, for they may have gone out: see `lianlu-server dispatch`. People whose sign-in was\n"
    "renewed more than once in the lost part sign in again; their unsent work stays. Safe to run twice.\n";

}  // namespace

int runRestored(const CommandContext& context) {
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, {}, kFlags);
    if (!args) return context.misused(args.error(), kRestoredUsage);
    if (args->has("help")) {
        context.out << kRestoredUsage;
        return 0;
    }
    if (!args->words().empty()) return context.misused({Code::invalid, "unexpected word", args->words().front()}, kRestoredUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto made = startNewHistory(*connection, operatorName(), SystemClock().now());
    if (!made) return context.failed(made.error());
    context.out << fmt::format("new history {}\n", made->epoch);
    if (made->held > 0) context.out << fmt::format("{} messages wait: lianlu-server dispatch held\n", made->held);
    return 0;
}

}  // namespace lianlu::server
