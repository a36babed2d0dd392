// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

//! Purchases and touches of customers as columns, packed 1,024 customers a blob; beside them the rows they are made of. Only moves data: what the figures mean, models/actions/figures.h
//! knows. Maintained by triggers (migration 0009): whoever's events changed is `stale`, and their rows count instead of the blob.
namespace lianlu::store {

inline constexpr std::int64_t kSegmentCustomers = 1024;

//! \brief Columns, one entry an event; `customer` columns hold places in `customers`.
struct EventColumns {
    std::vector<std::int64_t> customers;  //!< numbers (customer.pk), ascending; also of those without events
    std::vector<std::uint32_t> purchaseOf;
    std::vector<std::int32_t> purchaseDay;    //!< since 1970-01-01
    std::vector<std::int64_t> purchaseMinor;  //!< below zero: a refund
    std::vector<std::uint32_t> touchOf;
    std::vector<std::int32_t> touchDay;
    std::vector<float> touchWeight;

    void clear();
};

//! \brief Figures of the customers of a segment at the end of its last day.
struct FigureColumns {
    std::vector<std::int64_t> customers;  //!< numbers, ascending
    std::vector<std::int32_t> recency, frequency;
    std::vector<std::int64_t> monetaryMinor;
    std::vector<double> x;
};

//! \brief What `EventColumns` are read from where there is no blob: an event as its row tells it.
struct EventRow {
    bool purchase = false;
    std::int64_t atMs = 0;
    std::int64_t amountMinor = 0;  //!< of a purchase; below zero: a refund
    std::string_view kind;         //!< of a touch
    double weight = 0;             //!< of a touch; 0: its source does not say
};

//! \brief Little-endian, days and amounts as narrow as they allow. Events are in the order of their customers.
[[nodiscard]] std::vector<std::uint8_t> packEvents(std::int64_t num, const EventColumns& columns);
//! \brief Code::damaged where the blob is not one of packEvents.
[[nodiscard]] Result<void> unpackEvents(std::int64_t num, std::span<const std::uint8_t> blob, EventColumns& columns);
[[nodiscard]] std::vector<std::uint8_t> packFigures(std::int64_t num, const FigureColumns& figures);
[[nodiscard]] Result<void> unpackFigures(std::int64_t num, std::span<const std::uint8_t> blob, FigureColumns& figures);

//! \brief Events of customers from `first` to `last`, by customer: `customer` is called for each of them, then `event` for each of theirs.
[[nodiscard]] Result<void> eventRows(db::Connection& c, std::int64_t first, std::int64_t last, const std::function<void(std::int64_t)>& customer,
                                     const std::function<void(const EventRow&)>& event);

struct Segment {
    std::int64_t num = 0;
    std::int32_t lastDay = 0;
    std::span<const std::uint8_t> figures, events;  //!< live until the next one
};
//! \brief Every segment of that form, by number; its figures, or its events.
[[nodiscard]] Result<void> eachSegment(db::Connection& c, std::string_view form, bool events, const std::function<Result<void>(const Segment&)>& take);
[[nodiscard]] Result<void> writeSegment(db::Connection& c, const Segment& segment, std::string_view form);

//! \brief Numbers of customers whose events changed since their segment was written, ascending.
[[nodiscard]] Result<std::vector<std::int64_t>> staleCustomers(db::Connection& c);
//! \brief Segments that are missing, of another form or hold stale customers, at most so many.
[[nodiscard]] Result<std::vector<std::int64_t>> staleSegments(db::Connection& c, std::string_view form, std::int64_t atMost);
[[nodiscard]] Result<std::int64_t> lastCustomer(db::Connection& c);  //!< the greatest number, 0 where there is none
[[nodiscard]] Result<std::optional<std::int64_t>> customerNumber(db::Connection& c, domain::CustomerId id);
[[nodiscard]] Result<domain::CustomerId> customerAt(db::Connection& c, std::int64_t number);
//! \brief The brand's time zone; "UTC" where it is not known yet.
[[nodiscard]] Result<std::string> brandZone(db::Connection& c);

}  // namespace lianlu::store
