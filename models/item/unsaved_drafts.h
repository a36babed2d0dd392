// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace lianlu::item {

//! \brief The newest text of each draft that the disk did not take. It is in memory alone until a later write takes it, or somebody who
//! ends the store hands it to the next one. Thread: any.
class UnsavedDrafts {
public:
    using Texts = std::map<std::string, std::string>;  //!< by key

    void put(const std::string& key, std::string text) {
        const std::lock_guard lock(m_mutex);
        m_texts.insert_or_assign(key, std::move(text));
    }
    void forget(const std::string& key) {
        const std::lock_guard lock(m_mutex);
        m_texts.erase(key);
    }
    [[nodiscard]] std::optional<std::string> find(const std::string& key) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_texts.find(key);
        return found == m_texts.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] Texts take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_texts, {});
    }

private:
    mutable std::mutex m_mutex;
    Texts m_texts;
};

}  // namespace lianlu::item
