// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/api.h"

namespace lianlu::sync {

//! \brief What lives in memory only: the access token of one store's session, shared by all who speak to the server for it.
struct AccessToken {
    std::mutex mutex;  //!< held while it is read, and while the refresh token is exchanged for another
    std::string text;
    std::string refreshToken;  //!< that it came with
    Time validUntil{};

    [[nodiscard]] std::string now() {
        const std::lock_guard lock(mutex);
        return text;
    }
};

//! \brief The one of this store, for as long as anybody has it. Were each caller to exchange the refresh token for itself, the third of them could bring
//! one that was used up twice over: to the server that is a stolen token, and it ends the session. Thread: any.
[[nodiscard]] std::shared_ptr<AccessToken> accessOf(const store::LocalStore& store);

//! \brief The signed-in session of one store. The rotating refresh token is kept in the store, and a new one is on disk before its
//! session is used: a crash in between replays the old token, which the server allows for a minute. Several may be there for one store.
//! Thread: one at a time, not the store's writer. Waits for another's exchange; Code::cancelled where the Api's caller gives up meanwhile.
class Session {
public:
    Session(Api& api, store::LocalStore& store, const Clock& clock) : m_api(api), m_store(store), m_clock(clock), m_access(accessOf(store)) {}

    //! \brief Who this device is, as the store says now. Code::unauthenticated: nobody has signed in here.
    [[nodiscard]] Result<store::DeviceState> device() const;
    //! \brief Changes the stored state in one transaction.
    [[nodiscard]] Result<void> updateDevice(const std::function<void(store::DeviceState&)>& change) const;

    //! \brief An access token that lives at least half a minute more.
    [[nodiscard]] Result<std::string> token();
    //! \brief Asks the server for a new pair, also when the old one lives: scopes and role come anew with it. See isRevoked.
    [[nodiscard]] Result<void> refresh();

    //! \brief `call(token)`; when the server does not take the token, refreshes once and calls again.
    template <class Call>
    [[nodiscard]] auto with(const Call& call) -> decltype(call(std::string())) {
        LIANLU_TRY(const std::string first, token());
        auto answer = call(first);
        if (answer || answer.error().code != Code::unauthenticated) return answer;
        LIANLU_TRY(const std::string second, tokenAfter(first));
        return call(second);
    }

private:
    [[nodiscard]] Result<std::unique_lock<std::mutex>> hold() const;
    //! \brief The one at hand, where it lives and is this session's; else empty. The next three: under the lock.
    [[nodiscard]] Result<std::string> atHand() const;
    [[nodiscard]] Result<void> exchange();
    //! \brief What the server gave for `known`'s token is kept, unless somebody has signed in anew meanwhile: false.
    [[nodiscard]] Result<bool> keep(const protocol::Session& session, const store::DeviceState& known, const std::string& given);
    //! \brief Another one than that which the server did not take.
    [[nodiscard]] Result<std::string> tokenAfter(const std::string& refused);
    //! \brief The refresh token that was exchanged for the one at hand, once; empty: none.
    [[nodiscard]] Result<std::string> takeTokenBefore() const;

    Api& m_api;
    store::LocalStore& m_store;
    const Clock& m_clock;
    std::shared_ptr<AccessToken> m_access;
};

//! \brief Context of the error unauthenticated where the server says that this device, or its person, may hold nothing any more.
inline constexpr const char* kRevoked = "revoked";
[[nodiscard]] inline bool isRevoked(const Error& error) noexcept { return error.code == Code::unauthenticated && error.context == kRevoked; }

//! \brief Lays what the server said about the person over `state`: scopes, role, names, keys and the new refresh token.
[[nodiscard]] Result<void> takeOver(const protocol::Session& session, store::DeviceState& state);

}  // namespace lianlu::sync
