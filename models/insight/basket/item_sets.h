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

    struct Bounds {
        std::size_t maxLength;  //!< of a set; 0: any
        std::size_t mostSets;
        std::size_t mostSteps;  //!< looks at an item of a basket; a table that is larger than a hundredth of it may have a hundred passes
    };

    //! \brief A set of n items has 2ⁿ within it that are as frequent: one path of the tree, always on to the most frequent item, tells of most
    //! that are too many before anything is counted. Errors: tooLarge "rules-too-many-sets", "rules-too-long"; cancelled.
    [[nodiscard]] static Result<ItemSets> find(const Baskets& baskets, std::uint32_t least, const Bounds& bounds, const std::function<bool()>& cancelled);

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
