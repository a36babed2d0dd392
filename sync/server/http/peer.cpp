// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/peer.h"

#include "models/base/text.h"

namespace lianlu::server {

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "::1" || (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos);
}

std::string clientOf(const std::string& peer, std::string_view forwardedFor, std::string_view trustedProxy) {
    if (trustedProxy.empty() || peer != trustedProxy) return peer;
    const auto last = text::trim(forwardedFor.substr(forwardedFor.rfind(',') + 1));
    constexpr std::size_t kLongestAddress = 45;
    if (last.empty() || last.size() > kLongestAddress || last.find_first_not_of("0123456789abcdefABCDEF.:") != last.npos) return peer;
    return std::string(last);
}

bool wasPassedOn(const Request& request) {
    return !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty() || !request.header("via").empty();
}

}  // namespace lianlu::server
