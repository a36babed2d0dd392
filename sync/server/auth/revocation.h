// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"

namespace lianlu::server {

//! \brief From now on the device may hold nothing: its sessions end, and at its next contact it hands over what it had not sent and drops all
//! rows. Audited. Revoked before: nothing. notFound: no such device.
[[nodiscard]] Result<void> revokeDevice(pg::Connection& connection, const domain::DeviceId& device, AuditNote by, Time now);

//! \brief The same, and its store is to be wiped: at its next contact the device gets a signed order, once it has handed over what it had not
//! sent. Ordered before: nothing.
[[nodiscard]] Result<void> wipeDevice(pg::Connection& connection, const domain::DeviceId& device, AuditNote by, Time now);

}  // namespace lianlu::server
