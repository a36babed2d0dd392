// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "sync/client/api.h"
#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/client/session.h"
#include "sync/protocol/custody.h"

//! What the server says about this device, believed only if the key that was pinned at enrolment has signed it.
namespace lianlu::sync {

//! \brief Asks for a new lease where there is none or the last is older than half a day; keeps it and, the first time, the server's key. A server that
//! knows no leases changes nothing. Code::server for an answer that is not signed, not for this device or not to this question.
[[nodiscard]] Result<void> renewLease(Api& api, Session& session, store::LocalStore& store, const Clock& clock);

//! \brief Whether a wipe of this device is ordered, with the refresh token that was held last. An order that is not signed by the pinned key, is for another
//! device or answers another question is none.
[[nodiscard]] Result<bool> wipeOrdered(Api& api, store::LocalStore& store, const store::DeviceState& device);

//! \brief Context of the error unauthenticated where the store is to be wiped and its keyslots are gone already: close it, then store::finishWipe().
inline constexpr const char* kWipe = "wipe";
[[nodiscard]] inline bool isWipe(const Error& error) noexcept { return error.code == Code::unauthenticated && error.context == kWipe; }

//! \brief The devices of the people of a manager's own stores. Online only. forbidden for everybody else.
[[nodiscard]] Result<protocol::DeviceList> managedDevices(const OnlineCall& call, const ServerAddress& server);
[[nodiscard]] Result<protocol::ManagedDevice> revokeDevice(const OnlineCall& call, const ServerAddress& server, const domain::DeviceId& device, bool wipe);
[[nodiscard]] Result<protocol::DeviceList> managedDevicesOver(Transport& transport, const OnlineCall& call);
[[nodiscard]] Result<protocol::ManagedDevice> revokeDeviceOver(Transport& transport, const OnlineCall& call, const domain::DeviceId& device, bool wipe);

}  // namespace lianlu::sync
