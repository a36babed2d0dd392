// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "sync/server/auth/revocation.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kDeviceUsage =
    "usage: lianlu-server device list [--login LOGIN]\n"
    "       lianlu-server device revoke DEVICE\n"
    "list shows the devices that signed in, the newest first.\n"
    "revoke ends a device's sessions for good. At its next contact it hands over the edits it had not sent, which wait in quarantine for the\n"
    "manager, and drops all rows it holds. It stands in the audit.\n";

Result<void> runList(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT d.id, coalesce(a.login, ''), coalesce(d.body::json ->> 'name', ''), coalesce(d.body::json ->> 'revoked_at', '') <> '' "
                                "FROM device d LEFT JOIN account a ON a.id = d.account_id WHERE NOT d.deleted AND ($1 = '' OR lower(a.login) = lower($1)) "
                                "ORDER BY coalesce((d.body::json ->> 'last_seen_at')::bigint, 0) DESC, d.id LIMIT 10000",
                                pg::Params().text(args.value("login"))));
    for (int i = 0; i < rows.size(); ++i)
        out << fmt::format("{}  {}  {}{}\n", rows.uuid(i, 0).toString(), rows.text(i, 1), rows.text(i, 2), rows.boolean(i, 3) ? "  (revoked)" : "");
    if (rows.empty()) out << "no devices\n";
    return {};
}

Result<void> runRevoke(pg::Connection& connection, const std::string& typed, std::ostream& out) {
    const auto device = domain::DeviceId::parse(typed);
    if (!device) return fail(Code::invalid, "not an id", "device");
    LIANLU_CHECK(revokeDevice(connection, *device, {operatorName(), "operator", {}, {}, {}}, SystemClock().now()));
    out << fmt::format("revoked {}\n", device->toString());
    return {};
}

}  // namespace

int runDevice(const CommandContext& context) {
    constexpr std::array<std::string_view, 1> kOptions{"login"};
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, kOptions, kFlags);
    if (!args) return context.misused(args.error(), kDeviceUsage);
    if (args->has("help")) {
        context.out << kDeviceUsage;
        return 0;
    }
    const auto& words = args->words();
    const bool list = words.size() == 1 && words[0] == "list";
    const bool revoke = words.size() == 2 && words[0] == "revoke" && !args->has("login");
    if (!list && !revoke) return context.misused({Code::invalid, "`device list` or `device revoke DEVICE`"}, kDeviceUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = list ? runList(*connection, *args, context.out) : runRevoke(*connection, std::string(words[1]), context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
