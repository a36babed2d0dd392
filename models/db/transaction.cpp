// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/transaction.h"

#include <utility>

namespace lianlu::db {

Result<Transaction> Transaction::begin(Connection& connection) {
    LIANLU_CHECK(connection.run("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Result<Transaction> Transaction::beginReading(Connection& connection) {
    LIANLU_CHECK(connection.run("BEGIN"));
    return Transaction(connection);
}

Result<void> Transaction::commit() {
    // The engine ends a transaction by itself when the disk is full or fails: then there is nothing to commit.
    if (!m_connection->inTransaction()) return fail(Code::io, "transaction was rolled back by the engine");
    LIANLU_CHECK(m_connection->run("COMMIT"));
    m_connection = nullptr;
    return {};
}

Transaction::~Transaction() {
    if (!m_connection || !m_connection->inTransaction()) return;
    static_cast<void>(m_connection->run("ROLLBACK"));
}

Result<Savepoint> Savepoint::begin(Connection& connection) {
    LIANLU_CHECK(connection.run("SAVEPOINT job"));
    return Savepoint(connection);
}

Result<void> Savepoint::keep() {
    if (!m_connection->inTransaction()) return fail(Code::io, "transaction was rolled back by the engine");
    LIANLU_CHECK(m_connection->run("RELEASE job"));
    m_connection = nullptr;
    return {};
}

Savepoint::~Savepoint() {
    if (!m_connection || !m_connection->inTransaction()) return;
    static_cast<void>(m_connection->run("ROLLBACK TO job"));
    static_cast<void>(m_connection->run("RELEASE job"));
}

}  // namespace lianlu::db
