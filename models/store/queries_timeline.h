// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/store/queries.h"

namespace lianlu::store {

//! \brief Over what a row of a timeline came about: a sales channel, a place of advertising, or, of a talk, the way one talked. Empty: none.
[[nodiscard]] std::string_view timelineChannel(const TimelineRow& row);
//! \brief All that a person's timeline has, by name. Any thread, with a reader's connection.
[[nodiscard]] Result<std::vector<std::string>> timelineChannels(db::Connection& c, domain::CustomerId id);

//! \brief Of all that was logged about a person, in no order.
[[nodiscard]] Result<std::vector<Uuid>> interactionIds(db::Connection& c, domain::CustomerId id);

}  // namespace lianlu::store
