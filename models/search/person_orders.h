// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/search/person_facts.h"
#include "models/search/slot_set.h"
#include "models/store/queries.h"

namespace lianlu::store {
class LocalStore;
}

namespace lianlu::search {

//! \brief Where everybody stood in each order of the list of customers at one moment, and what their rows said. A person is known by a slot: its rank among the ids. Not changed after
//! it was read; any thread.
class PersonOrders {
public:
    static constexpr std::uint32_t kNoSlot = std::numeric_limits<std::uint32_t>::max();

    //! \brief Out of one moment of the store. `stop` is asked now and then; Code::cancelled once it says so.
    [[nodiscard]] static Result<PersonOrders> read(store::LocalStore& store, const std::function<bool()>& stop);

    [[nodiscard]] std::size_t size() const noexcept { return m_ids.size(); }
    [[nodiscard]] const Uuid& idOf(std::uint32_t slot) const noexcept { return m_ids[slot]; }
    //! \brief kNoSlot for somebody who was not there. `near`: a slot to look from; the next id in order is found at once.
    [[nodiscard]] std::uint32_t slotOf(const Uuid& id, std::uint32_t near = 0) const noexcept;
    [[nodiscard]] const PersonFacts& facts() const noexcept { return m_facts; }
    //! \brief Slots, by key and id, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& order(store::CustomerOrder order) const noexcept { return m_orders[static_cast<std::size_t>(order)]; }

private:
    std::vector<Uuid> m_ids;  //!< sorted
    PersonFacts m_facts;
    std::array<std::vector<std::uint32_t>, 3> m_orders;
};

}  // namespace lianlu::search
