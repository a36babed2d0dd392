// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/listeners.h"

namespace lianlu::store {

std::shared_ptr<void> Listeners::add(Listener listener) {
    auto entry = std::make_shared<Entry>();
    entry->listener = std::move(listener);
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_entries, [](const auto& known) { return known.expired(); });
        m_entries.push_back(entry);
    }
    // The handle's end empties the entry under its lock; the entry itself may be held a moment longer by tell().
    return {entry.get(), [entry](void*) {
                const std::lock_guard lock(entry->mutex);
                entry->listener = nullptr;
            }};
}

void Listeners::tell(const ChangeSet& changes) {
    std::vector<std::shared_ptr<Entry>> all;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& known : m_entries)
            if (auto entry = known.lock()) all.push_back(std::move(entry));
    }
    for (const auto& entry : all) {
        const std::lock_guard lock(entry->mutex);
        if (!entry->listener) continue;
        const auto listener = entry->listener;  // a copy: it may drop its own handle while it runs
        listener(changes);
    }
}

}  // namespace lianlu::store
