// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <set>

#include <QObject>
#include <QStringList>

#include "models/item/async_store.h"
#include "models/store/queries_tasks.h"

class QTimer;

namespace lianlu::item {

//! \brief Rings while the desk is open, once for each own task and each next step of an own lead that falls due: those that were due before stand in Today, and one that is moved
//! rings again at its new time. Looks every `look`, not once at the next time, for a computer that slept has lost count. Thread: the screen's.
class Reminders final : public QObject {
    Q_OBJECT
public:
    explicit Reminders(AsyncStore& async, std::chrono::milliseconds look = std::chrono::seconds{15}, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    //! \brief Fell due since the last look: what is to be done, the earliest first. No person is named in it.
    void due(const QStringList& titles);

private:
    void read();
    void look();

    AsyncStore& m_async;
    QTimer* m_timer;
    Time m_since{};  //!< what was due before it is no news
    //! A task, or the next step of a lead without one.
    struct Bell {
        Uuid row;
        Time due{};
        QString title;
    };
    std::vector<Bell> m_next;
    std::set<std::pair<Uuid, Time>> m_told;
    Latest m_reading;
};

}  // namespace lianlu::item
