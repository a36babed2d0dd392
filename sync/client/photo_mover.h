// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/local_store.h"
#include "models/store/photo_store.h"
#include "sync/client/api.h"
#include "sync/client/backoff.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief When photos may be moved again after the server asked to wait, from round to round: rows do not wait for that.
struct PhotoPace {
    explicit PhotoPace(std::uint64_t seed) : backoff(seed) {}
    Backoff backoff;
    Time notBefore{};
};

//! \brief The bytes of photos, after rows were pushed and pulled: sends what the server has not got, then fetches those of the own book, newest
//! first, while there is room. One photo a request, so what is cut costs one. Thread: one at a time.
class PhotoMover {
public:
    PhotoMover(Api& api, Session& session, store::LocalStore& store, const Clock& clock, PhotoPace& pace) : m_api(api), m_session(session), m_store(store), m_clock(clock), m_pace(pace) {}

    //! \brief Asked between two photos: rows have something to do first. The rest goes with the next round.
    void yieldWhen(std::function<bool()> busy) { m_busy = std::move(busy); }
    void setBudget(std::int64_t bytes) noexcept { m_budget = bytes; }

    //! \brief Errors only of the road and of the session; what the server says of one photo is kept beside it.
    [[nodiscard]] Result<void> run();
    //! \brief Fetches one that somebody wants to see, checks it and keeps it. notFound: the server has it not (yet), or no such row.
    [[nodiscard]] Result<void> fetch(const store::PhotoToMove& photo);

private:
    [[nodiscard]] Result<void> sendAll();
    [[nodiscard]] Result<void> send(const store::PhotoToMove& photo);
    [[nodiscard]] Result<void> fetchBook();
    [[nodiscard]] Result<void> tidy();
    [[nodiscard]] Result<void> note(const store::PhotoToMove& photo, const Error& error);
    [[nodiscard]] bool yields() const { return m_api.isCancelled() || (m_busy && m_busy()); }

    Api& m_api;
    Session& m_session;
    store::LocalStore& m_store;
    const Clock& m_clock;
    PhotoPace& m_pace;
    std::function<bool()> m_busy;
    std::int64_t m_budget = store::kPhotoBudget;
};

}  // namespace lianlu::sync
