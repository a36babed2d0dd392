// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief A way to see a list that a manager gave to everybody of the store: filters, order and columns under a name (see ADR 0031). It holds nothing
//! that was searched for, and of a colleague the id.
struct SharedView {
    static constexpr std::string_view kEntity = "shared_view";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::editable;

    SharedViewId id;
    StoreId storeId;
    ViewList list = ViewList::unknown;
    std::string name;   //!< 1…kLongestViewName characters, without blanks at the ends or two together
    std::string state;  //!< JSON object as a list reads it, at most kLargestViewState bytes; see rules/shared_view.h
    StaffId staffId;    //!< who shared it

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("store_id", self.storeId, kServer.must());
        visit("list", self.list, kServer.must());
        visit("name", self.name, kLatest.must().upTo(60));
        visit("state", self.state, kLatest.must().upTo(8000));
        visit("staff_id", self.staffId, kServer.must());
    }
};

inline constexpr std::size_t kLongestViewName = 60;     //!< characters
inline constexpr std::size_t kLargestViewState = 8000;  //!< bytes of UTF-8
inline constexpr std::size_t kMostSharedViews = 50;     //!< of one list of one store

}  // namespace lianlu::domain
