// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/device_place.h"

#include <string>

#include "models/base/machine_id.h"
#include "models/db/connection.h"
#include "models/db/transaction.h"
#include "models/store/device_values.h"
#include "models/store/outbox_rows.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kPlace = "place";
constexpr std::string_view kCopy = "copy";

Result<void> becomeNewDevice(db::Connection& connection, Time now) {
    LIANLU_CHECK(devicevalues::save(connection, "device_id", outboxrows::newOpId(now).toString()));
    LIANLU_CHECK(devicevalues::save(connection, "refresh_token", ""));
    std::int64_t next = 1;
    LIANLU_TRY(const auto sent, outboxrows::select(connection, "WHERE state = 1 ORDER BY op_seq, position"));
    for (const auto& row : sent)
        LIANLU_CHECK(connection.run("UPDATE outbox SET op_seq = ?2 WHERE position = ?1", row.op.position, next++));
    // Numbers of another device say nothing about this one's.
    LIANLU_CHECK(connection.run("UPDATE outbox SET op_seq = 0 WHERE state IN (2, 4)"));
    return devicevalues::save(connection, "next_op_seq", std::to_string(next));
}

}  // namespace

Result<void> markAsCopy(db::Connection& connection) { return devicevalues::save(connection, kPlace, kCopy); }

Result<bool> settleDevice(db::Connection& connection, Time now) {
    LIANLU_TRY(const auto device, devicevalues::load(connection, "device_id"));
    if (!device) return false;
    LIANLU_TRY(const auto place, devicevalues::load(connection, kPlace));
    const auto here = machineMark();
    const bool elsewhere = place && !here.empty() && !place->empty() && *place != here;
    const bool copy = place == kCopy;
    if (place == here) return false;
    if (!copy && here.empty()) return false;
    LIANLU_TRY(auto transaction, db::Transaction::begin(connection));
    if (copy || elsewhere) LIANLU_CHECK(becomeNewDevice(connection, now));
    LIANLU_CHECK(devicevalues::save(connection, kPlace, here));
    LIANLU_CHECK(transaction.commit());
    return copy || elsewhere;
}

}  // namespace lianlu::store
