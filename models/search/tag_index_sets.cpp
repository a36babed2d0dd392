// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// What the index reads of persons beside their own rows: who has a tag, whom one may write to, whom somebody contacted.
#include <algorithm>
#include <limits>

#include "models/db/connection.h"
#include "models/domain/rules/consent.h"
#include "models/search/tag_index.h"
#include "models/store/device_values.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

//! Rows between two questions whether to stop.
constexpr std::int64_t kRowsAtOnce = 4'096;
//! More contacts than these narrow a list too little.
constexpr std::int64_t kMostContacts = 8'000;

}  // namespace

//! Nothing: more than `most` have it.
Result<std::optional<SlotSet>> TagIndex::readHolders(const PersonOrders& orders, const SetKey& tag, std::int64_t most) const {
    SlotSet set(orders.size());
    bool all = true;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        const bool any = tag.value.empty();
        LIANLU_TRY(const auto s, connection.prepare(any ? "SELECT customer_id FROM tag INDEXED BY tag_by_name WHERE name = ?1"
                                                        : "SELECT customer_id FROM tag INDEXED BY tag_by_name WHERE name = ?1 AND coalesce(value, '') = ?2"));
        s->bind(1, tag.tag);
        if (!any) s->bind(2, tag.value);
        std::uint32_t near = 0;
        for (std::int64_t row = 1;; ++row) {
            if (row % kRowsAtOnce == 0 && stopping()) return fail(Code::cancelled, "who has a tag");
            LIANLU_TRY(const bool more, s->step());
            if (!more) return {};
            if (row > most) {
                all = false;
                return {};
            }
            if (s->isNull(0)) continue;
            const auto slot = orders.slotOf(s->uuid(0), near);
            if (slot != PersonOrders::kNoSlot) set.set(near = slot);
        }
    }));
    if (!all) return std::optional<SlotSet>();
    return std::optional(std::move(set));
}

//! By the rule of domain::contactable: of the newest entries all must be grants by an act that permits. `mark`: what was taken away by then.
Result<SlotSet> TagIndex::readContactable(const PersonOrders& orders, domain::Channel channel, std::int64_t& mark) const {
    SlotSet set(orders.size());
    const auto permitting = domain::permittingSources();
    const auto sources = store::nameList(std::vector<std::string_view>(permitting.begin(), permitting.end()));
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(mark, store::devicevalues::integer(connection, store::kConsentsTaken, 0));
        LIANLU_TRY(const auto s, connection.prepare("SELECT customer_id, at, coalesce(granted, 0) AND coalesce(source, '') IN " + sources +
                                                    " FROM consent NOT INDEXED WHERE channel = ?1 AND purpose = ?2 AND customer_id IS NOT NULL AND at IS NOT NULL"));
        s->bindAll(domain::nameOf(channel), domain::nameOf(domain::Purpose::marketing));
        std::vector<std::int64_t> newest(orders.size(), std::numeric_limits<std::int64_t>::min());
        for (std::int64_t row = 1;; ++row) {
            if (row % kRowsAtOnce == 0 && stopping()) return fail(Code::cancelled, "whom one may write to");
            LIANLU_TRY(const bool more, s->step());
            if (!more) return {};
            const auto slot = orders.slotOf(s->uuid(0));
            if (slot == PersonOrders::kNoSlot) continue;
            const auto at = s->integer(1);
            const bool grants = s->integer(2) != 0;
            if (at > newest[slot] && grants) set.set(slot);
            else if (at >= newest[slot] && !grants) set.drop(slot);
            newest[slot] = std::max(newest[slot], at);
        }
    }));
    return set;
}

//! Nothing: so many that it narrows little.
Result<std::optional<SlotSet>> TagIndex::readContacted(const PersonOrders& orders, const store::ContactedBy& by) const {
    SlotSet set(orders.size());
    bool all = true;
    LIANLU_CHECK(m_store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto s, connection.prepare("SELECT customer_id FROM interaction WHERE (?1 IS NULL OR staff_id = ?1) AND at >= ?2 AND at < ?3 AND customer_id IS NOT NULL LIMIT ?4"));
        s->bindAll(by.staff, by.from, by.until ? toUnixMs(*by.until) : std::numeric_limits<std::int64_t>::max(), kMostContacts + 1);
        for (std::int64_t row = 1;; ++row) {
            LIANLU_TRY(const bool more, s->step());
            if (!more) return {};
            if (row > kMostContacts) return all = false, Result<void>{};
            if (const auto slot = orders.slotOf(s->uuid(0)); slot != PersonOrders::kNoSlot) set.set(slot);
        }
    }));
    if (!all) return std::optional<SlotSet>();
    return std::optional(std::move(set));
}

}  // namespace lianlu::search
