// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "models/base/result.h"
#include "models/base/secret_buffer.h"
#include "models/db/connection.h"

namespace lianlu::store {

//! \brief A few read connections, opened when first needed, lent one at a time to a thread. Thread: any.
class ReaderPool {
public:
    ReaderPool(std::filesystem::path file, const SecretBuffer& key) : m_file(std::move(file)), m_key(key) {}

    //! \brief Lends a reader; waits while all are out.
    class Loan {
    public:
        Loan(ReaderPool& pool, std::unique_ptr<db::Connection> connection) noexcept : m_pool(&pool), m_connection(std::move(connection)) {}
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) noexcept = default;
        ~Loan() {
            if (m_connection) m_pool->giveBack(std::move(m_connection));
        }
        [[nodiscard]] db::Connection& connection() const noexcept { return *m_connection; }

    private:
        ReaderPool* m_pool;
        std::unique_ptr<db::Connection> m_connection;
    };
    [[nodiscard]] Result<Loan> lend();

    //! \brief Waits for those out, closes all, and lends none until resume(): the file is being changed for another.
    void pause();
    void resume();

private:
    void giveBack(std::unique_ptr<db::Connection> connection) noexcept;
    [[nodiscard]] Result<Loan> openAnother();

    std::filesystem::path m_file;
    const SecretBuffer& m_key;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<db::Connection>> m_idle;
    int m_out = 0;
    bool m_paused = false;
};

}  // namespace lianlu::store
