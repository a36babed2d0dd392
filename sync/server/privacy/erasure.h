// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/audit/audit.h"
#include "sync/server/db/pg.h"

//! Erasure of one person (PIPL art. 47, GDPR art. 17): one asks, another confirms, and one transaction does it. See ADR 0005.
namespace lianlu::server {

struct ErasureCase {
    domain::CustomerId person;
    std::string reason, requestedBy;
    std::int64_t requestedAt = 0;
    std::string confirmedBy;
    std::int64_t doneAt = 0;  //!< 0: waits for a second person
    std::int64_t devicesWaiting = 0;  //!< that held the person and have not said yet that it is gone there
};

//! \brief Why: a closed list, for a reason in words could hold what must go.
[[nodiscard]] bool isErasureReason(std::string_view reason) noexcept;
//! \brief How it stands for a person, also where it was asked for somebody who was joined into them since.
[[nodiscard]] Result<std::optional<ErasureCase>> erasureOf(pg::Connection& connection, const domain::CustomerId& person);
//! \brief Those that wait for a second person, oldest first.
[[nodiscard]] Result<std::vector<ErasureCase>> openErasures(pg::Connection& connection);

//! \brief A device that held the person and has not yet said that it is gone there.
struct WaitingDevice {
    domain::DeviceId device;
    std::string name;
    std::int64_t lastSeenAt = 0;  //!< Unix ms of its last sign-in
    bool revoked = false;         //!< it can say nothing any more
};
[[nodiscard]] Result<std::vector<WaitingDevice>> devicesWaiting(pg::Connection& connection, const domain::CustomerId& person);

//! \brief Notes who asks. Asked again it gives what stands. invalid: reason.
[[nodiscard]] Result<ErasureCase> requestErasure(pg::Connection& connection, const domain::CustomerId& person, std::string_view reason, AuditNote by, Time now);

//! \brief Does what was asked, in one transaction: rows become tombstones that hold nothing but the id, orders keep their amounts without a
//! person, links, conflicts and what else names the person go, a withdrawal leaves a salted proof. Done before: gives what stands.
//! It takes every record that is the person's at this moment: those joined into them go too, and where they were joined into another, that
//! one is erased whole. refused: not-requested, second-person-needed (`by` is who asked); inUse: they are being joined right now.
[[nodiscard]] Result<ErasureCase> executeErasure(pg::Connection& connection, const domain::CustomerId& named, AuditNote by, Time now);

}  // namespace lianlu::server
