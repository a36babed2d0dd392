// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "models/base/result.h"
#include "sync/server/http/service.h"

namespace lianlu::server {

struct ListenOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8480;  //!< 0: any free one
    std::string certFile, keyFile;  //!< PEM; both or none
    std::size_t headerLimit = 16 * 1024;
    std::size_t maxConnections = 2000;
    std::size_t maxPerAddress = 500;    //!< connections of one address: a shop's devices share one
    std::size_t maxPerLoopback = 2000;  //!< the same of this machine, where a reverse proxy may speak for many
    std::string trustedProxy;           //!< address of the proxy whose X-Forwarded-For is believed; empty: nobody's
    std::chrono::milliseconds greeting{std::chrono::seconds(15)};  //!< for a new connection's handshake, and for its first header after it
    std::chrono::seconds idle{75};  //!< between requests, and for a later header to arrive
    std::chrono::seconds step{60};  //!< for some bytes to move, either way
    std::chrono::milliseconds wholeRequest{std::chrono::minutes(10)};  //!< for a body to be there: the largest at 32 kbit/s takes five
    std::chrono::milliseconds wholeAnswer{std::chrono::minutes(30)};   //!< for an answer to be taken
};

//! \brief HTTP/1.1 with keep-alive over TLS, or plain on loopback only. One thread moves bytes, the service's pools do the work.
class HttpServer {
public:
    HttpServer(ListenOptions options, Service& service, Log& log);
    ~HttpServer();

    //! \brief Binds and listens. forbidden: plain HTTP away from loopback; invalid: certificate or key unreadable; inUse: port taken.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] std::uint16_t port() const noexcept;
    [[nodiscard]] std::string url() const;
    //! \brief No new connections; idle ones close, running requests finish within `grace`.
    void stop(std::chrono::seconds grace);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lianlu::server
