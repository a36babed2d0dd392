// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/shared_view.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

struct SharedViewRow {
    domain::SharedView view;
    std::string sharedBy;  //!< name; empty: somebody this device does not know
    bool pending = false;  //!< has edits the server has not acknowledged
};

//! \brief The views of a store, of one list or (unknown) of all, the oldest first. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<SharedViewRow>> sharedViews(db::Connection& c, domain::StoreId store, domain::ViewList list = domain::ViewList::unknown);
//! \brief Whether a list of this store has a view of this name by now, whatever the case of ASCII letters; `except`: not this one.
[[nodiscard]] Result<bool> hasSharedView(db::Connection& c, domain::StoreId store, domain::ViewList list, std::string_view name, domain::SharedViewId except = {});

}  // namespace lianlu::store
