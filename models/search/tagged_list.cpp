// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/tagged_list.h"

#include <algorithm>

#include "models/base/name_key.h"
#include "models/db/connection.h"
#include "models/store/keyset.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

using store::CustomerFilter;
using store::CustomerRow;
using store::Page;
using store::Queries;

constexpr std::size_t kFewest = 50, kMost = 400;
//! Of whom the index names nearly all fit. After so many that did not (tags that have ended), naming further ones is dearer than going down the list, for
//! each is a page of the file, where they stand as close as that.
constexpr std::size_t kMostTried = 800, kClose = 20;
//! Without a tag, the list's own walk finds those who stand so close in less than naming them takes.
constexpr std::size_t kDense = 8;

//! A stretch of the list, whole up to `end`, or its first rows; without an end it is the last one.
struct Stretch {
    std::vector<CustomerRow> rows;
    std::optional<OrderKey> end;
};

Result<std::optional<OrderKey>> keyNow(db::Connection& connection, const Uuid& id, store::CustomerOrder order) {
    LIANLU_TRY(const auto s, connection.prepare("SELECT coalesce(last_purchase_at, 0), coalesce(spent_minor, 0), name_key(name) FROM customer WHERE id = ?"));
    s->bindUuid(1, id);
    LIANLU_TRY(const bool found, s->step());
    if (!found) return std::optional<OrderKey>();
    if (order == store::CustomerOrder::name) return std::optional(OrderKey{0, s->string(2), id});
    return std::optional(OrderKey{s->integer(order == store::CustomerOrder::spent ? 1 : 0), {}, id});
}

store::ListPlace placeOf(const OrderKey& key, store::CustomerOrder order) { return {key.id, order == store::CustomerOrder::name ? key.text : std::to_string(key.number)}; }

//! Nothing: somebody went meanwhile, of whom the index has not heard yet.
Result<std::optional<Stretch>> stretchOf(store::LocalStore& store, CustomerFilter filter, const TagIndex::Ahead& ahead, const std::string& after, std::size_t most) {
    Stretch stretch{{}, ahead.movedEnd};
    const auto before = [ascending = isAscending(filter)](const OrderKey& a, const OrderKey& b) { return ascending ? a < b : b < a; };
    bool known = true;
    filter.among = ahead.persons;
    filter.among->insert(filter.among->end(), ahead.moved.begin(), ahead.moved.end());
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        if (ahead.more) {
            LIANLU_TRY(auto last, keyNow(connection, ahead.persons.back(), filter.order));
            if (!last) return known = false, Result<void>{};
            if (!stretch.end || before(*last, *stretch.end)) stretch.end = std::move(last);
        }
        if (filter.among->empty()) return {};
        LIANLU_TRY(auto page, Queries::customers(connection, filter, after, static_cast<int>(std::min(most, filter.among->size()))));
        stretch.rows = std::move(page.rows);
        return {};
    }));
    if (!known) return std::optional<Stretch>();
    // Beyond the end of the stretch somebody may be missing between them.
    if (stretch.end) std::erase_if(stretch.rows, [&](const CustomerRow& row) { return before(*stretch.end, orderKey(search::placeOf(row, filter.order), filter.order)); });
    return std::optional(std::move(stretch));
}

}  // namespace

store::ListPlace placeOf(const CustomerRow& row, store::CustomerOrder order) {
    switch (order) {
        case store::CustomerOrder::name:
            return {row.id.uuid, text::nameKey(row.name)};
        case store::CustomerOrder::spent:
            return {row.id.uuid, std::to_string(row.spentMinor)};
        case store::CustomerOrder::lastPurchase:
            break;
    }
    return {row.id.uuid, std::to_string(row.lastPurchaseAt ? toUnixMs(*row.lastPurchaseAt) : 0)};
}

bool isOpen(const CustomerFilter& filter) { return filter.book && filter.pool && filter.kinds.empty() && !filter.contactable && !filter.guide && !filter.exceptGuide && !filter.contactedBy; }

Result<Page<CustomerRow>> taggedPage(store::LocalStore& store, TagIndex& index, const CustomerFilter& filter, const std::string& after, int limit) {
    Page<CustomerRow> page;
    const auto wanted = static_cast<std::size_t>(std::max(limit, 1));
    auto from = after;
    auto most = std::max(wanted, kFewest);
    for (std::size_t tried = 0;; tried += most, most = std::max(wanted, std::min(most * 2, kMost))) {
        std::optional<store::ListPlace> place;
        if (!from.empty()) {
            LIANLU_TRY(place, store::parseListPlace(from, filter.order == store::CustomerOrder::name));
        }
        LIANLU_TRY(const auto ahead, index.ahead(filter, place, most));
        if (!ahead) break;
        const auto close = filter.tags.empty() ? kDense : tried < kMostTried ? std::size_t{0} : kClose;
        if (ahead->more && ahead->passed <= close * most) break;
        LIANLU_TRY(auto stretch, stretchOf(store, filter, *ahead, from, wanted - page.rows.size()));
        if (!stretch) break;
        for (auto& row : stretch->rows) {
            page.rows.push_back(std::move(row));
            if (page.rows.size() < wanted) continue;
            page.next = toText(placeOf(page.rows.back(), filter.order));
            return page;
        }
        if (!stretch->end) return page;
        from = toText(placeOf(*stretch->end, filter.order));
    }
    Page<CustomerRow> rest;
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(rest, Queries::customers(connection, filter, from, static_cast<int>(wanted - page.rows.size())));
        return {};
    }));
    for (auto& row : rest.rows) page.rows.push_back(std::move(row));
    page.next = std::move(rest.next);
    return page;
}

}  // namespace lianlu::search
