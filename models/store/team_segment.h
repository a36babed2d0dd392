// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief The persons behind a part of a team's chart. `of`: customers in the book, contacted, got an offer that was not taken back, or a lead of theirs was won.
struct TeamSegment {
    enum class Of : std::uint8_t { book, contacts, offers, wonLeads };

    Of of = Of::contacts;
    std::optional<domain::StaffId> staff{};  //!< whose; a null one: the pool's, of a book alone; none: everybody's
    std::optional<Time> from{};              //!< since then; of no matter to a book
    std::optional<Time> until{};             //!< and before then; none: until now
};

//! \brief Customers of this device in the segment, each once, at most `most`. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<domain::CustomerId>> customersOf(db::Connection& c, const TeamSegment& segment, int most);

}  // namespace lianlu::store
