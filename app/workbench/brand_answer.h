// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/brand_directory.h"
#include "sync/protocol/query.h"

//! Between the screens and the server's questions of head office and regional heads. Pure.
namespace lianlu::app {

[[nodiscard]] protocol::CustomerQuery brandQuery(const actions::BrandFilter& filter, const std::string& after, int limit);
[[nodiscard]] actions::BrandPage brandPageOf(const protocol::CustomerPage& page);
[[nodiscard]] protocol::RevealWish revealWish(domain::CustomerId customer, item::Revealable what, item::RevealReason reason);

}  // namespace lianlu::app
