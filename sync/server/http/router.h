// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sync/server/db/pg.h"
#include "sync/server/http/message.h"

namespace lianlu::server {

//! \brief Answers one request on a thread of the pool, with that thread's connection (no transaction open before, none after).
using Handler = std::function<Response(const Request&, pg::Connection&)>;

//! \brief Which pool a route runs on: passwords cost 64 MiB and a tenth of a second each and get two threads of their own, so do
//! snapshots, which take seconds, and what sources send, so that no load ever holds up a device.
enum class Lane : std::uint8_t { normal, password, bulk, ingest };

//! \brief What a route asks of a request's header before a byte of its body is read and before it takes a place. An error is the answer, and
//! the connection ends with it.
struct Door {
    //! \brief On the transport's thread: what needs no waiting. Empty: nothing.
    std::function<Result<void>(const Request&)> glance{};
    //! \brief On the door's own thread, with its connection, after the glance. Empty: nothing.
    std::function<Result<void>(const Request&, pg::Connection&)> admit{};
};

struct Route {
    std::string method;
    std::string pattern;  //!< "/v1/bootstrap/{scope}/{snapshot}/{number}"; also its name in the metrics
    Handler handler;
    Lane lane = Lane::normal;
    bool needsProto = false;           //!< the client must speak our protocol version: 426 otherwise
    std::size_t bodyLimit = 64 * 1024;  //!< bytes, decompressed; past it 413
    std::size_t maxAtOnce = 0;          //!< requests whose body is being read or worked on; past it 503 before the body; 0: any
    const domain::Policy* policy = nullptr;  //!< who may; put in by Router::add
    Door door{};                        //!< for routes whose bodies are worth refusing unread
};

class Router {
public:
    //! \brief Everything below /v1/ gets needsProto.
    void add(Route route);
    //! \brief Whether each route has its row in the policy table, and each row its route: what nobody decided about is not served.
    [[nodiscard]] Result<void> checkPolicies() const;

    struct Match {
        const Route* route = nullptr;  //!< null: see status
        std::map<std::string, std::string, std::less<>> params;
        int status = 200;       //!< 404, or 405 where only the method is wrong
        std::string allow;      //!< with 405
    };
    [[nodiscard]] Match match(std::string_view method, std::string_view path) const;

private:
    std::vector<Route> m_routes;
};

}  // namespace lianlu::server
