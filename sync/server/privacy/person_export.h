// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief All that is held of one person (PIPL art. 45, GDPR art. 15 and 20), as a ZIP: person.json for programs, person.html for people.
//! One snapshot of the database; the note stands in the audit before a byte leaves. notFound for an unknown or erased person.
[[nodiscard]] Result<std::string> exportPerson(pg::Connection& connection, const domain::CustomerId& person, AuditNote note, Time now);

}  // namespace lianlu::server
