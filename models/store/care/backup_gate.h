// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace lianlu::store {

//! \brief One backup at a time, and none while the store's file is changed for another. Thread: any.
class BackupGate {
public:
    //! \brief Waits for its turn; gives it back at its end.
    class Turn {
    public:
        explicit Turn(BackupGate& gate) : m_gate(gate) {
            std::unique_lock lock(m_gate.m_mutex);
            m_gate.m_changed.wait(lock, [this] { return !m_gate.m_taken && !m_gate.m_closed; });
            m_gate.m_taken = true;
        }
        ~Turn() {
            const std::lock_guard lock(m_gate.m_mutex);
            m_gate.m_taken = false;
            m_gate.m_changed.notify_all();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        //! \brief The file is needed: end soon.
        [[nodiscard]] bool mustEnd() const noexcept { return m_gate.m_closed; }

    private:
        BackupGate& m_gate;
    };

    //! \brief Ends the one that runs, waits for it, and lets none begin until open().
    void close() {
        std::unique_lock lock(m_mutex);
        m_closed = true;
        m_changed.wait(lock, [this] { return !m_taken; });
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_closed = false;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_taken = false;
    std::atomic<bool> m_closed = false;
};

}  // namespace lianlu::store
