// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "sync/client/engine.h"
#include "sync/client/online_call.h"

//! A photo that is not on this device, fetched because somebody wants to see it. Online only; beside the engine.
namespace lianlu::sync {

class Transport;

//! \brief Checked and kept in the store. notFound: no such photo, or nobody has sent it yet; rateLimited, unreachable, cancelled.
[[nodiscard]] Result<void> fetchPhoto(const OnlineCall& call, const ServerAddress& server, domain::PhotoId photo);
//! \brief The same over a road of the caller's.
[[nodiscard]] Result<void> fetchPhotoOver(Transport& transport, const OnlineCall& call, domain::PhotoId photo);

}  // namespace lianlu::sync
