// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/wake_listener.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "models/store/replica.h"
#include "sync/client/api.h"

namespace lianlu::sync {

void WakeListener::start() {
    if (m_thread.joinable()) return;
    m_stopping = false;
    m_thread = std::thread([this] { loop(); });
}

void WakeListener::stop() {
    std::shared_ptr<Transport> road;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        road = m_road;
    }
    m_wake.notify_all();
    if (road) road->interrupt();
    if (m_thread.joinable()) m_thread.join();
}

void WakeListener::use(std::shared_ptr<Transport> road, const std::string& token) {
    std::shared_ptr<Transport> before;
    {
        const std::lock_guard lock(m_mutex);
        if (road == m_road && token == m_token) return;
        before = std::exchange(m_road, std::move(road));
        m_token = token;
        m_anew = true;
    }
    m_wake.notify_all();
    if (before) before->interrupt();
}

void WakeListener::loop() {
    auto notBefore = Steady::now();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || (m_road && !m_token.empty() && m_token != m_refused); });
        // A new token does not shorten a wait that the server asked for.
        m_wake.wait_until(lock, notBefore, [this] { return m_stopping.load(); });
        if (m_stopping) return;
        m_anew = false;
        const auto road = m_road;
        const auto token = m_token;
        lock.unlock();
        const auto ended = listen(*road, token);
        auto pause = std::chrono::milliseconds(0);
        if (ended) {
            // A server that goes down ends all its streams in one moment.
            if (!m_anew) pause = m_backoff.between(Backoff::kShortest, *ended);
        } else if (ended.error().code == Code::unauthenticated) {
            m_refused = token;
        } else if (ended.error().code != Code::cancelled) {
            m_missed = true;
            pause = m_backoff.next(ended.error());
        }
        if (!m_stopping && !m_anew && m_refused == token) m_tell(Note::tokenOver);
        lock.lock();
        notBefore = Steady::now() + pause;
    }
}

Result<std::chrono::milliseconds> WakeListener::listen(Transport& road, const std::string& token) {
    m_heard = false;
    m_told.clear();  // what another server, or this one restored, told before says nothing
    Api api(road);
    api.setCancelled([this] { return m_stopping || m_anew; });
    return api.listen(token, [this](std::span<const protocol::Wake> wakes) { heard(wakes); });
}

void WakeListener::heard(std::span<const protocol::Wake> wakes) {
    if (!m_heard) {
        // Only now: an open stream in which a proxy holds everything back is none.
        m_heard = true;
        m_backoff.reset();
        if (std::exchange(m_missed, false)) m_tell(Note::back);
    }
    if (isNews(wakes)) m_tell(Note::news);
}

bool WakeListener::isNews(std::span<const protocol::Wake> wakes) {
    if (wakes.empty()) return false;
    std::vector<store::ScopeCursor> held;
    const auto read = m_store.read([&held](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(held, store::Replica::cursors(connection));
        return {};
    });
    if (!read) return false;  // the poll will meet the same and say so
    bool news = false;
    for (const auto& wake : wakes) {
        const auto cursor = std::find_if(held.begin(), held.end(), [&](const auto& one) { return one.scope == wake.scope; });
        if (cursor == held.end() || cursor->epoch.empty() || wake.head <= cursor->seq) continue;
        auto& told = m_told[wake.scope];
        if (wake.head <= told) continue;
        told = wake.head;
        news = true;
    }
    return news;
}

}  // namespace lianlu::sync
