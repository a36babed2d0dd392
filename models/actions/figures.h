// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/ids.h"
#include "models/insight/value/rfm.h"
#include "models/store/event_segments.h"

namespace lianlu::store {
class LocalStore;
}

//! X-RFM of the customers in the store. Packed segments where they are up to date, rows where they are not: an answer is always that of the rows. Not for the screen's thread.
namespace lianlu::actions {

//! \brief A column each, by the customer's number in the store (ascending). Money in minor units.
struct StoreFigures {
    std::vector<std::int64_t> customers;
    insight::Rfm rfm;
};

//! \brief What a full computation starts from: figures kept beside the segments, or the events themselves.
enum class From : std::uint8_t { figures, events };

//! \brief Of every customer at the end of day `asOf` (days since 1970-01-01 in the brand's zone). Errors: cancelled, damaged.
[[nodiscard]] Result<StoreFigures> storeFigures(db::Connection& c, std::int32_t asOf, From from = From::figures, const std::function<bool()>& cancelled = {});

//! \brief Of one customer, from the rows: new as soon as the row is. notFound where there is no such customer.
struct CustomerFigures {
    std::int32_t recency = insight::Rfm::kNever;  //!< days; kNever: no purchase yet
    std::int32_t frequency = 0;
    std::int64_t monetaryMinor = 0;
    double x = 0;
};
[[nodiscard]] Result<CustomerFigures> customerFigures(db::Connection& c, domain::CustomerId customer, std::int32_t asOf);

//! \brief Where a customer stands among all in the store who ever bought: scores from 1 to 5 (the best) by rank, the segment of the usual ones.
struct RfmStanding {
    CustomerFigures figures;
    std::array<std::uint8_t, 4> scores{};  //!< recency, frequency, monetary, x
    std::string segment;                   //!< "Champions" …; see insight::usualSegments
    std::int64_t among = 0;
};
//! \brief Nothing for who never bought.
[[nodiscard]] Result<std::optional<RfmStanding>> standingOf(db::Connection& c, domain::CustomerId customer, std::int32_t asOf);

//! \brief Customers of the store by the usual segments, in their order, the others last.
struct SegmentCount {
    std::string segment;
    std::int64_t customers = 0, purchases = 0, monetaryMinor = 0;
};
struct SegmentCounts {
    std::vector<SegmentCount> segments;
    std::int64_t buyers = 0, withoutPurchase = 0;
};
[[nodiscard]] Result<SegmentCounts> segmentCounts(db::Connection& c, std::int32_t asOf, const std::function<bool()>& cancelled = {});

//! \brief The day of `now` in the brand's zone.
[[nodiscard]] Result<std::int32_t> brandDay(db::Connection& c, Time now);

//! \brief Writes segments anew whose customers changed, at most `atMost` of them, each in a transaction of its own that holds the writer for some milliseconds. How many are left
//! to write, up to one more round, is told.
struct Packed {
    std::int64_t written = 0, left = 0;
};
[[nodiscard]] Result<Packed> packEvents(store::LocalStore& store, std::int64_t atMost, const std::function<bool()>& cancelled = {});

}  // namespace lianlu::actions
