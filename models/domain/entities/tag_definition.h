// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief What HQ has decided about a tag. It names no person, so every device may hold it; a tag without one is everybody's to see and
//! staff's to set. Its id is the code's (see rules/tag.h), so that two administrators make one row.
struct TagDefinition {
    static constexpr std::string_view kEntity = "tag_definition";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    TagDefinitionId id;
    std::string code;   //!< Tag::name of the tags it is about
    std::string label;  //!< what a screen says; empty: the code
    std::string groupName;
    std::vector<std::string> allowedValues;  //!< empty: any text, or none
    std::vector<std::string> sourceKinds;    //!< names of TagSource; empty: any
    TagAudience seenBy = TagAudience::unknown;  //!< the least that may see; unknown: guide
    TagAudience setBy = TagAudience::unknown;   //!< the least that may set and remove; unknown: guide
    std::int64_t expiryDays = 0;  //!< a tag ends so long after it was set; 0: never
    TagDefinitionStatus status = TagDefinitionStatus::unknown;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("code", self.code, kServer.must().upTo(80));
        visit("label", self.label, kServer.upTo(80));
        visit("group_name", self.groupName, kServer.upTo(80));
        visit("allowed_values", self.allowedValues, kServer);
        visit("source_kinds", self.sourceKinds, kServer.upTo(10));
        visit("seen_by", self.seenBy, kServer);
        visit("set_by", self.setBy, kServer);
        visit("expiry_days", self.expiryDays, kServer);
        visit("status", self.status, kServer);
    }
};

}  // namespace lianlu::domain
