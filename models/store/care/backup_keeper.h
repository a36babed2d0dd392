// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "models/base/clock.h"
#include "models/base/result.h"

namespace lianlu::store {

class LocalStore;

//! \brief How the backups of an open store are doing.
struct BackupState {
    bool running = false;
    int percent = 0;             //!< with running
    std::optional<Time> lastAt;  //!< of the newest good one
    std::optional<Error> error;  //!< of the last try; tried again within the hour
};

struct BackupKeeperOptions {
    std::chrono::milliseconds firstLook{120'000};  //!< a start has better things to do
    std::chrono::milliseconds look{60'000};
    std::chrono::milliseconds afterError{3'600'000};
    std::chrono::milliseconds spaceStep{60};  //!< between two steps of giving space back
};

//! \brief Takes away the backups that hold what this device must no longer hold. Without a newer one nothing takes their place: for a device
//! whose rows are all gone.
void removeOutdatedBackups(const LocalStore& store);

//! \brief Takes the rotating backups of an open store on a thread of its own: when the newest is a day old, and after a big change. The
//! end of this object stops one that runs; what it had written goes. It ends before its store. Between them it gives back to the disk what the
//! store needs no more (care/free_space.h).
class BackupKeeper {
public:
    using Listener = std::function<void(const BackupState&)>;

    //! \brief `listener` is called on the keeper's thread.
    BackupKeeper(LocalStore& store, const Clock& clock, Listener listener = {}, BackupKeeperOptions options = {});
    ~BackupKeeper();
    BackupKeeper(const BackupKeeper&) = delete;
    BackupKeeper& operator=(const BackupKeeper&) = delete;

    [[nodiscard]] BackupState state() const;
    //! \brief Whether one is wanted now, by day and by change. Blocks for the disk.
    [[nodiscard]] Result<bool> isDue() const;

private:
    void loop();
    [[nodiscard]] Result<void> takeOne();
    void giveBack();
    void publish(const BackupState& state);

    LocalStore& m_store;
    const Clock& m_clock;
    Listener m_listener;
    BackupKeeperOptions m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    BackupState m_state;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lianlu::store
