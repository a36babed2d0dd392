// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string_view>

#include "models/base/result.h"
#include "models/domain/ids.h"
#include "models/domain/rules/access.h"
#include "models/domain/value.h"

//! When a person whom a file brought in goes again for everybody. Pure; the server decides by it when the removal is pushed, a device asks it before.
namespace lianlu::domain {

//! \brief After that a person stays, whoever brought them in.
inline constexpr auto kTakeBackWithin = std::chrono::hours(24 * 14);

//! \brief A customer's row as it stands. `ver`: 1 means that nothing of it has changed since it was made.
struct TakenPerson {
    CustomerId id;
    const Fields& fields;
    std::int64_t ver = 0;
};
//! \brief Whether this person may take them back: the guide whose book they came into, or a manager, of a prospect or customer whom a device made (their id
//! tells when) within kTakeBackWithin, who is no member, has not bought, and is as they came. forbidden; refused with `too-old`, `changed-since`, `in-use`.
[[nodiscard]] Result<void> mayTakeBack(const Standing& standing, const TakenPerson& person, Time now);

//! \brief A row that hangs on the person and does not keep them: an address that came with them and is as it came, a new lead likewise, a tag that a rule has
//! set, a pair that nobody has decided about.
[[nodiscard]] bool goesAlong(std::string_view entity, const Fields& fields, std::int64_t ver);
//! \brief Of an entity whose rows go along at all; any row of another one keeps the person.
[[nodiscard]] bool mayGoAlong(std::string_view entity) noexcept;

}  // namespace lianlu::domain
