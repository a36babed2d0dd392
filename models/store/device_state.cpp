// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "models/base/text.h"
#include "models/db/connection.h"
#include "models/store/body.h"
#include "models/store/device_values.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace devicevalues {

Result<std::optional<std::string>> load(db::Connection& connection, std::string_view name) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT value FROM device_state WHERE name = ?"));
    statement->bind(1, name);
    LIANLU_TRY(const bool found, statement->step());
    return found ? std::optional(statement->string(0)) : std::nullopt;
}

Result<std::int64_t> integer(db::Connection& connection, std::string_view name, std::int64_t otherwise) {
    LIANLU_TRY(const auto value, load(connection, name));
    return value ? text::toInteger(*value).value_or(otherwise) : otherwise;
}

Result<void> save(db::Connection& connection, std::string_view name, std::string_view value) {
    return connection.run("INSERT OR REPLACE INTO device_state (name, value) VALUES (?, ?)", name, value);
}

}  // namespace devicevalues

namespace {

//! The plain texts of DeviceState by their name in the table.
template <class State>
auto textsOf(State& state) {
    return std::array{std::pair{"device_name", &state.deviceName},     std::pair{"server_url", &state.serverUrl},
                      std::pair{"refresh_token", &state.refreshToken}, std::pair{"role", &state.role},
                      std::pair{"staff_name", &state.staffName},       std::pair{"brand_name", &state.brandName},
                      std::pair{"coupon_keys", &state.couponKeysJson}};
}

template <class TypedId>
Result<void> loadId(db::Connection& connection, std::string_view name, TypedId& id) {
    LIANLU_TRY(const auto value, devicevalues::load(connection, name));
    if (value) id = TypedId::parse(*value).value_or(TypedId{});
    return {};
}

}  // namespace

Result<std::optional<DeviceState>> Replica::device(db::Connection& connection) {
    DeviceState state;
    LIANLU_CHECK(loadId(connection, "device_id", state.deviceId));
    if (state.deviceId.isNull()) return std::optional<DeviceState>{};
    LIANLU_CHECK(loadId(connection, "account_id", state.accountId));
    LIANLU_CHECK(loadId(connection, "staff_id", state.staffId));
    LIANLU_CHECK(loadId(connection, "store_id", state.storeId));
    for (const auto& [name, text] : textsOf(state)) {
        LIANLU_TRY(auto value, devicevalues::load(connection, name));
        if (value) *text = std::move(*value);
    }
    LIANLU_TRY(const auto scopes, devicevalues::load(connection, "scopes"));
    if (scopes) {
        LIANLU_TRY(state.scopes, parseList(*scopes));
    }
    LIANLU_TRY(state.nextOpSeq, devicevalues::integer(connection, "next_op_seq", 1));
    LIANLU_TRY(state.lastSyncAt, devicevalues::integer(connection, "last_sync_at", 0));
    return std::optional(std::move(state));
}

Result<void> Replica::saveDevice(WriteTxn& txn, const DeviceState& state) {
    auto& connection = txn.connection();
    LIANLU_TRY(const auto before, device(connection));
    const bool same = before && before->deviceId == state.deviceId;
    const auto next = same ? std::max(before->nextOpSeq, state.nextOpSeq) : state.nextOpSeq;
    for (const auto& [name, text] : textsOf(state)) LIANLU_CHECK(devicevalues::save(connection, name, *text));
    LIANLU_CHECK(devicevalues::save(connection, "device_id", state.deviceId.toString()));
    LIANLU_CHECK(devicevalues::save(connection, "account_id", state.accountId.toString()));
    LIANLU_CHECK(devicevalues::save(connection, "staff_id", state.staffId.toString()));
    LIANLU_CHECK(devicevalues::save(connection, "store_id", state.storeId.toString()));
    LIANLU_CHECK(devicevalues::save(connection, "scopes", listText(state.scopes)));
    LIANLU_CHECK(devicevalues::save(connection, "next_op_seq", std::to_string(next)));
    return devicevalues::save(connection, "last_sync_at", std::to_string(state.lastSyncAt));
}

}  // namespace lianlu::store
