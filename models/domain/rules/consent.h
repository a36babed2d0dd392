// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "models/base/clock.h"
#include "models/domain/entities/person.h"

namespace lianlu::domain {

//! \brief Whether the person may be reached: of the entries for this channel and purpose the newest holds, none means no.
//! Of two at the same moment the withdrawal holds. Entries of other people are the caller's mistake.
[[nodiscard]] bool contactable(std::span<const Consent> ledger, Channel channel, Purpose purpose);

//! \brief The time for a new entry that must hold from now on, also when a device with a fast clock wrote one ahead of us.
[[nodiscard]] Time nextConsentTime(std::span<const Consent> ledger, Channel channel, Purpose purpose, Time now);

}  // namespace lianlu::domain
