// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connection.h"

#include <utility>

namespace lianlu::db {

//! \brief One transaction: rolled back when it goes without commit().
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);          //!< takes the write lock at once
    [[nodiscard]] static Result<Transaction> beginReading(Connection& connection);   //!< one unchanging view
    [[nodiscard]] Result<void> commit();
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction& operator=(Transaction&& other) noexcept {
        std::swap(m_connection, other.m_connection);
        return *this;
    }

private:
    explicit Transaction(Connection& connection) noexcept : m_connection(&connection) {}
    Connection* m_connection;
};

//! \brief A part of a transaction that can be taken back alone: undone when it goes without keep().
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Connection& connection);
    [[nodiscard]] Result<void> keep();
    ~Savepoint();
    Savepoint(Savepoint&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Savepoint& operator=(Savepoint&& other) noexcept {
        std::swap(m_connection, other.m_connection);
        return *this;
    }

private:
    explicit Savepoint(Connection& connection) noexcept : m_connection(&connection) {}
    Connection* m_connection;
};

}  // namespace lianlu::db
