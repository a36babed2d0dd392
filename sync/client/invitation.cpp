// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/invitation.h"

#include "sync/client/curl_transport.h"
#include "sync/client/signed_in.h"

namespace lianlu::sync {

namespace {

struct WipedJoin {
    protocol::JoinRequest request;
    ~WipedJoin() {
        for (std::string* text : {&request.password, &request.code}) {
            volatile char* at = text->data();
            for (std::size_t i = 0; i < text->size(); ++i) at[i] = 0;
        }
    }
};

int hexOf(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string unquoted(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexOf(text[i + 1]) >= 0 && hexOf(text[i + 2]) >= 0) {
            out += static_cast<char>(hexOf(text[i + 1]) * 16 + hexOf(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace

Result<protocol::InvitationOffer> openInvitation(const ServerAddress& server, const std::string& code) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return Api(*transport).openInvitation({code});
}

Result<std::string> acceptInvitation(const ServerAddress& server, const std::string& code, const std::string& name, const SecretBuffer& password) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    const WipedJoin wiped{{code, name, std::string(password.text())}};
    LIANLU_TRY(auto joined, Api(*transport).acceptInvitation(wiped.request));
    if (joined.login.empty()) return fail(Code::notLianlu, "an account without a login");
    return std::move(joined.login);
}

Result<protocol::InvitationList> invitations(const OnlineCall& call, const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [](Api& api, const std::string& token) { return api.invitations(token); });
}

Result<protocol::Invitation> invite(const OnlineCall& call, const ServerAddress& server, const protocol::InvitationWish& wish) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.invite(token, wish); });
}

Result<protocol::Invitation> revokeInvitation(const OnlineCall& call, const ServerAddress& server, const Uuid& id) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.revokeInvitation(token, {id}); });
}

Result<protocol::Invitation> resendInvitation(const OnlineCall& call, const ServerAddress& server, const Uuid& id) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signedIn(*transport, call, [&](Api& api, const std::string& token) { return api.resendInvitation(token, {id}); });
}

std::optional<JoinLink> parseJoinLink(std::string_view link) {
    constexpr std::string_view kBegin = "lianlu://join";
    constexpr std::size_t kLongest = 1000;
    if (!link.starts_with(kBegin) || link.size() > kLongest) return std::nullopt;
    link.remove_prefix(kBegin.size());
    // Some systems put a slash after what they take for a host.
    if (link.starts_with('/')) link.remove_prefix(1);
    if (!link.starts_with('?')) return std::nullopt;
    link.remove_prefix(1);
    JoinLink found;
    while (!link.empty()) {
        const auto part = link.substr(0, link.find('&'));
        link.remove_prefix(std::min(link.size(), part.size() + 1));
        const auto equals = part.find('=');
        if (equals == part.npos) continue;
        auto value = unquoted(part.substr(equals + 1));
        if (part.substr(0, equals) == "server") found.server = std::move(value);
        else if (part.substr(0, equals) == "code") found.code = std::move(value);
    }
    auto server = normalServerUrl(found.server);
    const bool plain = !found.code.empty() && found.code.size() <= 64 && found.code.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == found.code.npos;
    if (!server || !plain) return std::nullopt;
    found.server = std::move(*server);
    return found;
}

}  // namespace lianlu::sync
