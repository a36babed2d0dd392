// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entities/disclosure.h"

//! What may be written down of somebody who saw, copied or took out whole what screens mask. Pure; device and server share it.
namespace lianlu::domain {

//! \brief A list names nobody; all else is about one person.
[[nodiscard]] constexpr bool isList(Disclosed what) noexcept { return what >= Disclosed::customers; }

//! \brief A list is exported and names nobody, one person is named; so many records as there can be. invalid, with the field at fault.
[[nodiscard]] Result<void> checkDisclosure(const Disclosure& entry);

}  // namespace lianlu::domain
