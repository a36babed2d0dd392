// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include "models/actions/context.h"
#include "models/domain/entities/disclosure.h"

namespace lianlu::actions {

//! \brief A second act of the same person on the same subject, of the same kind and about the same, writes nothing within this time: who looks
//! at a number again while dialling it has looked once. Every export counts.
inline constexpr auto kSameDisclosure = std::chrono::minutes(10);

struct Disclose {
    domain::DisclosureAct act = domain::DisclosureAct::unknown;
    domain::Disclosed what = domain::Disclosed::unknown;
    std::vector<domain::CustomerId> subjects{};  //!< none: a list
    std::int64_t records = 1;                    //!< how many of a list; of a subject it is one
};

//! \brief Writes down that somebody is about to see, copy or take out whole what screens mask. Show nothing before it is done, and nothing
//! where it failed: what the store does not take has not been allowed. It goes to the server with all other work and stands in the audit there;
//! no way takes it back (`disclosure-stays`). Done::id is that of the last subject's entry, also where that was written before.
//! Errors: invalid for what is nothing to write down; else as every write of the store.
[[nodiscard]] Doing disclose(const Context& context, Disclose input);

}  // namespace lianlu::actions
