// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "models/base/result.h"

namespace lianlu::db {
class Connection;
}

//! What a store no longer needs of its file, after a large import was taken back or a book was handed on, goes back to the disk: in small steps, for
//! whoever edits meanwhile waits for one of them at most.
namespace lianlu::store {

class LocalStore;

struct FreeSpace {
    std::int64_t freeBytes = 0;
    std::int64_t bytes = 0;   //!< of the whole file
    bool canShrink = false;   //!< a store that an older program made cannot, until all is downloaded anew
};
[[nodiscard]] Result<FreeSpace> freeSpace(db::Connection& connection);

struct GiveBackOptions {
    std::int64_t leastBytes = 32LL << 20;           //!< less free than that is not worth the work
    int keptOfHundred = 5;                          //!< of the file stays free: it would grow again by the next pull
    int worthOfHundred = 25;                        //!< of the file must be free before it begins
    std::chrono::milliseconds step{15};             //!< what a step is to take of the writer
    //! \brief Between two steps; true: enough. Empty: none.
    std::function<bool()> pause{};
};

struct GivenBack {
    std::int64_t bytes = 0;
    int steps = 0;
    std::chrono::microseconds longest{0};  //!< of the writer's time
};

//! \brief Nothing where it is not worth it. Ends early, with what it has done, when `pause` says so. Blocks; not for the screen's thread.
[[nodiscard]] Result<GivenBack> giveBackSpace(LocalStore& store, const GiveBackOptions& options = {});

}  // namespace lianlu::store
