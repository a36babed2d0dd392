// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief That somebody saw, copied or took out whole what screens mask, written down on the own device before it happened (see ADR 0019).
//! Only ever created: no edit, no end, nothing taken back. It names whom it is about by id and holds nothing of what was seen, so an erasure
//! leaves it. Devices of the same person alone hold it; others read it in the audit.
struct Disclosure {
    static constexpr std::string_view kEntity = "disclosure";
    static constexpr Home kHome = Home::user;
    static constexpr Writable kWritable = Writable::appendOnly;

    DisclosureId id;
    StaffId staffId;
    StoreId storeId;  //!< where they worked then
    DisclosureAct act = DisclosureAct::unknown;
    Disclosed what = Disclosed::unknown;
    CustomerId subjectId;      //!< none: a list. Not customer_id: it hangs on nobody, and stays when that person goes
    std::int64_t records = 0;  //!< how many, 1…kMostDisclosed
    std::optional<Time> at;    //!< by the device's clock

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("staff_id", self.staffId, kServer.must());
        visit("store_id", self.storeId, kServer.must());
        visit("act", self.act, kServer.must());
        visit("what", self.what, kServer.must());
        visit("subject_id", self.subjectId, kServer);
        visit("records", self.records, kServer.must());
        visit("at", self.at, kServer.must());
    }
};

//! \brief No device holds more.
inline constexpr std::int64_t kMostDisclosed = 10'000'000;

}  // namespace lianlu::domain
