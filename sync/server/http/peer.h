// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "sync/server/http/message.h"

//! Who is at the other end, as text of an IP address.
namespace lianlu::server {

//! \brief 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopback(std::string_view host);

//! \brief Whom a request comes from: the peer, unless that is the proxy we trust; then the address that proxy itself put last into
//! X-Forwarded-For. What anybody else says there counts for nothing.
[[nodiscard]] std::string clientOf(const std::string& peer, std::string_view forwardedFor, std::string_view trustedProxy);

//! \brief Whether a request was passed on by a proxy, which on its own machine looks like somebody at this one.
[[nodiscard]] bool wasPassedOn(const Request& request);

}  // namespace lianlu::server
