// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "models/domain/enums.h"
#include "models/store/keyset.h"

namespace lianlu::store {

//! \brief Narrows to persons (by `idColumn`) with `search` in name, phone digits or e-mail; nothing is added for an empty search.
void addPersonSearch(Where& where, std::string_view search, std::string_view idColumn);

//! \brief Narrows to persons (by `idColumn`) for whom domain::contactable holds now.
void addContactable(Where& where, domain::Channel channel, domain::Purpose purpose, std::string_view idColumn);

}  // namespace lianlu::store
