// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/store/queries.h"

namespace lianlu::actions {

//! \brief `text` of an offer with {name}, {product}, {guide} and {store} as the person read them; {coupon} and {link}
//! stand as they are, for the server made them. Inside a read job.
[[nodiscard]] Result<std::string> offerWords(db::Connection& connection, const domain::Offer& offer, std::string text);
//! \brief The same for the offers among the lines of a timeline.
[[nodiscard]] Result<void> fillOfferWords(db::Connection& connection, std::vector<store::TimelineRow>& rows);

}  // namespace lianlu::actions
