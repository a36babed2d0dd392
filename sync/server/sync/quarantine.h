// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sync/protocol/messages.h"
#include "sync/server/sync/reach.h"

//! Ops that wait for whoever holds their row now (ADR 0008).
namespace lianlu::server {

//! \brief What a device may still leave here: a full outbox of two weeks finds room, a flood does not.
struct QuarantineRoom {
    std::int64_t ops = 0, bytes = 0;

    //! \brief False: no room for all of these, and none was taken.
    [[nodiscard]] bool take(std::span<const protocol::Op> group);
};
[[nodiscard]] Result<QuarantineRoom> quarantineRoom(pg::Connection& connection, const domain::DeviceId& device);

//! \brief Written with the batch.
void addToQuarantine(WriteBatch& batch, const protocol::Op& op, const Reach::Place& place, const domain::StaffId& staff,
                     const domain::DeviceId& device, const char* reason);

//! \brief What waits in these scopes after the op `after` (null: from the oldest), at most `limit` ops and about 4 MiB.
[[nodiscard]] Result<protocol::QuarantineList> waitingOps(pg::Connection& connection, std::span<const domain::Scope> scopes,
                                                         const domain::OpId& after, std::int64_t limit);
//! \brief The op with those of its transaction that wait in these scopes, in their order, locked. notFound: no such op here.
[[nodiscard]] Result<std::vector<protocol::QuarantinedOp>> waitingGroup(pg::Connection& connection, std::span<const domain::Scope> scopes,
                                                                        const domain::OpId& op);
//! \brief Statement for the batch or connection that decides: nothing of what was said stays.
void closeGroup(WriteBatch& batch, std::span<const protocol::QuarantinedOp> group, const char* state, const domain::StaffId& by);

}  // namespace lianlu::server
