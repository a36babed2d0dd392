// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"
#include "models/search/tag_index.h"
#include "models/store/queries.h"

namespace lianlu::search {

//! \brief Where this row stands in a list of that order.
[[nodiscard]] store::ListPlace placeOf(const store::CustomerRow& row, store::CustomerOrder order);
//! \brief Whether nothing but tags and a search narrows the list.
[[nodiscard]] bool isOpen(const store::CustomerFilter& filter);

//! \brief A page of a list that is narrowed, and by no search: whom the index names is asked of the store, by itself where the index knows nothing.
//! Rows, order and places are those of Queries::customers.
[[nodiscard]] Result<store::Page<store::CustomerRow>> taggedPage(store::LocalStore& store, TagIndex& index, const store::CustomerFilter& filter, const std::string& after, int limit);

}  // namespace lianlu::search
