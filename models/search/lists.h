// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/search/person_index.h"
#include "models/store/queries.h"
#include "models/store/queries_offers.h"
#include "models/store/queries_tasks.h"

//! The lists of models/store/queries.h with what was typed into their search box: the index says who is meant, the store which of them fit the filter and
//! in what order. Blocks on the store; any thread but the screen's. Places are those of the lists without a search.
namespace lianlu::search {

//! \brief Turns what was typed into who is meant (`among`), all of them: for whoever reads the store's lists page by page out of one moment.
[[nodiscard]] Result<void> answer(PersonIndex& index, store::CustomerFilter& filter);
[[nodiscard]] Result<void> answer(PersonIndex& index, store::LeadFilter& filter);
//! \brief The same for lists whose own words are searched, too (`meant`).
[[nodiscard]] Result<void> answer(PersonIndex& index, store::OfferFilter& filter);
[[nodiscard]] Result<void> answer(PersonIndex& index, store::TaskFilter& filter);

[[nodiscard]] Result<store::Page<store::CustomerRow>> customers(store::LocalStore& store, PersonIndex& index, const store::CustomerFilter& filter,
                                                                const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countCustomers(store::LocalStore& store, PersonIndex& index, const store::CustomerFilter& filter);

[[nodiscard]] Result<store::Page<store::LeadRow>> leads(store::LocalStore& store, PersonIndex& index, const store::LeadFilter& filter, const std::string& after,
                                                        int limit);
[[nodiscard]] Result<std::int64_t> countLeads(store::LocalStore& store, PersonIndex& index, const store::LeadFilter& filter);

[[nodiscard]] Result<store::Page<store::OfferRow>> offers(store::LocalStore& store, PersonIndex& index, store::OfferFilter filter, const std::string& after,
                                                          int limit);
[[nodiscard]] Result<std::int64_t> countOffers(store::LocalStore& store, PersonIndex& index, store::OfferFilter filter);

[[nodiscard]] Result<store::Page<store::TaskLine>> tasks(store::LocalStore& store, PersonIndex& index, store::TaskFilter filter, const std::string& after,
                                                         int limit);
[[nodiscard]] Result<std::int64_t> countTasks(store::LocalStore& store, PersonIndex& index, store::TaskFilter filter);

}  // namespace lianlu::search
