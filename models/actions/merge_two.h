// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/domain/ids.h"

namespace lianlu::actions {

//! \brief Two persons are one, and where both have a value it was chosen whose stays.
struct MergeTwo {
    domain::CustomerId one, other;
    domain::CustomerId keep;  //!< one of the two, whose profile leads; null: as domain::chooseStaying says, and then nothing is taken over
    std::vector<std::string> fromOther{};  //!< fields of domain::kMergeChosen whose value the one that goes gives
};

//! \brief decideMatch() or proposeMatch() with `joined`, and the values chosen laid into the profile that stays, in one transaction: the server takes both
//! or neither, undo() takes both back, and parting the two later brings the profile back as it was. A field that is empty there or equal is passed over.
//! Consents are not among the fields: of them the stricter answer holds. Done::id is the match's.
[[nodiscard]] Doing mergeTwo(const Context& context, MergeTwo input);

}  // namespace lianlu::actions
