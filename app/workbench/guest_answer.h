// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/guest.h"
#include "sync/protocol/visit.h"

namespace lianlu::app {

//! \brief What the server said about a guest, as the screens know it.
[[nodiscard]] item::GuestAnswer guestAnswer(const protocol::LookupAnswer& found, const protocol::GuestVisit& visit = {});

}  // namespace lianlu::app
