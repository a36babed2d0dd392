// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief That one process, and no other, searches for persons who are one. A row with an end that is put off every few seconds, on a thread
//! and a connection of its own, while the object lives; of a process that died it runs out after two minutes. (A lock of the session would
//! not outlive a pooler between.) Thread: one, but for lost().
class RunClaim {
public:
    static constexpr int kMostTries = 3;  //!< a night

    //! \param night such as 2026-01-31, to be done once; empty: at any time
    //! \returns null: somebody else is at it, or the night is done or was tried often enough
    [[nodiscard]] static Result<std::unique_ptr<RunClaim>> take(const std::string& conninfo, const std::string& night);
    //! \brief Without done(): may be tried again.
    ~RunClaim();
    RunClaim(const RunClaim&) = delete;
    RunClaim& operator=(const RunClaim&) = delete;

    //! \brief True: somebody else may have it by now, so stop. Thread: any.
    [[nodiscard]] bool lost() const noexcept { return m_lost; }
    //! \brief The night is done.
    [[nodiscard]] Result<void> done();

private:
    RunClaim(std::string conninfo, Uuid owner, std::string night);
    void keep();
    [[nodiscard]] Result<void> give(bool done);

    std::string m_conninfo;
    Uuid m_owner;
    std::string m_night;
    bool m_given = false;
    std::atomic<bool> m_lost{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace lianlu::server
