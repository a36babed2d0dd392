// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/base/result.h"
#include "models/domain/entities/disclosure.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief The newest act of the same person, on the same subject, of the same kind and about the same, from `since` to the moment of `like`;
//! nothing: there is none. Any thread, with a connection.
[[nodiscard]] Result<std::optional<domain::DisclosureId>> disclosureSince(db::Connection& c, const domain::Disclosure& like, Time since);

}  // namespace lianlu::store
