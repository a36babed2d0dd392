// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "sync/client/api.h"

namespace lianlu::test {

//! \brief Listens to a wake-up stream on a thread of its own and remembers what it heard, until it ends or the object does.
class WakeEar {
public:
    WakeEar(std::shared_ptr<sync::Transport> road, std::string token) : m_road(std::move(road)), m_token(std::move(token)), m_thread([this] { listen(); }) {}
    ~WakeEar() {
        m_stop = true;
        m_road->interrupt();
        m_thread.join();
    }
    WakeEar(const WakeEar&) = delete;
    WakeEar& operator=(const WakeEar&) = delete;

    [[nodiscard]] bool open() const noexcept { return m_open && !m_over; }
    [[nodiscard]] bool over() const noexcept { return m_over; }
    //! \brief The newest head told of a scope; −1: none.
    [[nodiscard]] std::int64_t head(const domain::Scope& scope) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_heads.find(scope);
        return found == m_heads.end() ? -1 : found->second;
    }
    [[nodiscard]] std::map<domain::Scope, std::int64_t> heads() const {
        const std::lock_guard lock(m_mutex);
        return m_heads;
    }
    [[nodiscard]] int pieces() const noexcept { return m_pieces; }
    //! \brief Once over: nothing, where the server ended it.
    [[nodiscard]] std::optional<Error> error() const {
        const std::lock_guard lock(m_mutex);
        return m_error;
    }

private:
    void listen() {
        sync::Api api(*m_road);
        api.setCancelled([this] { return m_stop.load(); });
        const auto ended = api.listen(m_token, [this](std::span<const protocol::Wake> wakes) {
            const std::lock_guard lock(m_mutex);
            for (const auto& wake : wakes) m_heads[wake.scope] = wake.head;
            ++m_pieces;
            m_open = true;
        });
        const std::lock_guard lock(m_mutex);
        if (!ended) m_error = ended.error();
        m_over = true;
    }

    std::shared_ptr<sync::Transport> m_road;
    std::string m_token;
    mutable std::mutex m_mutex;
    std::map<domain::Scope, std::int64_t> m_heads;
    std::optional<Error> m_error;
    std::atomic<int> m_pieces = 0;
    std::atomic<bool> m_stop = false, m_open = false, m_over = false;
    std::thread m_thread;
};

}  // namespace lianlu::test
