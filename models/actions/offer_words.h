// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/store/queries.h"

namespace lianlu::actions {

//! \brief `text` of an offer with {name}, {product}, {guide} and {store} as the person read them, and {coupon} as the code that the
//! server issued, once it is here; {link} stands as it is, for only the server knows the address. Inside a read job.
[[nodiscard]] Result<std::string> offerWords(db::Connection& connection, const domain::Offer& offer, std::string text);
//! \brief The same for the offers among the lines of a timeline.
[[nodiscard]] Result<void> fillOfferWords(db::Connection& connection, std::vector<store::TimelineRow>& rows);

}  // namespace lianlu::actions
