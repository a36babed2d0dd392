// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/store/queries.h"

namespace lianlu::store {

//! \brief pushed: the newest first; news: those of which something was heard last, which may be the push itself; status: who has come furthest first,
//! what did not go out last.
enum class OfferOrder : std::uint8_t { pushed, news, status };

struct OfferFilter {
    domain::StaffId staff;                      //!< whose
    std::string search;                         //!< any part of the subject, or who is meant; answered by models/search/lists.h. Empty: all
    std::optional<std::vector<Uuid>> meant{};   //!< who is meant by it
    std::vector<domain::OfferStatus> statuses;  //!< empty: all; one that the server has not seen counts as queued
    std::optional<Time> pushedFrom{};           //!< pushed since then, and not taken back
    std::optional<Time> clickedFrom{};          //!< its link was clicked since then
    bool byHand = false;                        //!< only what waits for its guide to send it by hand
    OfferOrder order = OfferOrder::pushed;
    bool backwards = false;                     //!< the order from its other end
    bool everybody = false;                     //!< all that are held here, whosever they are; `staff` says nothing then
};

struct OfferRow {
    domain::Offer offer;
    std::string customerName;
    std::optional<Time> acceptedAt{};   //!< the server's time, of the dispatch that it made; none where this device has no such row
    std::string staffName{};            //!< who pushed it, where the list is of everybody
    std::optional<Time> takenBackAt{};  //!< where it was taken back on this device, for as long as the edit is remembered
    std::optional<Time> handAt{};       //!< the same of what was said of one that goes by hand
    std::optional<Time> waitsUntil{};   //!< when one that goes by hand ends unless something is said
};

//! \brief In the filter's order. Any thread, with a reader's connection. Code::internal for a filter with `search` and without `meant`.
[[nodiscard]] Result<Page<OfferRow>> offerPage(db::Connection& c, const OfferFilter& filter, const std::string& after, int limit);
[[nodiscard]] Result<std::int64_t> countOffers(db::Connection& c, const OfferFilter& filter);

}  // namespace lianlu::store
