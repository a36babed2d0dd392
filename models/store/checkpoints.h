// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/replica.h"

namespace lianlu::store {

//! \brief Where this device has been in the history of each scope, so that a server that lost a part of it can say where the two
//! histories part. Of each age (a minute, two, four … 14 days) one is kept, and the newest: at most kMost. Writes inside a write job.
class Checkpoints {
public:
    static constexpr int kMost = 16;

    //! \brief Notes the place and thins out what is there; called by Replica::saveCursor.
    [[nodiscard]] static Result<void> note(db::Connection& connection, std::int64_t scope, const ScopeCursor& place, Time now);
    //! \brief Newest first.
    [[nodiscard]] static Result<std::vector<ScopeCursor>> of(db::Connection& connection, const domain::Scope& scope);
    //! \brief Those above `seq` belong to a history that the server does not have.
    [[nodiscard]] static Result<void> forgetAbove(db::Connection& connection, std::int64_t scope, std::int64_t seq);
};

//! \brief Of the ages (in ms, newest place first) those to forget: places older than 14 days, and all but the oldest of each doubling of age.
//! The newest place stays.
[[nodiscard]] std::vector<std::size_t> checkpointsToForget(const std::vector<std::int64_t>& ages);

}  // namespace lianlu::store
