// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <boost/asio/ip/tcp.hpp>

namespace lianlu::server {

//! \brief Ends a connection whose peer has acknowledged nothing of what was sent for so long: one that lost its network without a word.
//! Left to itself a system tries for a quarter of an hour. Where it cannot be asked that, it stays so.
void giveUpUnheard(boost::asio::ip::tcp::socket::native_handle_type socket, std::chrono::seconds after) noexcept;

}  // namespace lianlu::server
