// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief A picture kept at a person: an outfit, a fitting, a receipt of an alteration. The row says what it is; its bytes stand apart, named by
//! what they are (see ADR 0027). Made once; only its caption changes.
struct Photo {
    static constexpr std::string_view kEntity = "photo";
    static constexpr Home kHome = Home::person;
    static constexpr Writable kWritable = Writable::editable;

    PhotoId id;
    CustomerId customerId;
    InteractionId interactionId;  //!< none: of no interaction
    std::string sha256;           //!< of the bytes, 64 digits in lower case
    std::int64_t width = 0;       //!< pixels, as are heights; 1…kLongestPhotoSide
    std::int64_t height = 0;
    std::int64_t bytes = 0;       //!< 1…kLargestPhoto
    std::string caption;
    std::optional<Time> takenAt;
    StaffId staffId;  //!< who added it

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("customer_id", self.customerId, kServer.must());
        visit("interaction_id", self.interactionId, kServer);
        visit("sha256", self.sha256, kServer.must().upTo(64));
        visit("width", self.width, kServer.must());
        visit("height", self.height, kServer.must());
        visit("bytes", self.bytes, kServer.must());
        visit("caption", self.caption, kLatest.upTo(200));
        visit("taken_at", self.takenAt, kServer.must());
        visit("staff_id", self.staffId, kServer.must());
    }
};

//! \brief What a device sends and a server takes, bytes.
inline constexpr std::int64_t kLargestPhoto = 1024 * 1024;
inline constexpr std::int64_t kLongestPhotoSide = 1600;

}  // namespace lianlu::domain
