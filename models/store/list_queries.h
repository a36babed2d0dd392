// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/keyset.h"
#include "models/store/queries.h"
#include "models/store/queries_offers.h"
#include "models/store/queries_tasks.h"

//! What the lists of work ask of the store, apart from the asking: for whoever proves that an index serves each order.
namespace lianlu::store {

struct ListQuery {
    KeysetList list;
    Where where;
};

//! \brief Code::internal for a filter with `search` that nobody has answered.
[[nodiscard]] Result<ListQuery> offerQuery(const OfferFilter& filter);
[[nodiscard]] Result<ListQuery> taskQuery(const TaskFilter& filter);
//! \brief Looks at the tags of the filter, with a reader's connection.
[[nodiscard]] Result<ListQuery> leadQuery(db::Connection& c, const LeadFilter& filter);

}  // namespace lianlu::store
