// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/person_orders.h"

#include <algorithm>

#include "models/db/connection.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

//! Rows between two questions whether to stop.
constexpr std::size_t kStretch = 4'096;

//! Each from one end of an index that has what is read.
constexpr std::array<std::string_view, 3> kDownward{"SELECT pk FROM customer INDEXED BY customer_by_recent ORDER BY coalesce(last_purchase_at, 0) DESC, id DESC",
                                                    "SELECT pk FROM customer INDEXED BY customer_by_name ORDER BY name_key(name) DESC, id DESC",
                                                    "SELECT pk FROM customer INDEXED BY customer_by_spent ORDER BY coalesce(spent_minor, 0) DESC, id DESC"};
static_assert(static_cast<int>(store::CustomerOrder::lastPurchase) == 0 && static_cast<int>(store::CustomerOrder::name) == 1 &&
              static_cast<int>(store::CustomerOrder::spent) == 2);

template <class Take>
Result<void> each(db::Connection& connection, std::string_view sql, const std::function<bool()>& stop, Take take) {
    LIANLU_TRY(const auto statement, connection.prepare(sql));
    for (std::size_t row = 0;; ++row) {
        if (row % kStretch == 0 && stop()) return fail(Code::cancelled, "the orders of a list");
        LIANLU_TRY(const bool more, statement->step());
        if (!more) return {};
        take(*statement);
    }
}

}  // namespace

void SlotSet::keep(const SlotSet& other) noexcept {
    for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= other.m_words[i];
}

void SlotSet::without(const SlotSet& other) noexcept {
    for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= ~other.m_words[i];
}

Result<PersonOrders> PersonOrders::read(store::LocalStore& store, const std::function<bool()>& stop) {
    PersonOrders all;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto last, connection.integer("SELECT coalesce(max(pk), 0) FROM customer"));
        // Rows are known by number in every index; a slot by number saves looking an id up three times.
        std::vector<std::uint32_t> slots(static_cast<std::size_t>(last) + 1, kNoSlot);
        LIANLU_CHECK(each(connection, "SELECT id, pk, kind, guide_id FROM customer INDEXED BY customer_keys ORDER BY id", stop, [&](const db::Statement& s) {
            slots[static_cast<std::size_t>(s.integer(1))] = static_cast<std::uint32_t>(all.m_ids.size());
            all.m_ids.push_back(s.uuid(0));
            all.m_facts.add({domain::enumFromName<domain::CustomerKind>(s.text(2)), s.isNull(3) ? std::nullopt : std::optional(s.uuid(3))});
        }));
        for (std::size_t i = 0; i < kDownward.size(); ++i) {
            auto& order = all.m_orders[i];
            order.reserve(all.m_ids.size());
            LIANLU_CHECK(each(connection, kDownward[i], stop, [&](const db::Statement& s) { order.push_back(slots[static_cast<std::size_t>(s.integer(0))]); }));
            std::reverse(order.begin(), order.end());
        }
        return {};
    }));
    return all;
}

std::uint32_t PersonOrders::slotOf(const Uuid& id, std::uint32_t near) const noexcept {
    auto from = m_ids.begin();
    auto end = m_ids.end();
    if (near < m_ids.size() && !(id < m_ids[near])) {
        // Steps that double: whoever asks for ids in their order finds each next to the last.
        from += near;
        for (std::ptrdiff_t step = 1; end - from > step; step *= 2) {
            if (id < from[step]) {
                end = from + step;
                break;
            }
            from += step;
        }
    }
    const auto found = std::lower_bound(from, end, id);
    return found != m_ids.end() && *found == id ? static_cast<std::uint32_t>(found - m_ids.begin()) : kNoSlot;
}

}  // namespace lianlu::search
