// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/desk.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "sync/client/company_ca.h"
#include "sync/client/custody.h"

namespace lianlu::cli {

namespace {

sync::OnlineCall callOf(App& app, const Desk& desk) {
    return {desk.store(), app.clock, [] { return interrupted().load(); }};
}

Outcome<sync::ServerAddress> serverOf(const Desk& desk) {
    LIANLU_TRY(const auto caFile, sync::keptCaFile(desk.store()));
    return sync::ServerAddress{desk.device().serverUrl, caFile};
}

std::string_view stateOf(const protocol::ManagedDevice& device) noexcept {
    if (device.wipedAt > 0) return "wiped";
    if (device.wipeOrderedAt > 0) return "to-be-wiped";
    return device.revokedAt > 0 ? "revoked" : "in-use";
}

std::optional<Time> timeOf(std::int64_t at) { return at > 0 ? std::optional(fromUnixMs(at)) : std::nullopt; }

Item itemOf(const protocol::ManagedDevice& device) {
    Item item;
    item.add("device_id", device.deviceId).add("name", device.name).add("platform", device.platform);
    item.add("staff_id", device.staffId).add("staff_name", device.staffName).add("state", std::string(stateOf(device)));
    item.add("last_seen_at", timeOf(device.lastSeenAt)).add("enrolled_at", timeOf(device.enrolledAt)).add("revoked_at", timeOf(device.revokedAt));
    return std::move(item.add("wiped_at", timeOf(device.wipedAt)));
}

Outcome<void> list(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto server, serverOf(desk));
    LIANLU_TRY(const auto found, sync::managedDevices(callOf(app, desk), server));
    std::vector<Item> rows;
    for (const auto& device : found.devices) rows.push_back(itemOf(device));
    printList(app, {{"device_id", "DEVICE"}, {"staff_name", "PERSON", 20}, {"name", "COMPUTER", 24}, {"last_seen_at", "SIGNED IN"}, {"state", "STATE"}}, rows);
    return {};
}

Outcome<void> revoke(App& app, const Arguments& arguments) {
    LIANLU_TRY(const auto desk, Desk::open(app, arguments));
    LIANLU_TRY(const auto server, serverOf(desk));
    const auto call = callOf(app, desk);
    LIANLU_TRY(const auto id, idOf(arguments.operands[0], [&]() -> Result<std::vector<Uuid>> {
        LIANLU_TRY(const auto found, sync::managedDevices(call, server));
        std::vector<Uuid> ids;
        for (const auto& device : found.devices) ids.push_back(device.deviceId.uuid);
        return ids;
    }));
    const bool wipe = arguments.has("wipe");
    LIANLU_TRY(const auto ended, sync::revokeDevice(call, server, domain::DeviceId{id}, wipe));
    printDone(app, say(wipe ? "device-to-be-wiped" : "device-revoked", app.language, ended.name), itemOf(ended));
    return {};
}

}  // namespace

std::vector<Command> deviceCommands() {
    return {
        {"devices list", "", "The computers of the people of your stores", "Asked of the server; for managers.", {}, list},
        {"devices revoke", "DEVICE", "Ends a computer's sessions for good",
         "At its next contact it hands over the edits it had not sent, which wait in quarantine, and drops all customers. For managers; it stands in the audit.",
         {{"wipe", "", "also order its store wiped: keys, data and backups"}}, revoke},
    };
}

}  // namespace lianlu::cli
