// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/visit.h"

//! A guest of another store is found by exact number and served for a day.
namespace lianlu::sync {

class Transport;

//! \brief Asks the server. Who was found is kept in store::Visits, so that actions serve them, also offline. invalid: no whole number;
//! forbidden; rateLimited.
[[nodiscard]] Result<protocol::LookupAnswer> lookUp(const OnlineCall& call, const ServerAddress& server, const protocol::LookupRequest& wish);
//! \brief Card and timeline of a guest. notFound visit-over: never found, or over; then the store forgets the guest too.
[[nodiscard]] Result<protocol::GuestVisit> readVisit(const OnlineCall& call, const ServerAddress& server, domain::CustomerId customer);

//! \brief The same over a road of the caller's.
[[nodiscard]] Result<protocol::LookupAnswer> lookUpOver(Transport& transport, const OnlineCall& call, const protocol::LookupRequest& wish);
[[nodiscard]] Result<protocol::GuestVisit> readVisitOver(Transport& transport, const OnlineCall& call, domain::CustomerId customer);

}  // namespace lianlu::sync
