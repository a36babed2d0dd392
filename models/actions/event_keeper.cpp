// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/event_keeper.h"

#include "models/actions/figures.h"
#include "models/search/person_packing.h"
#include "models/store/local_store.h"

namespace lianlu::actions {

namespace {

constexpr std::int64_t kSegmentsAtOnce = 16;

}  // namespace

EventKeeper::EventKeeper(store::LocalStore& store, EventKeeperOptions options)
    : m_store(store), m_options(options), m_ear(store.subscribe([this](const store::ChangeSet&) {
          const std::lock_guard lock(m_mutex);
          m_changed = true;
          m_wake.notify_all();
      })),
      m_thread([this] { loop(); }) {}

EventKeeper::~EventKeeper() {
    m_ear.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

//! After the next commit, or when it is time to look anyway, once no commit has come for a while. False: to the end.
bool EventKeeper::waitForRest() {
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_options.look, [this] { return m_stopping || m_changed; });
    while (!m_stopping && m_changed) {
        m_changed = false;
        m_wake.wait_for(lock, m_options.rest, [this] { return m_stopping || m_changed; });
    }
    return !m_stopping;
}

void EventKeeper::loop() {
    {
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, m_options.firstLook, [this] { return m_stopping.load(); })) return;
    }
    do {
        for (;;) {
            const auto packed = packEvents(m_store, kSegmentsAtOnce, [this] { return m_stopping.load(); });
            if (!packed || packed->left == 0 || m_stopping) break;
        }
        for (;;) {
            const auto packed = search::packPersons(m_store, kSegmentsAtOnce, [this] { return m_stopping.load(); });
            if (!packed || packed->left == 0 || m_stopping) break;
        }
    } while (waitForRest());
}

}  // namespace lianlu::actions
