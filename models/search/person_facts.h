// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "models/base/uuid.h"
#include "models/search/slot_set.h"
#include "models/store/queries.h"

namespace lianlu::search {

//! \brief What a person's own row says of what lists are narrowed by: few different values, so three bytes a person.
struct PersonFact {
    domain::CustomerKind kind = domain::CustomerKind::unknown;
    std::optional<Uuid> guide;  //!< nothing: in the pool
};
//! \brief Whether whose row says that can be in the list. Tags, consents and contacts stand elsewhere.
[[nodiscard]] bool fits(const store::CustomerFilter& filter, const PersonFact& fact);

//! \brief The same of everybody, by slot. Any thread once all were added.
class PersonFacts {
public:
    //! \brief Of the next slot.
    void add(const PersonFact& fact);
    //! \brief Drops whoever cannot be in the list; a millisecond a million.
    void keep(const store::CustomerFilter& filter, SlotSet& set) const;

private:
    static constexpr std::uint16_t kPool = 0, kSomebody = 0xFFFF;  //!< somebody: of so many guides the last ones are not told apart
    std::vector<std::uint16_t> m_guide;
    std::vector<std::uint8_t> m_kind;
    std::vector<Uuid> m_guides{Uuid{}};  //!< by number; the first stands for the pool
    std::unordered_map<Uuid, std::uint16_t> m_numbers;
};

}  // namespace lianlu::search
