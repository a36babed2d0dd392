// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace lianlu::store {
class LocalStore;
}

namespace lianlu::actions {

struct EventKeeperOptions {
    std::chrono::milliseconds firstLook{20'000};  //!< a start has better things to do
    std::chrono::milliseconds rest{5'000};        //!< without a commit, before it begins: a pull is many commits
    std::chrono::milliseconds look{600'000};      //!< also without one
};

//! \brief Keeps the packed events of an open store (models/actions/figures.h) and the packed persons of its search (models/search/person_packing.h) up to date, on a thread of its own, some segments at a time. Figures and search are right without it, only slower. The end of
//! this object stops it within one segment. It ends before its store. A failure is tried again at the next look: nothing depends on it.
class EventKeeper {
public:
    explicit EventKeeper(store::LocalStore& store, EventKeeperOptions options = {});
    ~EventKeeper();
    EventKeeper(const EventKeeper&) = delete;
    EventKeeper& operator=(const EventKeeper&) = delete;

private:
    void loop();
    [[nodiscard]] bool waitForRest();

    store::LocalStore& m_store;
    EventKeeperOptions m_options;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping = false;
    bool m_changed = false;
    std::shared_ptr<void> m_ear;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace lianlu::actions
