// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/enums.h"
#include "models/store/keyset.h"
#include "models/store/queries.h"

namespace lianlu::store {

//! \brief Narrows to `among`, where there is one, by `idColumn`. Code::internal for a search that nobody has answered.
[[nodiscard]] Result<void> addPersons(Where& where, const std::string& search, const std::optional<std::vector<Uuid>>& among, std::string_view idColumn);

//! \brief Narrows a list of what is about persons (t.customer_id) to rows whose `words` hold what was typed, or that are about whom it means.
//! Code::internal for a search that nobody has answered.
[[nodiscard]] Result<void> addWanted(Where& where, std::string_view words, std::string_view search, const std::optional<std::vector<Uuid>>& meant);

//! \brief Narrows to persons (by `idColumn`) for whom domain::contactable holds now.
void addContactable(Where& where, domain::Channel channel, domain::Purpose purpose, std::string_view idColumn);

//! \brief How a list narrowed by tags is read.
enum class TagWay : std::uint8_t {
    none,  //!< no tag is asked for
    few,   //!< those who have it are gathered, then put in order
    many,  //!< down the list, asking of each who has it
};
//! \brief Narrows to persons (by `idColumn`) who have all these tags at `asOf`, asking of each: for a list of some whom the rest names.
void askTags(Where& where, const std::vector<WantedTag>& tags, Time asOf, std::string_view idColumn);

//! \brief The order of a list of customers.
[[nodiscard]] KeysetList customerOrder(const CustomerFilter& filter);

//! \brief Narrows to persons (by `idColumn`) who have all these tags at `asOf`. `gather`: whatever their number, they are gathered.
[[nodiscard]] Result<TagWay> addTags(db::Connection& connection, Where& where, const std::vector<WantedTag>& tags, Time asOf, std::string_view idColumn, bool gather);

}  // namespace lianlu::store
