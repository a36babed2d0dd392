// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/figures.h"

#include <algorithm>
#include <cmath>

#include "models/db/connection.h"
#include "models/domain/rules/local_days.h"
#include "models/insight/value/engagement.h"
#include "models/store/local_store.h"
#include "models/store/write_txn.h"

namespace lianlu::actions {

namespace {

// A change of what a segment holds, or of what its figures mean, is a new version: segments of another one are written anew.
constexpr std::string_view kSegmentVersion = "1 ";

std::string formOf(const std::string& zone) { return std::string(kSegmentVersion) + zone; }

Result<store::EventColumns> columnsOf(db::Connection& c, std::int64_t first, std::int64_t last, domain::LocalDays& days) {
    store::EventColumns columns;
    LIANLU_CHECK(store::eventRows(
        c, first, last, [&](std::int64_t customer) { columns.customers.push_back(customer); },
        [&](const store::EventRow& row) {
            const auto place = static_cast<std::uint32_t>(columns.customers.size() - 1);
            const auto day = days(fromUnixMs(row.atMs));
            if (row.purchase) {
                columns.purchaseOf.push_back(place);
                columns.purchaseDay.push_back(day);
                columns.purchaseMinor.push_back(row.amountMinor);
                return;
            }
            columns.touchOf.push_back(place);
            columns.touchDay.push_back(day);
            columns.touchWeight.push_back(row.weight > 0 ? static_cast<float>(row.weight) : insight::usualWeight(row.kind));
        }));
    return columns;
}

Result<insight::Rfm> rfmOf(const store::EventColumns& columns, std::int32_t asOf) {
    const std::vector<double> amounts(columns.purchaseMinor.begin(), columns.purchaseMinor.end());
    return insight::rfm(columns.customers.size(), {columns.purchaseOf, columns.purchaseDay, amounts}, {columns.touchOf, columns.touchDay, columns.touchWeight}, asOf);
}

std::int32_t lastDayOf(const store::EventColumns& columns) {
    std::int32_t last = 0;
    for (const auto* days : {&columns.purchaseDay, &columns.touchDay})
        for (const auto day : *days) last = std::max(last, day);
    return last;
}

store::FigureColumns kept(const std::vector<std::int64_t>& customers, const insight::Rfm& rfm) {
    store::FigureColumns figures{customers, rfm.recency, rfm.frequency, {}, rfm.x};
    figures.monetaryMinor.reserve(rfm.monetary.size());
    for (const auto amount : rfm.monetary) figures.monetaryMinor.push_back(std::llround(amount));
    return figures;
}

//! Kept figures are those of the segment's last day: since then days went by, and nothing happened.
insight::Rfm atDay(const store::FigureColumns& figures, std::int32_t lastDay, std::int32_t asOf) {
    insight::Rfm rfm{figures.recency, figures.frequency, {figures.monetaryMinor.begin(), figures.monetaryMinor.end()}, figures.x};
    const auto passed = asOf - lastDay;
    const double faded = std::exp2(-passed / insight::kHalfLifeDays);
    for (auto& recency : rfm.recency)
        if (recency != insight::Rfm::kNever) recency += passed;
    for (auto& x : rfm.x) x *= faded;
    return rfm;
}

//! Puts customers and their figures at the end of all, but for those that `skip` (ascending) names.
void append(StoreFigures& all, const std::vector<std::int64_t>& customers, const insight::Rfm& rfm, const std::vector<std::int64_t>& skip) {
    auto stale = customers.empty() ? skip.end() : std::lower_bound(skip.begin(), skip.end(), customers.front());
    for (std::size_t i = 0; i < customers.size(); ++i) {
        while (stale != skip.end() && *stale < customers[i]) ++stale;
        if (stale != skip.end() && *stale == customers[i]) continue;
        all.customers.push_back(customers[i]);
        all.rfm.recency.push_back(rfm.recency[i]);
        all.rfm.frequency.push_back(rfm.frequency[i]);
        all.rfm.monetary.push_back(rfm.monetary[i]);
        all.rfm.x.push_back(rfm.x[i]);
    }
}

void sortByCustomer(StoreFigures& all) {
    if (std::is_sorted(all.customers.begin(), all.customers.end())) return;
    std::vector<std::size_t> order(all.customers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return all.customers[a] < all.customers[b]; });
    const auto arrange = [&order](auto& column) {
        auto old = column;
        for (std::size_t i = 0; i < order.size(); ++i) column[i] = old[order[i]];
    };
    arrange(all.customers);
    arrange(all.rfm.recency);
    arrange(all.rfm.frequency);
    arrange(all.rfm.monetary);
    arrange(all.rfm.x);
}

}  // namespace

Result<StoreFigures> storeFigures(db::Connection& c, std::int32_t asOf, From from, const std::function<bool()>& cancelled) {
    LIANLU_TRY(const auto zone, store::brandZone(c));
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    LIANLU_TRY(const auto last, store::lastCustomer(c));
    LIANLU_TRY(const auto stale, store::staleCustomers(c));
    const auto segments = static_cast<std::size_t>(last / store::kSegmentCustomers) + 1;
    std::vector<bool> packed(segments);
    StoreFigures all;
    store::EventColumns columns;
    LIANLU_CHECK(store::eachSegment(c, formOf(zone), from == From::events, [&](const store::Segment& segment) -> Result<void> {
        if (cancelled && cancelled()) return fail(Code::cancelled, "figures");
        if (segment.num < 0 || segment.num >= static_cast<std::int64_t>(segments)) return {};
        // An event from the future is not part of today's figures, so those kept beside it do not hold: the rows do.
        if (from == From::figures && segment.lastDay > asOf) return {};
        packed[static_cast<std::size_t>(segment.num)] = true;
        if (from == From::events) {
            columns.clear();
            LIANLU_CHECK(store::unpackEvents(segment.num, segment.events, columns));
            LIANLU_TRY(const auto rfm, rfmOf(columns, asOf));
            append(all, columns.customers, rfm, stale);
            return {};
        }
        store::FigureColumns figures;
        LIANLU_CHECK(store::unpackFigures(segment.num, segment.figures, figures));
        append(all, figures.customers, atDay(figures, segment.lastDay, asOf), stale);
        return {};
    }));
    for (std::size_t num = 0; num < segments; ++num) {
        if (packed[num]) continue;
        if (cancelled && cancelled()) return fail(Code::cancelled, "figures");
        const auto first = static_cast<std::int64_t>(num) * store::kSegmentCustomers;
        LIANLU_TRY(const auto rows, columnsOf(c, first, first + store::kSegmentCustomers - 1, days));
        LIANLU_TRY(const auto rfm, rfmOf(rows, asOf));
        append(all, rows.customers, rfm, {});
    }
    for (const auto customer : stale) {
        const auto num = static_cast<std::size_t>(customer / store::kSegmentCustomers);
        if (num >= segments || !packed[num]) continue;
        LIANLU_TRY(const auto rows, columnsOf(c, customer, customer, days));
        LIANLU_TRY(const auto rfm, rfmOf(rows, asOf));
        append(all, rows.customers, rfm, {});
    }
    sortByCustomer(all);
    return all;
}

Result<CustomerFigures> customerFigures(db::Connection& c, domain::CustomerId customer, std::int32_t asOf) {
    LIANLU_TRY(const auto number, store::customerNumber(c, customer));
    if (!number) return fail(Code::notFound, "no such customer");
    LIANLU_TRY(const auto zone, store::brandZone(c));
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    LIANLU_TRY(const auto rows, columnsOf(c, *number, *number, days));
    LIANLU_TRY(const auto rfm, rfmOf(rows, asOf));
    return CustomerFigures{rfm.recency[0], rfm.frequency[0], std::llround(rfm.monetary[0]), rfm.x[0]};
}

Result<std::int32_t> brandDay(db::Connection& c, Time now) {
    LIANLU_TRY(const auto zone, store::brandZone(c));
    LIANLU_TRY(auto days, domain::LocalDays::in(zone));
    return days(now);
}

Result<Packed> packEvents(store::LocalStore& store, std::int64_t atMost, const std::function<bool()>& cancelled) {
    Packed packed;
    std::vector<std::int64_t> wanted;
    std::string zone;
    LIANLU_CHECK(store.read([&](db::Connection& c) -> Result<void> {
        LIANLU_TRY(zone, store::brandZone(c));
        LIANLU_TRY(wanted, store::staleSegments(c, formOf(zone), atMost + 1));
        return {};
    }));
    for (const auto num : wanted) {
        if (packed.written == atMost || (cancelled && cancelled())) break;
        LIANLU_TRY([[maybe_unused]] const auto written, store.writeNow([&](store::WriteTxn& txn) -> Result<void> {
            auto& c = txn.connection();
            LIANLU_TRY(auto days, domain::LocalDays::in(zone));
            const auto first = num * store::kSegmentCustomers;
            LIANLU_TRY(const auto columns, columnsOf(c, first, first + store::kSegmentCustomers - 1, days));
            const auto lastDay = lastDayOf(columns);
            LIANLU_TRY(const auto rfm, rfmOf(columns, lastDay));
            const auto figures = store::packFigures(num, kept(columns.customers, rfm));
            const auto events = store::packEvents(num, columns);
            return store::writeSegment(c, {num, lastDay, figures, events}, formOf(zone));
        }));
        ++packed.written;
    }
    packed.left = static_cast<std::int64_t>(wanted.size()) - packed.written;
    return packed;
}

}  // namespace lianlu::actions
