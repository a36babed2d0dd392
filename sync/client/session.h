// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/api.h"

namespace lianlu::sync {

//! \brief What lives in memory only, from round to round.
struct AccessToken {
    std::string text;
    std::string refreshToken;  //!< that it came with
    Time validUntil{};
};

//! \brief The signed-in session of one store. The rotating refresh token is kept in the store, and a new one is on disk before its
//! session is used: a crash in between replays the old token, which the server allows for a minute.
//! Thread: one at a time, not the store's writer.
class Session {
public:
    Session(Api& api, store::LocalStore& store, const Clock& clock, AccessToken& access)
        : m_api(api), m_store(store), m_clock(clock), m_access(access) {}

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
        LIANLU_CHECK(refresh());
        return call(m_access.text);
    }

private:
    //! \brief The refresh token that was exchanged for the one at hand, once; empty: none.
    [[nodiscard]] Result<std::string> takeTokenBefore() const;

    Api& m_api;
    store::LocalStore& m_store;
    const Clock& m_clock;
    AccessToken& m_access;
};

//! \brief Context of the error unauthenticated where the server says that this device, or its person, may hold nothing any more.
inline constexpr const char* kRevoked = "revoked";
[[nodiscard]] inline bool isRevoked(const Error& error) noexcept { return error.code == Code::unauthenticated && error.context == kRevoked; }

//! \brief Lays what the server said about the person over `state`: scopes, role, names, keys and the new refresh token.
[[nodiscard]] Result<void> takeOver(const protocol::Session& session, store::DeviceState& state);

}  // namespace lianlu::sync
