// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "models/domain/entities/offer.h"
#include "sync/server/seed/demo_brand.h"
#include "sync/server/seed/figures.h"
#include "sync/server/seed/row_sink.h"

//! Makes the rows of a demo brand. Pure: no clock, no I/O, no randomness but the seed's. The work is cut by store, each
//! part with random streams of its own, so parts may run in any order and on any thread.
namespace lianlu::server {

//! \brief Signs a coupon that is still good, or nothing.
using CouponSigner = std::function<void(domain::Coupon&)>;

//! \brief Brand, organisation, staff, catalogue and rules.
void writeOrganisation(const DemoBrand& demo, RowSink& sink, Figures& figures);
//! \brief The people of a store and all that hangs on them, the store's stock, orders and tasks.
void writeStore(const DemoBrand& demo, std::size_t store, RowSink& sink, Figures& figures,
                const CouponSigner& sign = {});

}  // namespace lianlu::server
