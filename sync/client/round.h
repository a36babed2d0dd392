// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/local_store.h"
#include "sync/client/api.h"
#include "sync/client/bootstrapper.h"
#include "sync/client/photo_mover.h"
#include "sync/client/pusher.h"
#include "sync/client/puller.h"
#include "sync/client/session.h"

namespace lianlu::sync {

//! \brief One round of sync: push all, hold what the person may hold, pull to the heads. Thread: one at a time.
class Round {
public:
    Round(Transport& transport, store::LocalStore& store, const Clock& clock, std::function<bool()> cancelled,
          Engine::ProgressListener progress, PhotoPace& pace);
    //! \brief Asked between two photos: there are rows to be pushed or pulled first.
    void yieldPhotosWhen(std::function<bool()> busy) { m_photos.yieldWhen(std::move(busy)); }
    void setPhotoBudget(std::int64_t bytes) noexcept { m_photos.setBudget(bytes); }

    //! \brief An op that cannot go out does not keep the rest from coming in: the push's error is returned after the pull.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<void> pushAndPull();
    //! \brief To the heads. True: the server had lost a part of its history, and what it had acknowledged of that is to be pushed again.
    [[nodiscard]] Result<bool> pull();
    [[nodiscard]] Result<void> push();
    //! \brief Ops whose answer got lost before: whether the server still has the history they were sent into must be known first.
    [[nodiscard]] Result<bool> anyUnanswered() const;
    //! \brief Fetches the scopes of which the server lost a part, with what it had acknowledged laid on top as unanswered.
    [[nodiscard]] Result<bool> takeBackLost(const PullOutcome& outcome);
    //! The server says that this device may hold nothing any more: what was not sent is handed over, then all rows go.
    [[nodiscard]] Result<void> giveUp();
    //! What a person said about removals that were held.
    [[nodiscard]] Result<void> followAnswers();
    //! Says what of the erased is gone here. Where that is lost, the next pull says the same.
    void tellErased();
    //! \brief Drops scopes the person may no longer hold and fetches those that lack a cursor.
    [[nodiscard]] Result<void> reconcile(const store::DeviceState& device);
    [[nodiscard]] Result<void> repair(const std::vector<domain::Scope>& scopes);
    [[nodiscard]] Result<std::vector<store::ScopeCursor>> cursors() const;

    Api m_api;
    store::LocalStore& m_store;
    const Clock& m_clock;
    Session m_session;
    Pusher m_pusher;
    Puller m_puller;
    Bootstrapper m_bootstrapper;
    PhotoMover m_photos;
};

}  // namespace lianlu::sync
