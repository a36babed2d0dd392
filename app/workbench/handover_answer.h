// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/handover.h"
#include "sync/protocol/handover.h"

namespace lianlu::app {

//! \brief What the screen wishes, as the server is asked.
[[nodiscard]] protocol::HandoverRequest handoverRequest(const item::HandoverWish& wish);
//! \brief What the server answered, as the screen speaks of it.
[[nodiscard]] item::HandoverNow handoverNow(const protocol::Handover& answer);

}  // namespace lianlu::app
