// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/actions/context.h"
#include "models/base/result.h"
#include "models/domain/entities/offer.h"
#include "models/domain/rules/coupon.h"

namespace lianlu::db {
class Connection;
}

//! Coupons at the counter: looked at, redeemed, also without a network. The server has the last word: the first redemption in its order counts.
namespace lianlu::actions {

//! \brief What this device knows of a coupon.
struct CouponSheet {
    domain::Coupon coupon;
    domain::CouponTemplate couponTemplate;  //!< a null id: not known here
    std::string customerName;               //!< empty: of somebody who is not held here
    //! What the signature says, and the coupon's own state. Of one that is held here and was issued without a signature: valid, for it came from
    //! the server.
    domain::CouponCheck check = domain::CouponCheck::unknownKey;
    bool held = false;                               //!< its row is here; else all is from the ticket
    std::optional<domain::Redemption> redemption{};  //!< the newest that is known here
    //! \brief It may be redeemed, as far as is known here.
    [[nodiscard]] bool isGood() const noexcept { return check == domain::CouponCheck::valid && !redemption; }
};

//! \brief notFound: not held here.
[[nodiscard]] Result<CouponSheet> couponSheet(db::Connection& c, domain::CouponId coupon, Time now);
//! \brief By what was typed or scanned: a ticket (domain::couponTicket), or a code in any usual form. Code::invalid "code": it is neither.
//! notFound "code": a code that is not held here; it cannot be checked without its ticket.
[[nodiscard]] Result<CouponSheet> couponByCode(db::Connection& c, std::string_view typed, Time now);

struct RedeemCoupon {
    std::string typed;             //!< ticket or code
    std::int64_t amountMinor = 0;  //!< of the purchase; 0: not said
};
//! \brief Redeems it in the own store, provisionally until the server has it. undo() takes it back. Code::refused: coupon-unsigned, coupon-forged,
//! coupon-expired, coupon-used, coupon-min-spend (a stated amount below the template's), no-store. Done::id is the redemption's.
[[nodiscard]] Doing redeemCoupon(const Context& context, RedeemCoupon input);

}  // namespace lianlu::actions
