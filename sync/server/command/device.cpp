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
    "       lianlu-server device wipe DEVICE\n"
    "list shows the devices that signed in, the newest first.\n"
    "revoke ends a device's sessions for good. At its next contact it hands over the edits it had not sent, which wait in quarantine for the\n"
    "manager, and drops all rows it holds. It stands in the audit.\n"
    "wipe revokes it and orders its store wiped, keys first. The order is signed with the server's device key, and a device obeys no other.\n";

Result<void> runList(pg::Connection& connection, const Arguments& args, std::ostream& out) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT d.id, coalesce(a.login, ''), coalesce(d.body::json ->> 'name', ''), CASE WHEN o.wiped_at IS NOT NULL THEN '  (wiped)' "
                                "WHEN o.device_id IS NOT NULL THEN '  (revoked, to be wiped)' WHEN coalesce(d.body::json ->> 'revoked_at', '') <> '' THEN '  (revoked)' ELSE '' END "
                                "FROM device d LEFT JOIN account a ON a.id = d.account_id LEFT JOIN device_order o ON o.device_id = d.id WHERE NOT d.deleted AND ($1 = '' OR lower(a.login) = lower($1)) "
                                "ORDER BY coalesce((d.body::json ->> 'last_seen_at')::bigint, 0) DESC, d.id LIMIT 10000",
                                pg::Params().text(args.value("login"))));
    for (int i = 0; i < rows.size(); ++i)
        out << fmt::format("{}  {}  {}{}\n", rows.uuid(i, 0).toString(), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3));
    if (rows.empty()) out << "no devices\n";
    return {};
}

Result<void> runEnd(pg::Connection& connection, const std::string& typed, bool wipe, std::ostream& out) {
    const auto device = domain::DeviceId::parse(typed);
    if (!device) return fail(Code::invalid, "not an id", "device");
    const AuditNote by{operatorName(), "operator", {}, {}, {}};
    LIANLU_CHECK(wipe ? wipeDevice(connection, *device, by, SystemClock().now()) : revokeDevice(connection, *device, by, SystemClock().now()));
    out << fmt::format("{} {}\n", wipe ? "revoked, to be wiped:" : "revoked", device->toString());
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
    const bool wipe = words.size() == 2 && words[0] == "wipe" && !args->has("login");
    const bool revoke = words.size() == 2 && words[0] == "revoke" && !args->has("login");
    if (!list && !revoke && !wipe) return context.misused({Code::invalid, "`device list`, `device revoke DEVICE` or `device wipe DEVICE`"}, kDeviceUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = list ? runList(*connection, *args, context.out) : runEnd(*connection, std::string(words[1]), wipe, context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
