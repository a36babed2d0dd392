// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "sync/client/engine.h"
#include "sync/client/online_call.h"
#include "sync/protocol/messages.h"

//! What a person may ask of the brand, from the workbench. Online only; with the session of the store, beside its engine.
namespace lianlu::sync {

class Transport;

using PrivacyCall = OnlineCall;

//! \brief All that the server holds of the person, a ZIP. forbidden, notFound, rateLimited, unreachable, cancelled.
[[nodiscard]] Result<std::string> exportPerson(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person);
//! \brief Asks for erasure; a second person confirms it at head office.
[[nodiscard]] Result<protocol::ErasureAnswer> requestErasure(const PrivacyCall& call, const ServerAddress& server, domain::CustomerId person,
                                                             const std::string& reason);

//! \brief The same over a road of the caller's.
[[nodiscard]] Result<std::string> exportPersonOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person);
[[nodiscard]] Result<protocol::ErasureAnswer> requestErasureOver(Transport& transport, const PrivacyCall& call, domain::CustomerId person,
                                                                 const std::string& reason);

}  // namespace lianlu::sync
