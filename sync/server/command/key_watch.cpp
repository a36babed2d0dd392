// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/command/key_watch.h"

#include <utility>

namespace lianlu::server {

void KeyWatch::start() {
    m_thread = std::thread([this] { run(); });
}

void KeyWatch::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void KeyWatch::run() {
    std::unique_lock lock(m_mutex);
    do {
        lock.unlock();
        const bool first = m_seen.empty();
        const auto looked = look();
        if (!looked) {
            m_connection.reset();
            m_log.warn("keys could not be looked at", {{"code", codeName(looked.error().code)}});
        } else if (*looked && !first) {
            m_log.info("keys changed");
        }
        lock.lock();
    } while (!m_wake.wait_for(lock, kPause, [this] { return m_stopping; }));
}

Result<bool> KeyWatch::look() {
    if (!m_connection) {
        LIANLU_TRY(auto opened, pg::Connection::open(m_conninfo));
        m_connection.emplace(std::move(opened));
    }
    LIANLU_TRY(const pg::Rows seen, m_connection->query("SELECT coalesce(md5(string_agg(concat(key_id, created_at, created_at <= now(), retired_at, retired_at <= now(), length(secret_key) = 0), ',' ORDER BY key_id)), '') "
                                                        "FROM server_key"));
    if (seen.text(0, 0) == m_seen) return false;
    LIANLU_TRY(auto tokens, tokenKeys(*m_connection));
    LIANLU_TRY(auto devices, deviceKeys(*m_connection));
    m_tokens.take(std::move(tokens));
    m_devices.take(std::move(devices));
    m_seen = seen.text(0, 0);
    return true;
}

}  // namespace lianlu::server
