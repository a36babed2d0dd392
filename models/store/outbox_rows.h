// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/store/outbox.h"

namespace lianlu::db {
class Statement;
}

//! The table outbox, for WriteTxn and Outbox.
namespace lianlu::store::outboxrows {

//! \brief Fields by which a row names the persons that it is about.
inline constexpr auto kPersonFields = std::to_array<const char*>({"customer_id", "first_id", "second_id"});
//! \brief Those of them that are filled: whom a row is about, which an edit of it does not say. When that person is erased the edit goes too,
//! wherever its row is by then.
[[nodiscard]] domain::Fields personsOf(const domain::Fields& row);

//! \brief Refused `disclosure-stays` for an entry that nobody takes back or gives up: what was seen was seen.
[[nodiscard]] Result<void> checkMayGo(std::string_view entity);

//! \brief An op as it stands in the table.
struct Row {
    OutboxOp op;
    std::int64_t scope = 0;
    std::optional<domain::Fields> hint;  //!< what the op does not say: of a create what the server will write, of any other whom the row is about
};

//! \brief Reads all ops of "SELECT (columns) FROM outbox …" whose tail is `tail`.
template <class... T>
[[nodiscard]] Result<std::vector<Row>> select(db::Connection& connection, std::string_view tail, const T&... parameters);
[[nodiscard]] Result<std::optional<Row>> find(db::Connection& connection, const domain::OpId& op);

//! \brief Appends at the end; position and state are given here.
[[nodiscard]] Result<void> append(db::Connection& connection, const Row& row);
[[nodiscard]] Result<void> remove(db::Connection& connection, std::int64_t position);
[[nodiscard]] domain::OpId newOpId(Time now);
[[nodiscard]] domain::TxnId newTxnId(Time now);

[[nodiscard]] Result<std::vector<Row>> readAll(db::Statement& statement);
[[nodiscard]] std::string selectSql(std::string_view tail);

}  // namespace lianlu::store::outboxrows

#include "models/db/connection.h"

template <class... T>
lianlu::Result<std::vector<lianlu::store::outboxrows::Row>> lianlu::store::outboxrows::select(db::Connection& connection, std::string_view tail,
                                                                                             const T&... parameters) {
    LIANLU_TRY(const auto statement, connection.prepare(selectSql(tail)));
    statement->bindAll(parameters...);
    return readAll(*statement);
}
