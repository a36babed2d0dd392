// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <boost/asio/detail/socket_types.hpp>

#include "sync/server/http/socket_patience.h"

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <netinet/tcp.h>
#endif

namespace lianlu::server {

void giveUpUnheard(boost::asio::ip::tcp::socket::native_handle_type socket, std::chrono::seconds after) noexcept {
#if defined(TCP_USER_TIMEOUT)
    const auto value = static_cast<unsigned>(std::chrono::milliseconds(after).count());
    static_cast<void>(::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &value, sizeof value));
#elif defined(TCP_RXT_CONNDROPTIME)
    const auto value = static_cast<int>(after.count());
    static_cast<void>(::setsockopt(socket, IPPROTO_TCP, TCP_RXT_CONNDROPTIME, &value, sizeof value));
#elif defined(TCP_MAXRT)
    const auto value = static_cast<DWORD>(after.count());
    static_cast<void>(::setsockopt(socket, IPPROTO_TCP, TCP_MAXRT, reinterpret_cast<const char*>(&value), sizeof value));
#else
    static_cast<void>(socket), static_cast<void>(after);
#endif
}

}  // namespace lianlu::server
