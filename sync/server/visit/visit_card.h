// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "sync/protocol/visit.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief The person as somebody of another store sees them: name, number and address masked, tags that every guide may see. Nothing: there is
//! nobody of that id; the same statements run for both.
[[nodiscard]] Result<std::optional<protocol::VisitCard>> readVisitCard(pg::Connection& connection, const domain::CustomerId& person, Time now);

//! \brief What has happened, newest first, without notes or anything a person wrote.
[[nodiscard]] Result<std::vector<protocol::VisitLine>> readVisitTimeline(pg::Connection& connection, const domain::CustomerId& person);

}  // namespace lianlu::server
