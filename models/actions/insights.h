// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/actions/figures.h"
#include "models/insight/portrait.h"
#include "models/insight/quality.h"
#include "models/store/queries_portrait.h"

//! Figures out of the store, for the workbench and the command line alike: rows in, counted by models/insight. Not for the screen's thread.
namespace lianlu::actions {

struct CustomerPortrait {
    insight::Portrait portrait;
    bool goodsByTitle = false;  //!< no order is held here: goods were read out of the timeline
    std::vector<domain::Tag> tags;
    std::optional<RfmStanding> rfm;  //!< of who bought
    bool mayProfile = true;          //!< false: withdrawn, and so there is no rfm
};
[[nodiscard]] Result<CustomerPortrait> portraitOf(db::Connection& c, domain::CustomerId customer, Time now, const insight::Calendar& calendar);

//! \brief Of every person this device holds. `today`: YYYY-MM-DD on the store's wall.
[[nodiscard]] Result<insight::QualityBoard> qualityBoard(db::Connection& c, Time now, const std::string& today);

}  // namespace lianlu::actions
