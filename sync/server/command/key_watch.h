// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "sync/server/auth/access_token.h"
#include "sync/server/custody/device_keys.h"
#include "sync/server/db/pg.h"
#include "sync/server/http/log.h"

namespace lianlu::server {

//! \brief Looks every few seconds which keys there are, so that every copy of a server signs and believes the same ones. While the database does
//! not answer the last ones stay. On a thread and a connection of its own.
class KeyWatch {
public:
    static constexpr std::chrono::seconds kPause{5};

    KeyWatch(std::string conninfo, AccessTokens& tokens, DeviceKeys& devices, Log& log)
        : m_conninfo(std::move(conninfo)), m_tokens(tokens), m_devices(devices), m_log(log) {}
    ~KeyWatch() { stop(); }
    void start();
    void stop();

private:
    void run();
    //! True: there was news.
    [[nodiscard]] Result<bool> look();

    std::string m_conninfo;
    AccessTokens& m_tokens;
    DeviceKeys& m_devices;
    Log& m_log;
    std::optional<pg::Connection> m_connection;
    std::string m_seen;  //!< which keys there were, and which of them signed
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
