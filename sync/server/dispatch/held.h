// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/ids.h"
#include "sync/server/db/pg.h"

//! Messages that may have gone out in a history which the server lost. Nobody can say but the mail server's log, so they wait for an
//! operator.
namespace lianlu::server {

struct HeldDispatch {
    domain::DispatchId id;
    domain::OfferId offer;
    domain::StaffId staff;
    std::int64_t queuedAt = 0;  //!< Unix ms
    std::string messageId;      //!< as the mail server's log has it
};

//! \brief Oldest first.
[[nodiscard]] Result<std::vector<HeldDispatch>> heldDispatches(pg::Connection& connection, int limit);
[[nodiscard]] Result<std::int64_t> countHeld(pg::Connection& connection);

//! \brief It goes out now, as far as consent, quiet hours and cap allow. notFound: nothing of this id waits. `who` stands in the audit.
[[nodiscard]] Result<void> releaseDispatch(pg::Connection& connection, const domain::DispatchId& id, const std::string& who, Time now);
//! \brief It is never sent (again): unconfirmed, for it may have gone out. Its coupon stays good: the customer may have it.
[[nodiscard]] Result<void> dropDispatch(pg::Connection& connection, const domain::DispatchId& id, const std::string& who, Time now);

//! \brief Compares the database's history with the one that was noted. Where they differ, what is due now is held, the new one noted, and the
//! audit tells. True: they differed. Costs two look-ups otherwise.
[[nodiscard]] Result<bool> noticeHistory(pg::Connection& connection, Time now);

struct NewHistory {
    std::string epoch;
    std::int64_t held = 0;
};
//! \brief After a restore: another epoch, and whatever was queued waits for an operator.
[[nodiscard]] Result<NewHistory> startNewHistory(pg::Connection& connection, const std::string& who, Time now);

}  // namespace lianlu::server
