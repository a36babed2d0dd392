// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "models/base/clock.h"
#include "sync/server/auth/access_token.h"
#include "sync/server/auth/rate_limit.h"
#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/sync/wake_board.h"

namespace lianlu::server {

//! \brief GET /v1/wake: tells signed-in devices where their scopes have got to. One thread with one database connection looks at the heads of
//! all scopes somebody listens to, in one statement every half second; a listener has neither. A stream lasts as long as its access token and
//! its session. Any number of copies of the server: each looks for its own.
class WakeService {
public:
    WakeService(const AccessTokens& tokens, std::string conninfo, WakeLimits limits, const Clock& clock, Log& log, Metrics& metrics);
    ~WakeService();
    void addRoutes(Router& router);
    void start();
    void stop();

private:
    //! \brief Null for HEAD.
    [[nodiscard]] Result<std::shared_ptr<BodyStream>> listen(const Request& request, pg::Connection& connection);
    void run();
    [[nodiscard]] Result<void> look(std::optional<pg::Connection>& connection, bool sessionsToo);
    [[nodiscard]] Result<void> endOver(pg::Connection& connection);

    const AccessTokens& m_tokens;
    std::string m_conninfo;
    const Clock& m_clock;
    Log& m_log;
    Metrics& m_metrics;
    std::shared_ptr<WakeBoard> m_board;
    RateLimit m_often;  //!< new streams of a device
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
