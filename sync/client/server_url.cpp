// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/text.h"
#include "sync/client/curl_transport.h"

namespace lianlu::sync {

namespace {

bool isLoopback(std::string_view host) noexcept {
    return host == "localhost" || host == "[::1]" || host == "::1" || host.starts_with("127.");
}

bool isHostAndPort(std::string_view text) noexcept {
    if (text.empty() || text.size() > 300) return false;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!plain && std::string_view(".-:[]_").find(c) == std::string_view::npos) return false;
    }
    return true;
}

std::string_view hostOf(std::string_view hostAndPort) noexcept {
    if (hostAndPort.starts_with('[')) return hostAndPort.substr(0, hostAndPort.find(']') + 1);
    return hostAndPort.substr(0, hostAndPort.find(':'));
}

}  // namespace

Result<std::string> normalServerUrl(const std::string& typed) {
    const auto url = text::trim(typed);
    const auto cut = url.find("://");
    const auto scheme = cut == url.npos ? std::string("https") : text::lowerAscii(url.substr(0, cut));
    auto rest = text::lowerAscii(cut == url.npos ? url : url.substr(cut + 3));
    while (rest.ends_with('/')) rest.pop_back();
    if (!isHostAndPort(rest) || hostOf(rest).empty()) return fail(Code::invalid, "not a server address", "server");
    if (scheme == "https") return "https://" + rest;
    if (scheme == "http" && isLoopback(hostOf(rest))) return "http://" + rest;
    return fail(Code::invalid, "https expected", "server");
}

}  // namespace lianlu::sync
