// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/privacy.h"

#include "sync/client/api.h"
#include "sync/client/curl_transport.h"
#include "sync/client/session.h"

namespace lianlu::sync {

namespace {

//! A session of its own: the engine's token is its thread's, and a refresh that both make is replayed by the server.
template <class Ask>
auto signedIn(Transport& transport, const PrivacyCall& call, const Ask& ask) {
    Api api(transport);
    api.setCancelled(call.cancelled);
    AccessToken access;
    Session session(api, call.store, call.clock, access);
    return session.with([&](const std::string& token) { return ask(api, token); });
}

}  // namespace

Result<std::string> exportPersonOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.exportPerson(token, {person}); });
}

Result<protocol::ErasureAnswer> requestErasureOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person, const std::string& reason) {
    return signedIn(transport, call, [&](Api& api, const std::string& token) { return api.erasePerson(token, {person, reason, false}); });
}

Result<std::string> exportPerson(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return exportPersonOver(*transport, call, person);
}

Result<protocol::ErasureAnswer> requestErasure(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person, const std::string& reason) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return requestErasureOver(*transport, call, person, reason);
}

}  // namespace lianlu::sync
