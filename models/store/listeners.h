// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "models/store/change_set.h"

namespace lianlu::store {

//! \brief Who wants to hear of commits. A handle that is dropped waits for its call in progress, so that nothing is called after.
class Listeners {
public:
    using Listener = std::function<void(const ChangeSet&)>;

    [[nodiscard]] std::shared_ptr<void> add(Listener listener);
    void tell(const ChangeSet& changes);

private:
    struct Entry {
        std::recursive_mutex mutex;  // recursive: a listener may drop its own handle
        Listener listener;
    };
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Entry>> m_entries;
};

}  // namespace lianlu::store
