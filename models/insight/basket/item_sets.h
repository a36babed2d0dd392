// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "models/insight/basket/baskets.h"

namespace lianlu::insight {

//! \brief All item sets that stand in at least `least` baskets, as a prefix tree over ranks: rank 0 is the rarest item that is frequent
//! enough. The root is node 0, the children of a node stand side by side, ascending by rank; those of the root are all ranks.
class ItemSets {
public:
    struct Node {
        std::uint32_t rank, count, firstChild = 0, children = 0;
    };

    //! \brief Errors: tooLarge "rules-too-many-sets"; cancelled.
    [[nodiscard]] static Result<ItemSets> find(const Baskets& baskets, std::uint32_t least, std::size_t maxLength, std::size_t most,
                                               const std::function<bool()>& cancelled);

    [[nodiscard]] const Node& node(std::size_t place) const noexcept { return m_nodes[place]; }
    //! \brief Of a set that is known to be there.
    [[nodiscard]] std::size_t childOf(std::size_t place, std::uint32_t rank) const noexcept;
    [[nodiscard]] std::uint32_t itemOf(std::uint32_t rank) const noexcept { return m_itemOf[rank]; }

private:
    class Finder;
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_itemOf;
};

}  // namespace lianlu::insight
