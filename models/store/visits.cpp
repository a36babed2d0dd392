// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/visits.h"

#include "models/db/connection.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

GuestPass passOf(db::Statement& statement) {
    return {{statement.uuid(0)}, fromUnixMs(statement.integer(1)), statement.string(2)};
}

}  // namespace

Result<void> Visits::save(WriteTxn& txn, const GuestPass& pass) {
    auto& connection = txn.connection();
    LIANLU_CHECK(connection.run("DELETE FROM visit WHERE ends_at <= ?", toUnixMs(txn.now())));
    return connection.run("INSERT OR REPLACE INTO visit (customer_id, ends_at, card) VALUES (?, ?, ?)", pass.customer.uuid, toUnixMs(pass.endsAt), pass.card);
}

Result<void> Visits::forget(WriteTxn& txn, domain::CustomerId customer) {
    return txn.connection().run("DELETE FROM visit WHERE customer_id = ?", customer.uuid);
}

Result<std::optional<GuestPass>> Visits::find(db::Connection& connection, domain::CustomerId customer, Time now) {
    LIANLU_TRY(const auto statement, connection.prepare("SELECT customer_id, ends_at, card FROM visit WHERE customer_id = ? AND ends_at > ?"));
    statement->bindAll(customer.uuid, toUnixMs(now));
    LIANLU_TRY(const bool found, statement->step());
    return found ? std::optional(passOf(*statement)) : std::nullopt;
}

Result<std::vector<GuestPass>> Visits::list(db::Connection& connection, Time now) {
    std::vector<GuestPass> passes;
    LIANLU_TRY(const auto statement, connection.prepare("SELECT customer_id, ends_at, card FROM visit WHERE ends_at > ? ORDER BY ends_at DESC, customer_id"));
    statement->bindAll(toUnixMs(now));
    for (;;) {
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return passes;
        passes.push_back(passOf(*statement));
    }
}

}  // namespace lianlu::store
