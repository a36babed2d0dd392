// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief That somebody read a note in which they were named, or did not after all (see ADR 0037). Only ever added: of several about one note the
//! latest counts, so two devices that were offline agree without a conflict. Devices of the same person alone hold it, and it is about the
//! reader: not customer_id, for it hangs on nobody.
struct MentionSeen {
    static constexpr std::string_view kEntity = "mention_seen";
    static constexpr Home kHome = Home::user;
    static constexpr Writable kWritable = Writable::appendOnly;

    MentionSeenId id;
    StaffId staffId;
    InteractionId noteId;
    bool seen = false;
    std::optional<Time> at;  //!< by the device's clock

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("staff_id", self.staffId, kServer.must());
        visit("note_id", self.noteId, kServer.must());
        visit("seen", self.seen, kServer.must());
        visit("at", self.at, kServer.must());
    }
};

}  // namespace lianlu::domain
