// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "sync/server/http/log.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/router.h"
#include "sync/server/http/worker_pool.h"

namespace lianlu::server {

//! \brief Between transport and handlers: finds the route, checks protocol version and encodings, runs the handler on its pool, turns what
//! goes wrong into problem+json, counts and logs. Thread: any.
class Service {
public:
    struct Pools {
        int threads = 4;
        int passwordThreads = 2;
        std::size_t queue = 512;
        std::size_t passwordQueue = 32;
        int bulkThreads = 2;
        int ingestThreads = 2;
        std::size_t ingestQueue = 16;
        std::size_t doorQueue = 64;
    };
    Service(Router router, const std::string& conninfo, Pools pools, Log& log, Metrics& metrics);

    //! \brief Where a request will go; asked when its header is in.
    [[nodiscard]] Router::Match match(std::string_view method, std::string_view target) const;
    //! \brief Asks the route's door about a request that has a header only; `then` hears of it on any thread, or at once.
    void admit(Request head, const Router::Match& match, std::function<void(Result<void>)> then);
    //! \brief Answers from a thread of the pool, or at once from the caller's.
    void handle(Request request, const Router::Match& match, std::function<void(Response)> answer);
    //! \brief For what never becomes a request: too large, unreadable.
    [[nodiscard]] Response refuse(const Error& error, std::string_view route = "none");
    //! \brief Finishes what runs.
    void stop();

private:
    [[nodiscard]] WorkerPool& poolOf(Lane lane) noexcept;
    void gaugePools();
    [[nodiscard]] Response run(Request& request, const Route& route, pg::Connection* connection);
    void finish(Response& response, const Request& request, std::string_view route, double seconds);

    Router m_router;
    Log& m_log;
    Metrics& m_metrics;
    WorkerPool m_pool;
    WorkerPool m_passwordPool;
    WorkerPool m_bulkPool;
    WorkerPool m_ingestPool;
    WorkerPool m_doorPool;  // one thread: who is let in is asked in one short query, and never behind what was let in
};

}  // namespace lianlu::server
