// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "sync/server/auth/key_rotation.h"
#include "sync/server/command/arguments.h"
#include "sync/server/command/commands.h"
#include "sync/server/command/operator_name.h"

namespace lianlu::server {

namespace {

constexpr std::string_view kKeysUsage =
    "usage: lianlu-server keys list\n"
    "       lianlu-server keys rotate token|coupon|device\n"
    "       lianlu-server keys revoke KEY\n"
    "token signs sessions, coupon signs coupons, device signs leases and orders to wipe. Copies of the server that run take a change up by themselves.\n"
    "rotate makes a new key, which signs from a minute on. What the old one signed goes on being good: sessions for fifteen minutes (they are\n"
    "renewed without anybody noticing), coupons until they expire, devices until their next sign-in by password.\n"
    "revoke is for a key that somebody else may have: nothing it signed is believed any more, within half a minute. Sessions are renewed; open\n"
    "coupons are signed anew; devices that believe it work until their lease runs out, or get another one by a sign-in with the password.\n"
    "Both stand in the audit.\n";

std::string dayOf(std::int64_t ms) { return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(static_cast<std::time_t>(ms / 1000))); }

Result<void> runKeyList(pg::Connection& connection, std::ostream& out) {
    LIANLU_TRY(const auto keys, listKeys(connection));
    for (const auto& key : keys)
        out << fmt::format("{}  {:<6}  from {} UTC{}\n", key.id, key.purpose, dayOf(key.from),
                           key.revoked ? ", revoked " + dayOf(key.retired) + " UTC" : key.retired != 0 ? ", until " + dayOf(key.retired) + " UTC" : "");
    if (keys.empty()) out << "no keys: run lianlu-server init\n";
    return {};
}

Result<void> runKeyRotation(pg::Connection& connection, std::string_view purpose, std::ostream& out) {
    LIANLU_TRY(const auto made, rotateKey(connection, purpose, {operatorName(), "operator", {}, {}, {}}));
    out << fmt::format("{} signs as {} key from a minute on\n", made, purpose);
    return {};
}

Result<void> runKeyEnd(pg::Connection& connection, std::string_view key, std::ostream& out) {
    LIANLU_TRY(const auto end, revokeKey(connection, key, {operatorName(), "operator", {}, {}, {}}, SystemClock().now()));
    out << fmt::format("revoked {}{}\n", key, end.successor.empty() ? "" : "; " + end.successor + " signs as " + end.purpose + " key");
    if (end.purpose == "coupon") out << fmt::format("open coupons signed anew: {}\n", end.couponsSigned);
    if (end.purpose == "device") out << fmt::format("devices to be signed in anew, by password, before their lease runs out: {}\n", end.devices);
    return {};
}

}  // namespace

int runKeys(const CommandContext& context) {
    constexpr std::array<std::string_view, 1> kFlags{"help"};
    const auto args = Arguments::parse(context.args, {}, kFlags);
    if (!args) return context.misused(args.error(), kKeysUsage);
    if (args->has("help")) {
        context.out << kKeysUsage;
        return 0;
    }
    const auto& words = args->words();
    const bool list = words.size() == 1 && words[0] == "list";
    const bool rotate = words.size() == 2 && words[0] == "rotate" && (words[1] == "token" || words[1] == "coupon" || words[1] == "device");
    const bool revoke = words.size() == 2 && words[0] == "revoke";
    if (!list && !rotate && !revoke) return context.misused({Code::invalid, "`keys list`, `keys rotate token|coupon|device` or `keys revoke KEY`"}, kKeysUsage);
    auto connection = openCurrent(context.conninfo);
    if (!connection) return context.failed(connection.error());
    const auto done = list ? runKeyList(*connection, context.out) : rotate ? runKeyRotation(*connection, words[1], context.out) : runKeyEnd(*connection, words[1], context.out);
    return done ? 0 : context.failed(done.error());
}

}  // namespace lianlu::server
