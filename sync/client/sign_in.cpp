// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/base/uuid.h"
#include "models/store/custody/lease.h"
#include "models/store/draft.h"
#include "models/store/write_txn.h"
#include "sync/client/api.h"
#include "sync/client/company_ca.h"
#include "sync/client/curl_transport.h"
#include "sync/client/engine.h"
#include "sync/client/session.h"
#include "sync/client/sign_in.h"

namespace lianlu::sync {

namespace {

//! The copy of the password that the request needs does not outlive it.
struct WipedRequest {
    protocol::SignInRequest request;
    ~WipedRequest() {
        volatile char* at = request.password.data();
        for (std::size_t i = 0; i < request.password.size(); ++i) at[i] = 0;
    }
};

Result<protocol::Session> ask(Transport& transport, const SignIn& from, const domain::DeviceId& device, const std::string& deviceToken) {
    Api api(transport);
    WipedRequest wiped{{from.login, std::string(from.password.text()), device, from.deviceName, from.platform, from.code, deviceToken}};
    auto session = api.signIn(wiped.request);
    if (session && (session->accessToken.empty() || session->refreshToken.empty()))
        return fail(Code::notLianlu, "a sign-in without tokens");
    // 401 says here that the words did not fit, not that a session ended.
    if (!session && session.error().code == Code::unauthenticated) {
        auto error = std::move(session).error();
        error.code = Code::wrongCredentials;
        return fail(std::move(error));
    }
    // The words fit, and this computer is out all the same.
    if (!session && session.error().code == Code::forbidden && session.error().subject == "device_id")
        return fail(Error{Code::unauthenticated, kRevoked}.causedBy(std::move(session).error()));
    return session;
}

constexpr std::string_view kLogin = "sign_in.login";

}  // namespace

Result<std::string> keptLogin(const store::LocalStore& store) {
    std::string login;
    LIANLU_CHECK(store.read([&login](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(auto held, store::Settings::load(connection, kLogin));
        if (held) login = std::move(*held);
        return {};
    }));
    return login;
}

Result<void> keepLogin(store::WriteTxn& txn, const std::string& login) { return store::Settings::save(txn, kLogin, login); }

Result<store::DeviceState> signInOver(Transport& transport, const SignIn& request, const Clock& clock) {
    store::DeviceState state;
    IdGenerator ids(clock);
    state.deviceId = ids.next<domain::DeviceId>();
    state.deviceName = request.deviceName;
    state.serverUrl = request.server.url;
    LIANLU_TRY(const auto session, ask(transport, request, state.deviceId, {}));
    LIANLU_CHECK(takeOver(session, state));
    return state;
}

Result<void> signInAgainOver(Transport& transport, store::LocalStore& store, const SignIn& request) {
    std::optional<store::DeviceState> known;
    LIANLU_CHECK(store.read([&known](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(known, store::Replica::device(connection));
        return {};
    }));
    if (!known) return fail(Code::notFound, "this store has no device yet");
    LIANLU_TRY(const auto session, ask(transport, request, known->deviceId, known->refreshToken));
    auto done = store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(auto state, store::Replica::device(txn.connection()));
        if (!state) return fail(Code::notFound, "this store has no device yet");
        LIANLU_CHECK(takeOver(session, *state));
        LIANLU_CHECK(keepCaFile(txn, request.server.caFile));
        LIANLU_CHECK(store::Lease::unpin(txn));
        if (!request.login.empty()) LIANLU_CHECK(keepLogin(txn, request.login));
        return store::Replica::saveDevice(txn, *state);
    });
    if (!done) return fail(std::move(done).error());
    return {};
}

Result<void> probe(const ServerAddress& server) {
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return Api(*transport).health();
}

Result<store::DeviceState> signIn(const SignIn& request, const Clock& clock) {
    LIANLU_TRY(const auto transport, CurlTransport::create(request.server));
    LIANLU_TRY(auto state, signInOver(*transport, request, clock));
    LIANLU_TRY(state.serverUrl, normalServerUrl(request.server.url));
    return state;
}

Result<void> signInAgain(store::LocalStore& store, const SignIn& request) {
    auto server = request.server;
    if (server.caFile.empty()) {
        LIANLU_TRY(server.caFile, keptCaFile(store));
    }
    LIANLU_TRY(const auto transport, CurlTransport::create(server));
    return signInAgainOver(*transport, store, request);
}

}  // namespace lianlu::sync
