// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "models/base/result.h"
#include "models/search/person_table.h"
#include "models/store/change_set.h"

namespace lianlu::store {
class LocalStore;
}

namespace lianlu::search {

class TagIndex;

//! \brief Everybody of one store, in memory, found by any part of the name, its readings, a number or an e-mail address; newest purchase first.
//!
//! Read at the first question; what commits changed since is read again at the next one, so that an answer is never older
//! than the question. Thread: any, several at once; not the screen's, for it reads the store. The store outlives it.
class PersonIndex {
public:
    explicit PersonIndex(store::LocalStore& store);
    ~PersonIndex();

    //! \brief Reads the store now, so that the first question need not wait for it.
    [[nodiscard]] Result<void> load();
    //! \brief At most `limit` who are found, behind `after` in the order of lists.
    [[nodiscard]] Result<std::vector<Place>> find(std::string_view text, const std::optional<Place>& after, std::size_t limit);
    //! \brief All who are found, at most `limit`.
    [[nodiscard]] Result<std::vector<Uuid>> findAll(std::string_view text, std::size_t limit);
    [[nodiscard]] Result<std::size_t> count(std::string_view text);
    //! \brief Who has which tag; reads nothing before it is told to begin.
    [[nodiscard]] TagIndex& tags() const noexcept { return *m_tags; }

private:
    struct View;
    //! \brief What commits said since it was last looked at. Shared with the listener, which may be called while this object ends.
    struct Changes {
        std::mutex mutex;
        std::vector<store::RowKey> rows;
        bool everything = true;
    };

    [[nodiscard]] Result<std::shared_ptr<const View>> view();
    [[nodiscard]] Result<std::shared_ptr<const View>> loaded();
    [[nodiscard]] Result<std::shared_ptr<const View>> changed(const View& old, const std::vector<store::RowKey>& rows);

    store::LocalStore& m_store;
    std::shared_ptr<Changes> m_changes = std::make_shared<Changes>();
    std::shared_ptr<void> m_ear;
    std::mutex m_mutex;  //!< one at a time brings the view up to date
    std::shared_ptr<const View> m_view;
    std::unique_ptr<TagIndex> m_tags;
};

}  // namespace lianlu::search
