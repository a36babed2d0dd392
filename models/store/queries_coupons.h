// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/domain/rules/coupon.h"

namespace lianlu::db {
class Connection;
}

//! Coupons as a counter needs them. Any thread, with a reader's connection.
namespace lianlu::store {

//! \brief With this code, in any case of its letters; a null id: none is held here.
[[nodiscard]] Result<domain::Coupon> couponWithCode(db::Connection& c, std::string_view code);
//! \brief Redemptions of it that this device knows, the newest first.
[[nodiscard]] Result<std::vector<domain::Redemption>> redemptionsOf(db::Connection& c, domain::CouponId coupon);
//! \brief Coupons of a person that were redeemed and not yet confirmed by the server.
[[nodiscard]] Result<std::vector<domain::CouponId>> provisionalOf(db::Connection& c, domain::CustomerId customer);
//! \brief The keys by which this device checks coupons, as the last sign-in brought them.
[[nodiscard]] Result<std::vector<domain::CouponPublicKey>> couponKeys(db::Connection& c);

}  // namespace lianlu::store
