// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/actions/coupons.h"
#include "models/item/format.h"

namespace lianlu::item {

//! \brief "¥50 off from ¥300", "10 % off", "Gift"; empty for a template that is not known.
[[nodiscard]] QString couponValue(const domain::CouponTemplate& couponTemplate, const Format& format);
//! \brief Whether it may be redeemed, and why not, in a sentence.
[[nodiscard]] QString couponState(const actions::CouponSheet& sheet, const Format& format);
//! \brief Name of the template, else the code.
[[nodiscard]] QString couponName(const actions::CouponSheet& sheet);

}  // namespace lianlu::item
