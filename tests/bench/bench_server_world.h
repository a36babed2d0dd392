// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/server/server_world.h"

namespace lianlu::bench {

//! \brief A guide of the bench: one customer, in a book of the own.
struct Guide {
    std::string login;
    domain::StaffId staff;
    domain::CustomerId customer;
    [[nodiscard]] domain::Scope book() const { return domain::Scope::book(staff); }
};

//! \brief Guides, each with a customer and so many interactions of that customer in the log of the book.
[[nodiscard]] Result<std::vector<Guide>> hireGuides(test::ServerWorld& world, int guides, int interactions);

//! \brief So many interactions more, in transactions of a thousand.
[[nodiscard]] Result<void> addInteractions(test::ServerWorld& world, const Guide& guide, int count);

//! \brief The text of a push of `ops` new interactions of the guide's customer, from op_seq `first` on.
[[nodiscard]] std::string pushText(const Guide& guide, const Uuid& device, std::int64_t first, int ops, IdGenerator& ids, Time now);

}  // namespace lianlu::bench
