// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <QString>

#include "models/base/clock.h"
#include "models/domain/ids.h"

class QObject;

namespace lianlu::item {
class AsyncStore;
}

namespace lianlu::app {

//! \brief What was done last and can be taken back, kept in the person's own store, so that locking does not end it: at most as many and as long as
//! ui::UndoHistory remembers. Only what is a transaction of the store. Another person has another store. Thread: the screen's.
class UndoKeeper {
public:
    struct Entry {
        domain::TxnId txn;
        QString words;  //!< what was done, as the toast said it
        Time until{};
    };
    static constexpr std::chrono::hours kAge{1};

    explicit UndoKeeper(item::AsyncStore& async) : m_async(async) {}

    void note(domain::TxnId txn, const QString& words);
    //! \brief It was taken back, or never can be.
    void forget(domain::TxnId txn);
    //! \brief What an earlier desk of this store left that is not too old, the oldest first. `then` is called at once where it has been read, else when it
    //! is there and `context` still is.
    void load(QObject* context, std::function<void(const std::vector<Entry>&)> then);

private:
    void save();
    void forgetOld();

    item::AsyncStore& m_async;
    std::vector<Entry> m_entries;  //!< the newest last
    bool m_loaded = false;
};

}  // namespace lianlu::app
