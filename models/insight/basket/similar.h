// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "models/insight/basket/baskets.h"

namespace lianlu::insight {

//! \brief How alike two items are, out of the baskets that hold a, b, both, of n in all (Sarwar, Karypis, Konstan, Riedl 2001; Deshpande,
//! Karypis 2004): cosine both/√(a·b) · jaccard both/(a + b − both) · lift n·both/(a·b).
enum class Likeness : std::uint8_t { cosine, jaccard, lift };

struct LikenessSettings {
    Likeness metric = Likeness::cosine;
    std::size_t top = 10;           //!< of each item
    std::uint32_t minBaskets = 1;   //!< that must hold both
    std::function<bool()> cancelled{};
};

struct Neighbour {
    std::uint32_t item, similar;
    std::uint32_t baskets;  //!< that hold both
    double score;
};

//! \brief For each item those most alike that share a basket with it. Order: item, then score descending, then the code of the other: equal
//! quotients are equal here, so that a tie is one. Time grows with the sum of the squared basket sizes.
//! Errors: tooLarge "likeness-too-wide" (that sum is above 10¹¹: some baskets are no baskets); cancelled.
[[nodiscard]] Result<std::vector<Neighbour>> similarItems(const Baskets& baskets, const LikenessSettings& settings);

struct Recommendation {
    std::uint32_t item;
    double score;           //!< sum of the likeness to what is in the basket
    std::uint32_t because;  //!< of the basket, the item that speaks for it most
    double becauseScore;
};

//! \brief What to offer to somebody who has these things: items not among them, by the sum of their likeness to each of them (item-based
//! top-N, Karypis 2001). Build it once, ask it often; asking is safe from any thread.
class Recommender {
public:
    //! \param neighbours in the order of similarItems
    Recommender(std::vector<Neighbour> neighbours, std::size_t items);
    //! \brief At most `top`, best first, ties by code. Codes that are unknown, or named twice, say nothing.
    [[nodiscard]] std::vector<Recommendation> offer(std::span<const std::uint32_t> basket, std::size_t top) const;

private:
    std::vector<Neighbour> m_neighbours;
    std::vector<std::size_t> m_starts;
};

}  // namespace lianlu::insight
