// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/base/result.h"

//! Goods that are bought together: baskets, rules over them, what is alike and what to offer next. Pure, any thread.
namespace lianlu::insight {

//! \brief Baskets as rows of item codes. An item that stands in a basket twice counts once.
struct Baskets {
    std::vector<std::uint32_t> starts{0};  //!< of each basket in `items`, and the end of the last
    std::vector<std::uint32_t> items;      //!< ascending within a basket, each once
    std::vector<std::uint32_t> holders;    //!< by item: how many baskets hold it

    [[nodiscard]] std::size_t count() const noexcept { return starts.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> basket(std::size_t place) const noexcept {
        return std::span(items).subspan(starts[place], starts[place + 1] - starts[place]);
    }
};

//! \brief Folds lines (one item of one basket each) into baskets. The codes of baskets and of items run from 0 without gaps; where names
//! settle a tie, the code stands for the name: give codes in the order of the names.
//! Errors: invalid "baskets-columns" (unlike lengths, or more than 2³² − 1 lines), "baskets-codes" (a code that is not less than the number
//! of lines).
[[nodiscard]] Result<Baskets> foldBaskets(std::span<const std::uint32_t> basketOf, std::span<const std::uint32_t> itemOf);

}  // namespace lianlu::insight
