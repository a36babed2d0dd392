// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <utility>

#include <QObject>

namespace lianlu::app {

//! \brief A worker's way to an object of the screen's thread that may go at any time: what is posted after close() is dropped.
//! Shared by both; post() from any thread, close() by the owner before it goes.
class PostBox {
public:
    explicit PostBox(QObject* owner) : m_owner(owner) {}

    //! \brief Runs `call` on the owner's thread, later.
    template <class Call>
    void post(Call call) {
        const std::lock_guard lock(m_mutex);
        if (m_owner) QMetaObject::invokeMethod(m_owner, std::move(call), Qt::QueuedConnection);
    }
    void close() {
        const std::lock_guard lock(m_mutex);
        m_owner = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject* m_owner;
};

}  // namespace lianlu::app
