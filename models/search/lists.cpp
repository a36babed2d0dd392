// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/lists.h"

#include <algorithm>
#include <limits>

#include "models/base/text.h"
#include "models/search/tagged_list.h"
#include "models/store/keyset.h"
#include "models/store/local_store.h"

namespace lianlu::search {

namespace {

using store::CustomerFilter;
using store::CustomerRow;
using store::LeadFilter;
using store::LeadRow;
using store::Page;
using store::Queries;

//! As many persons as a statement is handed at once.
constexpr std::size_t kMostAtOnce = 5'000;
constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
constexpr int kWalk = 1'000;

template <class T, class Job>
Result<T> read(store::LocalStore& store, Job job) {
    Result<T> answer = fail(Code::internal, "not read");
    LIANLU_CHECK(store.read([&](db::Connection& connection) -> Result<void> {
        answer = job(connection);
        return {};
    }));
    return answer;
}

//! In the index's own order: as many of those found as it takes until the page is full.
Result<Page<CustomerRow>> newest(store::LocalStore& store, PersonIndex& index, CustomerFilter filter, const std::string& after, std::size_t limit) {
    std::optional<Place> from;
    if (!after.empty()) {
        LIANLU_TRY(const auto place, store::parseListPlace(after, false));
        from = Place{text::toInteger(place.key).value_or(0), place.id};
    }
    Page<CustomerRow> page;
    const auto atOnce = isOpen(filter) && filter.tags.empty() ? limit : std::max(limit, std::size_t{kWalk});
    for (;;) {
        LIANLU_TRY(const auto places, index.find(filter.search, from, atOnce));
        if (places.empty()) return page;
        filter.among.emplace();
        for (const auto& place : places) filter.among->push_back(place.id);
        LIANLU_TRY(auto some, read<Page<CustomerRow>>(store, [&](db::Connection& c) { return Queries::customers(c, filter, {}, static_cast<int>(places.size())); }));
        for (auto& row : some.rows) {
            page.rows.push_back(std::move(row));
            if (page.rows.size() < limit) continue;
            page.next = toText(placeOf(page.rows.back(), filter.order));
            return page;
        }
        from = places.back();
    }
}

//! Many were found, and the order is another than the index's: walks down the list and keeps those. They are dense in it, or there were not many.
template <class Row, class Ask, class PersonOf, class PlaceOf>
Result<Page<Row>> walked(std::vector<Uuid> found, std::string after, std::size_t limit, Ask ask, PersonOf personOf, PlaceOf placeOf) {
    std::sort(found.begin(), found.end());
    Page<Row> page;
    for (;;) {
        LIANLU_TRY(auto some, ask(after));
        for (auto& row : some.rows) {
            if (!std::binary_search(found.begin(), found.end(), personOf(row))) continue;
            page.rows.push_back(std::move(row));
            if (page.rows.size() < limit) continue;
            page.next = placeOf(page.rows.back());
            return page;
        }
        if (some.next.empty()) return page;
        after = std::move(some.next);
    }
}

//! Asks `count` for some thousand persons at a time.
template <class Filter, class Count>
Result<std::int64_t> counted(const std::vector<Uuid>& found, Filter filter, Count count) {
    std::int64_t all = 0;
    for (std::size_t from = 0; from < found.size(); from += kMostAtOnce) {
        const auto end = std::min(found.size(), from + kMostAtOnce);
        filter.among.emplace(found.begin() + static_cast<std::ptrdiff_t>(from), found.begin() + static_cast<std::ptrdiff_t>(end));
        LIANLU_TRY(const auto some, count(filter));
        all += some;
    }
    return all;
}

template <class Filter>
Result<void> answerIn(PersonIndex& index, Filter& filter) {
    if (filter.search.empty()) return {};
    LIANLU_TRY(filter.among, index.findAll(filter.search, kAll));
    return {};
}

template <class Filter>
Result<void> meantIn(PersonIndex& index, Filter& filter) {
    if (filter.search.empty()) return {};
    LIANLU_TRY(filter.meant, index.findAll(filter.search, kAll));
    return {};
}

//! `query` with what was typed answered.
template <class T, class Filter, class Query>
Result<T> asked(store::LocalStore& store, PersonIndex& index, Filter filter, Query query) {
    LIANLU_CHECK(meantIn(index, filter));
    return read<T>(store, [&](db::Connection& c) { return query(c, filter); });
}

}  // namespace

Result<void> answer(PersonIndex& index, CustomerFilter& filter) { return answerIn(index, filter); }
Result<void> answer(PersonIndex& index, LeadFilter& filter) { return answerIn(index, filter); }
Result<void> answer(PersonIndex& index, store::OfferFilter& filter) { return meantIn(index, filter); }
Result<void> answer(PersonIndex& index, store::TaskFilter& filter) { return meantIn(index, filter); }

Result<Page<CustomerRow>> customers(store::LocalStore& store, PersonIndex& index, const CustomerFilter& filter, const std::string& after, int limit) {
    const auto plain = [&](const CustomerFilter& these, const std::string& from, int most) {
        return read<Page<CustomerRow>>(store, [&](db::Connection& c) { return Queries::customers(c, these, from, most); });
    };
    if (filter.search.empty() && !filter.among && !(isOpen(filter) && filter.tags.empty())) return taggedPage(store, index.tags(), filter, after, limit);
    if (filter.search.empty()) return plain(filter, after, limit);
    const auto most = static_cast<std::size_t>(std::max(limit, 1));
    if (filter.order == store::CustomerOrder::lastPurchase && !filter.backwards) return newest(store, index, filter, after, most);
    LIANLU_TRY(auto found, index.findAll(filter.search, kAll));
    auto these = filter;
    if (found.size() <= kMostAtOnce) {
        these.among = std::move(found);
        return plain(these, after, limit);
    }
    these.search.clear();
    return walked<CustomerRow>(
        std::move(found), after, most, [&](const std::string& from) { return plain(these, from, kWalk); }, [](const CustomerRow& row) { return row.id.uuid; },
        [&](const CustomerRow& row) { return toText(placeOf(row, filter.order)); });
}

Result<std::int64_t> countCustomers(store::LocalStore& store, PersonIndex& index, const CustomerFilter& filter) {
    const auto plain = [&](const CustomerFilter& these) {
        return read<std::int64_t>(store, [&](db::Connection& c) { return Queries::countCustomers(c, these); });
    };
    if (filter.search.empty()) return plain(filter);
    if (isOpen(filter) && filter.tags.empty()) {
        LIANLU_TRY(const auto count, index.count(filter.search));
        return static_cast<std::int64_t>(count);
    }
    LIANLU_TRY(const auto found, index.findAll(filter.search, kAll));
    return counted(found, filter, plain);
}

Result<Page<LeadRow>> leads(store::LocalStore& store, PersonIndex& index, const LeadFilter& filter, const std::string& after, int limit) {
    const auto plain = [&](const LeadFilter& these, const std::string& from, int most) {
        return read<Page<LeadRow>>(store, [&](db::Connection& c) { return Queries::leads(c, these, from, most); });
    };
    if (filter.search.empty()) return plain(filter, after, limit);
    LIANLU_TRY(auto found, index.findAll(filter.search, kAll));
    auto these = filter;
    if (found.size() <= kMostAtOnce) {
        these.among = std::move(found);
        return plain(these, after, limit);
    }
    these.search.clear();
    return walked<LeadRow>(
        std::move(found), after, static_cast<std::size_t>(std::max(limit, 1)), [&](const std::string& from) { return plain(these, from, kWalk); },
        [](const LeadRow& row) { return row.customerId.uuid; }, [&](const LeadRow& row) { return Queries::placeOf(row, filter); });
}

Result<std::int64_t> countLeads(store::LocalStore& store, PersonIndex& index, const LeadFilter& filter) {
    const auto plain = [&](const LeadFilter& these) {
        return read<std::int64_t>(store, [&](db::Connection& c) { return Queries::countLeads(c, these); });
    };
    if (filter.search.empty()) return plain(filter);
    LIANLU_TRY(const auto found, index.findAll(filter.search, kAll));
    return counted(found, filter, plain);
}

Result<Page<store::OfferRow>> offers(store::LocalStore& store, PersonIndex& index, store::OfferFilter filter, const std::string& after, int limit) {
    return asked<Page<store::OfferRow>>(store, index, std::move(filter), [&](db::Connection& c, const auto& these) { return store::offerPage(c, these, after, limit); });
}

Result<std::int64_t> countOffers(store::LocalStore& store, PersonIndex& index, store::OfferFilter filter) {
    return asked<std::int64_t>(store, index, std::move(filter), [](db::Connection& c, const auto& these) { return store::countOffers(c, these); });
}

Result<Page<store::TaskLine>> tasks(store::LocalStore& store, PersonIndex& index, store::TaskFilter filter, const std::string& after, int limit) {
    return asked<Page<store::TaskLine>>(store, index, std::move(filter), [&](db::Connection& c, const auto& these) { return store::taskPage(c, these, after, limit); });
}

Result<std::int64_t> countTasks(store::LocalStore& store, PersonIndex& index, store::TaskFilter filter) {
    return asked<std::int64_t>(store, index, std::move(filter), [](db::Connection& c, const auto& these) { return store::countTasks(c, these); });
}

}  // namespace lianlu::search
