// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lianlu::search {

//! \brief A bit for each person, by slot (person_orders.h).
class SlotSet {
public:
    SlotSet() = default;
    explicit SlotSet(std::size_t persons) : m_words((persons + 63) / 64) {}
    [[nodiscard]] static SlotSet everybody(std::size_t persons) {
        SlotSet all;
        all.m_words.assign((persons + 63) / 64, ~std::uint64_t{0});
        if (persons % 64 != 0) all.m_words.back() = (std::uint64_t{1} << persons % 64) - 1;
        return all;
    }

    void set(std::uint32_t slot) noexcept { m_words[slot / 64] |= std::uint64_t{1} << slot % 64; }
    void drop(std::uint32_t slot) noexcept { m_words[slot / 64] &= ~(std::uint64_t{1} << slot % 64); }
    [[nodiscard]] bool has(std::uint32_t slot) const noexcept { return (m_words[slot / 64] >> slot % 64 & 1) != 0; }
    //! \brief Keeps those that are in `other`, too; `without`: those that are not.
    void keep(const SlotSet& other) noexcept;
    void without(const SlotSet& other) noexcept;
    //! \brief Keeps those of whom `fits(slot)` holds; each is asked of once, from the first slot on.
    template <class Fits>
    void keepIf(Fits fits) {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (auto left = m_words[i]; left != 0; left &= left - 1) {
                const auto slot = static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(left));
                if (!fits(slot)) drop(slot);
            }
    }

private:
    std::vector<std::uint64_t> m_words;
};

}  // namespace lianlu::search
