// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/session.h"

#include <algorithm>
#include <map>
#include <thread>

#include <nlohmann/json.hpp>

#include "models/store/draft.h"
#include "models/store/write_txn.h"

namespace lianlu::sync {

namespace {

constexpr std::size_t kMaxScopes = 200;
constexpr std::string_view kTokenBefore = "sync.refresh_token_before";
constexpr std::chrono::milliseconds kMargin{30'000};
constexpr std::chrono::milliseconds kBetweenLooks{10};
// The clock of a shop PC may be anywhere: a token's life is counted from its arrival, never longer than this.
constexpr std::chrono::milliseconds kLongestLife{15 * 60'000};

Result<void> checkScopes(const std::vector<std::string>& scopes) {
    // An empty list would drop all rows of the device: absence is never deletion.
    if (scopes.empty() || scopes.size() > kMaxScopes) return fail(Code::server, "session with an impossible number of scopes");
    for (const auto& scope : scopes)
        if (!domain::Scope::parse(scope)) return fail(Code::server, "session with a scope that is none");
    return {};
}

//! The refresh token is not taken any more.
bool isEnded(Code code) noexcept { return code == Code::unauthenticated || code == Code::wrongCredentials || code == Code::forbidden; }

//! The token is good, and its device or person may hold nothing any more.
bool tellsRevoked(const Error& error) { return error.code == Code::forbidden && error.subject == "device_id"; }

std::string keysJson(const std::vector<protocol::PublicKey>& keys) {
    auto list = nlohmann::json::array();
    for (const auto& key : keys) list.push_back({{"key_id", key.keyId}, {"key", key.key}});
    return list.dump();
}

}  // namespace

Result<void> takeOver(const protocol::Session& session, store::DeviceState& state) {
    LIANLU_CHECK(checkScopes(session.scopes));
    if (!state.accountId.isNull() && state.accountId != session.accountId)
        return fail(Code::forbidden, "the session belongs to another account", "account_id");
    if (!session.refreshToken.empty()) state.refreshToken = session.refreshToken;
    state.accountId = session.accountId;
    state.staffId = session.staffId;
    state.storeId = session.storeId;
    state.role = session.role;
    state.staffName = session.staffName;
    state.brandName = session.brandName;
    state.scopes = session.scopes;
    if (!session.couponKeys.empty()) state.couponKeysJson = keysJson(session.couponKeys);
    return {};
}

Result<store::DeviceState> Session::device() const {
    std::optional<store::DeviceState> state;
    LIANLU_CHECK(m_store.read([&state](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(state, store::Replica::device(connection));
        return {};
    }));
    // Whoever signed in has scopes, until the computer gave up all of it (Round::giveUp): so it is still told after a restart.
    if (state && state->refreshToken.empty() && state->scopes.empty() && !state->staffId.isNull()) return fail(Code::unauthenticated, kRevoked);
    if (!state || state->refreshToken.empty()) return fail(Code::unauthenticated, "nobody has signed in on this store");
    return std::move(*state);
}

Result<void> Session::updateDevice(const std::function<void(store::DeviceState&)>& change) const {
    auto done = m_store.writeNow([&change](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(auto state, store::Replica::device(txn.connection()));
        if (!state) return fail(Code::unauthenticated, "nobody has signed in on this store");
        change(*state);
        return store::Replica::saveDevice(txn, *state);
    });
    if (!done) return fail(std::move(done).error());
    return {};
}

std::shared_ptr<AccessToken> accessOf(const store::LocalStore& store) {
    static std::mutex mutex;
    static std::map<const store::LocalStore*, std::weak_ptr<AccessToken>> all;
    const std::lock_guard lock(mutex);
    std::erase_if(all, [](const auto& one) { return one.second.expired(); });
    auto access = all[&store].lock();
    if (!access) all[&store] = access = std::make_shared<AccessToken>();
    return access;
}

Result<std::unique_lock<std::mutex>> Session::hold() const {
    std::unique_lock lock(m_access->mutex, std::defer_lock);
    // The one who holds it may be on a slow line: whoever waits can still be stopped.
    while (!lock.try_lock()) {
        if (m_api.isCancelled()) return fail(Code::cancelled, "stopped while another exchanged the token");
        std::this_thread::sleep_for(kBetweenLooks);
    }
    return lock;
}

Result<std::string> Session::atHand() const {
    LIANLU_TRY(const auto state, device());
    // Somebody signed in anew meanwhile: the token at hand belongs to the session before.
    const bool mine = !m_access->text.empty() && state.refreshToken == m_access->refreshToken;
    return mine && m_clock.now() < m_access->validUntil ? m_access->text : std::string();
}

Result<std::string> Session::token() {
    LIANLU_TRY(const auto lock, hold());
    LIANLU_TRY(auto text, atHand());
    if (!text.empty()) return text;
    LIANLU_CHECK(exchange());
    return m_access->text;
}

Result<std::string> Session::tokenAfter(const std::string& refused) {
    LIANLU_TRY(const auto lock, hold());
    LIANLU_TRY(auto text, atHand());
    if (!text.empty() && text != refused) return text;
    LIANLU_CHECK(exchange());
    return m_access->text;
}

Result<std::string> Session::takeTokenBefore() const {
    std::string before;
    auto taken = m_store.writeNow([&before](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(const auto held, store::Settings::load(txn.connection(), kTokenBefore));
        if (!held) return {};
        before = *held;
        return store::Settings::remove(txn, kTokenBefore);
    });
    if (!taken) return fail(std::move(taken).error());
    return before;
}

Result<void> Session::refresh() {
    LIANLU_TRY(const auto lock, hold());
    return exchange();
}

Result<void> Session::exchange() {
    LIANLU_TRY(const auto known, device());
    m_access->text.clear();
    std::string given = known.refreshToken;
    auto session = m_api.refresh({given, known.deviceId});
    if (!session && isEnded(session.error().code) && !tellsRevoked(session.error())) {
        // A server that lost its newest commits may have lost the exchange that gave this token: then it still waits for the one before. To
        // one that lost nothing this is a token used twice, and ends a session that had ended anyway.
        LIANLU_TRY(given, takeTokenBefore());
        if (!given.empty()) session = m_api.refresh({given, known.deviceId});
    }
    if (!session) {
        if (tellsRevoked(session.error()))
            return fail(Error{Code::unauthenticated, kRevoked}.causedBy(std::move(session).error()));
        // A refresh token that is not taken any more needs the person, whatever the server calls it.
        if (isEnded(session.error().code))
            return fail(Error{Code::unauthenticated, "sign in again"}.causedBy(std::move(session).error()));
        return fail(std::move(session).error());
    }
    if (session->accessToken.empty() || session->refreshToken.empty())
        return fail(Code::notLianlu, "a refresh without tokens");
    auto checked = known;
    LIANLU_CHECK(takeOver(*session, checked));
    LIANLU_TRY(const bool kept, keep(*session, known, given));
    if (!kept) return exchange();
    m_access->refreshToken = session->refreshToken;
    m_access->text = std::move(session->accessToken);
    const std::chrono::milliseconds life(session->accessExpiresAt - session->serverTime);
    m_access->validUntil = m_clock.now() + std::min(life, kLongestLife) - kMargin;
    return {};
}

Result<bool> Session::keep(const protocol::Session& session, const store::DeviceState& known, const std::string& given) {
    bool anew = false;
    auto kept = m_store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
        LIANLU_TRY(auto state, store::Replica::device(txn.connection()));
        if (!state) return fail(Code::unauthenticated, "nobody has signed in on this store");
        anew = state->refreshToken != known.refreshToken;
        if (anew) return {};
        LIANLU_CHECK(takeOver(session, *state));
        LIANLU_CHECK(store::Settings::save(txn, kTokenBefore, given));
        return store::Replica::saveDevice(txn, *state);
    });
    if (!kept) return fail(std::move(kept).error());
    return !anew;
}

}  // namespace lianlu::sync
