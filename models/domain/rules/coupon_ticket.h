// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/domain/entities/offer.h"

namespace lianlu::domain {

//! \brief A signed coupon as one line of plain characters, to be shown as a QR code: all that a till without a network needs to check and redeem
//! it, wherever it was issued. It names nobody. Of a coupon without a signature its code alone.
//! Form: "LLC1." + base64url of coupon, customer and template id and expiry (Unix ms, big-endian, 0: never) + "." code "." key id "." signature.
[[nodiscard]] std::string couponTicket(const Coupon& coupon);

//! \brief The coupon of a ticket as far as it says: without status, offer and times of issue. Nothing where this is no ticket. Nothing in it is
//! to be believed before checkCoupon() says valid; the coupon's id is not signed, so the server compares it with the code.
[[nodiscard]] std::optional<Coupon> couponFromTicket(std::string_view text);

}  // namespace lianlu::domain
