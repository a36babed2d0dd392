// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/result.h"
#include "models/domain/entities/person_match.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief Takes joinPersons back; see there. Clears joined_at.
[[nodiscard]] Result<std::string> partPersons(WriteBatch& batch, domain::PersonMatch& match);

}  // namespace lianlu::server
